// In `hints`.
worldbind::bindgen!({
    path: "hints.wit",
    exports: { "foo": async, "api": async, "box": async, "open": async, "api.foo": async, "log": async, "host-api": async },
    imports: { "log": async, "host-api": async, "slot": async, "slot.get": async, "shop:hint/log": async, "[method]slot.get": async, "box": async },
    with: { "slot": crate::Slot, "host-api": crate::host_api },
    trappable_error_type: { "failure" => crate::Failure },
    derives: { "price": [PartialEq] },
    attributes: { "price.amount": [#[serde(skip)]] },
    named_imports: { "host-api": crate::Id },
    versions: { "api": newest },
});
