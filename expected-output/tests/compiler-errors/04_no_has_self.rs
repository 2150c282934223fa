// E0283: type annotations needed in `add_to_linker`
// The compiler cannot guess which type implements the traits. Write `App::add_to_linker::<_, HasSelf<Host>>`. `HasSelf<Host>` means that the closure returns a `&mut Host`.

use worldbind::wasmtime::Engine;
use worldbind::wasmtime::component::Linker;

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
    fn write(&mut self, _: String) {}
}

fn main() {
    let mut linker = Linker::<Host>::new(&Engine::default());
    App::add_to_linker(&mut linker, |host| host).unwrap();
}
