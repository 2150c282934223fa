//! The checks of the bindings that are stricter than the engine's: the kind and the resource of a
//! handle, and whether a function is `async`. The engine accepts any handle to any resource of a
//! guest as `ResourceAny`, and fails only in a call.

use std::fmt::Write as _;

use expect_test::expect;
use worldbind::wasmtime::Store;
use worldbind::{BindError, Problem, Reason};
use worldbind_tests::{engine, linker, stub};

world_and_text! {
    WIT = "
        package acme:store@1.0.0;

        interface api {
            resource room;
            resource key;
            record place { room: room, key: key }
            enter: func(room: room);
            look: func(room: borrow<room>);
            build: func(size: u32) -> room;
            build-all: func(sizes: list<u32>) -> list<room>;
            swap: func(pair: tuple<room, key>);
            visit: func(place: place);
            open: func(room: borrow<room>, key: option<key>) -> result<room, key>;
            sleep: func();
            wait: async func();
        }

        world app {
            export api;
        }
    "
}

/// A function of the WIT, and types that must be refused for it.
const OTHERS: [(&str, &str); 10] = [
    ("enter: func(room: room)", "enter: func(room: borrow<room>)"),
    ("enter: func(room: room)", "enter: func(room: key)"),
    ("look: func(room: borrow<room>)", "look: func(room: room)"),
    (
        "look: func(room: borrow<room>)",
        "look: func(room: borrow<key>)",
    ),
    ("-> list<room>", "-> list<key>"),
    ("tuple<room, key>", "tuple<key, room>"),
    (
        "record place { room: room, key: key }",
        "record place { room: key, key: key }",
    ),
    ("-> result<room, key>", "-> result<key, room>"),
    ("sleep: func()", "sleep: async func()"),
    ("wait: async func()", "wait: func()"),
];

#[test]
fn handles_to_another_resource_or_of_another_kind_and_async_are_other_types() {
    let component = stub(WIT);
    let pre = linker(&component).instantiate_pre(&component).unwrap();
    AppPre::new(pre).unwrap();

    let mut refusals = String::new();
    for (wanted, other) in OTHERS {
        assert!(WIT.contains(wanted), "{wanted}");
        let component = stub(&WIT.replace(wanted, other));
        let pre = linker(&component).instantiate_pre(&component).unwrap();
        let error = AppPre::new(pre.clone()).err().unwrap();

        let mut store = Store::new(engine(), ());
        let instance = pre.instantiate(&mut store).unwrap();
        let live = App::new(&mut store, &instance).err().unwrap();
        assert_eq!(live.downcast_ref(), error.downcast_ref::<BindError>());

        let [Problem::Interface(problem)] =
            &error.downcast_ref::<BindError>().unwrap().problems[..]
        else {
            panic!("{error:?}");
        };
        let [refused] = &problem.refused[..] else {
            panic!("{error:?}");
        };
        let Reason::DoesNotFit { missing, differing } = &refused.reason else {
            panic!("{error:?}");
        };
        assert!(missing.is_empty(), "{error:?}");
        let [differing] = &differing[..] else {
            panic!("{error:?}");
        };
        writeln!(refusals, "{differing}").unwrap();
    }
    expect![[r#"
        the function `enter` has a different type
          expected  func(room: room)
          found     func(room: borrow<room>)
          because   parameter `room`: the host has `own`, the component has `borrow`
        the function `enter` has a different type
          expected  func(room: room)
          found     func(room: key)
          because   parameter `room`: the host has the resource `room`, the component has another one
        the function `look` has a different type
          expected  func(room: borrow<room>)
          found     func(room: room)
          because   parameter `room`: the host has `borrow`, the component has `own`
        the function `look` has a different type
          expected  func(room: borrow<room>)
          found     func(room: borrow<key>)
          because   parameter `room`: the host has the resource `room`, the component has another one
        the function `build-all` has a different type
          expected  func(sizes: list<u32>) -> list<room>
          found     func(sizes: list<u32>) -> list<key>
          because   result: element: the host has the resource `room`, the component has another one
        the function `swap` has a different type
          expected  func(pair: tuple<room, key>)
          found     func(pair: tuple<key, room>)
          because   parameter `pair`: element 1: the host has the resource `room`, the component has another one
        the function `visit` has a different type
          expected  func(place: place)
          found     func(place: place)
          expected  place = record { room: room, key: key }
          found     place = record { room: key, key: key }
          because   parameter `place`: field `room`: the host has the resource `room`, the component has another one
        the function `open` has a different type
          expected  func(room: borrow<room>, key: option<key>) -> result<room, key>
          found     func(room: borrow<room>, key: option<key>) -> result<key, room>
          because   result: `ok`: the host has the resource `room`, the component has another one
        the function `sleep` has a different type
          expected  func()
          found     async func()
          because   the function is `async` in the component, but not in the host
        the function `wait` has a different type
          expected  async func()
          found     func()
          because   the function is `async` in the host, but not in the component
    "#]]
    .assert_eq(&refusals);
}
