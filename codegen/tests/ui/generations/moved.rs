worldbind::bindgen!({
    generations: {
        v1: {
            inline: "package p:q; interface i { f: func(); g: func(); h: func(); record t { x: u8 } } world w { export i; }",
            moved: {
                "p:q/i.ff": "p:q/j.f",
                "p:q/i.f": "p:q/j.ff",
                "p:q/i.t": "p:q/i.f",
                "p:q/i.g": "p:q/k.f",
                "p:q/i.h": "p:q/j.h",
                "p:q/i": "p:q/j",
                "g": "f",
            },
        },
        v2: {
            inline: "package p:q; interface i { f: func(); } interface j { f: func(); h: func(); } interface k { f: func(); } world w { export i; export j; import k; }",
        },
    },
});
