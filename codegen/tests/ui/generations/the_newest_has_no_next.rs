worldbind::bindgen!({
    generations: {
        v1: { inline: "package p:q; interface i { f: func(); } world w { export i; }" },
        v2: { inline: "package p:q; interface i { f: func(); } world w { export i; }", moved: { "p:q/i.f": "p:q/i.g" }, by_hand: ["p:q/i.f"] },
    },
});
