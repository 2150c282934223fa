//! `worldbind explain` says at which generation a component is taken, and the errors of the runtime
//! are serialized in its format.

#[path = "../../../../cli/tests/json/schema.rs"]
mod schema;

use std::fs;

use serde_json::Value;
use worldbind::NoGeneration;
use worldbind::wasmtime::component::Component;
use worldbind_cli::{Host, HostArguments, Provided};
use worldbind_tests::engine;

use super::bindings::plugin::PluginPre;
use super::plugin::linkers;
use schema::{Seen, schema, validate};

/// The host of the bindings.
fn host() -> Host {
    let options = "generations: {
        v0_0: \"guests/wit/v0.0.1\",
        v0_1: \"guests/wit/v0.1.0\",
        v0_2: \"tests/behaviour/generations/wit/plugin-v0_2.wit\",
        v0_3: \"guests/wit/v0.3.0\",
        v1: \"guests/wit/v1.4.2\",
        v2: \"guests/wit/v2.0.0\",
    }";
    let arguments = HostArguments {
        options: Some(options.to_owned()),
        ..HostArguments::default()
    };
    Host::new(&arguments).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn explain_takes_the_generation_that_the_runtime_takes() {
    let host = host();
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
