worldbind::bindgen!({ exports: { "run": , default: "async" } });
