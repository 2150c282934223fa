worldbind::bindgen!("raeder" in "several");
