//! `worldbind diff`: what a change of an API means.

#[path = "json/schema.rs"]
#[expect(dead_code, reason = "`diff` has a schema of its own")]
mod schema;

use std::fs;
use std::path::{Path, PathBuf};

use clap::Parser;
use expect_test::{Expect, expect};
use serde_json::{Value, json};
use worldbind_cli::{Arguments, Outcome, run_with};

use schema::{Seen, validate};

/// Tests run in the folder of the crate.
fn guests(path: &str) -> String {
    format!("../tests/guests/{path}")
}

fn run(arguments: &[&str]) -> Outcome {
    let arguments = ["worldbind", "diff"]
        .into_iter()
        .chain(arguments.iter().copied());
    run_with(&Arguments::try_parse_from(arguments).unwrap())
}

/// The standard output without colours.
fn text(outcome: &Outcome) -> String {
    let text = anstream::adapter::strip_bytes(&outcome.stdout).into_vec();
    String::from_utf8(text).unwrap()
}

/// Writes two versions of an API to files that are named for the test.
fn files(name: &str, older: impl AsRef<[u8]>, newer: impl AsRef<[u8]>) -> [PathBuf; 2] {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("diff")
        .join(name);
    fs::create_dir_all(&folder).unwrap();
    let files = ["older.wit", "newer.wit"].map(|file| folder.join(file));
    fs::write(&files[0], older).unwrap();
    fs::write(&files[1], newer).unwrap();
    files
}

fn diff_of(name: &str, older: &str, newer: &str, more: &[&str]) -> Outcome {
    let [older, newer] = files(name, older, newer);
    let files = [older.to_str().unwrap(), newer.to_str().unwrap()];
    run(&[&files[..], more].concat())
}

/// The same as JSON. Checks it with the schema.
fn json_of(name: &str, older: &str, newer: &str, seen: &mut Seen) -> (Value, u8) {
    let outcome = diff_of(name, older, newer, &["--format", "json"]);
    assert_eq!(outcome.stderr, "");
    let value: Value = serde_json::from_slice(&outcome.stdout).unwrap();
    let schema: Value = serde_json::from_str(include_str!("../diff.schema.json")).unwrap();
    validate(&schema, &schema, &value, "report", seen);
    (value, outcome.status)
}

fn check(outcome: &Outcome, status: u8, expected: Expect) {
    assert_eq!(outcome.stderr, "");
    assert_eq!(outcome.status, status);
    let tmp = format!("{}/diff/", env!("CARGO_TARGET_TMPDIR"));
    expected.assert_eq(&text(outcome).replace(&tmp, ""));
}

const OLDER: &str = "package a:b@1.4.0;
    interface host { get: func(key: string) -> u32; put: func(key: string); }
    interface i {
        enum mode { on, off }
        record item { mode: mode }
        f: func(item: item);
        gone: func();
        same: func();
        colour: func() -> u32;
    }
    world w { import host; export i; export start: func(m: u32); }";

const NEWER: &str = "package a:b@1.5.0;
    interface host { get: func(key: string) -> u64; put: func(key: string); }
    interface i {
        enum mode { on, off, auto }
        record item { mode: mode }
        f: func(item: item);
        same: func();
        color: func() -> u32;
        come: func();
    }
    interface extra { x: func(); }
    world w { import host; export i; export extra; export start: func(m: u32, n: u32); }";

