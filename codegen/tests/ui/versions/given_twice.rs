worldbind::bindgen!({ versions: { "a:b": nearest, default: newest, "a:b": newest, default: nearest } });
