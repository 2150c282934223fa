worldbind::bindgen!({ exports: { default: async | exact } });
