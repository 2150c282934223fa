worldbind::bindgen!({ inline: "package acme:inline;" });
