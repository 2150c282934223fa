//! What `worldbind explain --format json` prints is what `explain.schema.json` says.

use clap::Parser;
use expect_test::expect_file;
use serde_json::Value;
use worldbind_cli::{Arguments, run_with};

fn guests(path: &str) -> String {
    format!("{}/../tests/guests/{path}", env!("CARGO_MANIFEST_DIR"))
}

/// Explains components.
fn explain(files: &[String], arguments: &[&str]) -> (String, Value) {
    let all = ["worldbind", "explain", "--format", "json"].into_iter();
    let all = all.chain(files.iter().map(String::as_str));
    let all = all.chain(arguments.iter().copied());
    let outcome = run_with(&Arguments::try_parse_from(all).unwrap());
    let text = String::from_utf8(outcome.stdout).unwrap();
    let value = serde_json::from_str(&text).unwrap();
    (text.replace(&guests(""), ""), value)
}

/// All components of the test data, and their sources, which are none.
fn all_files() -> Vec<String> {
    let mut files = Vec::new();
    for folder in ["components", "wasi"] {
        let entries = std::fs::read_dir(guests(folder)).unwrap();
        files.extend(entries.map(|entry| entry.unwrap().path().to_str().unwrap().to_owned()));
    }
    files
}

fn schema() -> Value {
    serde_json::from_str(include_str!("../explain.schema.json")).unwrap()
}

#[test]
fn a_report_is_as_before() {
    let files = [
        "components/c-v0.2.9-changed.wasm",
        "components/rust-with-imports-0.2.0.wasm",
        "wasi/c-cli-run.c",
    ];
    let wit = guests("../../examples/plugin-host/wit");
    let arguments = ["--wit", &wit, "--provided", "wasi"];
    let (text, _) = explain(&files.map(guests), &arguments);
    expect_file!["explain.json"].assert_eq(&text);
}

#[test]
fn every_report_is_as_the_schema_says() {
    let schema = schema();
    let mut seen = Seen::default();
    let hosts = [
        "wit/v0.2.3",
        "wit/with-imports",
        "../../examples/plugin-host/wit",
    ];
    for wit in hosts.map(guests) {
        for options in [&[][..], &["--provided", "wasi"]] {
            let arguments = [&["--wit", &wit][..], options].concat();
            let (_, report) = explain(&all_files(), &arguments);
            validate(&schema, &schema, &report, "report", &mut seen);
        }
    }
    // A schema that says more than there is would not be noticed otherwise.
    let properties = [
        "error",
        "taken",
        "absent",
        "since",
        "given",
        "other-tracks",
        "because",
    ];
    for property in properties {
        assert!(seen.0.iter().any(|name| name == property), "{property}");
    }
}

#[test]
fn the_schema_refuses_what_is_not_in_it() {
    let schema = schema();
    let (_, mut report) = explain(&all_files(), &["--wit", &guests("wit/v0.2.3")]);
    report["components"][0]["verdict"] = "perhaps".into();
    let validate = || validate(&schema, &schema, &report, "report", &mut Seen::default());
    assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(validate)).is_err());
}

/// The properties that were there, and neither null nor empty.
#[derive(Default)]
struct Seen(std::collections::BTreeSet<String>);

/// Validates a value against the part of JSON Schema that the schema uses.
fn validate(root: &Value, schema: &Value, value: &Value, at: &str, seen: &mut Seen) {
    let schema = match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => root.pointer(reference.trim_start_matches('#')).unwrap(),
        None => schema,
    };
    for keyword in schema.as_object().unwrap().keys() {
        let known = [
            "$schema",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "enum",
            "const",
            "anyOf",
        ];
        assert!(known.contains(&keyword.as_str()), "{keyword}");
    }
    if let Some(ty) = schema.get("type") {
        let types = ty.as_array().cloned().unwrap_or_else(|| vec![ty.clone()]);
        assert!(
            types.contains(&type_of(value).into()),
            "{at}: {value} is no {ty}"
        );
    }
    if let Some(values) = schema.get("enum") {
        assert!(values.as_array().unwrap().contains(value), "{at}: {value}");
    }
    if let Some(only) = schema.get("const") {
        assert_eq!(value, only, "{at}");
    }
    if let Some(options) = schema.get("anyOf") {
        let any = options.as_array().unwrap();
        let option = any.iter().find(|option| match option.get("type") {
            Some(ty) => ty == type_of(value),
            None => value.is_object(),
        });
        validate(root, option.unwrap(), value, at, seen);
    }
    if let (Some(items), Some(values)) = (schema.get("items"), value.as_array()) {
        for value in values {
            validate(root, items, value, at, seen);
        }
    }
    if let (Some(properties), Some(fields)) = (schema.get("properties"), value.as_object()) {
        for required in schema["required"].as_array().unwrap() {
            assert!(
                fields.contains_key(required.as_str().unwrap()),
                "{at}: no {required}"
            );
        }
        for (name, value) in fields {
            let is_there = !value.is_null() && value.as_array().is_none_or(|v| !v.is_empty());
            if is_there {
                seen.0.insert(name.clone());
            }
            let property = properties.get(name);
            let property = property.unwrap_or_else(|| panic!("{at}: {name} is not documented"));
            validate(root, property, value, &format!("{at}.{name}"), seen);
        }
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
