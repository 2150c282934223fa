worldbind::bindgen!("" in "several");
