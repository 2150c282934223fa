worldbind::bindgen!(in "escapes");
