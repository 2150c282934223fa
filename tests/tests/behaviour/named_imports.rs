//! An interface that a component imports several times, under names that it chooses. For a host it
//! is one interface, or several with different ids.

use wit_parser::Resolve;
use worldbind::wasmtime::component::{Component, HasSelf, Linker};
use worldbind::wasmtime::{Result, Store, bail};
use worldbind_tests::{encode, engine};

const WIT: &str = "
    package acme:app@0.2.0;
    interface kv { count: func() -> u32; }
    world app {
        import primary: kv;
        import backup: kv;
        export run: func() -> u32;
    }
";

/// `run` returns a hundred times the count of `primary`, plus the count of `backup`.
const CORE: &str = r#"
    (module
        (import "primary" "count" (func $primary (result i32)))
        (import "backup" "count" (func $backup (result i32)))
        (func (export "run") (result i32)
            (i32.add (i32.mul (call $primary) (i32.const 100)) (call $backup))))
"#;

mod one_host {
    worldbind::bindgen!({
        inline: "
            package acme:app@0.2.0;
            interface kv { count: func() -> u32; }
            world app {
                import primary: kv;
                import backup: kv;
                export run: func() -> u32;
            }
        ",
    });
}

mod told_apart {
    worldbind::bindgen!({
        // A compatible version of the interface that the imports implement.
        inline: "
            package acme:app@0.2.5;
            interface kv { count: func() -> u32; }
            world app {
                import kv;
                export run: func() -> u32;
            }
        ",
        named_imports: { "acme:app/kv": super::Id },
        exports: { default: async },
        imports: { default: async },
    });
}

/// The host's id of an import.
#[derive(Clone)]
#[expect(
    unreachable_pub,
    reason = "it stands in a public trait of the bindings"
)]
pub struct Id(u32);

#[derive(Default)]
struct Host {
    asked: Vec<u32>,
}

fn component() -> Component {
    let mut resolve = Resolve::default();
    let package = resolve.push_str("app.wit", WIT).unwrap();
    let world = resolve.select_world(&[package], None).unwrap();
    let module = wat::parse_str(CORE).unwrap();
    Component::new(engine(), encode(module, &resolve, world)).unwrap()
}

impl one_host::acme::app::kv::Host for Host {
    fn count(&mut self) -> u32 {
        self.asked.push(0);
        self.asked.len() as u32
    }
}

#[test]
fn to_a_host_it_is_one_interface() {
    let mut linker = Linker::new(engine());
    one_host::App::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host).unwrap();
    let mut store = Store::new(engine(), Host::default());
    let app = one_host::App::instantiate(&mut store, &component(), &linker).unwrap();
    assert_eq!(app.call_run(&mut store).unwrap(), 102);
}

impl told_apart::named_imports::acme::app::kv::Host for Host {
    async fn count(&mut self, id: Id) -> u32 {
        self.asked.push(id.0);
        id.0
    }
}

fn lookup(name: &str) -> Result<Id> {
    match name {
        "primary" => Ok(Id(7)),
        "backup" => Ok(Id(11)),
        _ => bail!("unknown store `{name}`"),
    }
}

#[test]
fn a_host_tells_imports_apart_by_ids_of_its_own() {
    use told_apart::named_imports::acme::app::kv;

    let component = component();
    let mut linker = Linker::new(engine());
    kv::add_to_linker::<_, HasSelf<_>>(&mut linker, &component, lookup, |host| host).unwrap();
    let mut store = Store::new(engine(), Host::default());
    let result = pollster::block_on(async {
        let app = told_apart::App::instantiate_async(&mut store, &component, &linker).await?;
        app.call_run(&mut store).await
    });
    assert_eq!(result.unwrap(), 711);
    assert_eq!(store.data().asked, [7, 11]);
}

#[test]
fn what_a_lookup_fails_with_is_the_error() {
    use told_apart::named_imports::acme::app::kv;

    let mut linker = Linker::<Host>::new(engine());
    let error = kv::add_to_linker::<_, HasSelf<_>>(
        &mut linker,
        &component(),
        |name| bail!("no {name}"),
        |host| host,
    );
    assert_eq!(error.unwrap_err().to_string(), "no primary");
}
