//! Two versions of an API: `worldbind diff`, the engine and `worldbind explain` have the same
//! results for components of the older one.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use serde_json::Value;
use worldbind::wasmtime::component::Component;
use worldbind_cli::Provided;
use worldbind_tests::{engine, stub_bytes, stub_bytes_with_imports};

use super::engine::{cli_host, files_linker, found_by_engine, wants_of};
use super::kinds::KINDS;
use super::strategies::{guest, host, linked};
use super::worlds::{FILES, Interface, packages};
use super::{Tally, runner, runner_of};

/// The report about two versions, which are written to files of this name. The options are those of
/// hosts of the newer one.
fn diff(name: &str, older: &str, newer: &str, options: &str) -> Value {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("diff");
    fs::create_dir_all(&folder).unwrap();
    let file = |side: &str, wit: &str| {
        let file = folder.join(format!("{name}-{side}.wit"));
        fs::write(&file, wit).unwrap();
        file.to_str().unwrap().to_owned()
    };
    let (older, newer) = (file("older", older), file("newer", newer));
    let options = format!("generations: {{ newer: {{ {options} }} }}");
    let command = ["worldbind", "diff", &older, &newer, "--format", "json"];
    let outcome = worldbind_cli::run_from([&command[..], &["--options", &options]].concat());
    let report: Value = serde_json::from_slice(&outcome.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", outcome.stderr));
    assert_eq!(u8::from(report["forward"]["fit"] == false), outcome.status);
    report
}

#[test]
fn diff_says_what_the_engine_says_of_exports() {
    let tally = Tally::default();
    let result = runner_of(256).run(&host().prop_flat_map(guest), |(host, guest)| {
        let bytes = stub_bytes(&guest.wit());
        let component = Component::new(engine(), &bytes).unwrap();
        let pre = files_linker().instantiate_pre(&component).unwrap();
        let options = host.options();
        let found = found_by_engine(&wants_of(&options), &host, &pre);
        let report = diff("exports", &guest.wit(), &host.wit(), &host.entries());
        let forward = &report["forward"];
        tally.count(found.is_ok());
        prop_assert_eq!(&forward["fit"], found.is_ok(), "{:#} {:?}", report, found);
        let explained =
            worldbind_cli::explain(&cli_host(&options), "", &bytes, &Provided::default());
        prop_assert_eq!(&forward["fit"], explained.exports.expect("a component").fit);
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
    tally.check_at_least(8);
}

#[test]
fn diff_says_what_a_linker_says_of_imports() {
    let tally = Tally::default();
    let result = runner().run(&linked(), |(given, needed, files)| {
        let world = |interfaces: &[Interface], files: &str, more: &str| {
            let imports = interfaces.iter().map(|i| format!(" import {};", i.id()));
            let imports: String = imports.collect();
            let packages = packages(interfaces, files);
            format!("package test:app;\n{packages}\nworld app {{ {more} {imports} }}")
        };
        let older = world(&needed, files, "");
        let newer = world(&given, FILES, &format!("import acme:files/files@{FILES};"));
        let component = Component::new(engine(), stub_bytes_with_imports(&older)).unwrap();
        let mut linker = files_linker();
        for interface in &given {
            let mut instance = linker.instance(&interface.id()).unwrap();
            for function in &interface.functions {
                (KINDS[function.kind].link)(&mut instance, function.name).unwrap();
            }
        }
        let linked = linker.instantiate_pre(&component);
        let report = diff("imports", &older, &newer, "");
        tally.count(linked.is_ok());
        let error = linked.as_ref().err().map(|error| format!("{error:?}"));
        prop_assert_eq!(
            &report["forward"]["fit"],
            linked.is_ok(),
            "{:#} {:?}",
            report,
            error
        );
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
    tally.check();
}
