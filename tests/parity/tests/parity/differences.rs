//! The differences between both macros. The table in `README.md` has the reasons.

use wasmtime::component::{Component, Linker};
use wasmtime::{Result, Store};
use worldbind::{BindError, NotExported};
use worldbind_parity_tests::{engine, stub};

mod by_wasmtime {
    wasmtime::component::bindgen!({ path: "wit-differences" });
}

mod by_worldbind {
    worldbind::bindgen!({ path: "wit-differences" });
}

use by_wasmtime::exports::acme::app::api as wasmtime_api;
use by_worldbind::exports::acme::app::api as worldbind_api;

const WIT: &str = include_str!("../../wit-differences/app.wit");

#[test]
fn debug_is_what_rust_derives() {
    let failure = wasmtime_api::Failure { line_number: 1 };
    assert_eq!(format!("{failure:?}"), "Failure { line-number: 1 }");
    let failure = worldbind_api::Failure { line_number: 1 };
    assert_eq!(format!("{failure:?}"), "Failure { line_number: 1 }");

    let value = wasmtime_api::Value::Number(1);
    assert_eq!(format!("{value:?}"), "Value::Number(1)");
    let value = worldbind_api::Value::Number(1);
    assert_eq!(format!("{value:?}"), "Number(1)");

    let mode = wasmtime_api::Mode::Fast;
    assert_eq!(format!("{mode:?}"), "Mode::Fast");
    let mode = worldbind_api::Mode::Fast;
    assert_eq!(format!("{mode:?}"), "Fast");
}

#[test]
fn an_error_without_a_name_shows_itself_as_it_does_to_programmers() {
    let value = wasmtime_api::Value::Number(1);
    assert_eq!(value.to_string(), "Value::Number(1)");
    let value = worldbind_api::Value::Number(1);
    assert_eq!(value.to_string(), "Number(1)");
}

#[test]
fn the_lines_of_a_message_are_those_of_wits_docs() {
    let lines = |message: &'static str| message.lines().collect::<Vec<_>>();
    let message = worldbind_api::Errno::Busy.message();
    assert_eq!(lines(message), ["in use,", "by another"]);
    // The messages of wasmtime's macro are indented like the generated code.
    let message = wasmtime_api::Errno::Busy.message();
    assert!(lines(message)[1].starts_with("     "));
    assert_eq!(lines(message)[1].trim_start(), "by another");
}

fn instantiate_by_wasmtime(component: &Component) -> Result<(Store<()>, by_wasmtime::App)> {
    let linker = Linker::new(engine());
    let mut store = Store::new(engine(), ());
    let app = by_wasmtime::App::instantiate(&mut store, component, &linker)?;
    Ok((store, app))
}

fn instantiate_by_worldbind(component: &Component) -> Result<(Store<()>, by_worldbind::App)> {
    let linker = Linker::new(engine());
    let mut store = Store::new(engine(), ());
    let app = by_worldbind::App::instantiate(&mut store, component, &linker)?;
    Ok((store, app))
}

#[test]
fn a_gated_function_may_be_missing_from_an_older_component() -> Result<()> {
    let newest = stub(WIT);
    let (mut store, app) = instantiate_by_wasmtime(&newest)?;
    let later = app.acme_app_api().func_later();
    assert_eq!(later.call(&mut store, ())?, (0,));
    let (mut store, app) = instantiate_by_worldbind(&newest)?;
    let later = app.acme_app_api().func_later().expect("it is there");
    assert_eq!(later.call(&mut store, ())?, (0,));

    let older = WIT
        .replace("@1.2.0", "@1.0.0")
        .replace("@since(version = 1.1.0)", "")
        .replace("later: func() -> u32;", "");
    let older = stub(&older);
    assert!(instantiate_by_wasmtime(&older).is_err());
    let (mut store, app) = instantiate_by_worldbind(&older)?;
    let api = app.acme_app_api();
    assert!(!api.has_later());
    assert!(api.func_later().is_none());
    assert!(api.call_later(&mut store).unwrap_err().is::<NotExported>());
    Ok(())
}

#[test]
fn a_type_that_does_not_fit_is_found_before_there_is_an_instance() -> Result<()> {
    let other = stub(&WIT.replace("same: func(x: u32) -> u32;", "same: func(x: u64) -> u64;"));
    let pre = Linker::<()>::new(engine()).instantiate_pre(&other)?;

    let by_wasmtime = by_wasmtime::AppPre::new(pre.clone())?;
    let mut store = Store::new(engine(), ());
    assert!(by_wasmtime.instantiate(&mut store).is_err());

    let by_worldbind = by_worldbind::AppPre::new(pre);
    assert!(
        by_worldbind
            .err()
            .is_some_and(|error| error.is::<BindError>())
    );
    Ok(())
}

#[test]
fn a_function_of_the_other_asyncness_is_refused() -> Result<()> {
    // `async` only in the component's WIT: the call still works.
    let other = stub(&WIT.replace("same: func", "same: async func"));
    let (mut store, app) = instantiate_by_wasmtime(&other)?;
    assert_eq!(app.acme_app_api().call_same(&mut store, 7)?, 7);
    assert!(is_refused(instantiate_by_worldbind(&other)));

    // `async` only in the host's WIT.
    let other = stub(&WIT.replace("wait: async func", "wait: func"));
    let (mut store, app) = instantiate_by_wasmtime(&other)?;
    let waited = pollster::block_on(
        store.run_concurrent(async |accessor| app.acme_app_api().call_wait(accessor, 7).await),
    );
    assert_eq!(waited??, 7);
    assert!(is_refused(instantiate_by_worldbind(&other)));
    Ok(())
}

fn is_refused<T>(result: Result<T>) -> bool {
    result.err().is_some_and(|error| error.is::<BindError>())
}

mod names {
    macro_rules! names {
        ($name:ident, $macro:path) => {
            pub(super) mod $name {
                use $macro as bindgen;

                bindgen!({
                    inline: "
                        package acme:app;

                        interface api {
                            variant host { a, b(u32) }
                            resource pre { f: func(); }
                            resource new { f: func(); }
                            resource %interface { f: func(); }
                            f: func(a: host);
                        }

                        world app {
                            export api;
                        }
                    ",
                });
            }
        };
    }

    names!(by_wasmtime, wasmtime::component::bindgen);
    names!(by_worldbind, worldbind::bindgen);
}

#[test]
fn names_that_worldbind_needs_itself_get_an_underscore() {
    use names::by_wasmtime::exports::acme::app::api as wasmtime_api;
    use names::by_worldbind::exports::acme::app::api as worldbind_api;

    let _ = (wasmtime_api::Host::A, worldbind_api::Host_::A);
    let _ = |guest: &wasmtime_api::Guest| {
        let _: wasmtime_api::GuestNew<'_> = guest.new();
        let _: wasmtime_api::GuestInterface<'_> = guest.interface();
        let _: wasmtime_api::GuestPre<'_> = guest.pre();
    };
    let _ = |guest: &worldbind_api::Guest| {
        let _: worldbind_api::GuestNew<'_> = guest.new_();
        let _: worldbind_api::GuestInterface<'_> = guest.interface_();
        let _: worldbind_api::GuestPre_<'_> = guest.pre();
    };
}

/// Fails to compile without the warning.
#[expect(deprecated)]
mod warned {
    worldbind::bindgen!({
        path: "wit-differences",
        trappable_error_type: { "acme:app/api.errno" => std::fmt::Error },
    });
}

#[test]
fn an_option_without_effect_is_a_warning() {
    let _: Option<warned::App> = None;
}
