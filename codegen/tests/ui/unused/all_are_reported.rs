worldbind::bindgen!({ path: "checked", with: { "nothing": a }, exports: { "nobody": async }, imports: { "nowhere": async } });
