// In `near/folder-of-deps`.
worldbind::bindgen!();
