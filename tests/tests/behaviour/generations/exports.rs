//! Exports in forms that the other tests do not have: borrowed types, optional functions of an
//! older world, resources whose constructors differ, streams.

mod borrowing {
    use worldbind::wasmtime::Store;
    use worldbind_tests::engine;

    use crate::generations::made::component;
    use bindings::exports::test::borrowing::i::{Change, ItemParam, ItemResult};
    use bindings::{Generation, PluginLinkers, PluginPre};

    mod bindings {
        worldbind::bindgen!({
            generations: {
                g1: {
                    inline: "
                        package test:borrowing@1.0.0;
                        interface i {
                            record item { name: string }
                            take: func(i: item) -> u32;
                            give: func() -> item;
                            change: func(i: item) -> item;
                        }
                        world plugin { export i; }
                    ",
                },
                g2: {
                    inline: "
                        package test:borrowing@2.0.0;
                        interface i {
                            record item { name: string }
                            take: func(i: item) -> u32;
                            give: func() -> item;
                            change: func(i: item, times: u32) -> item;
                        }
                        world plugin { export i; }
                    ",
                },
            },
            ownership: Borrowing { duplicate_if_necessary: true },
        });
    }

    #[test]
    fn lent_types_are_shared_by_all_generations() {
        for (generation, version, param) in [
            (Generation::G1, "1.0.0", ""),
            (Generation::G2, "2.0.0", ", times: u32"),
        ] {
            let wit = format!(
                "package test:borrowing@{version};
                interface i {{
                    record item {{ name: string }}
                    take: func(i: item) -> u32;
                    give: func() -> item;
                    change: func(i: item{param}) -> item;
                }}
                world plugin {{ export i; }}"
            );
            let i = format!("test:borrowing/i@{version}#");
            // An item is a pointer and a length; a result is a pointer to these.
            let store = "(i32.store (i32.const 8) (local.get 0))
                (i32.store (i32.const 12) (local.get 1)) (i32.const 8)";
            let bodies = [
                (format!("{i}take"), "(local.get 1)"),
                (format!("{i}give"), "(i32.const 8)"),
                (format!("{i}change"), store),
            ];
            let bodies: Vec<_> = bodies
                .iter()
                .map(|(name, body)| (name.as_str(), *body))
                .collect();
            let component = component(&wit, &bodies);
            let pre = PluginPre::choose(&PluginLinkers::new(engine()), &component);
            let pre = pre.unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(pre.generation(), generation);
            let mut store = Store::new(engine(), ());
            let plugin = pre.instantiate(&mut store).unwrap();
            let i = plugin.test_borrowing_i();
            let lent = ItemParam { name: "name" };
            assert_eq!(i.call_take(&mut store, lent).unwrap(), 4);
            let ItemResult { name } = i.call_give(&mut store).unwrap();
            assert_eq!(name, "");
            let changed = match i.change().unwrap() {
                Change::G2(change) => change.call(&mut store, ItemParam { name: "new" }, 1),
                Change::G1(change) => change.call(&mut store, ItemParam { name: "old" }),
            };
            let expected = match generation {
                Generation::G1 => "old",
                Generation::G2 => "new",
            };
            assert_eq!(changed.unwrap().name, expected);
        }
    }
}

mod optional {
    use worldbind::wasmtime::Store;
    use worldbind_tests::{engine, stub};

    use bindings::{Plugin, PluginLinkers, PluginPre};

    mod bindings {
        worldbind::bindgen!({
            generations: {
                g1: {
                    inline: "
                        package test:optional@1.0.0;
                        world plugin {
                            export run: func() -> u32;
                            export old-a: func() -> u32;
                            export old-b: func() -> u32;
                        }
                    ",
                },
                g2: {
                    inline: "
                        package test:optional@2.0.0;
                        world plugin {
                            export run: func() -> u32;
                            export new: func() -> u32;
                        }
                    ",
                },
            },
            exports: { "old-a": optional, "old-b": optional },
        });
    }

