worldbind_macro::bindgen!({
    inline: "
        package acme:plugin;

        world plugin {
            export run: func(name string);
        }
    ",
});

fn main() {}
