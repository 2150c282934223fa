worldbind::bindgen!("acme:several/raeder" in "several");
