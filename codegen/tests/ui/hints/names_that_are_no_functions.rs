// In `hints`.
worldbind::bindgen!({
    path: "hints.wit",
    exports: { "shop:hint/api.lid": async, "shop:hint/api.price": async, "shop:hint/api.[drop]box": async },
    imports: { "shop:hint/host-api.failure": trappable },
});
