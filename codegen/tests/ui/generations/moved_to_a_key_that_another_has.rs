worldbind::bindgen!({
    generations: {
        v1: {
            inline: "package p:q; interface i { f: func(); g: func(); } world w { export i; }",
            moved: { "p:q/i.f": "p:q/i.g" },
        },
        v2: { inline: "package p:q; interface i { g: func(); } world w { export i; }" },
    },
});
