worldbind::bindgen!(in "unresolved");
