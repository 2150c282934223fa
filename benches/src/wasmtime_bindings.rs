//! The worlds of `wit/`, bound by wasmtime's own macro.
#![allow(missing_docs, reason = "the items are the macro's")]

pub mod one {
    wasmtime::component::bindgen!({ path: "wit/worlds", world: "one" });
}

pub mod twenty {
    wasmtime::component::bindgen!({ path: "wit/worlds", world: "twenty" });
}

pub mod sixty {
    wasmtime::component::bindgen!({ path: "wit/worlds", world: "sixty" });
}

pub mod two_hundred {
    wasmtime::component::bindgen!({ path: "wit/worlds", world: "two-hundred" });
}

// `mode` has a case `lower`, and the trait `Lower` has a type with that name.
#[allow(ambiguous_associated_items, reason = "as generated, it is an error")]
pub mod plugin {
    wasmtime::component::bindgen!({ path: "../tests/guests/wit/v0.2.3" });
}

pub mod calls {
    wasmtime::component::bindgen!({ path: "wit/calls.wit" });
}

pub mod calls_async {
    wasmtime::component::bindgen!({ path: "wit/calls.wit", exports: { default: async } });
}

pub mod imports {
    wasmtime::component::bindgen!({ path: "wit/imports.wit" });
}

pub mod imports_async {
    wasmtime::component::bindgen!({ path: "wit/imports.wit", imports: { default: async } });
}

pub mod imports_trappable {
    wasmtime::component::bindgen!({ path: "wit/imports.wit", imports: { default: trappable } });
}
