// In `near/only-deps`.
worldbind::bindgen!();
