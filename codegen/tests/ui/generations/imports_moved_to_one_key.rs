worldbind::bindgen!({
    generations: {
        v0: {
            inline: "package p:q@0.1.0;
                interface i { f: func(); g: func() -> u32; }
                world w { import i; }",
        },
        v1: {
            inline: "package p:q@1.0.0;
                interface i {
                    f: func();
                    g: func() -> u32;
                    record a { x: u8 }
                    record b { y: u8 }
                    k: func(a: a, b: b);
                    l: func();
                    m: func();
                }
                world w { import i; }",
            by_hand: ["p:q/i.l"],
            moved: {
                "p:q/i.f": "p:q/i.h",
                "p:q/i.g": "p:q/i.h",
                "p:q/i.a": "p:q/i.c",
                "p:q/i.b": "p:q/i.c",
                "p:q/i.l": "p:q/i.m",
            },
        },
        v2: {
            inline: "package p:q@2.0.0;
                interface i { h: func(); record c { x: u8 } k: func(a: c, b: c); m: func(); }
                world w { import i; }",
        },
    },
});
