//! Bindings in every place where Rust allows them. Two crates have this source, one for each
//! edition. The test is that it compiles. It depends on `worldbind` only under another name.

#![forbid(unsafe_code)]
#![deny(
    warnings,
    missing_docs,
    future_incompatible,
    let_underscore,
    nonstandard_style,
    rust_2018_idioms,
    rust_2024_compatibility,
    keyword_idents,
    unused,
    clippy::all,
    clippy::pedantic
)]

/// Bindings of WIT that has docs.
pub mod documented {
    renamed::bindgen!({
        path: "../wit/documented.wit",
        crate: ::renamed,
    });
}

/// The same, async and with host-defined errors.
pub mod documented_async {
    renamed::bindgen!({
        path: "../wit/documented.wit",
        imports: { default: async | trappable | tracing },
        exports: { default: async | tracing },
        trappable_error_type: { "acme:documented/types.error" => crate::Error },
        additional_derives: [PartialEq],
        crate: ::renamed,
    });
}

/// The same, with the store.
pub mod documented_with_store {
    renamed::bindgen!({
        path: "../wit/documented.wit",
        imports: { default: async | store },
        exports: { default: async | store },
        ownership: Borrowing { duplicate_if_necessary: true },
        require_store_data_send: true,
        include_component_type: true,
        crate: ::renamed,
    });
}

/// Through a crate that re-exports it.
pub mod again {
    /// A stand-in for another crate.
    pub mod exported {
        pub use renamed as worldbind;
    }
    renamed::bindgen!({
        path: "../wit/documented.wit",
        crate: crate::again::exported::worldbind,
    });
}

/// An error of the host's.
#[derive(Debug)]
pub struct Error;

/// Bindings inside a macro of this crate.
#[macro_export]
macro_rules! in_a_macro {
    () => {
        $crate::reexported::bindgen!({
            path: "../wit/documented.wit",
            crate: $crate::reexported,
        });
    };
}

#[doc(hidden)]
pub use renamed as reexported;

/// For a macro of this crate.
pub mod from_a_macro {
    in_a_macro!();
}

/// Twice in one tree of modules, one within the other.
pub mod twice {
    renamed::bindgen!({
        path: "../wit/documented.wit",
        crate: ::renamed,
    });

    /// The second.
    pub mod again {
        renamed::bindgen!({
            path: "../wit/documented.wit",
            crate: ::renamed,
        });
    }

    /// The third, of another world.
    pub mod acme_plain {
        renamed::bindgen!({
            path: "../wit/plain.wit",
            crate: ::renamed,
        });
    }
}

/// Several worlds in one module.
pub mod beside {
    renamed::bindgen!({
        inline: "package one:one; interface a { f: func(); } world one { import a; }",
        crate: ::renamed,
    });
    renamed::bindgen!({
        inline: "package two:two; interface a { f: func(); } world two { import a; }",
        crate: ::renamed,
    });
}

/// With `#![no_implicit_prelude]`: only named items are in scope.
#[no_implicit_prelude]
pub mod without_a_prelude {
    ::renamed::bindgen!({
        path: "../wit/plain.wit",
        crate: ::renamed,
    });

    /// The same, async.
    pub mod asynchronous {
        ::renamed::bindgen!({
            path: "../wit/plain.wit",
            imports: { default: async | trappable },
            exports: { default: async },
            crate: ::renamed,
        });
    }

    /// The same, with the store.
    pub mod with_store {
        // The name that is in scope for functions of the world itself.
        use ::tracing;

        ::renamed::bindgen!({
            path: "../wit/plain.wit",
            imports: { default: store | tracing },
            exports: { default: async | store },
            crate: ::renamed,
        });
    }
}

/// Functions of the world itself use the item `tracing` in the scope of the macro call.
pub mod with_tracing_in_scope {
    /// A stand-in for another crate.
    pub mod exported {
        pub use tracing as spans;
    }
    use exported::spans as tracing;

    renamed::bindgen!({
        inline: "
            package acme:traced;
            interface api { run: func(); }
            world traced {
                import now: func() -> u64;
                import wait: async func();
                export api;
                export run: func();
                export stop: async func();
            }
        ",
        imports: { default: tracing },
        exports: { default: tracing },
        crate: ::renamed,
    });
}

/// Next to items with the names of crates and tools.
pub mod with_names_of_tools {
    #![allow(missing_docs)]
    pub mod diagnostic {}
    pub mod rustfmt {}

