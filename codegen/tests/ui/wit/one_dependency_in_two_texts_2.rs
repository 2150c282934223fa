worldbind::bindgen!({ path: "several", inline: "package acme:several;" });
