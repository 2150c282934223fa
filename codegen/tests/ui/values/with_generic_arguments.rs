worldbind::bindgen!({ with: { "a:b/c": crate::Map<K, V> } });
