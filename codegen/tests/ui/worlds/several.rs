worldbind::bindgen!(in "several");
