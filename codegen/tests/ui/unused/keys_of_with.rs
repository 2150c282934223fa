worldbind::bindgen!({ path: "checked", with: { "acme:checked/hots": crate::host, "acme:checked/api.itme": crate::Item } });
