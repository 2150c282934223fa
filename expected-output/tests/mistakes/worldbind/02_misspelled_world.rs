// A misspelled world.
use worldbind::bindgen;

bindgen!({
    world: "pluign",
    inline: "
        package acme:plugin;

        world plugin {
            export run: func();
        }

        world admin {
            export run: func();
        }
    ",
});

fn main() {}
