//! One interface that a component imports several times, under names that it chooses.

use pollster::block_on;
use wasmtime::component::{
    Access, Accessor, Component, HasData, HasSelf, Linker, LinkerInstance, Resource,
};
use wasmtime::{Result, Store, bail};
use worldbind_parity_tests::{component, engine};

use super::bindgen;

mod one_host {
    use super::bindgen;

    world! {
        WIT = "
            package acme:app@0.2.0;

            interface kv {
                count: func() -> u32;
            }

            world app {
                import primary: kv;
                import backup: kv;
                export run: func() -> u32;
                export first: kv;
                export second: kv;
            }
        "
    }

    /// Counts both. Its exports return its own numbers.
    pub(super) const GUEST: &str = r#"
        (import "primary" "count" (func $primary (result i32)))
        (import "backup" "count" (func $backup (result i32)))
        (func (export "run") (result i32)
            (i32.add (i32.mul (call $primary) (i32.const 100)) (call $backup)))
        (func (export "first#count") (result i32) (i32.const 1))
        (func (export "second#count") (result i32) (i32.const 2))
    "#;
}

#[derive(Default)]
struct State {
    seen: Vec<String>,
}

impl HasData for State {
    type Data<'a> = &'a mut State;
}

impl one_host::acme::app::kv::Host for State {
    fn count(&mut self) -> u32 {
        self.seen.push("count".to_owned());
        self.seen.len() as u32
    }
}

#[test]
fn to_a_host_they_are_one_interface() -> Result<()> {
    let mut linker = Linker::new(engine());
    one_host::App::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;
    let mut store = Store::new(engine(), State::default());
    let component = component(one_host::WIT, one_host::GUEST);
    let app = one_host::App::instantiate(&mut store, &component, &linker)?;
    assert_eq!(app.call_run(&mut store)?, 102);
    let first: &one_host::exports::first::Guest = app.first();
    assert_eq!(first.call_count(&mut store)?, 1);
    assert_eq!(app.second().call_count(&mut store)?, 2);
    Ok(())
}

mod told_apart {
    use super::bindgen;

    bindgen!({
        inline: "
            package acme:app@0.2.0;

            interface kv {
                record key { hash: u32 }
                resource bucket {
                    constructor(size: u32);
                    get: func(key: key) -> u32;
                    wait: async func();
                }
                count: func() -> u32;
                check: func(key: key) -> u32;
            }

            world app {
                import kv;
                export run: async func() -> u32;
            }
        ",
        named_imports: { "acme:app/kv": super::Id },
        imports: {
            "acme:app/kv.[method]bucket.get": async | trappable,
            "acme:app/kv.check": store,
        },
    });
}

use told_apart::named_imports::acme::app::kv;

