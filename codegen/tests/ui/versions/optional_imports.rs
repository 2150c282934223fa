worldbind::bindgen!({
    imports: { "k": async | optional, default: optonal },
    inline: "package acme:x@0.2.3; interface i { f: func(); } interface j { f: func(); } world x { export i; export j; export health: interface { f: func(); } export run: func(); import k: func(); }",
});
