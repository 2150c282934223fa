worldbind::bindgen!({
    generations: {
        v2: { inline: "package p:q@2.0.0; interface i { f: func(); } world w { export i; }" },
        v1: { inline: "package p:q@1.0.0; interface i { f: func(); } world w { export i; }" },
        v3: { inline: "package p:q@3.0.0; interface i { f: func(); } world w { export i; }" },
    },
});
