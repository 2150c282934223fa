worldbind::bindgen!({ path: "checked", exports: { "acme:checked/ap": async, "acme:checked/api.stopp": async, "acme:else": async } });
