// In `near/tools`.
worldbind::bindgen!();