    fn instance(exports: &str) -> (Store<()>, Plugin) {
        let component = stub(&format!("package test:stub; world w {{ {exports} }}"));
        let pre = PluginPre::choose(&PluginLinkers::new(engine()), &component);
        let pre = pre.unwrap_or_else(|error| panic!("{error}"));
        let mut store = Store::new(engine(), ());
        let plugin = pre.instantiate(&mut store).unwrap();
        (store, plugin)
    }

    #[test]
    fn optional_functions_of_an_older_world_are_lent_if_there_is_one() {
        let (_, plugin) = instance("export run: func() -> u32;");
        assert!(plugin.g1().is_none());

        let (mut store, plugin) =
            instance("export run: func() -> u32; export old-b: func() -> u32;");
        assert!(!plugin.has_new());
        let g1 = plugin.g1().unwrap();
        assert!(!g1.has_old_a() && g1.has_old_b());
        assert_eq!(
            g1.call_old_a(&mut store).unwrap_err().to_string(),
            "the component does not export the function `old-a`"
        );
        assert_eq!(g1.call_old_b(&mut store).unwrap(), 1);
    }
}

mod resources {
    use worldbind::wasmtime::Store;
    use worldbind_tests::engine;

    use crate::generations::made::component;
    use bindings::exports::test::made::i::{RConstructor, RParse};
    use bindings::{Generation, PluginLinkers, PluginPre};

    mod bindings {
        worldbind::bindgen!({
            generations: {
                g1: {
                    inline: "
                        package test:made@1.0.0;
                        interface i {
                            resource r {
                                constructor(n: u32);
                                parse: static func(n: u32) -> r;
                                sum: static func(a: borrow<r>, b: borrow<r>) -> u32;
                                old: static func() -> u32;
                            }
                        }
                        world plugin { export i; }
                    ",
                },
                g2: {
                    inline: "
                        package test:made@2.0.0;
                        interface i {
                            resource r {
                                constructor(n: u32, m: u32);
                                parse: static func(n: u64) -> r;
                                sum: static func(a: borrow<r>, b: borrow<r>) -> u32;
                                zero: static func() -> r;
                            }
                        }
                        world plugin { export i; }
                    ",
                },
            },
        });
    }

    #[test]
    fn constructors_and_static_functions_differ_or_are_equal() {
        for generation in Generation::ALL.iter().copied() {
            let (version, params, parse, other) = match generation {
                Generation::G1 => ("1.0.0", "n: u32", "u32", "old: static func() -> u32;"),
                Generation::G2 => (
                    "2.0.0",
                    "n: u32, m: u32",
                    "u64",
                    "zero: static func() -> r;",
                ),
            };
            let wit = format!(
                "package test:made@{version};
                interface i {{
                    resource r {{
                        constructor({params});
                        parse: static func(n: {parse}) -> r;
                        sum: static func(a: borrow<r>, b: borrow<r>) -> u32;
                        {other}
                    }}
                }}
                world plugin {{ export i; }}"
            );
            let i = format!("test:made/i@{version}#");
            let (constructor, parse, other, made) = match generation {
                Generation::G1 => (
                    "(local.get 0)",
                    "(local.get 0)",
                    format!("{i}[static]r.old"),
                    "(i32.const 9)",
                ),
                Generation::G2 => (
                    "(i32.add (local.get 0) (local.get 1))",
                    "(i32.wrap_i64 (local.get 0))",
                    format!("{i}[static]r.zero"),
                    r#"(call $"new r" (i32.const 0))"#,
                ),
            };
            let new = |of: &str| format!(r#"(call $"new r" {of})"#);
            let (constructor, parse) = (new(constructor), new(parse));
            let bodies = [
                (format!("{i}[constructor]r"), constructor.as_str()),
                (format!("{i}[static]r.parse"), &parse),
                // A borrowed handle to an own resource is its representation.
                (
                    format!("{i}[static]r.sum"),
                    "(i32.add (local.get 0) (local.get 1))",
                ),
                (other, made),
            ];
            let bodies: Vec<_> = bodies
                .iter()
                .map(|(name, body)| (name.as_str(), *body))
                .collect();
            let component = component(&wit, &bodies);
            let pre = PluginPre::choose(&PluginLinkers::new(engine()), &component);
            let pre = pre.unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(pre.generation(), generation);
            let mut store = Store::new(engine(), ());
            let plugin = pre.instantiate(&mut store).unwrap();
            let r = plugin.test_made_i().r();
            let made = match r.constructor().unwrap() {
                RConstructor::G2(new) => new.call(&mut store, 1, 2).unwrap(),
                RConstructor::G1(new) => new.call(&mut store, 3).unwrap(),
            };
            let parsed = match r.parse().unwrap() {
                RParse::G2(parse) => parse.call(&mut store, 4).unwrap(),
                RParse::G1(parse) => parse.call(&mut store, 4).unwrap(),
            };
            assert_eq!(r.call_sum(&mut store, made, parsed).unwrap(), 7);
            assert_eq!(r.has_zero(), generation == Generation::G2);
            if let Ok(zero) = r.call_zero(&mut store) {
                assert_eq!(r.call_sum(&mut store, zero, parsed).unwrap(), 4);
            }
            if let Some(g1) = plugin.g1() {
                assert_eq!(g1.test_made_i().r().call_old(&mut store).unwrap(), 9);
            }
        }
    }
}

mod streams {
    use worldbind::wasmtime::Store;
    use worldbind::wasmtime::component::StreamReader;
    use worldbind_tests::engine;

