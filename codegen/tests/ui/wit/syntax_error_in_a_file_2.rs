worldbind::bindgen!(in "./syntax/world.wit");
