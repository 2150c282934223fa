// An error type that does not exist.
use worldbind::bindgen;

pub struct LogError;

bindgen!({
    inline: "
        package acme:plugin;

        interface log {
            enum error { full }
            write: func(line: string) -> result<_, error>;
        }

        world plugin {
            import log;
        }
    ",
    trappable_error_type: { "acme:plugin/log.eror" => crate::LogError },
});

fn main() {}
