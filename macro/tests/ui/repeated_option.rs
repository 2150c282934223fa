worldbind_macro::bindgen!({
    world: "plugin",
    inline: "package acme:plugin; world plugin {}",
    world: "other",
    exports: { default: async | async },
});

fn main() {}
