//! Hosts with several generations of their world.

#[path = "json/schema.rs"]
mod schema;

use clap::Parser;
use expect_test::{Expect, expect};
use serde_json::Value;
use worldbind_cli::{Arguments, Outcome, run_from, run_with};

use schema::{Seen, schema, validate};

/// Tests run in the folder of the crate. The paths are the same on every machine, so the tables
/// are, too.
fn guests(path: &str) -> String {
    format!("../tests/guests/{path}")
}

fn run(arguments: &[&str]) -> Outcome {
    let arguments = ["worldbind"].into_iter().chain(arguments.iter().copied());
    run_with(&Arguments::try_parse_from(arguments).unwrap())
}

/// The standard output without colours, with paths that are the same on every machine.
fn text(outcome: &Outcome) -> String {
    let text = anstream::adapter::strip_bytes(&outcome.stdout).into_vec();
    String::from_utf8(text).unwrap().replace(&guests(""), "")
}

/// The generations of the test data, as arguments.
fn generations() -> Vec<String> {
    let versions = [("v0_1", "v0.1.0"), ("v0_3", "v0.3.0"), ("v2", "v2.0.0")];
    let arguments = versions.map(|(label, folder)| {
        let wit = guests(&format!("wit/{folder}"));
        ["--wit".to_owned(), format!("{label}={wit}")]
    });
    arguments.into_iter().flatten().collect()
}

fn explain(components: &[&str], more: &[&str]) -> Outcome {
    let components = components
        .iter()
        .map(|name| guests(&format!("components/{name}.wasm")));
    let all: Vec<_> = components.chain(generations()).collect();
    let all = ["explain", "--provided", "wasi"]
        .into_iter()
        .chain(all.iter().map(String::as_str));
    let all: Vec<_> = all.chain(more.iter().copied()).collect();
    run(&all)
}

fn check(outcome: &Outcome, status: u8, expected: Expect) {
    assert_eq!(outcome.stderr, "");
    assert_eq!(outcome.status, status);
    expected.assert_eq(&text(outcome));
}

