//! The optional items of a component: interfaces, their functions, functions of the world.

use worldbind::wasmtime::component::{Component, InstancePre};
use worldbind::wasmtime::{Result, Store};
use worldbind::{BindError, NotExported, Reason};
use worldbind_tests::{engine, linker, stub};

/// The host's WIT. The components below use the same names.
mod host {
    worldbind::bindgen!({
        inline: "
            package acme:app@1.2.0;

            interface api {
                resource session {
                    constructor(size: u32);
                    size: func() -> u32;
                    reset: func();
                }
                stats: func() -> u32;
            }

            interface extra {
                preview: func() -> u32;
                more: func() -> u32;
            }

            world app {
                export api;
                export extra;
                export health: interface {
                    check: func() -> u32;
                }
                export version: func() -> u32;
            }
        ",
        exports: {
            "acme:app/api.stats": optional,
            "acme:app/api.session.reset": optional,
            "acme:app/extra": optional,
            "acme:app/extra.more": async | optional,
            "health": optional,
            "version": optional,
        },
    });
}

use host::{App, AppIndices, AppPre};

/// A component that exports everything, with these texts in place of the host's.
fn component(api: &str, extra: &str, own: &str) -> Component {
    stub(&format!(
        "package test:component;
        package acme:app@1.2.0 {{
            interface api {{ {api} }}
            {extra}
        }}
        world component {{ export acme:app/api@1.2.0; {own} }}"
    ))
}

const API: &str = "
    resource session { constructor(size: u32); size: func() -> u32; reset: func(); }
    stats: func() -> u32;
";

const SMALL_API: &str = "
    resource session { constructor(size: u32); size: func() -> u32; }
";

const EXTRA: &str = "interface extra { preview: func() -> u32; more: func() -> u32; }";
const OWN: &str = "
    export acme:app/extra@1.2.0;
    export health: interface { check: func() -> u32; }
    export version: func() -> u32;
";

fn instance_pre(component: &Component) -> InstancePre<()> {
    linker(component).instantiate_pre(component).unwrap()
}

/// A way to make the bindings of an instance.
type Way<'a> = dyn Fn(&mut Store<()>) -> Result<App> + 'a;

