worldbind::bindgen!(in "near/folders");
