worldbind::bindgen!({ world: "plugin", interfaces: "import a:b/c;" });
