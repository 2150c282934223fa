// In `above/crate`.
worldbind::bindgen!(in "wit");
