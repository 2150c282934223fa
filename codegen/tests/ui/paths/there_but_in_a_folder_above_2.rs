// In `above/crate`.
worldbind::bindgen!(in "../several");
