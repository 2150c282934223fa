worldbind::bindgen!(in "no-package/core.wasm");
