worldbind::bindgen!({ debug: 1 });
