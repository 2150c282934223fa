worldbind::bindgen!({ interfaces: "import acme:typos/basics;", path: "plugin" });
