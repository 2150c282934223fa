worldbind::bindgen!({
    world: "my:host/w",
    generations: {
        v1: {
            inline: "
                package my:host@1.4.0;
                package p:q@0.2.0 { interface i { f: func(); } }
                world w { export p:q/i@0.2.0; }
            ",
        },
        v2: {
            inline: "
                package my:host@1.0.0;
                package p:q@0.1.0 { interface i { f: func(); } }
                world w { export p:q/i@0.1.0; }
            ",
        },
    },
});
