worldbind::bindgen!({ path: ["plugin", "other-types"] });
