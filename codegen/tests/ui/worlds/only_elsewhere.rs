worldbind::bindgen!(in "world-in-deps");
