worldbind::bindgen!({ interfaces: "export acme:plugin/api@1.2.0;", path: "plugin", exports: { "acme:plugin/api": optional } });
