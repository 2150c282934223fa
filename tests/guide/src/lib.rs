//! The code of the guide: the examples of each page, and the host that switches from one macro to
//! the other.
//!
//! The pages are in `runtime/src/guide`, `macro/src` and `docs`.

/// The host of the page about moving over. `tests/pages.rs` compares both files with the page.
pub mod moving {
    #[allow(missing_docs, reason = "the page shows this file")]
    pub mod after;
    #[allow(missing_docs, reason = "the page shows this file")]
    pub mod before;
}

/// A function of the tutorial. `tests/pages.rs` compares its file with the page.
#[allow(dead_code, missing_docs, reason = "the page shows this file")]
pub mod tutorial {
    worldbind::bindgen!("plugin" in "wit-0.1.1");

    use worldbind::wasmtime::{Result, Store};

    pub struct Data;

    include!("greet.rs");
}

macro_rules! pages {
    ($($name:ident = $file:literal;)*) => {
        $(
            #[cfg(doctest)]
            #[doc = include_str!(concat!(env!("OUT_DIR"), "/", $file))]
            mod $name {}
        )*
    };
}

// `build.rs` writes them.
pages! {
    tutorial_page = "runtime-src-guide-tutorial.md";
    moving_over = "runtime-src-guide-moving-from-wasmtime.md";
    generations = "runtime-src-guide-generations.md";
    resources = "runtime-src-guide-resources.md";
    asynchronous = "runtime-src-guide-async.md";
    streams = "runtime-src-guide-streams.md";
    errors = "runtime-src-guide-errors.md";
    bindgen = "macro-src-bindgen.md";
    evolving = "docs-evolving-a-plugin-api.md";
}
