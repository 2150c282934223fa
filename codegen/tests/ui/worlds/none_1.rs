worldbind::bindgen!(in "no-world");
