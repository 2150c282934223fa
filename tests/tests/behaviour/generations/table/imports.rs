//! Imported functions: equal, only in the older generation, with another type or error; packages of
//! both.

use worldbind::wasmtime::Store;
use worldbind::wasmtime::component::HasSelf;
use worldbind_tests::engine;

use super::items::items;
use crate::generations::made::component;

struct Host;

bindings! {
    mod equal {
        g1: "package test:equal@1.0.0;
            interface k { get: func(s: string) -> u32; }
            world plugin { import k; export run: func() -> u32; export old: func(); }",
        g2: "package test:equal@2.0.0;
            interface k { get: func(s: string) -> u32; }
            world plugin { import k; export run: func() -> u32; export new: func(); }",
    }
}

impl equal::test::equal::k::Host for Host {
    fn get(&mut self, s: String) -> u32 {
        s.len() as u32
    }
}

#[test]
fn an_equal_import_calls_the_host_of_the_newest() {
    let linkers = equal::PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    // The text is the first four bytes of the memory.
    let run = r#"(call $"test:equal/k@1.0.0 get" (i32.const 0) (i32.const 4))"#;
    let older = component(equal::WIT[0], &[("run", run)]);
    let (mut store, plugin) = instance!(equal, G1, &older, &linkers, Host);
    assert_eq!(plugin.call_run(&mut store).unwrap(), 4);
    let run = r#"(call $"test:equal/k@2.0.0 get" (i32.const 0) (i32.const 5))"#;
    let newer = component(equal::WIT[1], &[("run", run)]);
    let (mut store, plugin) = instance!(equal, G2, &newer, &linkers, Host);
    assert_eq!(plugin.call_run(&mut store).unwrap(), 5);
    let items = items(equal::OPTIONS);
    assert!(items.has("test::equal::k::Host::get"));
    for absent in ["Host", "add_to_linker"] {
        assert!(
            !items.has(&format!("g1::test::equal::k::{absent}")),
            "{absent}"
        );
    }
}

bindings! {
    mod put {
        g1: "package test:put@1.0.0;
            interface k { put: func() -> u32; get: func() -> u32; }
            world plugin { import k; export run: func() -> u32; }",
        g2: "package test:put@2.0.0;
            interface k { get: func() -> u32; }
            world plugin { import k; export run: func() -> u32; export new: func(); }",
    }
}

impl put::test::put::k::Host for Host {
    fn get(&mut self) -> u32 {
        1
    }
}

impl put::g1::test::put::k::Host for Host {
    fn put(&mut self) -> u32 {
        20
    }
}

#[test]
fn the_host_of_the_older_has_only_what_the_newest_lacks() {
    let linkers = put::PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    let get = r#"(call $"test:put/k@1.0.0 get")"#;
    let run = format!(r#"(i32.sub (call $"test:put/k@1.0.0 put") {get})"#);
    let older = component(put::WIT[0], &[("run", &run)]);
    let (mut store, plugin) = instance!(put, G1, &older, &linkers, Host);
    assert_eq!(plugin.call_run(&mut store).unwrap(), 20 - 1);
    let run = r#"(call $"test:put/k@2.0.0 get")"#;
    let newer = component(put::WIT[1], &[("run", run)]);
    let (mut store, plugin) = instance!(put, G2, &newer, &linkers, Host);
    assert_eq!(plugin.call_run(&mut store).unwrap(), 1);
    let items = items(put::OPTIONS);
    assert_eq!(items.within("g1::test::put::k::Host"), ["put"]);
    assert_eq!(items.within("test::put::k::Host"), ["get"]);
}

bindings! {
    mod changed {
        g1: "package test:changed@1.0.0;
            interface k { get: func() -> u32; }
            world plugin { import k; export run: func() -> u32; }",
        g2: "package test:changed@2.0.0;
            interface k { get: func() -> u64; }
            world plugin { import k; export run: func() -> u32; export new: func(); }",
    }
}

impl changed::test::changed::k::Host for Host {
    fn get(&mut self) -> u64 {
        2
    }
}

impl changed::g1::test::changed::k::Host for Host {
    fn get(&mut self) -> u32 {
        1
    }
}

#[test]
fn an_import_whose_type_differs_is_in_the_older_host() {
    let linkers = changed::PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    let run = r#"(call $"test:changed/k@1.0.0 get")"#;
    let older = component(changed::WIT[0], &[("run", run)]);
    let (mut store, plugin) = instance!(changed, G1, &older, &linkers, Host);
    assert_eq!(plugin.call_run(&mut store).unwrap(), 1);
    let run = r#"(i32.wrap_i64 (call $"test:changed/k@2.0.0 get"))"#;
    let newer = component(changed::WIT[1], &[("run", run)]);
    let (mut store, plugin) = instance!(changed, G2, &newer, &linkers, Host);
    assert_eq!(plugin.call_run(&mut store).unwrap(), 2);
    assert_eq!(
        items(changed::OPTIONS).within("g1::test::changed::k::Host"),
        ["get"]
    );
}

bindings! {
    mod both {
        g1: "package test:both@1.0.0;
            package test:p@0.1.0 { interface k { get: func() -> u32; } }
            world plugin { import test:p/k@0.1.0; export run: func() -> u32; }",
        g2: "package test:both@2.0.0;
            package test:p@0.2.0 { interface k { get: func() -> u64; } }
            world plugin { import test:p/k@0.2.0; export run: func() -> u32; }",
    }
}

impl both::test::p::k::Host for Host {
    fn get(&mut self) -> u64 {
        2
    }
}

impl both::g1::test::p::k::Host for Host {
    fn get(&mut self) -> u32 {
        10
    }
}

#[test]
fn a_component_that_imports_both_versions_links_in_each_generation() {
    use both::{Generation, PluginLinkers, PluginPre};

    let linkers = PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    let run = r#"(i32.add
        (call $"test:p/k@0.1.0 get")
        (i32.wrap_i64 (call $"test:p/k@0.2.0 get")))"#;
    let component = component(
        "package test:guest;
        package test:p@0.1.0 { interface k { get: func() -> u32; } }
        package test:p@0.2.0 { interface k { get: func() -> u64; } }
        world guest {
            import test:p/k@0.1.0;
            import test:p/k@0.2.0;
            export run: func() -> u32;
        }",
        &[("run", run)],
    );
    for generation in Generation::ALL {
        let pre = PluginPre::in_generation(*generation, &linkers, &component);
        let pre = pre.unwrap_or_else(|error| panic!("{error}"));
        let mut store = Store::new(engine(), Host);
        let plugin = pre.instantiate(&mut store).unwrap();
        assert_eq!(plugin.call_run(&mut store).unwrap(), 12);
    }
}

