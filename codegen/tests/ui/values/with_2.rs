worldbind::bindgen!({ with: { a: b } });
