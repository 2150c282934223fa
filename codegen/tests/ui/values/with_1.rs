worldbind::bindgen!({ with: ["a:b/c"] });
