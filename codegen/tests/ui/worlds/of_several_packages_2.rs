worldbind::bindgen!({ path: ["above/wit", "several"], world: "plugin" });
