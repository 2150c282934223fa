worldbind::bindgen!({ additional_derives: Clone });
