worldbind::bindgen!(in "broken-dependency");
