worldbind::bindgen!({ path: wit });
