worldbind::bindgen!({ interfaces: "import a:b/c;", inline: "package a:b;", path: "plugin", world: "plugin" });
