worldbind::bindgen!({ interfaces: "", path: "plugin", exports: { "run": async } });
