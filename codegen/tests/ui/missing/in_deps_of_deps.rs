// In `near/deps-in-deps`.
worldbind::bindgen!();
