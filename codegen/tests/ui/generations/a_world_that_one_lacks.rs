worldbind::bindgen!({
    world: "a",
    generations: {
        v1: { inline: "package p:q; interface i { f: func(); } world a { export i; }" },
        v2: { inline: "package p:q; interface i { f: func(); } world b { export i; }" },
        v3: { inline: "package p:q; interface i { f: func(); } world b { export i; }", world: "c" },
        v4: { inline: "package p:q; interface i { f: func(); } world b { export i; }", world: "b" },
    },
});
