//! The crate `tracing` is the item with that name in the scope of the bindings. In modules of
//! interfaces, it is the dependency.

use std::cell::Cell;

use wasmtime::component::{HasSelf, Linker};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{component, engine};

use super::bindgen;

thread_local! {
    static SPANS: Cell<u32> = const { Cell::new(0) };
}

/// The crate `tracing` under another name, with a macro that counts.
mod spans {
    pub(super) use ::tracing::{Level, event, field};

    macro_rules! counted_span {
        ($($argument:tt)*) => {{
            SPANS.with(|spans| spans.set(spans.get() + 1));
            ::tracing::span!($($argument)*)
        }};
    }

    pub(super) use counted_span as span;
}

use spans as tracing;

world! {
    WIT = "
        package acme:app;

        interface log {
            silent: func();
        }

        world app {
            import log;
            import now: func() -> u32;
            export run: func();
        }
    ",
    imports: { default: tracing },
    exports: { default: tracing },
}

const GUEST: &str = r#"
    (import "acme:app/log" "silent" (func $silent))
    (import "$root" "now" (func $now (result i32)))
    (func (export "run")
        (call $silent)
        (drop (call $now)))
"#;

struct State;

impl acme::app::log::Host for State {
    fn silent(&mut self) {}
}

impl AppImports for State {
    fn now(&mut self) -> u32 {
        7
    }
}

#[test]
fn functions_of_the_world_name_what_is_in_scope() -> Result<()> {
    let mut linker = Linker::new(engine());
    App::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;
    let mut store = Store::new(engine(), State);
    let app = App::instantiate(&mut store, &component(WIT, GUEST), &linker)?;
    app.call_run(&mut store)?;
    // The spans of `run` and `now`, but not of the interface's `silent`.
    assert_eq!(SPANS.get(), 2);
    Ok(())
}