#[test]
fn the_newest_generation_that_fits_is_taken_and_the_newer_ones_are_explained() {
    check(
        &explain(&["c-v0.3.0"], &[]),
        0,
        expect![[r#"
        components/c-v0.3.0.wasm fits v0_3, acme:plugin/plugin@0.3.0

        exports: what the host requires from the component
          acme:plugin/transform@0.3.0  found

        imports: what the component requires from the host
          wasi:io/error@0.2.12             named by --provided
          wasi:io/streams@0.2.12           named by --provided
          wasi:cli/stdin@0.2.12            named by --provided
          wasi:cli/stdout@0.2.12           named by --provided
          wasi:cli/stderr@0.2.12           named by --provided
          wasi:clocks/wall-clock@0.2.12    only types, nothing to link
          wasi:filesystem/types@0.2.12     named by --provided
          wasi:filesystem/preopens@0.2.12  named by --provided

        newer generations, which it does not fit
          v2  acme:plugin/plugin@2.0.0  `acme:plugin/transform@2.0.0` is required, but no compatible version (any 2.y.z) is exported
    "#]],
    );
    check(
        &explain(&["c-v2.0.0"], &[]),
        0,
        expect![[r#"
        components/c-v2.0.0.wasm fits v2, acme:plugin/plugin@2.0.0

        exports: what the host requires from the component
          acme:plugin/transform@2.0.0  found

        imports: what the component requires from the host
          wasi:io/error@0.2.12             named by --provided
          wasi:io/streams@0.2.12           named by --provided
          wasi:cli/stdin@0.2.12            named by --provided
          wasi:cli/stdout@0.2.12           named by --provided
          wasi:cli/stderr@0.2.12           named by --provided
          wasi:clocks/wall-clock@0.2.12    only types, nothing to link
          wasi:filesystem/types@0.2.12     named by --provided
          wasi:filesystem/preopens@0.2.12  named by --provided
    "#]],
    );
}

#[test]
fn a_component_that_fits_none_is_explained_with_the_nearest() {
    check(
        &explain(&["c-v0.2.3"], &[]),
        1,
        expect![[r#"
            components/c-v0.2.3.wasm does not fit any generation of the host's world; the nearest is v0_3, acme:plugin/plugin@0.3.0

            exports: what the host requires from the component
              acme:plugin/transform@0.3.0  refused

              `acme:plugin/transform@0.3.0` is required, but no compatible version (any 0.3.z) is exported
                `acme:plugin/transform@0.2.3`: 0.2.3 is not compatible with 0.3.0

            imports: what the component requires from the host
              wasi:io/error@0.2.12             named by --provided
              wasi:io/streams@0.2.12           named by --provided
              wasi:cli/stdin@0.2.12            named by --provided
              wasi:cli/stdout@0.2.12           named by --provided
              wasi:cli/stderr@0.2.12           named by --provided
              wasi:clocks/wall-clock@0.2.12    only types, nothing to link
              wasi:filesystem/types@0.2.12     named by --provided
              wasi:filesystem/preopens@0.2.12  named by --provided

            the other generations
              v2    acme:plugin/plugin@2.0.0  `acme:plugin/transform@2.0.0` is required, but no compatible version (any 2.y.z) is exported
              v0_1  acme:plugin/plugin@0.1.0  `acme:plugin/transform@0.1.0` is required, but no compatible version (any 0.1.z) is exported
        "#]],
    );
}

#[test]
fn several_components_are_in_a_table_with_their_generations() {
    let components = [
        "c-v0.1.0",
        "c-v0.3.0",
        "c-v2.0.0",
        "c-multi-0.1.0-0.2.1-1.0.0-2.0.0-rc.1",
    ];
    check(
        &explain(&components, &[]),
        0,
        expect![[r#"
            the generations of the host's world are v0_1 (acme:plugin/plugin@0.1.0), v0_3 (acme:plugin/plugin@0.3.0), v2 (acme:plugin/plugin@2.0.0)

            component                                                             verdict    exports                      imports
            components/c-v0.1.0.wasm                              fits v0_1  acme:plugin/transform@0.1.0  provided
            components/c-v0.3.0.wasm                              fits v0_3  acme:plugin/transform@0.3.0  provided
            components/c-v2.0.0.wasm                              fits v2    acme:plugin/transform@2.0.0  provided
            components/c-multi-0.1.0-0.2.1-1.0.0-2.0.0-rc.1.wasm  fits v0_1  acme:plugin/transform@0.1.0  provided
        "#]],
    );
}

#[test]
fn the_options_may_have_the_generations() {
    let options = format!(
        "generations: {{ v0_1: {:?}, v2: {:?} }}",
        guests("wit/v0.1.0"),
        guests("wit/v2.0.0")
    );
    let component = guests("components/c-v0.1.0.wasm");
    let all = ["explain", &component, "--options", &options];
    let outcome = run(&all);
    assert_eq!((outcome.stderr.as_str(), outcome.status), ("", 0));
    assert!(text(&outcome).starts_with("components/c-v0.1.0.wasm fits v0_1, "));
}

#[test]
fn json_says_which_generation_is_taken() {
    let components = ["c-v0.3.0", "c-v0.2.3", "c-v2.0.0"];
    let outcome = explain(&components, &["--format", "json"]);
    let report: Value = serde_json::from_slice(&outcome.stdout).unwrap();
    let mut seen = Seen::default();
    validate(&schema(), &schema(), &report, "report", &mut seen);
    for property in ["worlds", "generation", "taken", "nearest", "refused"] {
        assert!(seen.0.contains(property), "{property}");
    }
    let worlds = report["worlds"].as_array().unwrap();
    let worlds: Vec<_> = worlds
        .iter()
        .map(|world| world["generation"].as_str().unwrap())
        .collect();
    assert_eq!(worlds, ["v0_1", "v0_3", "v2"]);
    assert_eq!(report["world"], "acme:plugin/plugin@2.0.0");
    let of = |index: usize| {
        let component = &report["components"][index];
        let generations = &component["generations"];
        let refused = generations["refused"].as_array().unwrap().iter();
        let refused: Vec<_> = refused
            .map(|it| it["generation"].as_str().unwrap())
            .collect();
        let wanted = component["exports"]["interfaces"][0]["wanted"]
            .as_str()
            .unwrap();
        let names = [&generations["taken"], &generations["nearest"]];
        let [taken, nearest] = names.map(|name| name.as_str().unwrap_or_default().to_owned());
        (taken, nearest, refused.join(" "), wanted.to_owned())
    };
    let expected = |all: [&str; 4]| {
        let [taken, nearest, refused, wanted] = all.map(str::to_owned);
        (
            taken,
            nearest,
            refused,
            format!("acme:plugin/transform@{wanted}"),
        )
    };
    assert_eq!(of(0), expected(["v0_3", "", "v2", "0.3.0"]));
    assert_eq!(of(1), expected(["", "v0_3", "v2 v0_3 v0_1", "0.3.0"]));
    assert_eq!(of(2), expected(["v2", "", "", "2.0.0"]));
}

/// Explains the imports of a component to a host with two generations.
fn explain_imports(component: &str, generations: [&str; 2]) -> (Option<String>, Value) {
    let [older, newer] = generations;
    let host = worldbind_cli::HostArguments {
        options: Some(format!(
            "generations: {{ v1: {{ inline: {older:?} }}, v2: {{ inline: {newer:?} }} }}"
        )),
        ..Default::default()
    };
    let host = worldbind_cli::Host::new(&host).unwrap_or_else(|error| panic!("{error}"));
    let bytes = wat::parse_str(component).unwrap();
    let provided = worldbind_cli::Provided::default();
    let report = worldbind_cli::explain(&host, "guest", &bytes, &provided);
    let taken = report.generations.as_ref().unwrap().taken.clone();
    (taken, serde_json::to_value(report).unwrap())
}

#[test]
fn a_component_may_import_what_another_generation_has() {
    let older = "package a:b@1.0.0; interface k { resource r; get: func(r: borrow<r>); } world w { import k; }";
    let newer = "package a:b@2.0.0; interface k { resource r; get: func(r: borrow<r>); put: func(r: r); } world w { import k; }";
    let instance = |version: &str, name: &str, more: &str| {
        format!(
            "(import \"a:b/k@{version}\" (instance ${name}
                (export \"r\" (type $r (sub resource)))
                (export \"get\" (func (param \"r\" (borrow $r)))) {more}))"
        )
    };
    let put = "(export \"put\" (func (param \"r\" (own $r))))";
    let both = format!(
        "(component {} {})",
        instance("1.0.0", "old", ""),
        instance("2.0.0", "new", put)
    );
    let (taken, report) = explain_imports(&both, [older, newer]);
    assert_eq!(taken.as_deref(), Some("v2"), "{report:#}");
    // A resource that both have is the same.
    let shared = format!(
        "(component {}
            (alias export $old \"r\" (type $r))
            (import \"a:b/k@2.0.0\" (instance
                (export \"r\" (type $s (eq $r)))
                (export \"put\" (func (param \"r\" (own $s)))))))",
        instance("1.0.0", "old", "")
    );
    let (taken, report) = explain_imports(&shared, [older, newer]);
    assert_eq!(taken.as_deref(), Some("v2"), "{report:#}");
    // If the function `get` differs, the import of `v1` is a different one, but the resource is
    // still the same.
    let unknown = format!("(component {})", instance("3.0.0", "k", ""));
    let (taken, report) = explain_imports(&unknown, [older, newer]);
    assert_eq!(taken, None, "{report:#}");
    let tracks = &report["imports"]["needed"][0]["other-tracks"];
    assert_eq!(tracks.to_string(), r#"["a:b/k@1.0.0","a:b/k@2.0.0"]"#);
}

#[test]
fn without_versions_each_generation_provides_its_own_types() {
    let wit = |ty: &str| {
        format!("package a:b; interface k {{ get: func() -> {ty}; }} world w {{ import k; }}")
    };
    let component = |ty: &str| {
        format!("(component (import \"a:b/k\" (instance (export \"get\" (func (result {ty}))))))")
    };
    let (older, newer) = (wit("u32"), wit("u64"));
    for (ty, expected) in [("u32", Some("v1")), ("u64", Some("v2")), ("u8", None)] {
        let (taken, report) = explain_imports(&component(ty), [&older, &newer]);
        assert_eq!(taken.as_deref(), expected, "{report:#}");
    }
}

/// The same host, where `with` replaces an interface in `v1`.
fn explain_replaced(component: &str, [older, newer]: [&str; 2]) -> Option<String> {
    let host = worldbind_cli::HostArguments {
        options: Some(format!(
            "generations: {{
                v1: {{ inline: {older:?}, with: {{ \"a:b/k\": crate::k }} }},
                v2: {{ inline: {newer:?} }},
            }}"
        )),
        ..Default::default()
    };
    let host = worldbind_cli::Host::new(&host).unwrap_or_else(|error| panic!("{error}"));
    let bytes = wat::parse_str(component).unwrap();
    let provided = worldbind_cli::Provided::default();
    let report = worldbind_cli::explain(&host, "guest", &bytes, &provided);
    report.generations.unwrap().taken
}

#[test]
fn what_with_replaces_in_one_generation_is_linked_by_the_host_there_and_only_there() {
    let wit = |package: &str, functions: &str, world: &str| {
        format!("package {package}; interface k {{ {functions} }} world w {{ {world} }}")
    };
    let component = |name: &str, functions: &str| {
        format!("(component (import \"{name}\" (instance {functions})))")
    };
    let (get, put) = (
        "(export \"get\" (func (result u32)))",
        "(export \"put\" (func))",
    );
    // Both have the same name. The newer generation implements more than the older one links.
    let older = wit(
        "a:b",
        "get: func() -> u32;",
        "import k; import old: func();",
    );
    let newer = wit("a:b", "put: func();", "import k; import new: func();");
    let old = "(import \"old\" (func))";
    let new = "(import \"new\" (func))";
    for (functions, own, taken) in [
        (get, old, Some("v1")),
        (put, new, Some("v2")),
        // All linkers have the functions of the world itself. `k` differs between them.
        (get, new, Some("v1")),
        (put, old, Some("v2")),
    ] {
        let component =
            component("a:b/k", functions).replacen("(component", &format!("(component {own}"), 1);
        let found = explain_replaced(&component, [&older, &newer]);
        assert_eq!(found.as_deref(), taken, "{component}");
    }
    // They have different names. Nothing adds the older one to the linker of the newer generation.
    let older = wit(
        "a:b@1.0.0",
        "get: func() -> u32;",
        "import k; export run: func();",
    );
    let newer = wit(
        "a:b@2.0.0",
        "get: func() -> u32;",
        "import k; export run: func();",
    );
    let run = "(core module $m (func (export \"run\"))) (core instance $m (instantiate $m))
        (func (export \"run\") (canon lift (core func $m \"run\"))))";
    for (version, taken) in [("1.0.0", "v1"), ("2.0.0", "v2")] {
        let component = component(&format!("a:b/k@{version}"), get);
        let component = format!("{} {run}", component.strip_suffix(')').unwrap());
        let found = explain_replaced(&component, [&older, &newer]);
        assert_eq!(found.as_deref(), Some(taken), "{component}");
    }
}

#[test]
fn rules_of_versions_of_a_generation_come_before_the_shared_ones() {
    let options = |own: &str, shared: &str| {
        let wit = |version: &str| {
            format!("package a:b@{version}; interface i {{ f: func(); }} world w {{ export i; }}")
        };
        format!(
            "generations: {{ v1: {{ inline: {:?}, versions: {{ {own} }} }}, v2: {{ inline: {:?} }} }},
             versions: {{ {shared} }}",
            wit("1.0.0"),
            wit("2.0.0")
        )
    };
    let component = wat::parse_str(
        "(component (core module $m (func (export \"f\"))) (core instance $m (instantiate $m))
            (func $f (canon lift (core func $m \"f\")))
            (instance $i (export \"f\" (func $f))) (export \"a:b/i@1.1.0\" (instance $i)))",
    )
    .unwrap();
    for (own, shared, fits) in [
        ("", "\"a:b\": \">=1.2.0\"", false),
        ("\"a:b\": \">=1.1.0\"", "\"a:b\": \">=1.2.0, <3\"", true),
        ("\"a:b\": \">=1.1.0\"", "\"a:b/i\": \">=1.2.0, <3\"", true),
        ("default: \">=1.1.0\"", "\"a:b/i\": \">=1.2.0, <3\"", true),
        ("default: \">=1.2.0\"", "\"a:b/i\": \">=1.1.0, <3\"", false),
    ] {
        let host = worldbind_cli::HostArguments {
            options: Some(options(own, shared)),
            ..Default::default()
        };
        let host = worldbind_cli::Host::new(&host).unwrap_or_else(|error| panic!("{error}"));
        let provided = worldbind_cli::Provided::default();
        let report = worldbind_cli::explain(&host, "guest", &component, &provided);
        let taken = report.generations.unwrap().taken;
        assert_eq!(taken.is_some(), fits, "{own} {shared}");
    }
}

#[test]
fn generations_that_no_component_tells_apart_are_a_warning() {
    let wit = "package a:b; interface i { f: func(); } world w { export i; }";
    let options = format!(
        "generations: {{ v1: {{ inline: {wit:?}, by_hand: [\"a:b/i.f\"] }}, v2: {{ inline: {wit:?} }} }}"
    );
    let folder = env!("CARGO_TARGET_TMPDIR");
    let file = format!("{folder}/parted.wasm");
    let component = wat::parse_str(
        "(component (core module $m (func (export \"f\"))) (core instance $m (instantiate $m))
            (func $f (canon lift (core func $m \"f\")))
            (instance $i (export \"f\" (func $f))) (export \"a:b/i\" (instance $i)))",
    );
    std::fs::write(&file, component.unwrap()).unwrap();
    let outcome = run(&["explain", &file, "--options", &options]);
    assert_eq!(outcome.status, 0);
    expect![[r#"
        warning: components of `v2` and of `v1` have the same exports, but the option `by_hand` says that their meaning differs; the host must choose the generation
    "#]].assert_eq(&outcome.stderr);
    let table = run(&["expand", "--generations", "--options", &options]);
    expect![[r#"
        v1  a:b/w
          item            home  in v2
          export a:b/i.f  v1    differs: the options `by_hand` or `with` make it different

        v2  a:b/w
          item            home
          export a:b/i.f  v2

          components of `v1` and `v2` have the same exports: the host must choose the generation
    "#]]
    .assert_eq(&text(&table));
}

#[test]
fn expand_prints_a_table_of_the_generations() {
    let older = "package a:b@1.0.0;
        interface i { enum mode { on, off } record item { mode: mode } f: func(item: item); gone: func(); same: func(); colour: func(); }
        world w { export i; import start: func(); }";
    let newer = "package a:b@2.0.0;
        interface i { enum mode { on, off, auto } record item { mode: mode } f: func(item: item); same: func(); color: func(); come: func() -> u8; }
        world w { export i; import start: func(); }";
    let options =
        format!("generations: {{ v1: {{ inline: {older:?} }}, v2: {{ inline: {newer:?} }} }}");
    let outcome = run(&["expand", "--generations", "--options", &options]);
    check(
        &outcome,
        0,
        expect![[r#"
            v1  a:b/w@1.0.0
              item                    home  in v2
              export type a:b/i.mode  v1    differs: only `v2` has the case `auto`
              export type a:b/i.item  v1    differs: field `mode`: only `v2` has the case `auto`
              export a:b/i.f          v1    differs: parameter `item`: field `mode`: only `v2` has the case `auto`
              export a:b/i.gone       v1    removed
              export a:b/i.same       v2    equal
              export a:b/i.colour     v1    removed
              import start            v2    equal

              candidates for `moved`: the types are equal; only you know whether the meaning is the same
                "a:b/i.colour": "a:b/i.color"  1 item

            v2  a:b/w@2.0.0
              item                    home
              export type a:b/i.mode  v2
              export type a:b/i.item  v2
              export a:b/i.f          v2
              export a:b/i.same       v2
              export a:b/i.color      v2  added
              export a:b/i.come       v2  added
              import start            v2
        "#]],
    );
}

#[test]
fn a_type_that_equal_functions_use_from_another_place_is_equal_to_that() {
    let i = "interface i { use types.{mode}; f: func(mode: mode); }";
    let older = format!(
        "package a:b@1.0.0; interface types {{ enum mode {{ on, off }} }} {i}
         world w {{ export types; export i; }}"
    );
    let newer = format!(
        "package a:b@2.0.0; interface types {{ enum mode {{ on, off }} }} {i} world w {{ export i; }}"
    );
    let options =
        format!("generations: {{ v1: {{ inline: {older:?} }}, v2: {{ inline: {newer:?} }} }}");
    let outcome = run(&["expand", "--generations", "--options", &options]);
    check(
        &outcome,
        0,
        expect![[r#"
        v1  a:b/w@1.0.0
          item                        home  in v2
          export type a:b/types.mode  v2    equal to import type a:b/types.mode
          export a:b/i.f              v2    equal

        v2  a:b/w@2.0.0
          item                        home
          import type a:b/types.mode  v2
          export a:b/i.f              v2
    "#]],
    );
    let json = run(&[
        "expand",
        "--generations",
        "--format",
        "json",
        "--options",
        &options,
    ]);
    let json: Value = serde_json::from_slice(&json.stdout).unwrap();
    let item = &json["generations"][0]["items"][0];
    assert_eq!(item["name"], "mode");
    assert_eq!(
        (&item["home"], &item["next"]),
        (&"v2".into(), &"equal".into())
    );
    assert_eq!(item["to"], "a:b/types.mode");
}

#[test]
fn errors_about_generations_say_what_to_write() {
    let error = |arguments: &[&str]| {
        let outcome = run(arguments);
        assert_eq!(outcome.status, 2);
        outcome.stderr.replace(&guests(""), "")
    };
    let one = guests("wit/v0.1.0");
    expect![[r#"
        error: there are no `generations`; name them in `--options`, or with several `--wit`, such as `--wit v1=wit/v1 --wit v2=wit/v2`
    "#]].assert_eq(&error(&["expand", "--generations", "--wit", &one]));
    let labelled = format!("v1={one}");
    expect![[r#"
        error: `--wit wit/v0.1.0` does not name its generation; expected `--wit v1=wit/v0.1.0`
    "#]]
    .assert_eq(&error(&["expand", "--wit", &labelled, "--wit", &one]));
    expect![[r#"
        error: no file or folder `nowhere`
    "#]]
    .assert_eq(&error(&["expand", "--wit", "v1=nowhere"]));
    let same = format!("v2={}", guests("wit/v0.1.0"));
    expect![[r#"
        error: `acme:plugin@0.1.0` of `v2` and `acme:plugin@0.1.0` of `v1` are semver-compatible, so they are one generation
        list only the newer one; mark items that the older one lacks with `@since` in WIT, or with `optional` in `exports`
    "#]].assert_eq(&error(&["explain", "a.wasm", "--wit", &labelled, "--wit", &same]));
}

#[test]
fn expand_prints_the_generations_as_json() {
    let older = "package a:b@1.0.0;
        interface i { enum mode { on, off } f: func(mode: mode); gone: func(); size: func(); colour: func(); }
        world w { export i; import start: func(); }";
    let newer = "package a:b@2.0.0;
        interface i { enum mode { on, off, auto } f: func(mode: mode); length: func(); color: func(); come: func() -> u8; }
        world w { export i; import start: func(); }";
    let options = format!(
        "generations: {{ v1: {{ inline: {older:?}, moved: {{ \"a:b/i.size\": \"a:b/i.length\" }} }}, v2: {{ inline: {newer:?} }} }}"
    );
    let arguments = ["expand", "--generations", "--options", &options];
    let outcome = run(&[&arguments[..], &["--format", "json"]].concat());
    assert_eq!((outcome.stderr.as_str(), outcome.status), ("", 0));
    let report: Value = serde_json::from_slice(&outcome.stdout).unwrap();
    let schema: Value = serde_json::from_str(include_str!("../generations.schema.json")).unwrap();
    let mut seen = Seen::default();
    validate(&schema, &schema, &report, "report", &mut seen);
    let properties = [
        "because",
        "home",
        "interface",
        "items",
        "moved",
        "next",
        "to",
        "version",
    ];
    for property in properties {
        assert!(seen.0.contains(property), "{property}");
    }
    let generations = report["generations"].as_array().unwrap();
    let items = |generation: usize| {
        let items = generations[generation]["items"].as_array().unwrap().iter();
        let items = items.map(|item| {
            let text = |field: &str| item[field].as_str().unwrap_or("-").to_owned();
            let added = if item["added"] == true { "added" } else { "-" };
            let fields = ["side", "kind", "name", "home", "next", "to"].map(text);
            format!("{} {added}", fields.join(" "))
        });
        items.collect::<Vec<_>>()
    };
    assert_eq!(
        items(0),
        [
            "export type mode v1 differing - -",
            "export function f v1 differing - -",
            "export function gone v1 removed - -",
            "export function size v2 equal a:b/i.length -",
            "export function colour v1 removed - -",
            "import function start v2 equal - -",
        ]
    );
    assert_eq!(
        items(1),
        [
            "export type mode v2 - - -",
            "export function f v2 - - -",
            "export function length v2 - - -",
            "export function color v2 - - added",
            "export function come v2 - - added",
            "import function start v2 - - -",
        ]
    );
    let moved = serde_json::json!([{ "old": "a:b/i.colour", "new": "a:b/i.color", "items": ["a:b/i.colour"] }]);
    assert_eq!(generations[0]["moved"], moved);
    assert_eq!(generations[1]["version"], "2.0.0");
    // Only the table has a format.
    let error = run_from(["worldbind", "expand", "--format", "json"]);
    assert_eq!(error.status, 2);
    assert!(error.stderr.contains("--generations"), "{}", error.stderr);
}

/// As without `--generations`.
#[test]
fn a_key_that_matches_nothing_is_an_error_in_the_table_of_generations() {
    let generations = format!(
        "generations: {{ v1: {:?}, v2: {:?} }}",
        guests("wit/v0.1.0"),
        guests("wit/v2.0.0")
    );
    let options = format!("{generations},\nwith: {{ \"acme:plugin/nothing\": crate::nothing }}");
    let [table, code] = [&["--generations"][..], &[]].map(|more| {
        let outcome = run(&[&["expand", "--options", &options], more].concat());
        assert_eq!(outcome.status, 2);
        outcome.stderr
    });
    assert!(
        table.contains("`acme:plugin/nothing` matches no"),
        "{table}"
    );
    assert_eq!(table, code);
}
