worldbind::bindgen!({
    path: "checked",
    imports: {
        "acme:checked/host.put": verbose_tracing | async,
        "acme:checked/host.[drop]bucket": async | trappable | tracing,
        default: trappable | exact,
    },
    exports: {
        "acme:checked/api.run": async | store | trappable,
        // This one exempts a function from `default`.
        "acme:checked/api.stop": trappable,
        default: store,
    },
});
