// In `refused`.
worldbind::bindgen!({ path: ["other.wit", "wit"], world: "shop:main/harmless" });
