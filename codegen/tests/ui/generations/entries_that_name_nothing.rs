worldbind::bindgen!({
    generations: {
        v1: { inline: "package p:q; interface i { f: func(); } world w { export i; }", exports: { "p:q/i.g": async }, with: { "p:q/j": crate::j } },
        v2: { inline: "package p:q; interface i { f: func(); } world w { export i; }" },
    },
    exports: { "p:q/i.h": async },
    imports: { "p:q/i.f": async },
});
