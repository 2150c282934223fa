worldbind::bindgen!({
    versions: { "acme:x": ">0.2.1, <0.2.2" },
    inline: "package acme:x@0.2.3; interface i { f: func(); } interface j { f: func(); } world x { export i; export j; export health: interface { f: func(); } export run: func(); import k: func(); }",
});
