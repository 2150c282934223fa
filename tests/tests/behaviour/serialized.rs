//! Results and errors, serialized with the feature `serde`, in the format of `worldbind explain`.

use expect_test::expect;
use serde::Serialize;
use serde_json::{Value, json};
use worldbind::wasmtime::component::{Component, Linker};
use worldbind::wasmtime::{Error, Store};
use worldbind::{BindError, LinkError, NotExported, Problem};
use worldbind_cli::{HostArguments, Provided};
use worldbind_testing::FakeGuest;
use worldbind_tests::{engine, linker, stub, stub_bytes, stub_with_imports};

use crate::schema::{Seen, schema, validate};

world_and_text!(WORLD = "
    package acme:plugin@0.2.3;

    interface host { log: func(line: string); }
    interface clock { now: func() -> u64; }

    interface transform {
        record item { id: u32 }
        describe: func() -> string;
        apply: func(item: item) -> u32;
        @since(version = 0.2.1)
        count: func() -> u32;
    }
    interface extra { ping: func(); }

    world plugin {
        import host;
        import clock;
        export transform;
        export extra;
        export start: func();
        export stop: func();
    }
", exports: { "acme:plugin/extra": optional, "stop": optional });

/// An older plugin, without the optional items.
fn older() -> Vec<u8> {
    FakeGuest::from_text(WORLD)
        .version("acme:plugin", "0.2.0")
        .without("acme:plugin/extra")
        .without("stop")
        .component()
        .unwrap_or_else(|error| panic!("{error}"))
}

/// A plugin with every possible problem, and with a second version.
const WRONG: &str = "
    package acme:old@1.0.0;
    world plugin {
        export acme:plugin/transform@0.2.5;
        export acme:plugin/transform@0.3.0;
        export acme:plugin/transform-all@0.2.3;
        export start: func() -> u32;
    }
    package acme:plugin@0.2.5 {
        interface transform {
            record item { id: u64 }
            describe: func() -> string;
            apply: func(item: item) -> u32;
        }
    }
    package acme:plugin@0.3.0 { interface transform { describe: func() -> string; } }
    package acme:plugin@0.2.3 { interface transform-all { f: func(); } }
";

/// Checks a value against a part of the schema, and adds what is in it to `seen`.
fn serialized(value: &impl Serialize, part: &str, seen: &mut Seen) -> Value {
    let (schema, value) = (schema(), serde_json::to_value(value).unwrap());
    validate(&schema, &schema["$defs"][part], &value, part, seen);
    value
}

fn bind_error(wit: &str) -> BindError {
    let component = stub(wit);
    let pre = linker(&component).instantiate_pre(&component).unwrap();
    let error = PluginPre::new(pre).err().expect("an error");
    error.downcast_ref::<BindError>().unwrap().clone()
}

/// The command's result for the same plugin.
fn explained(component: &[u8]) -> Value {
    let host = HostArguments {
        options: Some(format!(
            "inline: {WORLD:?}, exports: {{ \"acme:plugin/extra\": optional, \"stop\": optional }}"
        )),
        ..HostArguments::default()
    };
    let host = worldbind_cli::Host::new(&host).unwrap_or_else(|error| panic!("{error}"));
    let report = worldbind_cli::explain(&host, "", component, &Provided::default());
    serde_json::to_value(report.exports).unwrap()
}

#[test]
fn a_resolution_is_serialized_as_the_exports_of_the_command() {
    let component = Component::new(engine(), older()).unwrap();
    let pre = linker(&component).instantiate_pre(&component).unwrap();
    let pre = PluginPre::new(pre).unwrap();
    let value = serialized(pre.resolution(), "exports", &mut Seen::default());
    let expected = json!({
        "world": "acme:plugin/plugin@0.2.3",
        "fit": true,
        "interfaces": [
            {
                "wanted": "acme:plugin/transform@0.2.3",
                "verdict": "taken",
                "because": null,
                "taken": "acme:plugin/transform@0.2.0",
                "absent": ["count"],
                "offered": [{
                    "name": "acme:plugin/transform@0.2.0",
                    "verdict": "taken",
                    "because": "",
                    "missing": [],
                    "differing": [],
                }],
            },
            {
                "wanted": "acme:plugin/extra@0.2.3",
                "optional": true,
                "verdict": "absent",
                "because": null,
                "taken": null,
                "absent": [],
                "offered": [],
            },
        ],
        "functions": [
            { "wanted": "stop", "optional": true, "verdict": "absent", "differing": null },
        ],
    });
    assert_eq!(value, expected);
    let explained = explained(&older());
    for (ours, theirs) in pairs(&value["interfaces"], &explained["interfaces"]) {
        assert_eq!(ours, theirs);
    }
}

#[test]
fn a_bind_error_is_serialized_as_the_exports_of_the_command() {
    let mut seen = Seen::default();
    let error = bind_error(WRONG);
    let value = serialized(&error, "exports", &mut seen);
    let explained = explained(&stub_bytes(WRONG));
    assert_eq!(value["fit"], explained["fit"]);
    assert_eq!(value["offered"], explained["offered"]);
    assert_eq!(value["interfaces"].as_array().unwrap().len(), 1);
    assert_eq!(value["functions"].as_array().unwrap().len(), 1);
    for part in ["interfaces", "functions"] {
        for (ours, theirs) in pairs(&value[part], &explained[part]) {
            assert_eq!(ours, theirs);
        }
    }
    for property in [
        "world",
        "missing",
        "since",
        "differing",
        "types",
        "component",
        "because",
    ] {
        assert!(seen.0.contains(property), "{property}");
    }
    for problem in &error.problems {
        // A part by itself is serialized in the same way as inside the whole.
        let interface = matches!(problem, worldbind::Problem::Interface(_));
        let part = if interface {
            "wanted-interface"
        } else {
            "wanted-function"
        };
        serialized(problem, part, &mut seen);
    }
}

/// The entries of both sides that want the same, without what only the command knows and without
/// the words about a difference, which are the engine's on one side and the command's on the other.
fn pairs(ours: &Value, theirs: &Value) -> Vec<(Value, Value)> {
    let comparable = |value: &Value, is_optional_known: bool| {
        let mut value = value.clone();
        if !is_optional_known {
            value.as_object_mut().unwrap().remove("optional");
        }
        remove_reasons(&mut value);
        value
    };
    let mut pairs = Vec::new();
    for ours in ours.as_array().unwrap() {
        let mut theirs = theirs.as_array().unwrap().iter();
        let theirs = theirs
            .find(|theirs| theirs["wanted"] == ours["wanted"])
            .unwrap();
        let is_optional_known = ours.get("optional").is_some();
        pairs.push((
            comparable(ours, is_optional_known),
            comparable(theirs, is_optional_known),
        ));
    }
    pairs
}

fn remove_reasons(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("host") {
                fields.remove("because");
            }
            fields.values_mut().for_each(remove_reasons);
        }
        Value::Array(values) => values.iter_mut().for_each(remove_reasons),
        _ => {}
    }
}

