worldbind::bindgen!({ path: ["plugin", wit] });
