// E0046: a method of the host is missing
// The interface has a function that your `impl` does not have. Often the WIT got a new function. Add the method that the message names. The docs of the trait, which `cargo doc` makes, have its signature.

worldbind::bindgen!({
    inline: "
        package acme:app;

        interface log {
            write: func(line: string);
        }

        world app {
            import log;
            export run: func() -> u32;
        }
    ",
});

struct Host;

impl acme::app::log::Host for Host {}

fn main() {}
