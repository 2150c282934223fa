worldbind::bindgen!({
    generations: {
        v1_0: { inline: "package p:q@1.0.0; interface i { f: func(); } world w { export i; }" },
        v1_4: { inline: "package p:q@1.4.0; interface i { f: func(); } world w { export i; }" },
    },
});
