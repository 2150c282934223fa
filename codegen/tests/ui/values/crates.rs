worldbind::bindgen!({ crate: "worldbind" });
