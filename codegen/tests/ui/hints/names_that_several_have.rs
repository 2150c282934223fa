worldbind::bindgen!({
    inline: "package a:b@0.2.0; interface i { f: func(); } interface j { f: func(); } interface k { f: func(); } interface l { f: func(); g: func(); } world w { import i; import j; import k; import l; export i; }",
    imports: { "f": async, "g": async, "a:b/i@0.3.0": async, "a:b/l@0.2.1.g": async },
    exports: { "f": async, "g": async, "a:b/j@0.2.0": async },
});
