// In `default-without-wit`.
worldbind::bindgen!({ inline: "package a:b; world c { import acme:types/basics; }" });
