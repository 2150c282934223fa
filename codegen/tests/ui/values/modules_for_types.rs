worldbind::bindgen!({ path: "checked", with: { "acme:checked/host.bucket": super, "acme:checked/host.entry": crate, "acme:checked/api.item": self::super } });
