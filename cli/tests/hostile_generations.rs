//! Hosts with several generations, and components and arguments that try to do harm.

#[path = "json/schema.rs"]
mod schema;

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect;
use serde_json::Value;
use worldbind_cli::{Outcome, run_from};

use schema::{Seen, schema, validate};

/// The maximal length of the text about one component.
const LONGEST: usize = 64_000;

fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = folder.join("hostile-generations").join(test);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Writes a file, and returns its path.
fn file(test: &str, name: &str, contents: impl AsRef<[u8]>) -> String {
    let path = folder(test).join(name);
    fs::write(&path, contents).unwrap();
    path.to_str().unwrap().to_owned()
}

fn component(test: &str, wat: &str) -> String {
    file(test, "component.wasm", wat::parse_str(wat).unwrap())
}

/// `--wit v1=..` for this number of generations of an API.
fn generations(test: &str, count: usize) -> Vec<String> {
    let versions = 1..=count;
    let arguments = versions.flat_map(|version| {
        let wit = format!(
            "package a:b@{version}.0.0;
            interface i {{ g{version}: func(); same: func(); }}
            interface k {{ h{version}: func(); same: func(); }}
            world w {{ export i; import k; }}"
        );
        let path = file(test, &format!("{version}.wit"), wit);
        ["--wit".to_owned(), format!("v{version}={path}")]
    });
    arguments.collect()
}

fn explain(component: &str, generations: &[String], more: &[&str]) -> Outcome {
    let arguments = ["worldbind", "explain", component].into_iter();
    let arguments = arguments.chain(generations.iter().map(String::as_str));
    run_from(arguments.chain(more.iter().copied()))
}

/// The text without colours. Checks that a terminal would interpret nothing in it.
fn text(outcome: &Outcome) -> String {
    let text = anstream::adapter::strip_bytes(&outcome.stdout).into_vec();
    let text = String::from_utf8(text).unwrap();
    for c in text.chars() {
        let is_visible = matches!(c, '\n' | '"' | '\'' | '\\') || c.escape_debug().len() == 1;
        assert!(is_visible, "{c:?} in {text:?}");
    }
    text
}

/// A name with characters that a terminal would interpret, in WebAssembly's text format.
const FORGED: &str = r"url=<https://x/\u{1b}[2J\n  v9  a:b/w@9.0.0  fits\u{202e}>";

