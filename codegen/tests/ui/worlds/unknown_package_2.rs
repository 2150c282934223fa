worldbind::bindgen!("acme:nonsense/reader@1.0.0" in "several");
