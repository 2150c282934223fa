worldbind::bindgen!({ generations: {} });
