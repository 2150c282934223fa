worldbind_macro::bindgen!({
    inline: "
        package acme:plugin;

        world reader {}
        world writer {}
    ",
});

fn main() {}
