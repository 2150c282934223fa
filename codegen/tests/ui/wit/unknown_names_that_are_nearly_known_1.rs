worldbind::bindgen!({ inline: "package a:b; interface c { record item { id: u32 } f: func(item: itm); }" });
