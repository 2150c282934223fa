// In `near/newer`.
worldbind::bindgen!();