/// How the host's functions fail, in both generations.
pub(crate) enum Failure {
    Closed,
    Fatal,
}

bindings! {
    mod failing {
        g1: "package test:failing@1.0.0;
            interface k { enum error { full } get: func(n: u32) -> result<u32, error>; }
            world plugin { import k; export run: func(n: u32) -> u32; }",
        g2: "package test:failing@2.0.0;
            interface k { enum error { full, closed } get: func(n: u32) -> result<u32, error>; }
            world plugin { import k; export run: func(n: u32) -> u32; export new: func(); }",
    }
    imports: { default: trappable },
    trappable_error_type: {
        "test:failing/k.error" => crate::generations::table::imports::Failure,
    }
}

fn get(n: u32) -> Result<u32, Failure> {
    match n {
        0 => Err(Failure::Closed),
        1 => Err(Failure::Fatal),
        n => Ok(n),
    }
}

impl failing::test::failing::k::Host for Host {
    fn get(&mut self, n: u32) -> Result<u32, Failure> {
        get(n)
    }

    fn convert_error(
        &mut self,
        failure: Failure,
    ) -> worldbind::wasmtime::Result<failing::test::failing::k::Error> {
        match failure {
            Failure::Closed => Ok(failing::test::failing::k::Error::Closed),
            Failure::Fatal => Err(worldbind::wasmtime::format_err!("the newer is broken")),
        }
    }
}

impl failing::g1::test::failing::k::Host for Host {
    fn get(&mut self, n: u32) -> Result<u32, Failure> {
        get(n).map(|n| n + 50)
    }

    fn convert_error(
        &mut self,
        failure: Failure,
    ) -> worldbind::wasmtime::Result<failing::g1::test::failing::k::Error> {
        match failure {
            Failure::Closed => Ok(failing::g1::test::failing::k::Error::Full),
            Failure::Fatal => Err(worldbind::wasmtime::format_err!("the older is broken")),
        }
    }
}

#[test]
fn each_generation_converts_its_own_error() {
    let linkers = failing::PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    // The result, or a hundred and the number of the error's case.
    let run = |version: &str| {
        format!(
            r#"(call $"test:failing/k@{version} get" (local.get 0) (i32.const 16))
            (i32.add
                (i32.mul (i32.load8_u (i32.const 16)) (i32.const 100))
                (i32.load8_u (i32.const 20)))"#
        )
    };
    let older = component(failing::WIT[0], &[("run", &run("1.0.0"))]);
    let (mut store, plugin) = instance!(failing, G1, &older, &linkers, Host);
    assert_eq!(plugin.call_run(&mut store, 7).unwrap(), 57);
    assert_eq!(plugin.call_run(&mut store, 0).unwrap(), 100);
    let error = plugin.call_run(&mut store, 1).unwrap_err();
    assert_eq!(error.root_cause().to_string(), "the older is broken");

    let newer = component(failing::WIT[1], &[("run", &run("2.0.0"))]);
    let (mut store, plugin) = instance!(failing, G2, &newer, &linkers, Host);
    assert_eq!(plugin.call_run(&mut store, 7).unwrap(), 7);
    assert_eq!(plugin.call_run(&mut store, 0).unwrap(), 101);
    let error = plugin.call_run(&mut store, 1).unwrap_err();
    assert_eq!(error.root_cause().to_string(), "the newer is broken");
}
