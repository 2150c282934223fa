worldbind::bindgen!(path: "plugin");
