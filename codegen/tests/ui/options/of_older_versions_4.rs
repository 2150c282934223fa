worldbind::bindgen!({ async, trappable_imports: , async: { other: 1, }, world: "w" "x" });
