worldbind::bindgen!(in "syntax");
