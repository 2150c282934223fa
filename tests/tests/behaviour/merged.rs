//! The option `merge_structurally_equal_types`: one Rust type for equal types of both sides.

use worldbind::wasmtime::Store;
use worldbind::wasmtime::component::{HasSelf, Linker};
use worldbind_tests::{engine, stub};

mod bindings {
    worldbind::bindgen!({
        inline: "
            package test:merged;

            interface both {
                enum kind { low, high }
                record level { kind: kind, value: u32 }
                swap: func(l: level) -> level;
            }
            interface other {
                enum kind { low, high }
                record level { kind: kind, value: u32 }
                variant parted { a(u32) }
                resource r;
                record held { r: own<r> }
                hold: func(h: held) -> parted;
            }
            interface last {
                enum kind { low, high }
                record level { kind: kind, value: u64 }
                variant parted { a(u32) }
                f: func(l: level) -> kind;
                g: func() -> parted;
            }

            world plugin {
                import both;
                import other;
                import last;
                export both;
            }
        ",
        derives: { "test:merged/other.parted": [PartialEq] },
        merge_structurally_equal_types: true,
    });
}

use bindings::exports::test::merged::both as exported;
use bindings::test::merged::{both, last, other};
use bindings::{Plugin, PluginPre};

struct Host;

impl both::Host for Host {
    // The type of one side is that of the other.
    fn swap(&mut self, level: exported::Level) -> other::Level {
        other::Level {
            kind: last::Kind::High,
            value: level.value + 1,
        }
    }
}

impl other::Host for Host {
    fn hold(&mut self, _: other::Held) -> other::Parted {
        other::Parted::A(1)
    }
}

impl other::HostR for Host {
    fn drop(
        &mut self,
        _: worldbind::wasmtime::component::Resource<other::R>,
    ) -> worldbind::wasmtime::Result<()> {
        Ok(())
    }
}

impl last::Host for Host {
    fn f(&mut self, level: last::Level) -> both::Kind {
        // A field has a different type, so the record is a different type.
        let _: u64 = level.value;
        level.kind
    }

    fn g(&mut self) -> last::Parted {
        last::Parted::A(2)
    }
}

/// A component of the world, whose `swap` returns zeros.
const PLUGIN: &str = "
    package test:merged;
    interface both {
        enum kind { low, high }
        record level { kind: kind, value: u32 }
        swap: func(l: level) -> level;
    }
    world plugin { export both; }
";

#[test]
fn equal_types_are_one_type() {
    let component = stub(PLUGIN);
    let mut linker = Linker::new(engine());
    Plugin::add_to_linker::<_, HasSelf<_>>(&mut linker, |host: &mut Host| host).unwrap();
    let pre = PluginPre::new(linker.instantiate_pre(&component).unwrap()).unwrap();
    let mut store = Store::new(engine(), Host);
    let plugin = pre.instantiate(&mut store).unwrap();
    let level = both::Level {
        kind: both::Kind::High,
        value: 41,
    };
    let swapped: other::Level = plugin
        .test_merged_both()
        .call_swap(&mut store, level)
        .unwrap();
    assert_eq!(swapped.value, 0);
    assert!(matches!(swapped.kind, last::Kind::Low));
    // `derives` differs for these two.
    assert!(other::Parted::A(1) == other::Parted::A(1));
    let _ = last::Parted::A(2);
}
