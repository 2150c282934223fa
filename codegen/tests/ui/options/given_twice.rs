worldbind::bindgen!({
    inline: "package a:b;",
    world: "plugin",
    inline: "package a:b;",
    world: bad,
    imports: {},
    imports: {},
    crate: a,
    crate: b,
});
