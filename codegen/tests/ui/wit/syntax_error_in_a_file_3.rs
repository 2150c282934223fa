// In `default`.
worldbind::bindgen!(in "../syntax");
