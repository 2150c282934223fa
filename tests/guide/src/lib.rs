//! The guide's code: the examples of each page, and the host that moves from one macro to the other.
//!
//! The pages are in `runtime/src/guide`.

/// The host of the page about moving over. `tests/pages.rs` compares both files with the page.
pub mod moving {
    #[allow(missing_docs, reason = "the page shows this file")]
    pub mod after;
    #[allow(missing_docs, reason = "the page shows this file")]
    pub mod before;
}

macro_rules! pages {
    ($($name:ident = $file:literal;)*) => {
        $(
            #[cfg(doctest)]
            #[doc = include_str!(concat!("../../../runtime/src/guide/", $file))]
            mod $name {}
        )*
    };
}

pages! {
    tutorial = "tutorial.md";
    moving_over = "moving-from-wasmtime.md";
    generations = "generations.md";
    resources = "resources.md";
    asynchronous = "async.md";
    streams = "streams.md";
    errors = "errors.md";
}
