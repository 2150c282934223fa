worldbind::bindgen!({ exports: { default: async | } });
