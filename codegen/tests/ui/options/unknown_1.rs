worldbind::bindgen!({ wrold: "plugin", path: "plugin", 1: 2 });
