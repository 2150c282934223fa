// A rule for a function that does not exist.
use worldbind::bindgen;

bindgen!({
    inline: "
        package acme:plugin;

        interface log {
            write: func(line: string);
        }

        world plugin {
            import log;
        }
    ",
    imports: { "acme:plugin/log.wriet": trappable },
});

fn main() {}
