worldbind::bindgen!(in wit);
