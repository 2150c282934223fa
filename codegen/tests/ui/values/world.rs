worldbind::bindgen!({ world: plugin });
