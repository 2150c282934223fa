worldbind::bindgen!({ path: "checked", imports: { "acme:checked/host.putt": async, "acme:checked/host.[drop]buckets": async } });
