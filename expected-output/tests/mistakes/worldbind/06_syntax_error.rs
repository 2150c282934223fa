// A syntax error in WIT.
use worldbind::bindgen;

bindgen!({
    inline: "
        package acme:plugin;

        world plugin {
            export run: func(name string);
        }
    ",
});

fn main() {}
