// In `near/unversioned`.
worldbind::bindgen!();
