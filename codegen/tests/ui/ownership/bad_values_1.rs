worldbind::bindgen!({ ownership: Lending, path: "plugin" });
