worldbind::bindgen!(in "near/two-in-one");
