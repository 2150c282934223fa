//! Host-defined types in place of records, variants, enums and flags: values are passed to
//! components and returned.

use worldbind::BindError;
use worldbind::wasmtime::component::{ComponentType, HasSelf, Lift, Linker, Lower, flags};
use worldbind::wasmtime::{self, Store};
use worldbind_tests::{engine, guest, linker, stub};

use self::exports::acme::places::api::{Route, Space};

/// Types that a host has anyway. Their Rust names do not matter, only the WIT names in their
/// attributes.
#[expect(unreachable_pub, reason = "bindings re-export them")]
#[expect(dead_code, reason = "not every case is met")]
mod own {
    use super::*;

    #[derive(Clone, Debug, PartialEq, ComponentType, Lift, Lower)]
    #[component(record)]
    pub struct Thing {
        #[component(name = "id")]
        pub number: u32,
        pub name: String,
        pub tags: Vec<String>,
        pub weight: Option<f64>,
    }

    #[derive(Clone, Debug, PartialEq, ComponentType, Lift, Lower)]
    #[component(variant)]
    pub enum Failure {
        #[component(name = "empty")]
        Empty,
        #[component(name = "too-long")]
        TooLong(u32),
        #[component(name = "other")]
        Because(String),
    }

    #[derive(Clone, Copy, ComponentType, Lift, Lower)]
    #[component(enum)]
    #[repr(u8)]
    pub enum Mode {
        #[component(name = "upper")]
        Loud,
        #[component(name = "lower")]
        Quiet,
        #[component(name = "reverse")]
        Backwards,
    }

    flags! {
        Switches {
            #[component(name = "trim")]
            const TRIM;
            #[component(name = "dedupe")]
            const ONCE;
            #[component(name = "sort")]
            const SORTED;
        }
    }

    #[derive(Clone, Copy, Debug, PartialEq, ComponentType, Lift, Lower)]
    #[component(enum)]
    #[repr(u8)]
    pub enum Level {
        #[component(name = "debug")]
        All,
        #[component(name = "info")]
        Some,
        #[component(name = "warn")]
        Few,
        #[component(name = "error")]
        None,
    }

    #[derive(Clone, Debug, PartialEq, ComponentType, Lift, Lower)]
    #[component(record)]
    pub struct Place {
        pub x: i32,
        pub y: i32,
    }

    #[derive(Clone, Debug, PartialEq, ComponentType, Lift, Lower)]
    #[component(record)]
    pub struct Label {
        pub text: String,
    }
}

/// A component that was built without these types.
mod real {
    worldbind::bindgen!({
        path: "guests/wit/with-imports",
        with: {
            "acme:plugin/transform.item": super::own::Thing,
            "acme:plugin/transform.error": super::own::Failure,
            "acme:plugin/transform.mode": super::own::Mode,
            "acme:plugin/transform@0.2.1.options": super::own::Switches,
            "acme:host/log.level": super::own::Level,
        },
        additional_derives: [PartialEq],
    });
}

#[derive(Default)]
struct Host {
    log: Vec<real::acme::host::log::Entry>,
}

impl real::acme::host::log::Host for Host {
    fn log(&mut self, entry: real::acme::host::log::Entry) {
        self.log.push(entry);
    }
}

impl real::PluginImports for Host {
    fn now(&mut self) -> u64 {
        7
    }
}

fn plugin() -> (Store<Host>, real::Plugin) {
    let component = guest("rust-with-imports");
    let mut linker = Linker::new(engine());
    linker.allow_shadowing(true);
    linker.define_unknown_imports_as_traps(&component).unwrap();
    real::acme::host::log::add_to_linker::<_, HasSelf<Host>>(&mut linker, |host| host).unwrap();
    real::Plugin::add_to_linker_imports::<_, HasSelf<Host>>(&mut linker, |host| host).unwrap();
    let mut store = Store::new(engine(), Host::default());
    let plugin = real::Plugin::instantiate(&mut store, &component, &linker).unwrap();
    (store, plugin)
}

fn thing(number: u32, name: &str) -> own::Thing {
    own::Thing {
        number,
        name: name.to_owned(),
        tags: vec!["a".to_owned()],
        weight: Some(1.5),
    }
}

