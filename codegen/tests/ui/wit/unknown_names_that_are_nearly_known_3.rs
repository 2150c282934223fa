worldbind::bindgen!({ path: "plugin", inline: "package a:b; world c { import acme:tipes/basics; }" });
