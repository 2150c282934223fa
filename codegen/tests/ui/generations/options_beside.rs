worldbind::bindgen!({
    path: "plugin",
    inline: "",
    generations: { v1: "plugin", v2: "more-plugins" },
    interfaces: "",
    named_imports: {},
    moved: {},
    by_hand: [],
    version: "1.0.0",
    features: ["x"],
});
