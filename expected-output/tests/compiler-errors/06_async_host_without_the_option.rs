// E0053: an `async fn` in a sync `impl`
// By default, functions of the host are sync. Remove `async`, or choose `imports: { default: async }`.

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

impl acme::app::log::Host for Host {
    async fn write(&mut self, _: String) {}
}

fn main() {}
