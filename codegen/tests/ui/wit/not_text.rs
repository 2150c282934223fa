worldbind::bindgen!(in "not-utf8");
