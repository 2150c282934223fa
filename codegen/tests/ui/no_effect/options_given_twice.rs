worldbind::bindgen!({
    path: "plugin",
    path: [],
    debug: true,
    additional_derives: [A],
    debug: false,
    additional_derives: [],
    world: "plugin",
    exports: {
        "acme:plugin/api.run": async,
        default: async | tracing | async,
        default: async,
    },
    with: { "acme:types": a },
    with: { "acme:types": crate::types },
});