    renamed::bindgen!({
        inline: "
            package acme:tools;
            interface api { resource r { m: func(); } f: func(); }
            world tools {
                resource token;
                import api;
                import now: func() -> u64;
                export run: func();
            }
        ",
        imports: { default: store },
        crate: ::renamed,
    });
}

/// Next to an item with the name of the tool whose attributes the bindings use, and with a
/// host-defined type.
pub mod with_a_module_called_diagnostic {
    #![allow(missing_docs)]
    use renamed::wasmtime;
    use renamed::wasmtime::component::{ComponentType, Lift, Lower};

    pub mod diagnostic {}

    #[derive(Clone, Debug, ComponentType, Lift, Lower)]
    #[component(record)]
    pub struct Point {
        x: u32,
    }

    renamed::bindgen!({
        inline: "
            package acme:shapes;
            interface shapes { record point { x: u32 } draw: func(at: point); }
            world drawing { import shapes; }
        ",
        with: { "acme:shapes/shapes.point": Point },
        crate: ::renamed,
    });
}

/// Where every name of the prelude has another meaning.
pub mod with_other_names {
    #![allow(missing_docs, dead_code)]
    pub struct Option;
    pub struct Vec;
    pub struct String;
    pub struct Box;
    pub struct Some;
    pub struct None;
    pub struct Ok;
    pub struct Err;
    pub trait Result {}
    pub trait Send {}
    pub trait Sized {}
    pub trait Clone {}
    pub trait From {}
    pub trait Into {}
    pub trait Future {}
    pub mod core {}
    pub mod std {}
    pub mod wasmtime {}
    pub mod rt {}
    pub mod worldbind {}

    renamed::bindgen!({
        path: "../wit/documented.wit",
        imports: { default: async | trappable },
        crate: ::renamed,
    });
}

/// Next to items with names that bindings have in their modules, and with such names in WIT.
pub mod with_names_of_bindings {
    #![allow(missing_docs)]
    pub mod rt {}
    pub struct Guest;
    pub struct GuestPre;
    pub struct Loader;
    pub trait Host {}
    pub trait Interface {}
    pub trait World {}

    renamed::bindgen!({
        inline: "
            package acme:rt;
            interface loader { record guest { a: u8 } rt: func(rt: guest) -> guest; }
            world rt {
                import loader;
                import run: func(rt: string);
                export api: interface { resource rt { m: func(rt: string); } loader: func(taken: u8); }
                export rt: func(rt: string) -> string;
            }
        ",
        crate: ::renamed,
    });
}

/// Within a function.
pub fn in_a_function() {
    renamed::bindgen!({
        path: "../wit/plain.wit",
        crate: ::renamed,
    });
}

/// Within a function, with interfaces of one package that use types of each other.
pub fn in_a_function_with_types() {
    renamed::bindgen!({
        inline: "
            package acme:app;
            interface types { record point { x: u32, y: u32 } }
            interface canvas { use types.{point}; draw: func(at: point); }
            interface far { use types.{point}; go: async func(to: point) -> point; }
            world app { import canvas; import far; record mine { x: u32 } import now: func() -> mine; }
        ",
        crate: ::renamed,
    });
}

/// Within a function, in a module.
pub fn in_a_module_in_a_function() {
    mod bindings {
        renamed::bindgen!({
            path: "../wit/documented.wit",
            crate: ::renamed,
        });
    }
}

/// Names that are valid in WIT, and would not be valid in Rust without a change.
pub mod hostile {
    renamed::bindgen!({
        path: "../../../expected-output/cases/hostile_names.wit",
        crate: ::renamed,
    });
}

/// With warnings, which are only uses of deprecated items: several in a module, some in a function
/// and in an expression.
#[expect(deprecated, reason = "the options have no effect")]
pub mod warned {
    renamed::bindgen!({
        inline: "package acme:first; interface types { enum error { full } } world first {}",
        trappable_error_type: { "acme:first/types.error" => crate::Error },
        crate: ::renamed,
    });

    renamed::bindgen!({
        inline: "package acme:second; world second { import run: func(); }",
        imports: { default: async | async },
        crate: ::renamed,
        debug: true,
        debug: false,
    });

    /// The bindings as text.
    pub const TEXT: &str = renamed::bindgen!({
        inline: "package acme:third; world third { export run: func(); }",
        exports: { default: async | async },
        crate: ::renamed,
        stringify: true,
    });

    /// Within a function.
    pub fn in_a_function() {
        renamed::bindgen!({
            inline: "package acme:fourth; interface empty { type letters = stream<char>; } world fourth { import empty; }",
            imports: { default: async | async },
            crate: ::renamed,
        });
    }
}
