worldbind::bindgen!({
    world: "aa",
    generations: {
        v1: { inline: "package p:q; interface i { f: func(); } world a { export i; }" },
        v2: { inline: "package p:q; interface i { f: func(); } world b { export i; }" },
    },
});
