worldbind::bindgen!({
    generations: {
        v1: {
            inline: "package p:q@1.0.0; interface i { @unstable(feature = beta) f: func(); } world w { import i; }",
            features: ["bata", "zzz"],
        },
        v2: {
            inline: "package p:q@2.0.0; world w {}",
            features: ["beta"],
        },
    },
});
