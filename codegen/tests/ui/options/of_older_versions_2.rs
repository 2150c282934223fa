worldbind::bindgen!({ async: { only_imports: ["get", "put"] }, trappable_imports: ["get"], tracing: false });
