//! `LinkOptions`: `@unstable` items are linked if they are enabled.

use wasmtime::component::{HasSelf, Linker, Resource};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{component, engine};

use self::acme::app::{extra, net};
use super::bindgen;

world! {
    WIT = "
        package acme:app@0.1.0;

        interface net {
            @unstable(feature = raw-sockets)
            resource raw {
                @unstable(feature = raw-sockets)
                constructor();
            }
            @unstable(feature = raw-sockets)
            send-raw: func() -> u32;
            @since(version = 0.1.0)
            ping: func() -> u32;
        }

        @unstable(feature = extras)
        interface extra {
            @unstable(feature = extras)
            more: func() -> u32;
        }

        world app {
            @since(version = 0.1.0)
            import net;
            @unstable(feature = extras)
            import extra;
            @unstable(feature = time-travel)
            import back: func() -> u32;
        }
    "
}

struct State;

impl net::Host for State {
    fn send_raw(&mut self) -> u32 {
        1
    }

    fn ping(&mut self) -> u32 {
        2
    }
}

impl net::HostRaw for State {
    fn new(&mut self) -> Resource<net::Raw> {
        Resource::new_own(0)
    }

    fn drop(&mut self, _: Resource<net::Raw>) -> Result<()> {
        Ok(())
    }
}

impl extra::Host for State {
    fn more(&mut self) -> u32 {
        3
    }
}

impl AppImports for State {
    fn back(&mut self) -> u32 {
        4
    }
}

/// The result for a component that imports one function, if the function is linked.
fn import(linker: &Linker<State>, package: &str, name: &str) -> Option<u32> {
    let wit = "
        package acme:guest;
        package acme:app@0.1.0 {
            interface net { send-raw: func() -> u32; ping: func() -> u32; }
            interface extra { more: func() -> u32; }
        }
        world guest {
            import acme:app/net@0.1.0;
            import acme:app/extra@0.1.0;
            import back: func() -> u32;
            export run: func() -> u32;
        }
    ";
    let guest = format!(
        r#"
        (import "{package}" "{name}" (func $f (result i32)))
        (func (export "run") (result i32) (call $f))
        "#
    );
    let component = component(wit, &guest);
    let mut store = Store::new(engine(), State);
    let instance = linker.instantiate(&mut store, &component).ok()?;
    let run = instance.get_typed_func::<(), (u32,)>(&mut store, "run");
    let (result,) = run.unwrap().call(&mut store, ()).unwrap();
    Some(result)
}

fn all_imports(linker: &Linker<State>) -> [Option<u32>; 4] {
    [
        import(linker, "acme:app/net@0.1.0", "ping"),
        import(linker, "acme:app/net@0.1.0", "send-raw"),
        import(linker, "acme:app/extra@0.1.0", "more"),
        import(linker, "$root", "back"),
    ]
}

#[test]
fn nothing_unstable_is_linked_unless_it_is_enabled() -> Result<()> {
    let linked = |options: &LinkOptions| -> Result<_> {
        let mut linker = Linker::new(engine());
        App::add_to_linker::<_, HasSelf<_>>(&mut linker, options, |state: &mut State| state)?;
        Ok(all_imports(&linker))
    };
    let mut options = LinkOptions::default();
    assert_eq!(linked(&options)?, [Some(2), None, None, None]);
    options.raw_sockets(true);
    assert_eq!(linked(&options)?, [Some(2), Some(1), None, None]);
    options.extras(true).time_travel(true);
    assert_eq!(linked(&options)?, [Some(2), Some(1), Some(3), Some(4)]);
    let all = options.clone();
    options.raw_sockets(false);
    assert_eq!(linked(&options)?, [Some(2), None, Some(3), Some(4)]);
    assert_eq!(linked(&all)?[1], Some(1));
    assert!(!format!("{all:?}").is_empty());
    Ok(())
}

#[test]
fn an_interface_has_options_of_its_own() -> Result<()> {
    let getter: fn(&mut State) -> &mut State = |state| state;
    let mut linker = Linker::new(engine());
    let mut options = net::LinkOptions::default();
    options.raw_sockets(true);
    net::add_to_linker::<_, HasSelf<State>>(&mut linker, &options, getter)?;
    assert_eq!(all_imports(&linker), [Some(2), Some(1), None, None]);

    let mut linker = Linker::new(engine());
    let mut options = LinkOptions::default();
    options.extras(true);
    let mut instance = linker.instance("acme:app/extra@0.1.0")?;
    extra::add_to_linker_instance::<_, HasSelf<State>>(
        &mut instance,
        &extra::LinkOptions::from(&options),
        getter,
    )?;
    options.time_travel(true);
    App::add_to_linker_imports::<_, HasSelf<State>>(&mut linker, &options, getter)?;
    assert_eq!(all_imports(&linker), [None, None, Some(3), Some(4)]);
    let _: net::LinkOptions = options.into();
    let _: &str = WIT;
    Ok(())
}
