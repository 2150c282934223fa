worldbind::bindgen!({
    generations: {
        v1: {
            inline: "package p:q; interface i { f: func(); g: func(); } world w { export i; }",
            exports: {
                "p:q/i": async,
                "p:q/i.f": async,
                "p:q/i.g": async,
                "p:q/i.h": async,
            },
            versions: { "p:q/i": newest },
        },
        v2: {
            inline: "package p:q; interface i { f: func(x: u8); h: func(); } world w { export i; }",
            exports: { default: async },
        },
    },
    exports: { "p:q/i.h": store, "p:q/i.f": store },
});
