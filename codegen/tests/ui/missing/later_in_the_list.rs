worldbind::bindgen!({ path: ["near/two-in-one/plug.wit", "near/two-in-one/val.wit"], world: "acme:plug/pretty" });
