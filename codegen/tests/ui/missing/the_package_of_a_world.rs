// In `near/folders`.
worldbind::bindgen!("c:b/w" in "a");
