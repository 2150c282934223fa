worldbind::bindgen!({ path: ["nowhere", "plugin", "no-files"] });
