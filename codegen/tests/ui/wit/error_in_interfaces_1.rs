worldbind::bindgen!({ interfaces: "
    import acme:types/basics;
    export api { }
", path: "plugin" });
