worldbind::bindgen!({ generations: { v1: "plugin" } });
