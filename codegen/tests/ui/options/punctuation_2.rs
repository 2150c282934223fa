worldbind::bindgen!({ path: "plugin" world: "plugin" });
