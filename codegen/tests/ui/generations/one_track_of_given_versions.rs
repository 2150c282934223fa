worldbind::bindgen!({
    generations: {
        a: { inline: "package p:q; interface i { f: func(); } world w { export i; }" },
        b: { inline: "package p:q; interface i { f: func(); } world w { export i; }", version: "0.2.0" },
        c: { inline: "package p:q; interface i { f: func(); } world w { export i; }" },
        d: { inline: "package p:q; interface i { f: func(); } world w { export i; }", version: "0.2.1" },
        e: { inline: "package p:q; interface i { f: func(); } world w { export i; }", version: "0.3.0" },
    },
});
