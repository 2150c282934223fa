//! The bindings, from the macro.

worldbind::bindgen!("plugin" in "wit");
