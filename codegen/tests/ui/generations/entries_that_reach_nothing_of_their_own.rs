worldbind::bindgen!({
    generations: {
        v1: {
            inline: "package p:q; interface i { record t { x: u8 } variant e { a } f: func(x: t) -> result<_, e>; } world w { export i; import i; }",
            exports: { "p:q/i.f": async },
            imports: { "p:q/i": trappable, "p:q/i.f": trappable },
            derives: { "p:q/i.t": [Hash] },
            attributes: { "p:q/i.t.x": [#[serde(skip)]] },
            trappable_error_type: { "p:q/i.e" => crate::Error },
        },
        v2: {
            inline: "package p:q; interface i { record t { x: u8 } variant e { a } f: func(x: t) -> result<_, e>; g: func(); } world w { export i; import i; }",
        },
    },
});
