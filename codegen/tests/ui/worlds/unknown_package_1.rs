worldbind::bindgen!("acme:severall/reader" in "several");
