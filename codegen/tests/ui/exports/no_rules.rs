worldbind::bindgen!({ exports: async });
