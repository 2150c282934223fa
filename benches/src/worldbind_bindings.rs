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

pub mod calls {
    worldbind::bindgen!({ path: "wit/calls.wit" });
}

pub mod plugin {
    worldbind::bindgen!({ path: "../tests/guests/wit/v0.2.3" });
}
