worldbind::bindgen!({ path: "checked", exports: { "acme:checked": async, "acme:checked/api": async } });
