worldbind::bindgen!({ inline: "package a:b; interface c { f: func(t: tuple<u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8>); } world w { import c; export c; }" });
