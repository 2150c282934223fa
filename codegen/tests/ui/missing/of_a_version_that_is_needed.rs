// In `near/newer`.
worldbind::bindgen!({ path: "wit/deps/cli", inline: "package a:b; world w { include wasi:cli/imports; }" });
