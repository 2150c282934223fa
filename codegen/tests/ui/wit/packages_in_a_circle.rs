worldbind::bindgen!(in "in-a-circle/packages.wasm");
