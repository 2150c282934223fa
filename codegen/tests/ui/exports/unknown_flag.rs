worldbind::bindgen!({ exports: { default: asinc | exakt | nonsense } });
