worldbind::bindgen!({
    path: "checked",
    imports: { "acme:checked/host.bucket": exact | trappable, "acme:checked/host": exact },
    exports: { "acme:checked/api.session": exact | async },
});