#[test]
fn all_that_a_change_means_is_said() {
    check(
        &diff_of("all", OLDER, NEWER, &[]),
        1,
        expect![[r#"
            older  a:b/w@1.4.0  all/older.wit
            newer  a:b/w@1.5.0  all/newer.wit

            components that were built against `older` do not fit a host of `newer`
              import `a:b/host@1.4.0`: the function `get` has a different type: result: the host has `u64`, the component has `u32`
              export `a:b/i@1.5.0`: the function `f` has a different type: parameter `item`: field `mode`: the host has 3 cases, the component has 2
              export `a:b/i@1.5.0`: the function `color` is missing
              export `a:b/i@1.5.0`: the function `come` is missing
              export `a:b/extra@1.5.0`: the component does not export it
              the function `start` has a different type: the host has 2 parameters, the component has 1

            components that were built against `newer` do not fit a host of `older`
              import `a:b/host@1.5.0`: the function `get` has a different type: result: the host has `u32`, the component has `u64`
              export `a:b/i@1.4.0`: the function `f` has a different type: parameter `item`: field `mode`: the host has 2 cases, the component has 3
              export `a:b/i@1.4.0`: the function `gone` is missing
              export `a:b/i@1.4.0`: the function `colour` is missing
              the function `start` has a different type: the host has 1 parameter, the component has 2

            the version is wrong: `1.5.0` is compatible with `1.4.0`, but components do not fit; expected `2.0.0`

            new in `newer`; components without it need
              `a:b/extra@1.5.0`  `optional` in the host

            types and functions: 2 equal, 1 moved, 2 added, 1 removed, 5 differing (2 with a conversion)
              export type a:b/i.mode  differs, converted with `From` to newer and `TryFrom` to older: only `newer` has the case `auto`
              export type a:b/i.item  differs, converted with `From` to newer and `TryFrom` to older: field `mode`: only `newer` has the case `auto`
              import a:b/host.get     differs: result: `older` has `u32`, `newer` has `u64`
              export a:b/i.f          differs: parameter `item`: field `mode`: only `newer` has the case `auto`
              export a:b/i.gone       removed
              export a:b/i.colour     perhaps moved to a:b/i.color
              export start            differs: only `newer` has the parameter `n`
              export a:b/i.come       added
              export a:b/extra.x      added

            a host that supports both with `generations` has to write
              a `match` with an arm for each version: 2
                a:b/i.f
                start
              calls of functions that only `older` has, if you need them: 2
                a:b/i.gone
                a:b/i.colour
              methods of `older`'s `Host` traits: 1
                a:b/host.get
              uses of `older`'s types: 2
                a:b/i.mode
                a:b/i.item

            to write less: if these items have the same meaning, add to the host's options
              moved: { "a:b/i.colour": "a:b/i.color" }  saves 1 item
        "#]],
    );
    let major = NEWER.replace("1.5.0", "2.0.0");
    check(
        &diff_of("major", OLDER, &major, &[]),
        1,
        expect![[r#"
            older  a:b/w@1.4.0  major/older.wit
            newer  a:b/w@2.0.0  major/newer.wit

            components that were built against `older` do not fit a host of `newer`
              import `a:b/host@1.4.0`: the host provides it only in an incompatible version: `a:b/host@2.0.0`
              export `a:b/i@2.0.0`: the component exports it only in an incompatible version: `a:b/i@1.4.0`
              export `a:b/extra@2.0.0`: the component does not export it
              the function `start` has a different type: the host has 2 parameters, the component has 1

            components that were built against `newer` do not fit a host of `older`
              import `a:b/host@2.0.0`: the host provides it only in an incompatible version: `a:b/host@1.4.0`
              export `a:b/i@1.4.0`: the component exports it only in an incompatible version: `a:b/i@2.0.0`
              the function `start` has a different type: the host has 1 parameter, the component has 2

            the version is right: `2.0.0` is not compatible with `1.4.0`, and the changes break components

            types and functions: 2 equal, 1 moved, 2 added, 1 removed, 5 differing (2 with a conversion)
              export type a:b/i.mode  differs, converted with `From` to newer and `TryFrom` to older: only `newer` has the case `auto`
              export type a:b/i.item  differs, converted with `From` to newer and `TryFrom` to older: field `mode`: only `newer` has the case `auto`
              import a:b/host.get     differs: result: `older` has `u32`, `newer` has `u64`
              export a:b/i.f          differs: parameter `item`: field `mode`: only `newer` has the case `auto`
              export a:b/i.gone       removed
              export a:b/i.colour     perhaps moved to a:b/i.color
              export start            differs: only `newer` has the parameter `n`
              export a:b/i.come       added
              export a:b/extra.x      added

            a host that supports both with `generations` has to write
              a `match` with an arm for each version: 2
                a:b/i.f
                start
              calls of functions that only `older` has, if you need them: 2
                a:b/i.gone
                a:b/i.colour
              methods of `older`'s `Host` traits: 1
                a:b/host.get
              uses of `older`'s types: 2
                a:b/i.mode
                a:b/i.item

            to write less: if these items have the same meaning, add to the host's options
              moved: { "a:b/i.colour": "a:b/i.color" }  saves 1 item
        "#]],
    );
}

#[test]
fn additions_need_a_gate() {
    let older = "package a:b@0.2.1; interface i { f: func(); } world w { export i; }";
    let newer =
        "package a:b@0.2.2; interface i { f: func(); g: func(); } interface j { h: func(); }
        world w { export i; export j; export start: func(); }";
    check(
        &diff_of("additions", older, newer, &[]),
        1,
        expect![[r#"
            older  a:b/w@0.2.1  additions/older.wit
            newer  a:b/w@0.2.2  additions/newer.wit

            components that were built against `older` do not fit a host of `newer`
              export `a:b/i@0.2.2`: the function `g` is missing
              export `a:b/j@0.2.2`: the component does not export it
              the function `start` is missing

            components that were built against `newer` fit a host of `older`

            the version is wrong: `0.2.2` is compatible with `0.2.1`, but components do not fit; expected the gates below, or `0.3.0`

            new in `newer`; components without it need
              `g` of `a:b/i@0.2.2`  `@since(version = 0.2.2)` in WIT, or `optional` in the host
              `a:b/j@0.2.2`         `optional` in the host
              `start`               `optional` in the host

            types and functions: 1 equal, 3 added
              export a:b/i.g  added
              export a:b/j.h  added
              export start    added

            a host that supports both with `generations` has to write
              nothing: everything in `older` is equal in `newer`
        "#]],
    );
    let gated = "package a:b@0.2.2; interface i { f: func(); @since(version = 0.2.2) g: func(); } world w { export i; }";
    check(
        &diff_of("gated", older, gated, &[]),
        0,
        expect![[r#"
        older  a:b/w@0.2.1  gated/older.wit
        newer  a:b/w@0.2.2  gated/newer.wit

        components that were built against `older` fit a host of `newer`

        components that were built against `newer` fit a host of `older`

        the version is right: `0.2.2` is compatible with `0.2.1`, and components fit

        types and functions: 1 equal, 1 added
          export a:b/i.g  added

        a host that supports both with `generations` has to write
          nothing: everything in `older` is equal in `newer`
    "#]],
    );
    // More imports of the host's world break nothing.
    let imported = "package a:b@0.2.2; interface i { f: func(); } interface j { h: func(); } world w { export i; import j; }";
    check(
        &diff_of("imported", older, imported, &[]),
        0,
        expect![[r#"
            older  a:b/w@0.2.1  imported/older.wit
            newer  a:b/w@0.2.2  imported/newer.wit

            components that were built against `older` fit a host of `newer`

            components that were built against `newer` do not fit a host of `older`
              import `a:b/j@0.2.2`: the host does not provide it

            the version is right: `0.2.2` is compatible with `0.2.1`, and components fit

            types and functions: 1 equal, 1 added
              import a:b/j.h  added

            a host that supports both with `generations` has to write
              nothing: everything in `older` is equal in `newer`
        "#]],
    );
}

#[test]
fn the_version_is_judged_by_what_fits() {
    let wit = |version: &str, contents: &str| {
        format!("package a:b{version}; interface i {{ {contents} }} world w {{ export i; }}")
    };
    let same = "f: func();";
    let more = "f: func(); g: func();";
    let other = "f: func() -> u32;";
    let mut seen = Seen::default();
    for (older, newer, verdict, expected, status) in [
        (
            wit("@1.0.0", same),
            wit("@1.0.1", same),
            "right",
            json!(null),
            0,
        ),
        (
            wit("@1.0.0", same),
            wit("@1.1.0", other),
            "breaks",
            json!("2.0.0"),
            1,
        ),
        (
            wit("@1.0.0", same),
            wit("@1.1.0", more),
            "breaks",
            json!("2.0.0"),
            1,
        ),
        (
            wit("@1.0.0", more),
            wit("@1.1.0", same),
            "right",
            json!(null),
            0,
        ),
        (
            wit("@1.0.0", same),
            wit("@2.0.0", other),
            "right",
            json!(null),
            1,
        ),
        (
            wit("@1.0.0", same),
            wit("@2.0.0", same),
            "need-not",
            json!("1.1.0"),
            1,
        ),
        (
            wit("@1.0.0", same),
            wit("@2.0.0", more),
            "need-not",
            json!("1.1.0"),
            1,
        ),
        (
            wit("@0.2.0", same),
            wit("@0.2.1", other),
            "breaks",
            json!("0.3.0"),
            1,
        ),
        (
            wit("@0.2.0", same),
            wit("@0.3.0", same),
            "need-not",
            json!("0.2.1"),
            1,
        ),
        (
            wit("@0.0.1", same),
            wit("@0.0.2", same),
            "right",
            json!(null),
            1,
        ),
        (
            wit("@1.0.0", same),
            wit("@1.0.0", same),
            "right",
            json!(null),
            0,
        ),
        (
            wit("@1.0.0", same),
            wit("@1.0.0", other),
            "unchanged",
            json!("2.0.0"),
            1,
        ),
        (
            wit("@1.1.0", same),
            wit("@1.0.0", same),
            "lower",
            json!("1.2.0"),
            0,
        ),
        (wit("", same), wit("", same), "unknown", json!(null), 0),
        (wit("", same), wit("", other), "unknown", json!(null), 1),
        (
            wit("", same),
            wit("@1.0.0", same),
            "unknown",
            json!(null),
            1,
        ),
    ] {
        let (report, found) = json_of("versions", &older, &newer, &mut seen);
        assert_eq!(report["version"]["verdict"], verdict, "{older} {newer}");
        assert_eq!(report["version"]["expected"], expected, "{older} {newer}");
        assert_eq!(found, status, "{older} {newer}");
    }
}

#[test]
fn json_has_all_of_it() {
    let mut seen = Seen::default();
    json_of("json", OLDER, NEWER, &mut seen);
    let (report, _) = json_of("json-gates", &OLDER.replace("colour", "color"), "package a:b@1.5.0;
        interface i { enum mode { on, off } record item { mode: mode } f: func(item: item); same: func(); color: func() -> u32; new: func(); }
        world w { export i; export start: func(m: u32); }", &mut seen);
    assert_eq!(
        report["gates"],
        json!([
            { "interface": "a:b/i@1.5.0", "function": "new", "since": "1.5.0" },
        ])
    );
    for property in [
        "because",
        "conversion",
        "expected",
        "function",
        "gates",
        "host-methods",
        "items",
        "matches",
        "moved",
        "only-older",
        "problems",
        "since",
        "to",
        "to-newer",
        "to-older",
        "types",
    ] {
        assert!(seen.0.contains(property), "{property}");
    }
}

#[test]
fn components_and_binary_wit_can_be_compared() {
    let older = guests("components/c-v0.2.0.wasm");
    let newer = guests("wit/v0.2.3");
    let outcome = run(&[&older, &newer, "--world", "plugin", "--provided", "wasi"]);
    check(
        &outcome,
        1,
        expect![[r#"
            older  root:component/root       ../tests/guests/components/c-v0.2.0.wasm
            newer  acme:plugin/plugin@0.2.3  ../tests/guests/wit/v0.2.3

            components that were built against `older` do not fit a host of `newer`
              export `acme:plugin/transform@0.2.3`: the function `session.reset` is missing
              export `acme:plugin/transform@0.2.3`: the function `count` is missing
              export `acme:plugin/transform@0.2.3`: the function `echo-many` is missing

            components that were built against `newer` fit a host of `older`

            the version is wrong: `acme:plugin`: `0.2.3` is compatible with `0.2.0`, but components do not fit; expected the gates below, or `0.3.0`

            new in `newer`; components without it need
              `session.reset` of `acme:plugin/transform@0.2.3`  `@since(version = 0.2.3)` in WIT, or `optional` in the host
              `count` of `acme:plugin/transform@0.2.3`          `@since(version = 0.2.3)` in WIT, or `optional` in the host
              `echo-many` of `acme:plugin/transform@0.2.3`      `@since(version = 0.2.3)` in WIT, or `optional` in the host

            types and functions: 17 equal, 3 added
              export acme:plugin/transform.session.reset  added
              export acme:plugin/transform.count          added
              export acme:plugin/transform.echo-many      added

            a host that supports both with `generations` has to write
              nothing: everything in `older` is equal in `newer`
        "#]],
    );
    let older = guests("components/c-v0.2.1.wasm");
    let newer = guests("components/c-v0.2.0.wasm");
    let outcome = run(&[&older, &newer, "--provided", "wasi"]);
    check(
        &outcome,
        0,
        expect![[r#"
            older  root:component/root  ../tests/guests/components/c-v0.2.1.wasm
            newer  root:component/root  ../tests/guests/components/c-v0.2.0.wasm

            components that were built against `older` fit a host of `newer`

            components that were built against `newer` do not fit a host of `older`
              export `acme:plugin/transform@0.2.1`: the function `count` is missing

            the version is wrong: `acme:plugin`: `0.2.0` is lower than `0.2.1`; expected `0.2.2`

            types and functions: 17 equal, 1 removed
              export acme:plugin/transform.count  removed

            a host that supports both with `generations` has to write
              calls of functions that only `older` has, if you need them: 1
                acme:plugin/transform.count
        "#]],
    );
}

#[test]
fn what_cannot_be_compared_is_an_error() {
    let error = |arguments: &[&str]| {
        let outcome = run(arguments);
        assert_eq!(outcome.status, 2);
        assert!(outcome.stdout.is_empty());
        let tmp = format!("{}/diff/", env!("CARGO_TARGET_TMPDIR"));
        outcome.stderr.replace(&tmp, "")
    };
    let wit = guests("wit/v0.2.0");
    expect![[r#"
        error: no file or folder `nowhere`
    "#]]
    .assert_eq(&error(&["nowhere", &wit]));
    expect![[r#"
        error: no world `other` in package `acme:plugin@0.2.0`
        worlds: `plugin`
    "#]]
    .assert_eq(&error(&[&wit, &wit, "--world", "other"]));
    let [bad, module] = files(
        "bad",
        "package a:b; world w { export missing; }",
        b"\0asm\x01\0\0\0",
    );
    let (bad, module) = (bad.to_str().unwrap(), module.to_str().unwrap());
    expect![[r#"
        error: invalid WIT: interface or world `missing` does not exist
             --> bad/older.wit:1:31
              |
            1 | package a:b; world w { export missing; }
              |                               ^------
    "#]]
    .assert_eq(&error(&[&wit, bad]));
    expect![[r#"
        error: `bad/newer.wit` is a core module, not a component; `wasm-tools component new` makes a component from a module that was built for a world
    "#]]
    .assert_eq(&error(&[module, &wit]));
    let [damaged, header] = files("damaged", b"\0asm\x0d\0\x01\0\x07", b"\0asm\x0d\0\x01\0");
    let (damaged, header) = (damaged.to_str().unwrap(), header.to_str().unwrap());
    expect![[r#"
        error: `damaged/older.wit` is not a valid component: unexpected end-of-file (at byte 9)
    "#]]
    .assert_eq(&error(&[damaged, &wit]));
    // An empty component has an empty world.
    assert_eq!(run(&[header, header]).status, 0);
}

/// As for `explain`: whatever the names and the number of items are, the text is short, and
/// contains nothing that a terminal would interpret.
#[test]
fn the_text_is_short_and_escaped() {
    let many = |ty: &str| {
        let name = "n".repeat(900);
        let functions = (0..900).map(|i| format!("f{i}-{name}: func(a: {ty});"));
        let functions: String = functions.collect();
        format!(
            "package a:b@1.0.0; interface i {{ {functions} }} world w {{ import i; export i; }}"
        )
    };
    let outcome = diff_of("many", &many("u32"), &many("s32"), &[]);
    assert_eq!(outcome.status, 1, "{}", outcome.stderr);
    assert!(text(&outcome).len() < 64_000, "{}", text(&outcome).len());
    assert!(text(&outcome).contains("and 880 more"));

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("diff/\u{1b}[2J\u{202e}");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("a.wit");
    fs::write(&file, OLDER).unwrap();
    let file = file.to_str().unwrap();
    let outcome = run(&[file, file]);
    assert_eq!(outcome.status, 0, "{}", outcome.stderr);
    let is_visible = |c: char| c == '\n' || c.escape_debug().len() == 1 || " '\"\\".contains(c);
    assert!(text(&outcome).chars().all(is_visible), "{}", text(&outcome));
    let outcome = run(&[file, file, "--format", "json"]);
    assert!(text(&outcome).chars().all(is_visible), "{}", text(&outcome));
}

/// A component with changed bytes is compared or is an error, and never a panic.
#[test]
fn a_damaged_component_is_no_panic() {
    let source = fs::read(guests("components/rust-with-imports.wasm")).unwrap();
    let wit = guests("wit/with-imports");
    let mut random = 1_u64;
    let mut next = |limit: usize| {
        // Knuth's random number generator.
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) as usize % limit
    };
    let mut statuses = [0; 3];
    for _ in 0..60 {
        let mut bytes = source.clone();
        // The types are at the beginning and at the end.
        let at = next(5_000);
        let at = if next(2) == 0 {
            at
        } else {
            bytes.len() - 1 - at
        };
        bytes[at] = next(256) as u8;
        let [file, _] = files("mutated", &bytes, "");
        let outcome = run(&[file.to_str().unwrap(), &wit]);
        statuses[usize::from(outcome.status)] += 1;
    }
    assert!(
        statuses[2] > 5 && statuses[0] + statuses[1] > 5,
        "{statuses:?}"
    );
}
