worldbind::bindgen!({ additional_derives: [Clone, "Debug", Into<u8>] });
