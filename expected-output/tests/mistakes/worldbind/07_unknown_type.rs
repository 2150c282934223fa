// A type that does not exist.
use worldbind::bindgen;

bindgen!({
    inline: "
        package acme:plugin;

        interface api {
            record item { id: u32 }
            store: func(item: itm);
        }

        world plugin {
            export api;
        }
    ",
});

fn main() {}
