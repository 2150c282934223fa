worldbind::bindgen!({
    generations: {
        v1: { inline: "package p:q; interface i { f: func(); } world a { export i; }" },
        v2: { inline: "package p:q; world a {} world b {}" },
    },
});
