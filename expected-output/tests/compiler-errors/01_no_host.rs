// E0277: `Host` does not implement a trait `Host`
// The world imports an interface, and the type that `add_to_linker` gets does not provide it. The message names the interface. Implement the trait that the label names: `impl acme::app::log::Host for Host`. If you already do, look at the closure: it must return a reference to that type.

use worldbind::wasmtime::Engine;
use worldbind::wasmtime::component::{HasSelf, Linker};

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

fn main() {
    let mut linker = Linker::<Host>::new(&Engine::default());
    App::add_to_linker::<_, HasSelf<Host>>(&mut linker, |host| host).unwrap();
}
