worldbind::bindgen!({
    generations: {
        v1: {
            inline: "package p:q;
                interface i { resource a { } resource b { } }
                interface j { f: func(); }
                interface k { g: func(); }
                world w { export i; export j; export k; export f: func(); export g: func(); }",
            moved: {
                "p:q/i.a": "p:q/i.c",
                "p:q/i.b": "p:q/i.c",
                "p:q/j": "p:q/k",
                "f": "g",
            },
        },
        v2: {
            inline: "package p:q;
                interface i { resource c { } }
                interface k { f: func(); g: func(); }
                world w { export i; export k; export g: func(); }",
        },
    },
});
