//! The flags `tracing` and `verbose_tracing`: the spans and events of calls.

use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};

use pollster::block_on;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use wasmtime::component::{Accessor, HasData, HasSelf, Linker};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{component, engine};

use super::bindgen;

mod sync {
    use super::bindgen;

    world! {
        WIT = "
            package acme:app;

            interface log {
                write: func(bytes: list<u8>, level: u8) -> u32;
                write-all: func(bytes: list<u8>);
                silent: func();
            }

            world app {
                import log;
                import now: func() -> u32;
                export run: func(times: u32);
            }
        ",
        imports: {
            "acme:app/log.write": tracing,
            "acme:app/log.write-all": tracing | verbose_tracing,
            "now": tracing,
        },
        exports: { "run": tracing },
    }

    /// Calls everything.
    pub(super) const GUEST: &str = r#"
        (import "acme:app/log" "write" (func $write (param i32 i32 i32) (result i32)))
        (import "acme:app/log" "write-all" (func $write-all (param i32 i32)))
        (import "acme:app/log" "silent" (func $silent))
        (import "$root" "now" (func $now (result i32)))
        (func (export "run") (param i32)
            (drop (call $write (i32.const 0) (i32.const 2) (i32.const 5)))
            (call $write-all (i32.const 0) (i32.const 2))
            (call $silent)
            (drop (call $now)))
    "#;
}

mod asynchronous {
    use super::bindgen;

    world! {
        WIT = "
            package acme:app;

            interface log {
                flush: func() -> u32;
                wait: async func(seconds: u8);
            }

            world app {
                import log;
                export run: func();
                export wait: async func(seconds: u8);
            }
        ",
        imports: {
            "acme:app/log.flush": async | tracing | trappable,
            "acme:app/log.wait": tracing,
        },
        exports: {
            "run": async | tracing,
            "wait": tracing,
        },
    }

    /// Calls one function in `run`, and the other one in `wait`.
    pub(super) const GUEST: &str = r#"
        (import "acme:app/log" "flush" (func $flush (result i32)))
        (import "acme:app/log" "wait" (func $wait (param i32)))
        (func (export "run") (drop (call $flush)))
        (func (export "wait") (param i32) (call $wait (local.get 0)))
    "#;
}

struct State;

impl HasData for State {
    type Data<'a> = &'a mut State;
}

impl sync::acme::app::log::Host for State {
    fn write(&mut self, bytes: Vec<u8>, _level: u8) -> u32 {
        bytes.len() as u32
    }

    fn write_all(&mut self, _: Vec<u8>) {}

    fn silent(&mut self) {}
}

impl sync::AppImports for State {
    fn now(&mut self) -> u32 {
        7
    }
}

impl asynchronous::acme::app::log::Host for State {
    async fn flush(&mut self) -> Result<u32> {
        Ok(3)
    }
}

impl<T: Send> asynchronous::acme::app::log::HostWithStore<T> for State {
    async fn wait(_: &Accessor<T, Self>, _seconds: u8) {}
}

/// Records spans and events as text.
#[derive(Clone, Default)]
struct Notes(Arc<Mutex<Vec<String>>>);

struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, " {}={value:?}", field.name());
    }
}

impl Subscriber for Notes {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        // The engine traces its own work.
        let path = metadata.module_path();
        path.is_some_and(|path| path.starts_with(module_path!()))
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut fields = Fields(span.metadata().name().to_owned());
        span.record(&mut fields);
        self.0.lock().unwrap().push(fields.0);
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields("event".to_owned());
        event.record(&mut fields);
        self.0.lock().unwrap().push(fields.0);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

fn notes_of(act: impl FnOnce() -> Result<()>) -> Result<Vec<String>> {
    let notes = Notes::default();
    tracing::subscriber::with_default(notes.clone(), act)?;
    let notes = notes.0.lock().unwrap();
    Ok(notes.clone())
}

#[test]
fn spans_and_events_say_what_is_called() -> Result<()> {
    let mut linker = Linker::new(engine());
    sync::App::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;
    let mut store = Store::new(engine(), State);
    let app = sync::App::instantiate(&mut store, &component(sync::WIT, sync::GUEST), &linker)?;
    let expected = [
        r#"wit-bindgen export module="default" function="run""#,
        r#"wit-bindgen import module="log" function="write""#,
        r#"event message=call bytes="..." level=5"#,
        "event message=return result=2",
        r#"wit-bindgen import module="log" function="write-all""#,
        "event message=call bytes=[0, 0]",
        "event message=return result=()",
        r#"wit-bindgen import module="app" function="now""#,
        "event message=call",
        "event message=return result=7",
    ];
    assert_eq!(notes_of(|| app.call_run(&mut store, 1))?, expected);
    Ok(())
}

#[test]
fn spans_and_events_say_what_is_waited_for() -> Result<()> {
    let component = component(asynchronous::WIT, asynchronous::GUEST);
    let mut linker = Linker::new(engine());
    asynchronous::App::add_to_linker::<_, State>(&mut linker, |state: &mut State| state)?;
    let notes = notes_of(|| {
        block_on(async {
            let mut store = Store::new(engine(), State);
            let app = asynchronous::App::instantiate_async(&mut store, &component, &linker).await?;
            app.call_run(&mut store).await?;
            store
                .run_concurrent(async |accessor| app.call_wait(accessor, 2).await)
                .await?
        })
    })?;
    let expected = [
        r#"wit-bindgen export module="default" function="run""#,
        r#"wit-bindgen import module="log" function="flush""#,
        "event message=call",
        "event message=return result=Ok(3)",
        r#"wit-bindgen export module="default" function="wait""#,
        r#"wit-bindgen import module="log" function="wait""#,
        "event message=call seconds=2",
        "event message=return result=()",
    ];
    assert_eq!(notes, expected);
    Ok(())
}
