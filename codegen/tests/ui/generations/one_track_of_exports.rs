worldbind::bindgen!({
    world: "my:host/w",
    generations: {
        v1_0: {
            inline: "
                package my:host;
                package p:q@1.0.0 { interface i { f: func(); } }
                world w { export p:q/i@1.0.0; }
            ",
        },
        v1_4: {
            inline: "
                package my:host;
                package p:q@1.4.0 { interface i { f: func(); g: func(); } }
                world w { export p:q/i@1.4.0; }
            ",
        },
    },
});