#[test]
fn a_component_is_called_with_the_hosts_types() -> wasmtime::Result<()> {
    use own::{Failure, Mode, Switches};

    let (mut store, plugin) = plugin();
    let transform = plugin.acme_plugin_transform();
    assert_eq!(transform.call_apply(&mut store, Mode::Loud, "ab")?, "AB");
    assert_eq!(
        transform.call_apply(&mut store, Mode::Backwards, "ab")?,
        "ba"
    );

    let things = [thing(2, "b"), thing(1, "a")];
    let sorted = transform.call_process(&mut store, &things, Switches::SORTED)?;
    let sorted = sorted.expect("two are not too many");
    let numbers: Vec<_> = sorted.iter().map(|thing| thing.number).collect();
    assert_eq!(numbers, [1, 2]);
    assert_eq!(sorted[1], things[0]);
    assert_eq!(
        transform.call_process(&mut store, &[], Switches::empty())?,
        Err(Failure::Empty)
    );
    Ok(())
}

#[test]
fn a_type_that_contains_the_hosts_goes_there_and_back() -> wasmtime::Result<()> {
    use real::exports::acme::plugin::transform::Value;

    let (mut store, plugin) = plugin();
    let transform = plugin.acme_plugin_transform();
    let value = Value::Items(vec![thing(1, "a"), thing(2, "b")]);
    assert_eq!(transform.call_roundtrip(&mut store, &value)?, value);
    Ok(())
}

#[test]
fn a_component_calls_the_host_with_the_hosts_types() -> wasmtime::Result<()> {
    let (mut store, plugin) = plugin();
    plugin
        .call_run(&mut store, &["fail".to_owned()])?
        .unwrap_err();
    let log = &store.data().log;
    assert_eq!(log[0].level, own::Level::Some);
    assert_eq!(log[0].message, "run with 1 args at 7");
    Ok(())
}

world_and_text! {
    WIT = "
        package acme:places;

        interface types {
            record place { x: s32, y: s32 }
            type spot = place;
        }

        interface api {
            use types.{place, spot};
            type goal = spot;
            record route { start: spot, stops: list<place>, goal: option<goal>, name: string }

            type eight-numbers = tuple<u64, u64, u64, u64, u64, u64, u64, u64>;
            type space = tuple<eight-numbers, eight-numbers>;

            echo-route: func(v: route, space: space) -> tuple<route, space>;
            echo-goals: func(v: list<goal>, space: space) -> tuple<list<goal>, space>;
        }

        world places {
            use types.{spot};
            enum mode { upper, lower, reverse }
            import leave: func(at: spot, mode: mode);
            export api;
            export echo-mode: func(v: mode) -> mode;
        }
    ",
    with: { "acme:places/types.spot": own::Place, "mode": own::Mode },
}

/// The same with types that borrow.
mod borrowing {
    world_and_text! {
        pub(super) WIT = "
            package acme:places;

            interface api {
                record place { x: s32, y: s32 }
                type spot = place;
                record label { text: string }
                type sign = label;
                record route { start: spot, stops: list<place>, label: label, signs: list<sign> }

                type eight-numbers = tuple<u64, u64, u64, u64, u64, u64, u64, u64>;
                type space = tuple<eight-numbers, eight-numbers>;

                echo-route: func(v: route, space: space) -> tuple<route, space>;
            }

            world places {
                export api;
            }
        ",
        with: { "acme:places/api.place": super::own::Place, "acme:places/api.label": super::own::Label },
        ownership: Borrowing { duplicate_if_necessary: true },
    }
}

/// Space that would be changed if a value was written beyond its place.
const SPACE: Space = ((1, 2, 3, 4, 5, 6, 7, 8), (1, 2, 3, 4, 5, 6, 7, 8));

#[test]
fn an_alias_that_is_replaced_is_so_where_it_is_named() -> wasmtime::Result<()> {
    let component = stub(WIT);
    let mut store = Store::new(engine(), ());
    let places = Places::instantiate(&mut store, &component, &linker(&component))?;
    let api = places.acme_places_api();
    let place = |x| exports::acme::places::api::Place { x, y: -x };
    let spot = |x| own::Place { x, y: -x };

    let route = Route {
        start: spot(1),
        stops: vec![place(2), place(3)],
        goal: Some(spot(4)),
        name: "home".to_owned(),
    };
    let (back, space) = api.call_echo_route(&mut store, &route, SPACE)?;
    assert_eq!(
        (back.start, back.stops[1].x, back.goal),
        (spot(1), 3, Some(spot(4)))
    );
    assert_eq!(space, SPACE);
    let (back, _) = api.call_echo_goals(&mut store, &[spot(5)], SPACE)?;
    assert_eq!(back, [spot(5)]);
    Ok(())
}

