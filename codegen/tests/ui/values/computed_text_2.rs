worldbind::bindgen!({ path: ["wit", ::std::env!("WIT")], interfaces: WIT });
