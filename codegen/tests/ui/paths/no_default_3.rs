// In `default-without-wit`.
worldbind::bindgen!({});
