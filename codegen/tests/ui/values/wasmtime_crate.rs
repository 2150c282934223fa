worldbind::bindgen!({ wasmtime_crate: "wasmtime" });
