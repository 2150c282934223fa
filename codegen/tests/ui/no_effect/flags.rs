worldbind::bindgen!({
    path: "checked",
    imports: {
        "acme:checked/host": verbose_tracing | async,
        // This one exempts a function from `default`.
        "acme:checked/host.put": verbose_tracing,
        default: store | exact,
    },
    exports: {
        "acme:checked/api.run": async | store | trappable,
        default: store,
    },
});
