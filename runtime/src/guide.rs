//! The guide: pages for beginners, with code that is compiled and run by tests.
//!
//! | page | for |
//! |---|---|
//! | [`tutorial`] | a plugin host from scratch, in 20 minutes |
//! | [`moving_from_wasmtime`] | a host that uses wasmtime's macro |
//! | [`generations`] | several incompatible versions of an API in one host |
//! | [`resources`] | resources of the host and of a plugin |
//! | [`async_hosts`] | a host with tokio, limits, WASI |
//! | [`streams`] | `async` functions, streams and futures of WASI 0.3 |
//! | [`errors`] | each error, when it occurs, and how to match on it |
//! | [`compiler_errors`] | what the compiler says, and what to do |

// A page links to others by the name of their files. These definitions come first, so they count
// here. `tests/guide` compiles and runs the code.
macro_rules! pages {
    ($($name:ident = $file:literal;)*) => {
        $(
            /// [async]: async_hosts
            /// [compiler-errors]: compiler_errors
            /// [errors]: errors
            /// [generations]: generations
            /// [resources]: resources
            /// [streams]: streams
            ///
            #[doc = include_str!(concat!("guide/", $file))]
            pub mod $name {}
        )*
    };
}

pages! {
    tutorial = "tutorial.md";
    moving_from_wasmtime = "moving-from-wasmtime.md";
    generations = "generations.md";
    resources = "resources.md";
    async_hosts = "async.md";
    streams = "streams.md";
    errors = "errors.md";
    compiler_errors = "compiler-errors.md";
}
