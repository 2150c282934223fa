// In `near/mixed-deps`.
worldbind::bindgen!();