#[test]
fn a_type_of_the_world_itself_is_replaced() -> wasmtime::Result<()> {
    /// The traits have the host's types.
    struct Leaver;

    impl PlacesImports for Leaver {
        fn leave(&mut self, _: own::Place, _: own::Mode) {}
    }

    let component = stub(WIT);
    let mut store = Store::new(engine(), ());
    let mut linker = Linker::new(engine());
    linker
        .root()
        .func_wrap("leave", |_, _: (own::Place, own::Mode)| Ok(()))?;
    let places = Places::instantiate(&mut store, &component, &linker)?;
    let mode = places.call_echo_mode(&mut store, own::Mode::Backwards)?;
    assert!(matches!(mode, own::Mode::Backwards));
    Leaver.leave(own::Place { x: 0, y: 0 }, mode);
    Ok(())
}

#[test]
fn types_that_borrow_lend_the_hosts() -> wasmtime::Result<()> {
    use borrowing::exports::acme::places::api::{RouteParam, RouteResult};

    let component = stub(borrowing::WIT);
    let mut store = Store::new(engine(), ());
    let places = borrowing::Places::instantiate(&mut store, &component, &linker(&component))?;
    let place = |x| own::Place { x, y: -x };
    let label = own::Label {
        text: "way".to_owned(),
    };
    let route = RouteParam {
        start: place(1),
        stops: &[place(2)],
        label: &label,
        signs: &[&label],
    };
    let (back, _) = places
        .acme_places_api()
        .call_echo_route(&mut store, route, SPACE)?;
    let RouteResult {
        start,
        stops,
        label: back,
        signs,
    } = back;
    assert_eq!((start, stops), (place(1), vec![place(2)]));
    assert_eq!((&back, signs), (&label, vec![label.clone()]));
    Ok(())
}

/// A type of the right size, with a different field.
mod mistaken {
    world_and_text! {
        pub(super) WIT = "
            package acme:places;

            interface api {
                record place { x: s32, z: s32 }
                echo-place: func(v: place) -> place;
            }

            world places {
                export api;
            }
        ",
        with: { "acme:places/api.place": super::own::Place },
    }
}

#[test]
fn a_type_with_another_field_is_found_when_a_component_is_bound() {
    let component = stub(mistaken::WIT);
    let instance_pre = linker(&component).instantiate_pre(&component).unwrap();
    let error = mistaken::PlacesPre::new(instance_pre).err().unwrap();
    let error = error.downcast_ref::<BindError>().unwrap().to_string();
    let because = "expected record field named y, found z";
    assert!(error.contains(because), "{error}");
}

/// Types that other bindings share. One of them is replaced again.
mod shared {
    worldbind::bindgen!({
        inline: "
            package acme:shared;

            interface types {
                record place { x: s32 }
                enum mode { upper, lower, reverse }
            }

            world shared {
                import types;
            }
        ",
    });
}

mod sharing {
    world_and_text! {
        pub(super) WIT = "
            package acme:user;

            package acme:shared {
                interface types {
                    record place { x: s32 }
                    enum mode { upper, lower, reverse }
                }
            }

            interface api {
                use acme:shared/types.{place, mode};
                echo-place: func(v: place) -> place;
                echo-mode: func(v: mode) -> mode;
            }

            world user {
                export api;
            }
        ",
        with: {
            "acme:shared": super::shared::acme::shared,
            "acme:shared/types.mode": super::own::Mode,
        },
    }
}

#[test]
fn a_type_is_replaced_otherwise_than_its_interface() -> wasmtime::Result<()> {
    let component = stub(sharing::WIT);
    let mut store = Store::new(engine(), ());
    let user = sharing::User::instantiate(&mut store, &component, &linker(&component))?;
    let api = user.acme_user_api();
    let place = shared::acme::shared::types::Place { x: 9 };
    assert_eq!(api.call_echo_place(&mut store, place)?.x, 9);
    let mode = api.call_echo_mode(&mut store, own::Mode::Loud)?;
    assert!(matches!(mode, own::Mode::Loud));
    Ok(())
}
