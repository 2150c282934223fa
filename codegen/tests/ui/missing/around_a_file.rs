// In `near/beside`.
worldbind::bindgen!(in "wit/app.wit");
