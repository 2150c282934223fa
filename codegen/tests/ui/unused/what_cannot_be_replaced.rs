worldbind::bindgen!({ path: "checked", with: { "acme:checked/api": crate::api, "acme:checked/api.session": crate::Session } });
