worldbind::bindgen!({ interfaces: [a] });
