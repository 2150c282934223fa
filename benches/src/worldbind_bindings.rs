//! The worlds of `wit/`, bound by `worldbind::bindgen!`.
#![allow(missing_docs, reason = "the items are the macro's")]

pub mod one {
    worldbind::bindgen!({ path: "wit/worlds", world: "one" });
}

pub mod twenty {
    worldbind::bindgen!({ path: "wit/worlds", world: "twenty" });
}

pub mod sixty {
    worldbind::bindgen!({ path: "wit/worlds", world: "sixty" });
}

pub mod two_hundred {
    worldbind::bindgen!({ path: "wit/worlds", world: "two-hundred" });
}

pub mod plugin {
    worldbind::bindgen!({ path: "../tests/guests/wit/v0.2.3" });
}

pub mod calls {
    worldbind::bindgen!({ path: "wit/calls.wit" });
}

pub mod calls_async {
    worldbind::bindgen!({ path: "wit/calls.wit", exports: { default: async } });
}

pub mod imports {
    worldbind::bindgen!({ path: "wit/imports.wit" });
}

pub mod imports_async {
    worldbind::bindgen!({ path: "wit/imports.wit", imports: { default: async } });
}

pub mod imports_trappable {
    worldbind::bindgen!({ path: "wit/imports.wit", imports: { default: trappable } });
}
