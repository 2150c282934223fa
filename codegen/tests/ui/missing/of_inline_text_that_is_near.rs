// In `near/folders`.
worldbind::bindgen!({ inline: "package a:b; world w { import c:a/i; }" });
