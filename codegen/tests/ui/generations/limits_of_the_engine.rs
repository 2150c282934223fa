worldbind::bindgen!({
    generations: {
        v1: {
            inline: "package p:q@1.0.0; interface i { f: func(); old: func(a: u8, b: u8, c: u8, d: u8, e: u8, f: u8, g: u8, h: u8, i: u8, j: u8, k: u8, l: u8, m: u8, n: u8, o: u8, p: u8, q: u8, r: u8); } world w { export i; }",
        },
        v2: {
            inline: "package p:q@2.0.0; interface i { f: func(); record r { t: tuple<u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8> } } world w { import i; export i; }",
        },
        v3: {
            inline: "package p:q@3.0.0; interface i { f: func(); } world w { export i; }",
        },
        v4: {
            inline: "package p:q@4.0.0; interface i { f: func(); } world w { export i; export new: func(a: u8, b: u8, c: u8, d: u8, e: u8, f: u8, g: u8, h: u8, i: u8, j: u8, k: u8, l: u8, m: u8, n: u8, o: u8, p: u8, q: u8, r: u8); }",
        },
    },
});
