//! `worldbind explain` reports the generation that is used for a component. The errors of the
//! runtime are serialized in its format.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;
use worldbind::NoGeneration;
use worldbind::wasmtime::component::Component;
use worldbind_cli::{Host, HostArguments, Provided};
use worldbind_tests::{engine, stub_bytes_with_imports};

use super::bindings::plugin::PluginPre;
use super::plugin::linkers;
use crate::schema::{Seen, schema, validate};

fn host(options: &str) -> Host {
    let arguments = HostArguments {
        options: Some(options.to_owned()),
        ..HostArguments::default()
    };
    Host::new(&arguments).unwrap_or_else(|error| panic!("{error}"))
}

/// The host of the bindings `plugin`.
fn plugin_host() -> Host {
    let options = "generations: {
        v0_0: \"guests/wit/v0.0.1\",
        v0_1: \"guests/wit/v0.1.0\",
        v0_2: \"tests/behaviour/generations/wit/plugin-v0_2.wit\",
        v0_3: \"guests/wit/v0.3.0\",
        v1: \"guests/wit/v1.4.2\",
        v2: \"guests/wit/v2.0.0\",
    }";
    host(options)
}

#[test]
fn explain_takes_the_generation_that_the_runtime_takes() {
    let host = plugin_host();
    let provided = Provided::new(["wasi", "acme", "config", "now"].map(str::to_owned));
    let mut count = [0, 0];
    let mut seen = Seen::default();
    for entry in fs::read_dir("guests/components").unwrap() {
        let file = entry.unwrap().path();
        if file.extension().is_none_or(|end| end != "wasm") {
            continue;
        }
        let bytes = fs::read(&file).unwrap();
        let component = Component::new(engine(), &bytes).unwrap();
        let chosen = PluginPre::choose(&linkers(&component), &component);
        let report = worldbind_cli::explain(&host, "", &bytes, &provided);
        let explained = report.generations.expect("several generations");
        let refused = explained.refused.iter().map(|it| it.generation.as_str());
        let refused: Vec<_> = refused.collect();
        match chosen {
            Ok(pre) => {
                count[0] += 1;
                let generation = pre.generation();
                assert_eq!(
                    explained.taken,
                    Some(generation.to_string()),
                    "{}",
                    file.display()
                );
                assert_eq!(explained.nearest, None);
            }
            Err(error) => {
                count[1] += 1;
                let error: NoGeneration = error.downcast().unwrap();
                assert_eq!(explained.taken, None, "{}", file.display());
                let nearest = error.nearest().unwrap().generation;
                assert_eq!(explained.nearest.as_deref(), Some(nearest));
                let tried = error.attempts.iter().map(|attempt| attempt.generation);
                assert_eq!(refused, tried.collect::<Vec<_>>());
                check_serialized(&error, &mut seen);
            }
        }
    }
    assert!(count[0] > 8 && count[1] > 1, "{count:?}");
    assert!(seen.0.contains("exports") && seen.0.contains("nearest"));
}

fn check_serialized(error: &NoGeneration, seen: &mut Seen) {
    let (schema, value) = (schema(), serde_json::to_value(error).unwrap());
    let part = |name: &str| schema["$defs"][name].clone();
    validate(&schema, &part("generations"), &value, "generations", seen);
    assert_eq!(value["taken"], Value::Null);
    assert_eq!(value["nearest"], error.nearest().unwrap().generation);
    assert_eq!(
        value["refused"].as_array().unwrap().len(),
        error.attempts.len()
    );
    for attempt in &error.attempts {
        let value = serde_json::to_value(attempt).unwrap();
        validate(
            &schema,
            &part("refused-generation"),
            &value,
            "attempt",
            seen,
        );
    }
}

/// The import of a component under one name: a version of a package and an interface, or a
/// function.
type Choices = &'static [Option<(&'static str, &'static str)>];

const LOG: Choices = &[
    None,
    Some(("0.1.0", "interface log { flush: func() -> u32; }")),
    Some(("0.2.0", "interface log { flush: func() -> u32; }")),
    Some(("0.2.0", "interface log { }")),
];

const KV: Choices = &[
    None,
    Some((
        "0.1.0",
        "interface kv { resource bucket { count: func() -> u32; } }",
    )),
    Some((
        "0.1.0",
        "interface kv { resource bucket { count: func() -> u64; } }",
    )),
    Some((
        "0.2.5",
        "interface kv { resource bucket { count: func() -> u64; } }",
    )),
    Some((
        "0.3.0",
        "interface kv { resource bucket { count: func() -> u64; } }",
    )),
];

const NOW: [&str; 4] = [
    "",
    "import now: func() -> u32;",
    "import now: func() -> u64;",
    "import legacy: func() -> u32;",
];

const RUN: [&str; 2] = [
    "func() -> u32",
    "func(args: list<string>) -> result<u32, string>",
];

/// A component that imports some items of three generations.
fn importing(
    log: Option<(&str, &str)>,
    kv: Option<(&str, &str)>,
    functions: &str,
    run: &str,
) -> String {
    let mut packages: Vec<(&str, String)> = Vec::new();
    let mut world = String::new();
    for (name, choice) in [("log", log), ("kv", kv)] {
        let Some((version, interface)) = choice else {
            continue;
        };
        world += &format!("import acme:host/{name}@{version};");
        match packages.iter_mut().find(|(known, _)| *known == version) {
            Some((_, package)) => package.push_str(interface),
            None => packages.push((version, interface.to_owned())),
        }
    }
    let packages = packages
        .iter()
        .map(|(version, contents)| format!("package acme:host@{version} {{ {contents} }}"));
    let packages: String = packages.collect();
    format!(
        "package test:guest; {packages} world guest {{ {world} {functions} export run: {run}; }}"
    )
}

#[test]
fn explain_links_the_imports_that_the_linkers_of_generations_link() {
    let host = host(
        "world: \"acme:plugin/plugin\", generations: {
            v0_1: \"tests/behaviour/generations/wit/host-v0_1.wit\",
            v0_2: \"tests/behaviour/generations/wit/host-v0_2.wit\",
            v1: \"tests/behaviour/generations/wit/host-v1.wit\",
        }",
    );
    let linkers = super::host::linkers();
    let mut taken = BTreeMap::new();
    for (log, kv) in LOG
        .iter()
        .flat_map(|log| KV.iter().map(move |kv| (*log, *kv)))
    {
        for (functions, run) in NOW
            .iter()
            .flat_map(|now| RUN.iter().map(move |run| (now, run)))
        {
            let wit = importing(log, kv, functions, run);
            let bytes = stub_bytes_with_imports(&wit);
            let component = Component::new(engine(), &bytes).unwrap();
            let chosen = super::bindings::host::PluginPre::choose(&linkers, &component);
            let found = chosen.as_ref().ok().map(|pre| pre.generation().to_string());
            let report = worldbind_cli::explain(&host, "", &bytes, &Provided::default());
            let explained = report.generations.expect("several generations");
            assert_eq!(explained.taken, found, "{wit}");
            if let Err(error) = chosen {
                let error: NoGeneration = error.downcast().unwrap();
                let nearest = error.nearest().unwrap().generation;
                assert_eq!(explained.nearest.as_deref(), Some(nearest), "{wit}");
            }
            *taken.entry(found).or_insert(0) += 1;
        }
    }
    assert!(
        taken.len() > 2 && taken.values().all(|count| *count > 10),
        "{taken:?}"
    );
}
