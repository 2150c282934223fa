//! `worldbind diff` of components: the verdict about the versions in their names, and how files are
//! read.

#[path = "json/schema.rs"]
#[expect(dead_code, reason = "`diff` has a schema of its own")]
mod schema;

use std::fmt::Write as _;
use std::fs;
use std::io::{Seek, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use expect_test::expect;
use serde_json::{Value, json};
use worldbind_cli::{Outcome, run_from};

use schema::{Seen, validate};

/// A function without a result, and one that returns a `u32`.
const F: &str = "f";
const F_OF_U32: &str = "f -> u32";

/// A component with these interfaces, each with its functions. A name without functions is a
/// function of the component itself.
fn component(imports: &[(&str, &[&str])], exports: &[(&str, &[&str])]) -> Vec<u8> {
    let mut text = "(component
        (core module $m (func (export \"\")) (func (export \"u32\") (result i32) i32.const 0))
        (core instance $m (instantiate $m))
        (func $f (canon lift (core func $m \"\")))
        (func $u32 (result u32) (canon lift (core func $m \"u32\")))"
        .to_owned();
    for (interface, functions) in imports {
        let functions = functions.iter().map(|function| {
            let (name, ty) = split(function);
            let result = if ty == "f" { "" } else { "(result u32)" };
            format!("(export \"{name}\" (func {result}))")
        });
        let functions: String = functions.collect();
        write!(text, "(import \"{interface}\" (instance {functions}))").unwrap();
    }
    for (index, (interface, functions)) in exports.iter().enumerate() {
        let (name, ty) = split(interface);
        if functions.is_empty() {
            write!(text, "(export \"{name}\" (func ${ty}))").unwrap();
            continue;
        }
        let functions = functions.iter().map(|function| {
            let (name, ty) = split(function);
            format!("(export \"{name}\" (func ${ty}))")
        });
        let functions: String = functions.collect();
        write!(
            text,
            "(instance $i{index} {functions}) (export \"{interface}\" (instance $i{index}))"
        )
        .unwrap();
    }
    wat::parse_str(text + ")").unwrap()
}

/// `f -> u32` is the function `f` with the type `$u32`.
fn split(function: &str) -> (&str, &str) {
    function.split_once(" -> ").unwrap_or((function, "f"))
}

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("diff-components");
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn file(name: &str, contents: impl AsRef<[u8]>) -> String {
    let path = folder().join(name);
    fs::write(&path, contents).unwrap();
    path.to_str().unwrap().to_owned()
}

fn diff(test: &str, [older, newer]: [Vec<u8>; 2], more: &[&str]) -> Outcome {
    let older = file(&format!("{test}-older.wasm"), older);
    let newer = file(&format!("{test}-newer.wasm"), newer);
    let command = ["worldbind", "diff", &older, &newer];
    run_from([&command[..], more].concat())
}

/// The verdict as JSON. Checks it with the schema.
fn version(test: &str, versions: [Vec<u8>; 2]) -> Value {
    let outcome = diff(test, versions, &["--format", "json"]);
    assert_eq!(outcome.stderr, "");
    let report: Value = serde_json::from_slice(&outcome.stdout).unwrap();
    let schema: Value = serde_json::from_str(include_str!("../diff.schema.json")).unwrap();
    validate(&schema, &schema, &report, "report", &mut Seen::default());
    report["version"].clone()
}

/// The verdict about two components that export one interface.
fn of_exports(older: (&str, &[&str]), newer: (&str, &[&str])) -> (Value, Value) {
    let version = version(
        "exports",
        [component(&[], &[older]), component(&[], &[newer])],
    );
    (version["verdict"].clone(), version["expected"].clone())
}

/// The same for components that import one.
fn of_imports(older: (&str, &[&str]), newer: (&str, &[&str])) -> (Value, Value) {
    let version = version(
        "imports",
        [component(&[older], &[]), component(&[newer], &[])],
    );
    (version["verdict"].clone(), version["expected"].clone())
}

#[test]
fn the_versions_of_what_is_exported_are_judged() {
    let expected = |verdict: &str, version: &str| {
        let version = if version.is_empty() {
            json!(null)
        } else {
            json!(version)
        };
        (json!(verdict), version)
    };
    for (older, newer, verdict) in [
        (
            ("a:b/i@1.0.0", &[F][..]),
            ("a:b/i@1.1.0", &[F][..]),
            ("right", ""),
        ),
        (
            ("a:b/i@1.0.0", &[F]),
            ("a:b/i@1.1.0", &[F_OF_U32]),
            ("breaks", "2.0.0"),
        ),
        (
            ("a:b/i@1.0.0", &[F]),
            ("a:b/i@1.1.0", &[F, "g"]),
            // Its WIT may have a gate.
            ("unknown", ""),
        ),
        (
            ("a:b/i@1.0.0", &[F, "g"]),
            ("a:b/i@1.1.0", &[F]),
            ("right", ""),
        ),
        (
            ("a:b/i@1.0.0", &[F]),
            ("a:b/i@2.0.0", &[F]),
            ("need-not", "1.1.0"),
        ),
        (
            ("a:b/i@1.0.0", &[F]),
            ("a:b/i@2.0.0", &[F_OF_U32]),
            ("right", ""),
        ),
        (("a:b/i@1.0.0", &[F]), ("a:b/i@1.0.0", &[F]), ("right", "")),
        (
            ("a:b/i@1.0.0", &[F]),
            ("a:b/i@1.0.0", &[F, "g"]),
            ("unchanged", "1.1.0"),
        ),
        (
            ("a:b/i@1.1.0", &[F]),
            ("a:b/i@1.0.0", &[F]),
            ("lower", "1.2.0"),
        ),
        (
            ("a:b/i@0.2.0", &[F]),
            ("a:b/i@0.3.0", &[F]),
            ("need-not", "0.2.1"),
        ),
        // A new interface of the same package.
        (
            ("a:b/i@1.0.0", &[F]),
            ("a:b/j@1.1.0", &[F]),
            ("unknown", ""),
        ),
        // No name has a version.
        (("a:b/i", &[F]), ("a:b/i", &[F]), ("unknown", "")),
        (("a:b/i", &[F]), ("a:b/i@1.0.0", &[F]), ("unknown", "")),
        (
            ("a:b/i@1.0.0", &[F]),
            ("c:d/i@1.0.0", &[F]),
            ("unknown", ""),
        ),
        (("run", &[]), ("run -> u32", &[]), ("unknown", "")),
    ] {
        let found = of_exports(older, newer);
        assert_eq!(found, expected(verdict.0, verdict.1), "{older:?} {newer:?}");
    }
}

/// A component imports only what it uses.
#[test]
fn what_is_not_imported_says_nothing() {
    for (older, newer, verdict) in [
        (
            ("a:b/k@1.0.0", &[F][..]),
            ("a:b/k@1.1.0", &[F][..]),
            "right",
        ),
        (("a:b/k@1.0.0", &[F]), ("a:b/k@1.1.0", &[F, "g"]), "right"),
        (
            ("a:b/k@1.0.0", &[F]),
            ("a:b/k@1.1.0", &[F_OF_U32]),
            "breaks",
        ),
        (("a:b/k@1.0.0", &[F]), ("a:b/k@2.0.0", &[F_OF_U32]), "right"),
        (("a:b/k@1.1.0", &[F]), ("a:b/k@1.0.0", &[F]), "lower"),
        (
            ("a:b/k@1.0.0", &[F]),
            ("a:b/k@1.0.0", &[F_OF_U32]),
            "unchanged",
        ),
        (("a:b/k@1.0.0", &[F]), ("a:b/k@1.0.0", &[F, "g"]), "right"),
        // The newer API may still have `g`, or have changed another function.
        (("a:b/k@1.0.0", &[F, "g"]), ("a:b/k@1.1.0", &[F]), "unknown"),
        (("a:b/k@1.0.0", &[F]), ("a:b/k@2.0.0", &[F]), "unknown"),
        (("a:b/k@1.0.0", &[F]), ("a:b/l@1.1.0", &[F]), "unknown"),
    ] {
        assert_eq!(of_imports(older, newer).0, verdict, "{older:?} {newer:?}");
    }
}

#[test]
fn each_package_has_its_verdict_and_the_worst_counts() {
    let of = |versions: [&str; 2], ty: &str| {
        let names = [
            format!("a:b/i@{}", versions[0]),
            format!("c:d/j@{}", versions[1]),
        ];
        component(&[], &[(&names[0], &[F]), (&names[1], &[ty])])
    };
    let versions = || [of(["1.0.0", "0.1.0"], F), of(["1.1.0", "0.1.1"], F_OF_U32)];
    let found = version("packages", versions());
    assert_eq!(found["verdict"], "breaks");
    assert_eq!(
        found["packages"],
        json!([
            { "package": "a:b", "older": "1.0.0", "newer": "1.1.0", "verdict": "right",
              "because": "`1.1.0` is compatible with `1.0.0`, and components fit", "expected": null },
            { "package": "c:d", "older": "0.1.0", "newer": "0.1.1", "verdict": "breaks",
              "because": "`0.1.1` is compatible with `0.1.0`, but components do not fit", "expected": "0.2.0" },
        ])
    );
    let outcome = diff("packages", versions(), &[]);
    let text = anstream::adapter::strip_bytes(&outcome.stdout).into_vec();
    let text = String::from_utf8(text).unwrap();
    let part = text
        .split("\n\n")
        .find(|part| part.starts_with("the version"));
    expect![[r#"
        the version is wrong: `c:d`: `0.1.1` is compatible with `0.1.0`, but components do not fit; expected `0.2.0`
          a:b  1.0.0 to 1.1.0  right
          c:d  0.1.0 to 0.1.1  wrong; expected `0.2.0`"#]]
    .assert_eq(part.unwrap());
    // Each version of a package is compared with the one on its track.
    let both = |versions: [&str; 2]| {
        let names = versions.map(|version| format!("a:b/i@{version}"));
        component(&[], &[(&names[0], &[F]), (&names[1], &[F])])
    };
    let found = version(
        "tracks",
        [both(["0.1.0", "1.0.0"]), both(["1.2.0", "0.1.3"])],
    );
    let pairs = found["packages"].as_array().unwrap().iter();
    let pairs: Vec<_> = pairs
        .map(|it| format!("{} {}", it["older"], it["newer"]))
        .collect();
    assert_eq!(pairs, [r#""0.1.0" "0.1.3""#, r#""1.0.0" "1.2.0""#]);
}

/// Nearly the maximal number in a component.
#[test]
fn many_packages_are_a_list_that_ends() {
    let of = |version: u32, function: &str| {
        let names = (0..450).map(|index| format!("a:b{index}/i@1.{version}.0"));
        let names: Vec<_> = names.collect();
        let functions = [function];
        let exports: Vec<_> = names
            .iter()
            .map(|name| (name.as_str(), &functions[..]))
            .collect();
        component(&[], &exports)
    };
    let versions = || [of(0, F), of(1, F_OF_U32)];
    let found = version("many", versions());
    assert_eq!(found["packages"].as_array().unwrap().len(), 450);
    assert_eq!(found["verdict"], "breaks");
    let outcome = diff("many", versions(), &[]);
    assert!(outcome.stdout.len() < 64_000, "{}", outcome.stdout.len());
}

/// Components do not fit because of something that has no version.
#[test]
fn what_has_no_version_makes_the_verdict_unknown() {
    let of = |version: &str, run: &str| {
        let name = format!("a:b/i@{version}");
        component(&[], &[(&name, &[F]), (run, &[])])
    };
    let found = version("unversioned", [of("1.0.0", "run"), of("1.1.0", "run")]);
    assert_eq!(found["verdict"], "right");
    let found = version(
        "unversioned",
        [of("1.0.0", "run"), of("1.1.0", "run -> u32")],
    );
    assert_eq!(found["verdict"], "unknown");
    assert_eq!(found["packages"][0]["verdict"], "right");
    assert_eq!(
        found["because"],
        "components do not fit because of `run`, and its version is not known in both"
    );
    // A wrong version of a package is still wrong.
    let found = version(
        "unversioned",
        [of("1.1.0", "run"), of("1.0.0", "run -> u32")],
    );
    assert_eq!(found["verdict"], "lower");
}

/// A component, followed by a section of zeros that takes no space on the disk.
fn large(name: &str, length: u64) -> String {
    let path = file(name, component(&[], &[("a:b/i@1.0.0", &[F])]));
    let mut file = fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.seek(SeekFrom::End(0)).unwrap();
    let mut header = vec![0];
    let mut rest = length;
    while rest >= 0x80 {
        header.push((rest & 0x7f) as u8 | 0x80);
        rest >>= 7;
    }
    header.push(rest as u8);
    file.write_all(&header).unwrap();
    let start = file.stream_position().unwrap();
    file.set_len(start + length).unwrap();
    path
}

/// WIT cannot have more than 64 MiB.
#[test]
fn a_component_may_be_as_large_as_for_explain() {
    let path = large("large.wasm", 65 << 20);
    let outcome = run_from(["worldbind", "diff", &path, &path]);
    fs::remove_file(&path).unwrap();
    assert_eq!((outcome.stderr.as_str(), outcome.status), ("", 0));
}

#[test]
fn a_component_is_refused_with_the_words_of_explain() {
    let wit = file(
        "host.wit",
        "package a:b@1.0.0; interface i { f: func(); } world w { export i; }",
    );
    let too_large = large("too-large.wasm", 1 << 30);
    let module = file("module.wasm", b"\0asm\x01\0\0\0");
    let damaged = file("damaged.wasm", b"\0asm\x0d\0\x01\0\x07");
    for path in [&too_large, &module, &damaged] {
        let explained = run_from(["worldbind", "explain", path, "--wit", &wit]);
        assert_eq!(explained.status, 2);
        assert!(
            explained.stderr.starts_with("error: "),
            "{}",
            explained.stderr
        );
        for pair in [[path, &wit], [&wit, path]] {
            let compared = run_from(["worldbind", "diff", pair[0], pair[1]]);
            assert_eq!((compared.status, &compared.stderr), (2, &explained.stderr));
        }
    }
    fs::remove_file(&too_large).unwrap();
}
