worldbind::bindgen!({ inline: true });
