worldbind::bindgen!({
    versions: { "acme": newest, "acme:x/i": nearest, "acme:x/j@0.2.3": nearest, "acme:x/i@0.2.3": nearest },
    inline: "package acme:x@0.2.3; interface i { f: func(); } interface j { f: func(); } world x { export i; export j; export health: interface { f: func(); } export run: func(); import k: func(); }",
});
