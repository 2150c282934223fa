worldbind::bindgen!({
    path: "plugin",
    world: "plugin",
    path: "several",
    world: bad,
});
