//! The host's state where `HasSelf` of it should stand.

use worldbind::wasmtime::Engine;
use worldbind::wasmtime::component::Linker;

mod bindings {
    worldbind::bindgen!({
        inline: "
            package acme:app@1.2.0;

            interface log {
                write: func(line: string);
            }

            interface kv {
                count: func() -> u32;
            }

            world app {
                import log;
                import kv;
            }
        ",
        imports: { "acme:app/kv": store },
    });
}

struct State;

impl bindings::acme::app::log::Host for State {
    fn write(&mut self, _: String) {}
}

impl bindings::acme::app::kv::Host for State {}

fn main() {
    let mut linker = Linker::<State>::new(&Engine::default());
    let _ = bindings::App::add_to_linker::<_, State>(&mut linker, |state| state);
}
