// E0277: the `Host` of an older generation is missing
// The newest generation imports the function with a different type, so the host implements both. The message names the interface with its version. Implement the trait that the label names: `impl v1::acme::app::log::Host for Host`. It has only the functions that no newer generation has with this type.

use worldbind::wasmtime::Engine;
use worldbind::wasmtime::component::HasSelf;

worldbind::bindgen!({
    generations: {
        v1: { inline: "
            package acme:app@1.0.0;
            interface log { flush: func(); write: func(line: string); }
            world app { import log; }
        " },
        v2: { inline: "
            package acme:app@2.0.0;
            interface log { flush: func(); write: func(level: u8, line: string); }
            world app { import log; }
        " },
    },
});

struct Host;

impl acme::app::log::Host for Host {
    fn flush(&mut self) {}
    fn write(&mut self, _: u8, _: String) {}
}

fn main() {
    let engine = Engine::default();
    AppLinkers::<Host>::new::<HasSelf<Host>>(&engine, |host| host).unwrap();
}
