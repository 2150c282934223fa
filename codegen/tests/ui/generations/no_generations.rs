worldbind::bindgen!({ generations: ["v1", "v2"] });
