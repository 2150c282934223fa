worldbind::bindgen!({
    generations: {
        v1: { inline: "package p:q; world {" },
        v2: "no-such-folder",
        v3: { inline: "package p:q; interface i { f: func(); } world b { export i; }" },
        v4: "broken-dependency",
    },
});
