worldbind::bindgen!({ path: "checked", with: { "acme:checked/api/item": my::Item, "acme:checked/host/enrty": my::Entry } });
