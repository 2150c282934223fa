//! Tests the statements of the page about generations, in addition to its examples, which are
//! compiled and run separately.
//!
//! | statement | test |
//! |---|---|
//! | any semver-compatible version is found within a generation | `behaviour`: `generations/plugin.rs`; `every-version` |
//! | the compiler shows each place where an older one differs | `expected-output`: `compiler_errors` |
//! | an error begins with the nearest generation, and has a line for each other | `behaviour`: `generations/host.rs` |
//! | what moved needs `moved` | here; `behaviour`: `generations/moved.rs`, `moved_exports.rs` |
//! | what is equal is generated once | `expected-output`: `generations_equal` |
//! | `choose` tries from the newest to the oldest | `behaviour`: `generations/cases.rs` |
//! | a version in a manifest | `second-api`: `same.rs` |
//! | only the methods that differ | `behaviour`: `generations/host.rs`; `second-api` |
//! | derived conversions | `behaviour`: `generations/conversions.rs`; `generated` |
//! | `has_check`, and `call_check` returns `NotExported` | here |
//! | `each` adds WASI to all linkers | `behaviour`: `generations/host.rs`; `every-version` |
//! | the counted lines | `second-api`: `lines.rs`, `api.rs` |
//! | how many plugins `every-version` takes | `every-version`: `output.rs` |
//! | `by_hand`, and without names that differ there is no `choose` | `behaviour`: `generations/named.rs`; `second-api` |
//! | async and sync functions are two | here; `behaviour`: `generations/cases.rs` |
//! | the host keeps the state of an old function | here |
//! | nothing is guessed | here |

use worldbind::NotExported;
use worldbind::wasmtime::component::{Accessor, Component, HasSelf};
use worldbind::wasmtime::{Engine, Store};
use worldbind_testing::FakeGuest;

mod bindings {
    worldbind::bindgen!({
        generations: {
            v1: { inline: "
                package acme:plugin@1.0.0;
                interface log {
                    write: func(line: string);
                    flush: func();
                    set-prefix: func(prefix: string);
                }
                interface text { describe: func() -> string; verify: func() -> bool; }
                world plugin { import log; export text; }
            " },
            v2: { inline: "
                package acme:plugin@2.0.0;
                interface log {
                    write: func(line: string);
                    flush: async func();
                }
                interface text { describe: func() -> string; check: func() -> bool; }
                world plugin { import log; export text; }
            " },
        },
    });
}

use bindings::acme::plugin::log;
use bindings::{Generation, Plugin, PluginLinkers, PluginPre, v1};

#[derive(Default)]
struct State {
    lines: Vec<String>,
    /// Only plugins of `v1` have one.
    prefix: String,
}

impl log::Host for State {
    fn write(&mut self, line: String) {
        self.lines.push(format!("{}{line}", self.prefix));
    }
}

impl<T: Send> log::HostWithStore<T> for HasSelf<State> {
    async fn flush(accessor: &Accessor<T, Self>) {
        accessor.with(|mut access| access.get().lines.push("flushed later".to_owned()));
    }
}

impl v1::acme::plugin::log::Host for State {
    fn flush(&mut self) {
        self.lines.push("flushed".to_owned());
    }

    fn set_prefix(&mut self, prefix: String) {
        self.prefix = prefix;
    }
}

/// A plugin of `v1`, which calls all imports of its generation in `describe`.
fn plugin() -> (Plugin, Store<State>) {
    let wit = "package acme:plugin@1.0.0;
        interface log {
            write: func(line: string);
            flush: func();
            set-prefix: func(prefix: string);
        }
        interface text { describe: func() -> string; verify: func() -> bool; }
        world plugin { import log; export text; }";
    let describe = "acme:plugin/text.describe";
    let component = FakeGuest::from_text(wit)
        .returns(describe, r#""a plugin""#)
        .returns("acme:plugin/text.verify", "true")
        .calls(describe, "acme:plugin/log.set-prefix", [r#""> ""#])
        .calls(describe, "acme:plugin/log.write", [r#""hello""#])
        .calls(describe, "acme:plugin/log.flush", [""; 0])
        .component()
        .unwrap();
    let engine = Engine::default();
    let linkers = PluginLinkers::new::<HasSelf<_>>(&engine, |state: &mut State| state).unwrap();
    let component = Component::new(&engine, component).unwrap();
    let pre = PluginPre::choose(&linkers, &component).unwrap();
    assert_eq!(pre.generation(), Generation::V1);
    let mut store = Store::new(&engine, State::default());
    let plugin = pre.instantiate(&mut store).unwrap();
    (plugin, store)
}

/// A function that is `async` in only one generation is two methods. The data of an old function is
/// in the host's state.
#[test]
fn the_host_has_a_method_for_each_and_keeps_old_state() {
    let (plugin, mut store) = plugin();
    let text = plugin.acme_plugin_text();
    assert_eq!(text.call_describe(&mut store).unwrap(), "a plugin");
    assert_eq!(store.data().lines, ["> hello", "flushed"]);
}

#[test]
fn what_an_older_plugin_lacks_is_not_exported() {
    let (plugin, mut store) = plugin();
    let text = plugin.acme_plugin_text();
    assert!(!text.has_check());
    let error = text.call_check(&mut store).unwrap_err();
    assert!(error.downcast_ref::<NotExported>().is_some(), "{error}");
}

/// `verify` and `check` have one type, and two names.
#[test]
fn equal_types_are_not_taken_for_one_function() {
    let (plugin, mut store) = plugin();
    assert!(!plugin.acme_plugin_text().has_check());
    let old = plugin.v1().unwrap();
    assert!(old.acme_plugin_text().call_verify(&mut store).unwrap());
}
