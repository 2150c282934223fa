worldbind::bindgen!({
    generations: {
        v1: 1,
        v2: {},
        v3: { world: "w" },
        v4 "plugin",
        v5: { path: 1 },
        v6: { path: "plugin", path: "more-plugins", world: "a", world: "b" },
    },
});
