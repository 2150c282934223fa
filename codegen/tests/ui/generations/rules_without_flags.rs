worldbind::bindgen!({
    generations: {
        v1: {
            inline: "package p:q; interface i { f: func(); } world w { export i; import i; }",
            exports: { "p:q/i.f": },
            imports: { "p:q/i.f": },
        },
        v2: {
            inline: "package p:q; interface i { f: func(x: u8); } world w { export i; import i; }",
            exports: { default: async, "p:q/i.f": },
        },
    },
    exports: { default: async },
});
