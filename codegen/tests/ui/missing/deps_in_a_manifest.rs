// In `near/manifest`.
worldbind::bindgen!();