    use crate::generations::made::component;
    use bindings::exports::test::streams::i::Send;
    use bindings::{Generation, PluginLinkers, PluginPre};

    mod bindings {
        worldbind::bindgen!({
            generations: {
                g1: {
                    inline: "
                        package test:streams@1.0.0;
                        interface i {
                            send: func(s: stream<u8>) -> u32;
                            same: func(s: stream<u8>) -> u32;
                        }
                        world plugin { export i; }
                    ",
                },
                g2: {
                    inline: "
                        package test:streams@2.0.0;
                        interface i {
                            send: func(s: stream<u16>) -> u32;
                            same: func(s: stream<u8>) -> u32;
                        }
                        world plugin { export i; }
                    ",
                },
            },
        });
    }

    #[test]
    fn functions_over_streams_differ_by_their_items() {
        for (generation, version, item) in [
            (Generation::G1, "1.0.0", "u8"),
            (Generation::G2, "2.0.0", "u16"),
        ] {
            let wit = format!(
                "package test:streams@{version};
                interface i {{
                    send: func(s: stream<{item}>) -> u32;
                    same: func(s: stream<u8>) -> u32;
                }}
                world plugin {{ export i; }}"
            );
            let i = format!("test:streams/i@{version}#");
            let (send, same) = (format!("{i}send"), format!("{i}same"));
            let component = component(&wit, &[(&send, "(i32.const 1)"), (&same, "(i32.const 2)")]);
            let pre = PluginPre::choose(&PluginLinkers::new(engine()), &component);
            let pre = pre.unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(pre.generation(), generation);
            let mut store = Store::new(engine(), ());
            let plugin = pollster::block_on(pre.instantiate_async(&mut store)).unwrap();
            let i = plugin.test_streams_i();
            let sent = match i.send().unwrap() {
                Send::G2(send) => {
                    let stream = StreamReader::new(&mut store, vec![1_u16]).unwrap();
                    send.call(&mut store, stream)
                }
                Send::G1(send) => {
                    let stream = StreamReader::new(&mut store, vec![1_u8]).unwrap();
                    send.call(&mut store, stream)
                }
            };
            assert_eq!(sent.unwrap(), 1);
            let stream = StreamReader::new(&mut store, vec![1_u8]).unwrap();
            assert_eq!(i.call_same(&mut store, stream).unwrap(), 2);
        }
    }
}
