worldbind::bindgen!({ path: });
