// In `above/crate`.
worldbind::bindgen!({});
