worldbind::bindgen!({
    generations: {
        v1: { inline: "package p:q@1.0.0; interface i { f: func(); } world w { export i; }", version: "1.0.0" },
        v2: { inline: "package p:q@2.0.0; interface i { f: func(); } world w { export i; }" },
    },
});
