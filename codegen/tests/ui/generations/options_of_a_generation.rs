worldbind::bindgen!({
    generations: {
        v1: { path: "plugin", ownership: Owning, movd: {}, generations: {}, interfaces: "", generate_all },
        v2: {
            path: "plugin",
            features: "x",
            version: "1.0",
            moved: ["a"],
            by_hand: "a",
        },
        v3: {
            path: "plugin",
            features: ["x", "x", 1],
            version: 1,
            moved: { "a": "b", "a": "c", "d": "b", "e": "e", f: "g", "h": 1, "i" },
            by_hand: ["a", "a", b],
        },
        v4: "plugin",
    },
});
