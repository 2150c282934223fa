worldbind::bindgen!({ versions: { nearest, "a:b" nearest, "a:b": 1 } });
