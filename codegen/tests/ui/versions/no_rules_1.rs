worldbind::bindgen!({ versions: nearest });