/// Many exports and imports with hostile names.
fn hostile(count: usize) -> String {
    let names = 0..count;
    let all = names.map(|index| {
        let long = "n".repeat(900);
        format!(
            r#"(import "{}" (func)) (export "c:d{index}/{long}@{index}.0.0" (instance $i))"#,
            FORGED.replace("x/", &format!("x{index}/")),
        )
    });
    let all: String = all.collect();
    format!(r#"(component (instance $i) {all})"#)
}

#[test]
fn the_text_is_short_however_many_generations_there_are() {
    let component = component("many", &hostile(300));
    for count in [2, 40] {
        let generations = generations("many", count);
        let outcome = explain(&component, &generations, &[]);
        assert_eq!((outcome.stderr.as_str(), outcome.status), ("", 1));
        assert!(outcome.stdout.len() < LONGEST, "{}", outcome.stdout.len());
        let text = text(&outcome);
        let nearest = format!(
            "fit any generation of the host's world; the nearest is v{count}, a:b/w@{count}.0.0"
        );
        assert!(text.contains(&nearest), "{text:.400}");
        // Several components, in a table.
        let outcome = explain(&component, &generations, &[&component]);
        assert_eq!(outcome.status, 1, "{}", outcome.stderr);
        assert!(
            outcome.stdout.len() < 3 * LONGEST,
            "{}",
            outcome.stdout.len()
        );
    }
}

/// JSON has everything about each generation that was tried, so its length grows with their number.
#[test]
fn json_has_every_generation_that_was_tried() {
    let component = component("json", &hostile(20));
    let length = |count: usize| {
        let outcome = explain(
            &component,
            &generations("json", count),
            &["--format", "json"],
        );
        let report: Value = serde_json::from_str(&text(&outcome)).unwrap();
        validate(
            &schema(),
            &schema(),
            &report,
            "report",
            &mut Seen::default(),
        );
        let refused = report["components"][0]["generations"]["refused"]
            .as_array()
            .unwrap();
        assert_eq!(refused.len(), count);
        outcome.stdout.len()
    };
    let (few, many) = (length(4), length(16));
    assert!(many < 5 * few, "{few} {many}");
}

/// The output says which generation is taken, even if the problems of newer ones contain hostile
/// text.
#[test]
fn an_old_generation_is_taken_among_many() {
    let exports = r#"(core module $m (func (export "f"))) (core instance $m (instantiate $m))
        (func $f (canon lift (core func $m "f")))
        (instance $i (export "g3" (func $f)) (export "same" (func $f)))
        (export "a:b/i@3.0.0" (instance $i))"#;
    let component = component("taken", &format!("(component {exports})"));
    let outcome = explain(&component, &generations("taken", 40), &[]);
    assert_eq!((outcome.stderr.as_str(), outcome.status), ("", 0));
    let text = text(&outcome);
    assert!(text.contains("fits v3, a:b/w@3.0.0"), "{text}");
    assert!(text.contains("and 17 more"), "{text}");
}

#[test]
fn arguments_that_are_no_generations_are_errors() {
    let one = file(
        "arguments",
        "one.wit",
        "package a:b@1.0.0; interface i { f: func(); } world w { export i; }",
    );
    let two = one.replace("one.wit", "two.wit");
    fs::write(
        &two,
        "package a:b@2.0.0; interface i { f: func(); } world w { export i; }",
    )
    .unwrap();
    let component = component("arguments", "(component)");
    let error = |wit: &[&str], more: &[&str]| {
        let wit = wit.iter().flat_map(|path| ["--wit", path]);
        let arguments = ["worldbind", "explain", &component].into_iter().chain(wit);
        let outcome = run_from(arguments.chain(more.iter().copied()));
        let stdout = text(&outcome);
        assert_eq!((outcome.status, stdout.as_str()), (2, ""), "{:?}", more);
        let folder = format!("{}/", folder("arguments").display());
        outcome.stderr.replace(&folder, "")
    };
    let labelled = |label: &str, path: &str| format!("{label}={path}");
    let (v1, v2) = (labelled("v1", &one), labelled("v2", &two));
    let errors = [
        // Only one generation, or one that is named twice.
        error(&[&v1], &[]),
        error(&[&v1, &labelled("v1", &two)], &[]),
        // Invalid names, or one name for two generations.
        error(&[&v1, &labelled("V2", &two)], &[]),
        error(&[&v1, &labelled("", &two)], &[]),
        error(&[&v1, &labelled("fn", &two)], &[]),
        error(&[&v1, &labelled("v_1", &two)], &[]),
        error(&[&v1, &labelled("new", &two)], &[]),
        error(&[&v1, &labelled("\u{1b}[2J", &two)], &[]),
        // Files that do not exist.
        error(&[&v1, "v2=nowhere"], &[]),
        error(&[&v1, "v2="], &[]),
        error(&["V1=nowhere"], &[]),
        error(&[&v1, &two], &[]),
        // The same in other places.
        error(&[&v1, &v2], &["--options", "generations: { v3: \"x\" }"]),
        error(&[&v1, &v2], &["--options", "path: \"x\""]),
        error(&[&v1, &v2], &["--world", "nothing"]),
        // In another order.
        error(&[&v2, &v1], &[]),
    ];
    expect![[r#"
        error: `--wit v1=..` is the only generation; expected another one, or `--wit` without `v1=`
        error: `--wit v1=..` is the only generation; expected another one, or `--wit` without `v1=`
        error: `V2` cannot be the name of a generation; expected a name such as `v1` or `v0_1`
        error: `` cannot be the name of a generation; expected a name such as `v1` or `v0_1`
        error: `fn` is a keyword, and the name of a generation is the name of a module
        error: `v_1` and `v1` have the same name in `Generation`: `V1`
        error: `new` cannot be the name of a generation: generated code has an item with this name
        error: `\u{1b}[2J` cannot be the name of a generation; expected a name such as `v1` or `v0_1`
        error: no file or folder `nowhere`
        error: no file or folder ``
        error: no file or folder `V1=nowhere`
        error: `--wit two.wit` does not name its generation; expected `--wit v1=two.wit`
        error: `--wit v1=wit/v1` and the option `generations` both list generations; expected one of them
        error: `generations` and `path` cannot be used together: each generation has its own WIT
         --> --options:1:1
          |
        1 | path: "x"
          | ^^^^
        error: no world `nothing` in package `a:b@1.0.0`
        worlds: `w`
        error: `v1` has the version `1.0.0` of `a:b`, and `v2` before it has `2.0.0`; expected generations from the oldest to the newest
    "#]].assert_eq(&errors.join(""));
    // A folder may have such a name.
    let here = folder("arguments").join("v1=wit");
    fs::create_dir_all(&here).unwrap();
    fs::copy(&one, here.join("a.wit")).unwrap();
    let outcome = run_from([
        "worldbind",
        "explain",
        &component,
        "--wit",
        here.to_str().unwrap(),
    ]);
    assert_eq!((outcome.stderr.as_str(), outcome.status), ("", 1));
}
