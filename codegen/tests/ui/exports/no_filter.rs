worldbind::bindgen!({ exports: { run: async } });
