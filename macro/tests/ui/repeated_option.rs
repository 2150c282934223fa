worldbind_macro::bindgen!({
    world: "plugin",
    inline: "package acme:plugin; world plugin {}",
    world: "other",
    exports: { "run": async, "run": async },
});

fn main() {}
