// In `hints`.
worldbind::bindgen!({
    path: "hints.wit",
    exports: { "shop:hint/api/foo": async, "shop:hint/api#foo": async, "shop::hint::api::Box": async, "exports::shop::hint::api": async },
    imports: { "shop::hint::host_api::Slot::get": async },
});
