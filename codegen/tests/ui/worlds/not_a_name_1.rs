worldbind::bindgen!("My World" in "several");
