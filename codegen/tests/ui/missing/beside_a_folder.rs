// In `near/folders`.
worldbind::bindgen!(in "b");
