worldbind::bindgen!({
    path: "checked",
    imports: { "acme:checked/host.put": exact, default: },
    exports: { default: async, "acme:checked/api": },
});
