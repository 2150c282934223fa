worldbind::bindgen!({ inline: "world plugin {}" });
