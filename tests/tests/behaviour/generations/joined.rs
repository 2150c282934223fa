//! Several imports and types of an older generation that `moved` joins to one of the newest.

use worldbind::wasmtime::Store;
use worldbind::wasmtime::component::{Component, HasSelf, Linker, Resource};
use worldbind_tests::engine;

use super::made::component;
use bindings::test::joined::k;
use bindings::{Generation, Plugin, PluginLinkers, PluginPre, g1};

mod bindings {
    worldbind::bindgen!({
        generations: {
            g1: {
                inline: "
                    package test:joined@1.0.0;
                    interface k {
                        get: func() -> u32;
                        fetch: func() -> u32;
                        record point { x: u32 }
                        record place { x: u32 }
                        of-point: func(of: point) -> u32;
                        of-place: func(of: place) -> u32;
                        resource reader { constructor(size: u32); size: func() -> u32; }
                        resource writer {
                            constructor(size: u32);
                            size: func() -> u32;
                            flush: func() -> u32;
                        }
                    }
                    world plugin {
                        import k;
                        import get: func() -> u32;
                        import old: func() -> u32;
                        export run: func(what: u32) -> u32;
                    }
                ",
                moved: {
                    "get": "test:joined/k.get",
                    "test:joined/k.fetch": "test:joined/k.get",
                    "test:joined/k.point": "test:joined/k.location",
                    "test:joined/k.place": "test:joined/k.location",
                    "test:joined/k.reader": "test:joined/k.file",
                    "test:joined/k.writer": "test:joined/k.file",
                },
            },
            g2: {
                inline: "
                    package test:joined@2.0.0;
                    interface k {
                        extra: func();
                        get: func() -> u32;
                        record location { x: u32 }
                        of-point: func(of: location) -> u32;
                        of-place: func(of: location) -> u32;
                        resource file { constructor(size: u32); size: func() -> u32; }
                    }
                    world plugin {
                        import k;
                        export run: func(what: u32) -> u32;
                    }
                ",
            },
        },
    });
}

#[derive(Default)]
struct Host {
    dropped: Vec<u32>,
}

impl k::Host for Host {
    fn extra(&mut self) {}

    fn get(&mut self) -> u32 {
        1
    }

    fn of_point(&mut self, of: k::Location) -> u32 {
        10 + of.x
    }

    fn of_place(&mut self, of: k::Location) -> u32 {
        20 + of.x
    }
}

/// One resource for both old ones. The representation is the size.
impl k::HostFile for Host {
    fn new(&mut self, size: u32) -> Resource<k::File> {
        Resource::new_own(size)
    }

    fn size(&mut self, file: Resource<k::File>) -> u32 {
        100 + file.rep()
    }

    fn drop(&mut self, file: Resource<k::File>) -> worldbind::wasmtime::Result<()> {
        self.dropped.push(file.rep());
        Ok(())
    }
}

// The interfaces that the newest generation does not have.

impl g1::test::joined::k::Host for Host {}

impl g1::test::joined::k::HostWriter for Host {
    fn flush(&mut self, writer: Resource<k::File>) -> u32 {
        200 + writer.rep()
    }
}

impl g1::PluginImports for Host {
    fn old(&mut self) -> u32 {
        3
    }
}

/// The old names are types of the newest generation.
const _: fn(g1::test::joined::k::Point, Resource<g1::test::joined::k::Reader>) -> k::Location =
    |point, reader| {
        let _: Resource<g1::test::joined::k::Writer> = reader;
        let place: g1::test::joined::k::Place = point;
        place
    };

/// A component of `g1` that imports everything. `run` calls the function with the number of its
/// place.
fn older() -> Component {
    let resource = |name: &str, size: u32, method: &str| {
        format!(
            r#"(local.set $handle (call $"test:joined/k@1.0.0 [constructor]{name}" (i32.const {size})))
            (call $"test:joined/k@1.0.0 [method]{name}.{method}" (local.get $handle))
            (call $"test:joined/k@1.0.0 [resource-drop]{name}" (local.get $handle))"#
        )
    };
    let calls = [
        r#"(call $"$root get")"#.to_owned(),
        r#"(call $"test:joined/k@1.0.0 get")"#.to_owned(),
        r#"(call $"test:joined/k@1.0.0 fetch")"#.to_owned(),
        r#"(call $"test:joined/k@1.0.0 of-point" (i32.const 5))"#.to_owned(),
        r#"(call $"test:joined/k@1.0.0 of-place" (i32.const 6))"#.to_owned(),
        resource("reader", 7, "size"),
        resource("writer", 8, "size"),
        resource("writer", 9, "flush"),
        r#"(call $"$root old")"#.to_owned(),
    ];
    let calls = calls.iter().enumerate().map(|(what, call)| {
        format!("(if (i32.eq (local.get 0) (i32.const {what})) (then {call} return))")
    });
    let body: String = calls.collect();
    component(
        "package test:joined@1.0.0;
        interface k {
            get: func() -> u32;
            fetch: func() -> u32;
            record point { x: u32 }
            record place { x: u32 }
            of-point: func(of: point) -> u32;
            of-place: func(of: place) -> u32;
            resource reader { constructor(size: u32); size: func() -> u32; }
            resource writer { constructor(size: u32); size: func() -> u32; flush: func() -> u32; }
        }
        world plugin {
            import k;
            import get: func() -> u32;
            import old: func() -> u32;
            export run: func(what: u32) -> u32;
        }",
        &[("run", &format!("(local $handle i32) {body} unreachable"))],
    )
}

fn check(pre: &PluginPre<Host>) {
    let mut store = Store::new(engine(), Host::default());
    let plugin = pre.instantiate(&mut store).unwrap();
    let results = (0..9).map(|what| plugin.call_run(&mut store, what).unwrap());
    let results: Vec<_> = results.collect();
    assert_eq!(results, [1, 1, 1, 15, 26, 107, 108, 209, 3]);
    assert_eq!(store.data().dropped, [7, 8, 9]);
}

#[test]
fn old_names_of_one_function_call_it() {
    let linkers = PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    // The linker of the newest generation has the imports of the other, too.
    for generation in Generation::ALL.iter().copied() {
        let pre = PluginPre::in_generation(generation, &linkers, &older());
        check(&pre.unwrap_or_else(|error| panic!("{generation}: {error}")));
    }
}

#[test]
fn they_fit_into_one_linker_with_the_newest() {
    let mut linker = Linker::new(engine());
    Plugin::add_to_linker::<_, HasSelf<_>>(&mut linker, |host: &mut Host| host).unwrap();
    let pre = PluginPre::in_generation(Generation::G1, &linker, &older());
    check(&pre.unwrap_or_else(|error| panic!("{error}")));
}
