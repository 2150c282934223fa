//! Functions of one type that two generations declare in another order: each is found by its name.

use worldbind::wasmtime::Store;
use worldbind_tests::engine;

use super::made::component;
use bindings::{Generation, PluginLinkers, PluginPre};

mod bindings {
    worldbind::bindgen!({
        generations: {
            g1: {
                inline: "
                    package test:order@1.0.0;
                    interface i {
                        one: func() -> u32;
                        two: func() -> u32;
                        tres: func() -> u32;
                        resource r {
                            constructor(rep: u32);
                            one: func() -> u32;
                            two: func() -> u32;
                            tres: func() -> u32;
                            make: static func() -> u32;
                            build: static func() -> u32;
                        }
                    }
                    world plugin {
                        export i;
                        export one: func() -> u32;
                        export two: func() -> u32;
                        export tres: func() -> u32;
                    }
                ",
                moved: {
                    "test:order/i.tres": "test:order/i.three",
                    "test:order/i.[method]r.tres": "test:order/i.[method]r.three",
                    "tres": "three",
                },
            },
            g2: {
                inline: "
                    package test:order@2.0.0;
                    interface i {
                        three: func() -> u32;
                        two: func() -> u32;
                        one: func() -> u32;
                        resource r {
                            constructor(rep: u32);
                            build: static func() -> u32;
                            make: static func() -> u32;
                            three: func() -> u32;
                            two: func() -> u32;
                            one: func() -> u32;
                        }
                    }
                    world plugin {
                        export three: func() -> u32;
                        export two: func() -> u32;
                        export one: func() -> u32;
                        export i;
                    }
                ",
            },
        },
    });
}

/// A component where the result of a function shows its name.
fn wit(version: &str, three: &str) -> String {
    format!(
        "package test:order@{version};
        interface i {{
            two: func() -> u32;
            one: func() -> u32;
            {three}: func() -> u32;
            resource r {{
                make: static func() -> u32;
                build: static func() -> u32;
                constructor(rep: u32);
                two: func() -> u32;
                {three}: func() -> u32;
                one: func() -> u32;
            }}
        }}
        world plugin {{
            export two: func() -> u32;
            export i;
            export {three}: func() -> u32;
            export one: func() -> u32;
        }}"
    )
}

#[test]
fn functions_of_one_type_are_found_by_name_whatever_their_order() {
    for (generation, version, three) in [
        (Generation::G1, "1.0.0", "tres"),
        (Generation::G2, "2.0.0", "three"),
    ] {
        let i = format!("test:order/i@{version}#");
        let bodies = [
            ("one".to_owned(), "(i32.const 1)"),
            ("two".to_owned(), "(i32.const 2)"),
            (three.to_owned(), "(i32.const 3)"),
            (format!("{i}one"), "(i32.const 11)"),
            (format!("{i}two"), "(i32.const 12)"),
            (format!("{i}{three}"), "(i32.const 13)"),
            (
                format!("{i}[constructor]r"),
                r#"(call $"new r" (local.get 0))"#,
            ),
            (format!("{i}[method]r.one"), "(i32.const 21)"),
            (format!("{i}[method]r.two"), "(i32.const 22)"),
            (format!("{i}[method]r.{three}"), "(i32.const 23)"),
            (format!("{i}[static]r.make"), "(i32.const 24)"),
            (format!("{i}[static]r.build"), "(i32.const 25)"),
        ];
        let bodies: Vec<_> = bodies
            .iter()
            .map(|(name, body)| (name.as_str(), *body))
            .collect();
        let component = component(&wit(version, three), &bodies);

        let pre = PluginPre::choose(&PluginLinkers::new(engine()), &component);
        let pre = pre.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(pre.generation(), generation);
        let mut store = Store::new(engine(), ());
        let plugin = pre.instantiate(&mut store).unwrap();
        assert_eq!(plugin.call_one(&mut store).unwrap(), 1);
        assert_eq!(plugin.call_two(&mut store).unwrap(), 2);
        assert_eq!(plugin.call_three(&mut store).unwrap(), 3);
        let i = plugin.test_order_i();
        assert_eq!(i.call_one(&mut store).unwrap(), 11);
        assert_eq!(i.call_two(&mut store).unwrap(), 12);
        assert_eq!(i.call_three(&mut store).unwrap(), 13);
        let r = i.r();
        let handle = r.call_constructor(&mut store, 0).unwrap();
        assert_eq!(r.call_one(&mut store, handle).unwrap(), 21);
        assert_eq!(r.call_two(&mut store, handle).unwrap(), 22);
        assert_eq!(r.call_three(&mut store, handle).unwrap(), 23);
        assert_eq!(r.call_make(&mut store).unwrap(), 24);
        assert_eq!(r.call_build(&mut store).unwrap(), 25);
    }
}
