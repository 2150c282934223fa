worldbind::bindgen!({ path: "checked", named_imports: { "acme:checked/hots": crate::Id, "acme:checked/api": crate::Id } });
