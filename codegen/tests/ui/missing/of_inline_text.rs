// In `near/tools/wit`.
worldbind::bindgen!({ inline: "package a:b; world w { import acme:kv/store; }" });
