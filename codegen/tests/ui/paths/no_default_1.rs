worldbind::bindgen!();
