worldbind::bindgen!("nonsense" in "several");
