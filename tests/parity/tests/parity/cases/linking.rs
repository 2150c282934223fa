//! How the functions of a host are added to a linker.

use wasmtime::component::{HasData, HasSelf, Linker};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{component, engine};

use self::acme::app::{log, numbers};
use super::bindgen;

world! {
    WIT = "
        package acme:app@0.3.0;

        interface log {
            write: func(text: string);
        }

        interface numbers {
            next: func() -> u32;
        }

        world app {
            import log;
            import numbers;
            import start: func() -> u32;
            export run: func() -> u32;
        }
    "
}

/// Logs nothing, and returns the sum of the two numbers.
const GUEST: &str = r#"
    (import "acme:app/log@0.3.0" "write" (func $write (param i32 i32)))
    (import "acme:app/numbers@0.3.0" "next" (func $next (result i32)))
    (import "$root" "start" (func $start (result i32)))
    (func (export "run") (result i32)
        (call $write (i32.const 0) (i32.const 0))
        (i32.add (call $start) (call $next)))
"#;

#[derive(Default)]
struct State {
    lines: u32,
    next: u32,
}

impl log::Host for State {
    fn write(&mut self, _text: String) {
        self.lines += 1;
    }
}

impl numbers::Host for State {
    fn next(&mut self) -> u32 {
        self.next += 1;
        self.next
    }
}

impl AppImports for State {
    fn start(&mut self) -> u32 {
        10
    }
}

/// The store's data, which contains the host.
#[derive(Default)]
struct Data {
    state: State,
}

fn run(linker: &Linker<Data>) -> Result<(u32, u32)> {
    let mut store = Store::new(engine(), Data::default());
    let app = App::instantiate(&mut store, &component(WIT, GUEST), linker)?;
    let sum = app.call_run(&mut store)?;
    Ok((sum, store.data().state.lines))
}

#[test]
fn all_at_once_with_a_part_of_the_stores_data() -> Result<()> {
    let mut linker = Linker::new(engine());
    App::add_to_linker::<Data, HasSelf<State>>(&mut linker, |data| &mut data.state)?;
    assert_eq!(run(&linker)?, (11, 1));
    Ok(())
}

#[test]
fn the_worlds_own_and_each_interface() -> Result<()> {
    let mut linker = Linker::new(engine());
    App::add_to_linker_imports::<_, HasSelf<State>>(&mut linker, |data: &mut Data| {
        &mut data.state
    })?;
    log::add_to_linker::<_, HasSelf<State>>(&mut linker, |data: &mut Data| &mut data.state)?;
    // One of them is not linked yet.
    assert!(run(&linker).is_err());
    let mut instance = linker.instance("acme:app/numbers@0.3.0")?;
    numbers::add_to_linker_instance::<Data, HasSelf<State>>(&mut instance, |data| &mut data.state)?;
    assert_eq!(run(&linker)?, (11, 1));
    Ok(())
}

/// A host that provides the same interface under two names.
#[test]
fn an_interface_under_another_name() -> Result<()> {
    let wit = WIT.replace(
        "import numbers;",
        "import numbers; import other: interface { next: func() -> u32; }",
    );
    let guest = GUEST
        .replace(
            r#"(import "$root""#,
            r#"(import "other" "next" (func $other (result i32))) (import "$root""#,
        )
        .replace("(call $start)", "(i32.add (call $other) (call $start))");
    let mut linker = Linker::new(engine());
    let getter: fn(&mut Data) -> &mut State = |data| &mut data.state;
    App::add_to_linker::<Data, HasSelf<State>>(&mut linker, getter)?;
    let mut other = linker.instance("other")?;
    numbers::add_to_linker_instance::<Data, HasSelf<State>>(&mut other, getter)?;

    let mut store = Store::new(engine(), Data::default());
    let app = App::instantiate(&mut store, &component(&wit, &guest), &linker)?;
    assert_eq!(app.call_run(&mut store)?, 10 + 1 + 2);
    Ok(())
}

/// A host that is created for each call.
struct Borrowed<'a>(&'a mut Data);

struct HasBorrowed;

impl HasData for HasBorrowed {
    type Data<'a> = Borrowed<'a>;
}

impl log::Host for Borrowed<'_> {
    fn write(&mut self, text: String) {
        // A trait that is implemented for the state is also implemented for a reference to it.
        log::Host::write(&mut &mut self.0.state, text);
    }
}

impl numbers::Host for Borrowed<'_> {
    fn next(&mut self) -> u32 {
        forwarded(&mut self.0.state)
    }
}

impl AppImports for Borrowed<'_> {
    fn start(&mut self) -> u32 {
        20
    }
}

fn forwarded(mut host: impl numbers::Host) -> u32 {
    host.next() + host.next()
}

#[test]
fn a_host_that_borrows() -> Result<()> {
    let mut linker = Linker::new(engine());
    App::add_to_linker::<Data, HasBorrowed>(&mut linker, |data| Borrowed(data))?;
    assert_eq!(run(&linker)?, (20 + 1 + 2, 1));
    Ok(())
}

#[test]
fn a_trait_object_is_a_host() {
    let mut state = State::default();
    let host: &mut dyn numbers::Host = &mut state;
    assert_eq!(forwarded(host), 3);
}

#[test]
fn linking_twice_is_an_error() -> Result<()> {
    let mut linker = Linker::<Data>::new(engine());
    log::add_to_linker::<_, HasSelf<State>>(&mut linker, |data| &mut data.state)?;
    let twice = log::add_to_linker::<_, HasSelf<State>>(&mut linker, |data| &mut data.state);
    assert!(twice.is_err());
    Ok(())
}

/// Without the implementation for `&mut T`, a host may implement the trait for all of its
/// references.
mod without_forwarding {
    use super::bindgen;

    bindgen!({
        inline: "
            package acme:app;

            interface log {
                write: func(text: string);
            }

            world app {
                import log;
                import start: func() -> u32;
            }
        ",
        skip_mut_forwarding_impls: true,
        require_store_data_send: true,
    });

    trait Own {}

    struct State;

    impl Own for State {}

    impl<T: Own> acme::app::log::Host for &mut T {
        fn write(&mut self, _: String) {}
    }

    impl<T: Own> AppImports for &mut T {
        fn start(&mut self) -> u32 {
            30
        }
    }

    #[test]
    fn it_is_linked() -> wasmtime::Result<()> {
        use wasmtime::component::{HasSelf, Linker};
        let mut linker = Linker::<State>::new(worldbind_parity_tests::engine());
        App::add_to_linker::<_, HasSelf<State>>(&mut linker, |state| state)
    }
}

mod types_alone {
    use wasmtime::component::HasSelf;

    use super::*;

    world! {
        WIT = "
            package acme:app;

            interface types {
                record point { x: u32 }
            }

            interface api {
                use types.{point};
                mirror: func(at: point) -> point;
            }

            world app {
                export api;
            }
        "
    }

    impl acme::app::types::Host for State {}

    #[test]
    fn a_world_that_imports_types_alone_is_linked() -> Result<()> {
        let mut linker = Linker::new(engine());
        App::add_to_linker::<_, HasSelf<State>>(&mut linker, |state: &mut State| state)?;
        let mut store = Store::new(engine(), State::default());
        let component = worldbind_parity_tests::stub(WIT);
        let app = App::instantiate(&mut store, &component, &linker)?;
        let at = acme::app::types::Point { x: 4 };
        assert_eq!(app.acme_app_api().call_mirror(&mut store, at)?.x, 4);
        Ok(())
    }
}
