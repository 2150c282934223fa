//! Checks of the memory layout of generated types: the engine and the WIT parser must agree.

use wasmtime::component::ComponentType;

/// Checks a type's size and alignment while the bindings are compiled.
///
/// The engine computes them from the Rust type, and the parser from the WIT. Both use the component
/// model's rules ([alignment], [element size]). They differ if the engine or the parser has a
/// defect, or if the type contains a type that replaces a WIT type and has a different layout.
///
/// [alignment]: https://github.com/WebAssembly/component-model/blob/main/design/mvp/CanonicalABI.md#alignment
/// [element size]: https://github.com/WebAssembly/component-model/blob/main/design/mvp/CanonicalABI.md#element-size
///
/// # Panics
///
/// If they differ. In the constant that calls this function, the panic is a compile error.
pub const fn check_layout<T: ComponentType>(size: usize, align: u32) {
    assert!(
        T::SIZE32 == size,
        "the size of the Rust type differs from the size of its WIT type"
    );
    assert!(
        T::ALIGN32 == align,
        "the alignment of the Rust type differs from the alignment of its WIT type"
    );
}

/// The same for a user's type that replaces a WIT type, with a message that names both.
///
/// # Panics
///
/// Like [`check_layout`], with `message`.
pub const fn check_replacement<T: ComponentType>(size: usize, align: u32, message: &str) {
    if T::SIZE32 != size || T::ALIGN32 != align {
        panic!("{}", message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_layout_passes() {
        const _: () = check_layout::<(u8, u64)>(16, 8);
        check_layout::<String>(8, 4);
    }

    #[test]
    fn a_replacement_of_the_same_layout_passes() {
        check_replacement::<(u8, u64)>(16, 8, "differs");
    }

    #[test]
    #[should_panic = "`my::Point` differs"]
    fn a_replacement_of_another_size_does_not() {
        check_replacement::<u64>(4, 8, "`my::Point` differs");
    }

    #[test]
    #[should_panic = "`my::Point` differs"]
    fn a_replacement_of_another_alignment_does_not() {
        check_replacement::<u64>(8, 4, "`my::Point` differs");
    }

    #[test]
    #[should_panic = "size"]
    fn another_size_does_not() {
        check_layout::<u64>(4, 8);
    }

    #[test]
    #[should_panic = "alignment"]
    fn another_alignment_does_not() {
        check_layout::<u64>(8, 4);
    }
}
