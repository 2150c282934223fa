//! `ownership: Borrowing` where types differ: each generation has its own borrowing and its own
//! owning form.

use worldbind::wasmtime::Store;
use worldbind_tests::engine;

use super::made::component;

bindings! {
    mod bindings {
        g1: "package test:borrowed@1.0.0;
            interface i {
                record part { name: string }
                record item { part: part }
                record alike { name: string }
                take: func(i: item) -> u32;
                change: func(i: item) -> item;
                same: func(a: alike) -> alike;
            }
            world plugin { export i; }",
        g2: "package test:borrowed@2.0.0;
            interface i {
                record part { name: string, more: u32 }
                record item { part: part }
                record alike { name: string }
                take: func(i: item) -> u32;
                change: func(i: item) -> item;
                same: func(a: alike) -> alike;
            }
            world plugin { export i; }",
    }
    ownership: Borrowing { duplicate_if_necessary: true }
}

#[test]
fn types_that_differ_are_lent_in_the_form_of_their_generation() {
    use bindings::exports::test::borrowed::i as new;
    use bindings::g1::exports::test::borrowed::i as old;

    for (generation, version) in ["1.0.0", "2.0.0"].into_iter().enumerate() {
        let i = format!("test:borrowed/i@{version}#");
        // A text is a pointer and a length. A result is a pointer to these, and to what follows.
        let text =
            "(i32.store (i32.const 8) (local.get 0)) (i32.store (i32.const 12) (local.get 1))";
        let more = match generation {
            0 => "",
            _ => "(i32.store (i32.const 16) (i32.add (local.get 2) (i32.const 1)))",
        };
        let change = format!("{text} {more} (i32.const 8)");
        let same = format!("{text} (i32.const 8)");
        let bodies = [
            (format!("{i}take"), "(local.get 1)"),
            (format!("{i}change"), &change),
            (format!("{i}same"), &same),
        ];
        let bodies: Vec<_> = bodies
            .iter()
            .map(|(name, body)| (name.as_str(), *body))
            .collect();
        let component = component(bindings::WIT[generation], &bodies);
        let (mut store, plugin) = match generation {
            0 => instance!(bindings, G1, &component),
            _ => instance!(bindings, G2, &component),
        };
        let i = plugin.test_borrowed_i();
        let name = String::from("lent");
        let lent = new::AlikeParam { name: &name };
        assert_eq!(i.call_same(&mut store, lent).unwrap().name, "lent");
        match (i.take().unwrap(), i.change().unwrap()) {
            (new::Take::G1(take), new::Change::G1(change)) => {
                assert_eq!(generation, 0);
                let item = || old::ItemParam {
                    part: old::PartParam { name: &name },
                };
                assert_eq!(take.call(&mut store, item()).unwrap(), 4);
                let changed = change.call(&mut store, item()).unwrap();
                let old::ItemResult {
                    part: old::PartResult { name },
                } = changed;
                assert_eq!(name, "lent");
            }
            (new::Take::G2(take), new::Change::G2(change)) => {
                assert_eq!(generation, 1);
                let item = || new::ItemParam {
                    part: new::PartParam {
                        name: &name,
                        more: 5,
                    },
                };
                assert_eq!(take.call(&mut store, item()).unwrap(), 4);
                let changed = change.call(&mut store, item()).unwrap();
                let new::ItemResult {
                    part: new::PartResult { name, more },
                } = changed;
                assert_eq!((name.as_str(), more), ("lent", 6));
            }
            _ => panic!("both functions are of one generation"),
        }
    }
}