#[test]
fn a_link_error_is_serialized_as_the_imports_of_the_command() {
    let component = stub_with_imports(
        "
        package acme:guest;
        world guest {
            import acme:plugin/clock@0.2.0;
            import acme:plugin/host@0.3.0;
            import acme:plugin/host@0.2.0;
            export start: func();
        }
        package acme:plugin@0.2.0 {
            interface clock { now: func() -> u64; }
            interface host { log: func(line: string); }
        }
        package acme:plugin@0.3.0 { interface host { log: func(line: string); } }
    ",
    );
    let mut linker = Linker::<()>::new(engine());
    let mut clock = linker.instance("acme:plugin/clock@0.2.3").unwrap();
    clock.func_wrap("now", |_, (): ()| Ok((0_u64,))).unwrap();
    let error: Error = PluginPre::link(&component, &linker).err().unwrap();
    let error = error.downcast_ref::<LinkError>().unwrap();
    let value = serialized(error, "imports", &mut Seen::default());
    expect![[r#"
        {
          "fit": false,
          "needed": [
            {
              "differing": [],
              "given": null,
              "missing": [],
              "name": "acme:plugin/clock@0.2.0",
              "other-tracks": [],
              "verdict": "given"
            },
            {
              "because": "the function `log` is missing in the host",
              "differing": [],
              "given": null,
              "missing": [],
              "name": "acme:plugin/host@0.3.0",
              "other-tracks": [
                "acme:plugin/host@0.2.3"
              ],
              "verdict": "missing"
            },
            {
              "because": "the function `log` is missing in the host",
              "differing": [],
              "given": null,
              "missing": [],
              "name": "acme:plugin/host@0.2.0",
              "other-tracks": [],
              "verdict": "differs"
            }
          ]
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&value).unwrap());
    serialized(&error.problems[0], "needed", &mut Seen::default());
}

#[test]
fn a_refused_export_is_serialized_as_an_export_that_is_offered() {
    let error = bind_error(WRONG);
    let problems = error.problems.iter();
    let refused = problems.filter_map(|problem| match problem {
        Problem::Interface(problem) => Some(&problem.refused),
        _ => None,
    });
    let values: Vec<_> = refused
        .flatten()
        .map(|refused| serialized(refused, "offered", &mut Seen::default()))
        .collect();
    let reasons: Vec<_> = values
        .iter()
        .map(|value| {
            (
                value["name"].as_str(),
                value["verdict"].as_str(),
                value["because"].as_str(),
            )
        })
        .collect();
    expect![[r#"
        [
            (
                Some(
                    "acme:plugin/transform@0.2.5",
                ),
                Some(
                    "does-not-fit",
                ),
                Some(
                    "`apply` has a different type, `count` is missing",
                ),
            ),
            (
                Some(
                    "acme:plugin/transform@0.3.0",
                ),
                Some(
                    "other-track",
                ),
                Some(
                    "its version is not compatible",
                ),
            ),
            (
                Some(
                    "acme:plugin/transform-all@0.2.3",
                ),
                Some(
                    "other-interface",
                ),
                Some(
                    "a different interface",
                ),
            ),
        ]
    "#]]
    .assert_debug_eq(&reasons);
    assert_eq!(values[0]["differing"][0]["name"], "apply");
}

#[test]
fn a_function_that_is_not_exported_is_serialized_with_its_export() {
    let component = Component::new(engine(), older()).unwrap();
    let pre = linker(&component).instantiate_pre(&component).unwrap();
    let mut store = Store::new(engine(), ());
    let plugin = PluginPre::new(pre)
        .unwrap()
        .instantiate(&mut store)
        .unwrap();
    let count = plugin.acme_plugin_transform().call_count(&mut store);
    let stop = plugin.call_stop(&mut store);
    let absent = [count.map(|_| ()).unwrap_err(), stop.unwrap_err()].map(|error| {
        let error = error.downcast_ref::<NotExported>().unwrap();
        serialized(error, "absentFunction", &mut Seen::default())
    });
    let of_interface = json!({
        "wanted": "count",
        "verdict": "absent",
        "taken": "acme:plugin/transform@0.2.0",
        "since": "0.2.1",
    });
    let of_world = json!({ "wanted": "stop", "verdict": "absent", "taken": null, "since": null });
    assert_eq!(absent, [of_interface, of_world]);
}