/// The bindings by each constructor of the world.
fn each_way(component: &Component) -> Vec<(Store<()>, App)> {
    let instance_pre = instance_pre(component);
    let pre = AppPre::new(instance_pre.clone()).unwrap();
    let indices = AppIndices::new(&instance_pre).unwrap();
    let from_pre = |store: &mut Store<()>| pre.instantiate(store);
    let live = |store: &mut Store<()>| {
        let instance = instance_pre.instantiate(&mut *store)?;
        App::new(store, &instance)
    };
    let loaded = |store: &mut Store<()>| {
        let instance = instance_pre.instantiate(&mut *store)?;
        indices.load(store, &instance)
    };
    let ways: [&Way<'_>; 3] = [&from_pre, &live, &loaded];
    ways.map(|way| {
        let mut store = Store::new(engine(), ());
        let app = way(&mut store).unwrap();
        (store, app)
    })
    .into()
}

#[test]
fn all_of_it_is_there() {
    for (mut store, app) in each_way(&component(API, EXTRA, OWN)) {
        let api = app.acme_app_api();
        assert!(api.has_stats() && api.session().has_reset());
        assert!(api.func_stats().is_some());
        api.call_stats(&mut store).unwrap();
        let session = api.session().call_constructor(&mut store, 3).unwrap();
        api.session().call_reset(&mut store, session).unwrap();

        let extra = app.acme_app_extra().unwrap();
        assert_eq!(extra.interface(), "acme:app/extra@1.2.0");
        extra.call_preview(&mut store).unwrap();
        pollster::block_on(extra.call_more(&mut store)).unwrap();
        app.health().unwrap().call_check(&mut store).unwrap();

        assert!(app.has_version());
        app.call_version(&mut store).unwrap();
    }
}

#[test]
fn none_of_it_is_there() {
    let component = component(SMALL_API, "", "");
    for (mut store, app) in each_way(&component) {
        let api = app.acme_app_api();
        assert!(!api.has_stats() && !api.session().has_reset());
        assert!(api.func_stats().is_none() && api.session().func_reset().is_none());
        let error = api.call_stats(&mut store).unwrap_err();
        assert_eq!(
            error.downcast_ref::<NotExported>().unwrap().to_string(),
            "the component exports `acme:app/api@1.2.0` without the function `stats`"
        );
        let session = api.session().call_constructor(&mut store, 3).unwrap();
        assert!(
            api.session()
                .call_reset(&mut store, session)
                .unwrap_err()
                .is::<NotExported>()
        );
        api.session().call_size(&mut store, session).unwrap();

        assert!(app.acme_app_extra().is_none() && app.health().is_none());
        assert!(!app.has_version() && app.func_version().is_none());
        let error = app.call_version(&mut store).unwrap_err();
        assert_eq!(
            error.downcast_ref::<NotExported>().unwrap().to_string(),
            "the component does not export the function `version`"
        );
    }
    let pre = AppPre::new(instance_pre(&component)).unwrap();
    assert_eq!(
        pre.resolution().to_string(),
        "wanted                found               absent\n\
         acme:app/api@1.2.0    acme:app/api@1.2.0  session.reset, stats\n\
         acme:app/extra@1.2.0  -                   all\n\
         health                -                   all\n\
         acme:app/app@1.2.0    the component       version"
    );
}

#[test]
fn what_an_optional_interface_has_is_required_once_it_is_there() {
    let without = |function: &str| EXTRA.replace(&format!("{function}: func() -> u32;"), "");
    let pre = AppPre::new(instance_pre(&component(API, &without("more"), OWN))).unwrap();
    let extra = pre.resolution().interface("acme:app/extra").unwrap();
    assert_eq!(extra.absent, ["more"]);

    let error = AppPre::new(instance_pre(&component(API, &without("preview"), OWN)));
    assert_eq!(
        refusal(error.err().unwrap()),
        "acme:app/extra@1.2.0 does not fit"
    );
}

#[test]
fn what_is_there_with_another_type_is_refused() {
    for (from, to) in [
        ("preview: func() -> u32", "preview: func() -> u64"),
        ("more: func() -> u32", "more: func()"),
    ] {
        let component = component(API, &EXTRA.replace(from, to), OWN);
        let error = AppPre::new(instance_pre(&component)).err().unwrap();
        assert_eq!(refusal(error), "acme:app/extra@1.2.0 does not fit");
    }
    let own = OWN.replace("version: func() -> u32", "version: func() -> string");
    let error = AppPre::new(instance_pre(&component(API, EXTRA, &own))).err();
    let error = error.unwrap().to_string();
    assert!(
        error.contains("the function `version` has a different type"),
        "{error}"
    );
    // A different item with that name does not count as absent.
    let own = OWN.replace(
        "version: func() -> u32;",
        "version: interface { f: func(); }",
    );
    let error = AppPre::new(instance_pre(&component(API, EXTRA, &own))).err();
    let error = error.unwrap().to_string();
    assert!(
        error.contains("the export `version` is not a function"),
        "{error}"
    );
    let own = OWN.replace(
        "health: interface { check: func() -> u32; }",
        "health: func();",
    );
    let error = AppPre::new(instance_pre(&component(API, EXTRA, &own))).err();
    let error = error.unwrap().to_string();
    assert!(error.contains("`health`: not an interface"), "{error}");
}

#[test]
fn an_interface_alone_is_never_absent() {
    use host::exports::acme::app::extra::GuestPre;

    let error = GuestPre::new(&instance_pre(&component(API, "", "")));
    assert!(error.err().unwrap().is::<BindError>());
}

fn refusal(error: worldbind::wasmtime::Error) -> String {
    let error = error.downcast::<BindError>().unwrap();
    let [worldbind::Problem::Interface(problem)] = error.problems.as_slice() else {
        panic!("{error}");
    };
    let refused = &problem.refused[0];
    assert!(matches!(refused.reason, Reason::DoesNotFit { .. }));
    format!("{} does not fit", refused.name)
}

/// `default: optional` applies to everything that the world itself exports. Items that a filter
/// names keep their own flags.
mod by_default {
    use super::*;

    worldbind::bindgen!({
        inline: "
            package acme:other@1.0.0;

            interface api { f: func() -> u32; }
            interface extra { g: func() -> u32; h: func() -> u32; }

            world other {
                export api;
                export extra;
                export run: func() -> u32;
            }
        ",
        exports: { default: optional, "acme:other/api": async },
    });

    #[test]
    fn what_no_filter_names_is_optional() {
        let component = stub(
            "package test:component;
            package acme:other@1.0.0 { interface api { f: func() -> u32; } }
            world component { export acme:other/api@1.0.0; }",
        );
        let pre = OtherPre::new(instance_pre(&component)).unwrap();
        let other = pre.instantiate(Store::new(engine(), ())).unwrap();
        assert!(other.acme_other_extra().is_none() && !other.has_run());
        let _: &exports::acme::other::api::Guest = other.acme_other_api();

        // The functions of an interface are not optional.
        let component = stub(
            "package test:component;
            package acme:other@1.0.0 {
                interface api { f: func() -> u32; }
                interface extra { g: func() -> u32; }
            }
            world component { export acme:other/api@1.0.0; export acme:other/extra@1.0.0; }",
        );
        let error = OtherPre::new(instance_pre(&component)).err().unwrap();
        assert_eq!(refusal(error), "acme:other/extra@1.0.0 does not fit");
    }
}

/// A filter that names a resource, and a more specific one that names a function of it.
mod of_a_resource {
    worldbind::bindgen!({
        inline: "
            package acme:app@1.2.0;

            interface api {
                resource session {
                    constructor(size: u32);
                    size: func() -> u32;
                    reset: func();
                }
                stats: func() -> u32;
            }

            world app {
                export api;
            }
        ",
        exports: {
            "acme:app/api.session": async | optional,
            "acme:app/api.session.size": optional,
        },
    });
}

#[test]
fn a_filter_that_names_a_resource_applies_to_each_of_its_functions() {
    let bind = |api| {
        let component = component(api, "", "");
        let pre = of_a_resource::AppPre::new(instance_pre(&component)).unwrap();
        let mut store = Store::new(engine(), ());
        let app = pre.instantiate(&mut store).unwrap();
        (store, app)
    };

    // `size` is not `async`: the more specific filter applies to it.
    let (mut store, app) = bind(API);
    let session = app.acme_app_api().session();
    let handle = pollster::block_on(session.call_constructor(&mut store, 3)).unwrap();
    assert_eq!(session.call_size(&mut store, handle).unwrap(), 3);
    pollster::block_on(session.call_reset(&mut store, handle)).unwrap();

    let (mut store, app) = bind("stats: func() -> u32;");
    let session = app.acme_app_api().session();
    assert!(!session.has_constructor() && !session.has_size() && !session.has_reset());
    let error = pollster::block_on(session.call_constructor(&mut store, 3)).unwrap_err();
    assert!(error.is::<NotExported>());
    app.acme_app_api().call_stats(&mut store).unwrap();
}
