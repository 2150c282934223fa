//! Random worlds and components: `worldbind explain` and the engine have the same results.
//!
//! A case is a host's WIT and options, and a component's WIT. The engine's side has no generated
//! bindings: the generator returns the requirements of a world, and the Rust type of each function
//! is that of its [`kinds::Kind`].

mod diff;
mod engine;
mod kinds;
mod strategies;
mod worlds;

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use worldbind::wasmtime::component::Component;
use worldbind_cli::Provided;
use worldbind_tests::{engine, stub_bytes, stub_bytes_with_imports};

use self::engine::{cli_host, files_linker, found_by_engine, text, wants_of};
use self::kinds::{KINDS, Kind};
use self::strategies::{guest, host, linked};
use self::worlds::{FILES, Function, Gate, Guest, Host, Interface, packages};
use crate::agreement::{of_engine, of_report};

/// How often each kind of case occurred: a property that was only tested for refusals would prove
/// little.
#[derive(Default)]
struct Tally {
    fit: Cell<u32>,
    differ: Cell<u32>,
}

impl Tally {
    fn count(&self, is_fit: bool) {
        let counter = if is_fit { &self.fit } else { &self.differ };
        counter.set(counter.get() + 1);
    }

    fn check(&self) {
        self.check_at_least(20);
    }

    fn check_at_least(&self, count: u32) {
        let Tally { fit, differ } = self;
        assert!(
            fit.get() > count && differ.get() > count,
            "{fit:?} {differ:?}"
        );
    }
}

fn runner() -> TestRunner {
    runner_of(128)
}

/// A runner for this number of cases, unless the environment sets another number.
fn runner_of(count: u32) -> TestRunner {
    let persistence = proptest::test_runner::FileFailurePersistence::WithSource("regressions");
    let cases = std::env::var("PROPTEST_CASES").ok();
    TestRunner::new(Config {
        cases: cases.and_then(|cases| cases.parse().ok()).unwrap_or(count),
        source_file: Some(file!()),
        failure_persistence: Some(Box::new(persistence)),
        ..Config::default()
    })
}

#[test]
fn explain_takes_the_exports_that_the_engine_takes() {
    let tally = Tally::default();
    let result = runner().run(&host().prop_flat_map(guest), |(host, guest)| {
        let bytes = stub_bytes(&guest.wit());
        let component = Component::new(engine(), &bytes).unwrap();
        let pre = files_linker().instantiate_pre(&component).unwrap();
        let options = host.options();
        let found = found_by_engine(&wants_of(&options), &host, &pre);

        let report = worldbind_cli::explain(&cli_host(&options), "", &bytes, &Provided::default());
        let exports = report.exports.expect("a component");
        tally.count(exports.fit);
        let explained = of_report(&exports);
        prop_assert_eq!(exports.fit, found.is_ok(), "{:?}", explained);
        prop_assert_eq!(explained, of_engine(found.as_ref()));
        prop_assert!(report.imports.expect("a component").fit);
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
    tally.check();
}

/// For each kind, an interface with a function of that kind, or of another one.
fn an_interface_per_kind(kind: Option<usize>) -> Vec<Interface> {
    let interfaces = (0..KINDS.len()).map(|own| Interface {
        name: text(&format!("k{own}")),
        version: "0.2.3",
        functions: vec![Function {
            name: "f",
            kind: kind.unwrap_or(own),
            gate: Gate::None,
        }],
    });
    interfaces.collect()
}

#[test]
fn explain_tells_the_types_apart_that_the_engine_tells_apart() {
    let guest = Guest {
        interfaces: an_interface_per_kind(None),
        run: None,
        files: FILES,
    };
    let bytes = stub_bytes(&guest.wit());
    let component = Component::new(engine(), &bytes).unwrap();
    let pre = files_linker().instantiate_pre(&component).unwrap();
    for (kind, Kind { wit, .. }) in KINDS.iter().enumerate() {
        let host = Host {
            interfaces: an_interface_per_kind(Some(kind)),
            optional: false,
            run: None,
            versions: None,
        };
        let options = host.options();
        let found = found_by_engine(&wants_of(&options), &host, &pre).unwrap_err();
        let report = worldbind_cli::explain(&cli_host(&options), "", &bytes, &Provided::default());
        let exports = report.exports.expect("a component");
        assert_eq!(of_report(&exports), of_engine(Err(&found)));
        // The others fit, its own among them.
        assert!(found.problems.len() < KINDS.len(), "{wit}");
    }
}

#[test]
fn explain_gives_the_imports_that_a_linker_gives() {
    let tally = Tally::default();
    let result = runner().run(&linked(), |(given, needed, files)| {
        let imports = |interfaces: &[Interface]| {
            let imports = interfaces.iter().map(|i| format!(" import {};", i.id()));
            imports.collect::<String>()
        };
        let bytes = stub_bytes_with_imports(&format!(
            "package test:guest;\n{}\nworld guest {{ {} }}",
            packages(&needed, files),
            imports(&needed)
        ));
        let component = Component::new(engine(), &bytes).unwrap();
        let mut linker = files_linker();
        for interface in &given {
            let mut instance = linker.instance(&interface.id()).unwrap();
            for function in &interface.functions {
                (KINDS[function.kind].link)(&mut instance, function.name).unwrap();
            }
        }
        let linked = linker.instantiate_pre(&component);

        let wit = format!(
            "package acme:host;\n{}\nworld app {{ import acme:files/files@{FILES}; {} }}",
            packages(&given, FILES),
            imports(&given)
        );
        let host = cli_host(&format!("inline: {wit:?}"));
        let report = worldbind_cli::explain(&host, "", &bytes, &Provided::default());
        let imports = report.imports.expect("a component");
        tally.count(imports.fit);
        let error = linked.as_ref().err().map(|error| format!("{error:?}"));
        prop_assert_eq!(
            imports.fit,
            linked.is_ok(),
            "{:?} {:?}",
            error,
            imports.needed
        );
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
    tally.check();
}
