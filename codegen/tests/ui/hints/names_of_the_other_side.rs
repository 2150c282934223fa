// In `hints`.
worldbind::bindgen!({
    path: "hints.wit",
    exports: { "shop:hint/host-api.log": async, "shop:hint/host-api": async, "tick": async, "shop:hint/host-api.slot": async, "shop:hint/host-api.lgo": async },
    imports: { "shop:hint/api.foo": async, "run": async, "shop:hint/api.box": async, "shop:hint/api.box.open": async },
    named_imports: { "shop:hint/api": crate::Id },
    versions: { "shop:hint/host-api": newest },
});
