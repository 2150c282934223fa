worldbind::bindgen!({
    generations: {
        v1: {
            inline: "package p:q; interface i { f: func(); old: func(); } world w { export i; }",
            by_hand: ["p:q/i.ff", "f", "p:q/i.old", "p:q"],
        },
        v2: { inline: "package p:q; interface i { f: func(); } world w { export i; }" },
    },
});
