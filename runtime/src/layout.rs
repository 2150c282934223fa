//! How generated types lie in a component's memory: the engine and the WIT parser must agree.

use wasmtime::component::ComponentType;

/// Checks a type's size and alignment, when the bindings are compiled.
///
/// The engine computes them from the Rust type, the parser from the WIT, both by the component model's
/// rules ([alignment], [element size]). They differ if one of the two has a defect, or if a type within it
/// that the user put in place of one of WIT's is another than that.
///
/// [alignment]: https://github.com/WebAssembly/component-model/blob/main/design/mvp/CanonicalABI.md#alignment
/// [element size]: https://github.com/WebAssembly/component-model/blob/main/design/mvp/CanonicalABI.md#element-size
///
/// # Panics
///
/// If they differ, which is an error of the compiler's in the constant that calls this.
pub const fn check_layout<T: ComponentType>(size: usize, align: u32) {
    assert!(
        T::SIZE32 == size,
        "the type has not the size that its WIT has"
    );
    assert!(
        T::ALIGN32 == align,
        "the type has not the alignment that its WIT has"
    );
}

/// The same for a type that the user put in place of one of WIT's, with a message that names both.
///
/// # Panics
///
/// As [`check_layout`], with `message`.
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
