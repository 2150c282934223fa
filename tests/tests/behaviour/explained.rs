//! For every component and every host of the test data, `worldbind explain` has the same result as
//! the engine.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex};

use worldbind::wasmtime::component::{Component, InstancePre};
use worldbind::{BindError, Resolution};
use worldbind_cli::{HostArguments, Provided};
use worldbind_tests::{engine, linker, stub_bytes};

use crate::agreement::{of_engine, of_report};

/// The components in `guests`, with their names.
fn components() -> Vec<PathBuf> {
    let guests = Path::new(env!("CARGO_MANIFEST_DIR")).join("guests");
    let mut files = Vec::new();
    for folder in ["components", "wasi"] {
        let entries = fs::read_dir(guests.join(folder)).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        files.extend(paths.filter(|path| path.extension().is_some_and(|end| end == "wasm")));
    }
    files.sort();
    assert!(files.len() > 20, "{files:?}");
    files
}

fn pre(file: &Path) -> InstancePre<()> {
    static COMPILED: LazyLock<Mutex<HashMap<PathBuf, InstancePre<()>>>> =
        LazyLock::new(Mutex::default);
    let mut compiled = COMPILED.lock().unwrap_or_else(|error| error.into_inner());
    let pre = compiled.entry(file.to_owned()).or_insert_with(|| {
        let component = Component::from_file(engine(), file).unwrap();
        linker(&component).instantiate_pre(&component).unwrap()
    });
    pre.clone()
}

fn check(
    host: &HostArguments,
    resolve: fn(InstancePre<()>) -> worldbind::wasmtime::Result<Resolution>,
) {
    let host = worldbind_cli::Host::new(host).unwrap_or_else(|error| panic!("{error}"));
    for file in components() {
        let found = resolve(pre(&file));
        let found = found.as_ref();
        let found = found.map_err(|error| error.downcast_ref::<BindError>().unwrap());
        let bytes = fs::read(&file).unwrap();
        let report = worldbind_cli::explain(&host, "guest", &bytes, &Provided::default());
        let exports = report.exports.expect("a component");
        assert_eq!(exports.fit, found.is_ok());
        assert_eq!(of_report(&exports), of_engine(found), "{}", file.display());
    }
}

macro_rules! host {
    ($module:ident, $pre:ident, $($option:tt)*) => {
        #[allow(dead_code, reason = "only what is found is of interest")]
        mod $module {
            worldbind::bindgen!({ $($option)* });

            #[test]
            fn explain_agrees_with_the_engine() {
                // Tests run in the crate's folder, where the macro's paths begin.
                let host = worldbind_cli::HostArguments {
                    options: Some(stringify!($($option)*).to_owned()),
                    ..Default::default()
                };
                super::check(&host, |pre| Ok($pre::new(pre)?.resolution().clone()));
            }
        }
    };
}

host!(v0_0_1, PluginPre, path: "guests/wit/v0.0.1");
host!(v0_1_0, PluginPre, path: "guests/wit/v0.1.0");
host!(v0_2_0, PluginPre, path: "guests/wit/v0.2.0");
host!(v0_2_3, PluginPre, path: "guests/wit/v0.2.3");
host!(v0_2_9_changed, PluginPre, path: "guests/wit/v0.2.9-changed");
host!(v1_4_2, PluginPre, path: "guests/wit/v1.4.2");
host!(v2_0_0_rc_1, PluginPre, path: "guests/wit/v2.0.0-rc.1");
host!(unversioned, PluginPre, path: "guests/wit/unversioned");
host!(with_imports, PluginPre, path: "guests/wit/with-imports");
host!(
    lenient,
    PluginPre,
    path: "guests/wit/v0.2.3",
    exports: {
        "acme:plugin/transform": optional,
        "acme:plugin/transform.session.reset": optional,
        "acme:plugin/transform.count": optional,
        "acme:plugin/transform.echo-many": optional,
    },
    versions: { default: nearest | prerelease | ">=0.2.1" },
);
host!(
    command,
    CommandPre,
    inline: "
        package wasi:cli@0.2.6;
        interface run { run: func() -> result; }
        world command { export run; }
    ",
);
host!(
    command_async,
    CommandPre,
    inline: "
        package wasi:cli@0.3.0;
        interface run { run: async func() -> result; }
        world command { export run; }
    ",
);

/// Sixteen records that each contain the one before twice. With one more, the validator refuses the
/// component. Printing and comparing them must not take exponential time.
#[test]
fn types_that_share_their_parts_many_times_are_told_apart() {
    let wit = |innermost: &str| {
        let mut types = format!("record r0 {{ a: {innermost}, b: u32 }}");
        for i in 1..16 {
            types += &format!(" record r{i} {{ a: r{0}, b: r{0} }}", i - 1);
        }
        format!(
            "package a:b@0.2.0; interface i {{ {types} f: func(x: list<r15>); }} world w {{ export i; }}"
        )
    };
    let bytes = stub_bytes(&wit("u32"));
    for (innermost, is_fit) in [("u32", true), ("s32", false)] {
        let host = HostArguments {
            options: Some(format!("inline: {:?}", wit(innermost))),
            ..HostArguments::default()
        };
        let host = worldbind_cli::Host::new(&host).unwrap_or_else(|error| panic!("{error}"));
        let report = worldbind_cli::explain(&host, "", &bytes, &Provided::default());
        assert_eq!(report.exports.expect("a component").fit, is_fit);
    }
}