/// The host's id of an import.
#[derive(Clone, Debug)]
pub struct Id(&'static str);

impl State {
    fn see(&mut self, Id(name): Id, what: &str) -> u32 {
        self.seen.push(format!("{name} {what}"));
        name.len() as u32
    }
}

impl kv::Host for State {
    fn count(&mut self, id: Id) -> u32 {
        self.see(id, "count")
    }
}

impl<T: Send> kv::HostWithStore<T> for State {
    fn check(mut host: Access<'_, T, Self>, id: Id, key: told_apart::acme::app::kv::Key) -> u32 {
        host.get().see(id, "check") + key.hash
    }
}

impl kv::HostBucket for State {
    fn new(&mut self, id: Id, size: u32) -> Resource<kv::Bucket> {
        self.see(id, "new");
        Resource::new_own(size)
    }

    async fn get(
        &mut self,
        id: Id,
        bucket: Resource<kv::Bucket>,
        key: told_apart::acme::app::kv::Key,
    ) -> Result<u32> {
        self.see(id, "get");
        Ok(bucket.rep() + key.hash)
    }

    fn drop(&mut self, id: Id, _: Resource<told_apart::acme::app::kv::Bucket>) -> Result<()> {
        self.see(id, "drop");
        Ok(())
    }
}

impl<T: Send> kv::HostBucketWithStore<T> for State {
    async fn wait(accessor: &Accessor<T, Self>, id: Id, _: Resource<kv::Bucket>) {
        accessor.with(|mut access| access.get().see(id, "wait"));
    }
}

/// A component that imports the interface under two names.
fn told_apart_component() -> Component {
    let wit = "
        package acme:app@0.2.0;

        interface kv {
            record key { hash: u32 }
            resource bucket {
                constructor(size: u32);
                get: func(key: key) -> u32;
                wait: async func();
            }
            count: func() -> u32;
            check: func(key: key) -> u32;
        }

        world app {
            import primary: kv;
            import backup: kv;
            export run: async func() -> u32;
        }
    ";
    let guest = r#"
        (import "primary" "count" (func $count (result i32)))
        (import "backup" "check" (func $check (param i32) (result i32)))
        (import "backup" "[constructor]bucket" (func $new (param i32) (result i32)))
        (import "backup" "[method]bucket.get" (func $get (param i32 i32) (result i32)))
        (import "backup" "[method]bucket.wait" (func $wait (param i32)))
        (import "backup" "[resource-drop]bucket" (func $drop (param i32)))
        (func (export "run") (result i32)
            (local $bucket i32) (local $sum i32)
            (local.set $sum (i32.add (call $count) (call $check (i32.const 10))))
            (local.set $bucket (call $new (i32.const 100)))
            (local.set $sum
                (i32.add (local.get $sum) (call $get (local.get $bucket) (i32.const 1000))))
            (call $wait (local.get $bucket))
            (call $drop (local.get $bucket))
            (local.get $sum))
    "#;
    component(wit, guest)
}

fn lookup(name: &str) -> Result<Id> {
    match name {
        "primary" => Ok(Id("primary")),
        "backup" => Ok(Id("backup")),
        _ => bail!("unknown store `{name}`"),
    }
}

#[test]
fn a_host_tells_them_apart_by_ids_of_its_own() -> Result<()> {
    let component = told_apart_component();
    let mut linker = Linker::new(engine());
    kv::add_to_linker::<State, State>(&mut linker, &component, lookup, |state| state)?;
    let mut store = Store::new(engine(), State::default());
    let sum = block_on(async {
        let app = told_apart::App::instantiate_async(&mut store, &component, &linker).await?;
        store
            .run_concurrent(async |accessor| app.call_run(accessor).await)
            .await?
    })?;
    assert_eq!(sum, 7 + (6 + 10) + (100 + 1000));
    let seen = [
        "primary count",
        "backup check",
        "backup new",
        "backup get",
        "backup wait",
        "backup drop",
    ];
    assert_eq!(store.data().seen, seen);
    Ok(())
}

#[test]
fn what_a_lookup_fails_with_is_the_error() {
    let mut linker = Linker::<State>::new(engine());
    let refuse = |name: &str| bail!("no {name}");
    let component = told_apart_component();
    let linked = kv::add_to_linker::<_, State>(&mut linker, &component, refuse, |state| state);
    let error = linked.unwrap_err().to_string();
    assert!(error.starts_with("no "), "{error}");
}

#[test]
fn one_of_them_is_linked_with_its_id() -> Result<()> {
    let mut linker = Linker::<State>::new(engine());
    let mut instance: LinkerInstance<'_, State> = linker.instance("primary")?;
    kv::add_to_linker_instance::<_, State>(&mut instance, Id("one"), |state| state)?;
    // The other import is missing.
    assert!(linker.instantiate_pre(&told_apart_component()).is_err());
    let mut instance = linker.instance("backup")?;
    kv::add_to_linker_instance::<_, State>(&mut instance, Id("other"), |state| state)?;
    assert!(linker.instantiate_pre(&told_apart_component()).is_ok());
    Ok(())
}
