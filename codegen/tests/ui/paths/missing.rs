worldbind::bindgen!(in "nowhere");
