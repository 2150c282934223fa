worldbind::bindgen!({
    generations: {
        acme: { inline: "package acme:q; interface i { f: func(); } world w { import i; }" },
        health: { inline: "package acme:q; interface i { f: func(); } world w { import i; export health: interface {} }" },
    },
});
