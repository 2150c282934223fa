worldbind::bindgen!({ inline: "package a:b; interface c { record r { t: list<tuple<u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8>> } } world w { import c; export c; }" });
