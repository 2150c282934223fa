// In `near/wrong-folder`.
worldbind::bindgen!();
