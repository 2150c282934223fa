//! A host that implements none of the traits of what the world imports.

use worldbind::wasmtime::Engine;
use worldbind::wasmtime::component::{HasSelf, Linker};

mod bindings {
    worldbind::bindgen!({
        inline: "
            package acme:app@1.2.0;

            interface log {
                write: func(line: string);
            }

            interface kv {
                resource bucket;
                count: func() -> u32;
            }

            world app {
                import log;
                import kv;
                import now: func() -> u64;
            }
        ",
        imports: { "acme:app/kv.count": store },
    });
}

struct State;

fn main() {
    let mut linker = Linker::<State>::new(&Engine::default());
    let _ = bindings::App::add_to_linker::<_, HasSelf<_>>(&mut linker, |state| state);
}
