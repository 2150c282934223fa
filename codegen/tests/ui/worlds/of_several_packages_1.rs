worldbind::bindgen!({ path: ["above/wit", "several"] });
