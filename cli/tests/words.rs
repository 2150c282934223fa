//! `worldbind explain` uses the same sentences as the runtime.

use std::fs;
use std::path::Path;

use clap::Parser;
use expect_test::{Expect, expect};
use worldbind_cli::{Arguments, run_with};

const HOST: &str = "
    package acme:app;
    interface api { f: func(); g: func(); }
    interface clock { now: func() -> u64; }
    world app { import clock; export api; }
";

/// Explains a component in WebAssembly's text format.
fn check(name: &str, wat: &str, expected: Expect) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("words")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let (wit, component) = (folder.join("host.wit"), folder.join("plugin.wasm"));
    fs::write(&wit, HOST).unwrap();
    fs::write(&component, wat::parse_str(wat).unwrap()).unwrap();
    let arguments = [
        "worldbind",
        "explain",
        component.to_str().unwrap(),
        "--wit",
        wit.to_str().unwrap(),
    ];
    let outcome = run_with(&Arguments::try_parse_from(arguments).unwrap());
    let text = String::from_utf8(outcome.stdout).unwrap();
    let text = anstream::adapter::strip_str(&text).to_string();
    expected.assert_eq(&text.replace(&format!("{}/", folder.display()), ""));
    assert_eq!(outcome.status, 1);
}

#[test]
fn an_interface_without_a_version_has_no_compatible_version() {
    check(
        "unversioned",
        r#"(component
            (import "f" (func $f))
            (instance $i (export "f" (func $f)))
            (export "acme:app/api" (instance $i)))"#,
        expect![[r#"
            plugin.wasm does not fit acme:app/app

            exports: what the host requires from the component
              acme:app/api  refused

              `acme:app/api` is required, but it does not fit
                `acme:app/api`:
                  the function `g` is missing
                    expected  func()

            imports: what the component requires from the host
              f  the host does not provide it

              if the host provides it in addition to its world's imports, add: --provided f
        "#]],
    );
}

#[test]
fn a_difference_in_an_import_names_both_sides() {
    check(
        "import",
        r#"(component
            (import "acme:app/clock" (instance $clock
                (export "now" (func (result string)))
                (export "later" (func))))
            (import "f" (func $f))
            (instance $i (export "f" (func $f)) (export "g" (func $f)))
            (export "acme:app/api" (instance $i)))"#,
        expect![[r#"
            plugin.wasm does not fit acme:app/app

            exports: what the host requires from the component
              acme:app/api  found

            imports: what the component requires from the host
              acme:app/clock  the host provides it with different types
              f               the host does not provide it

              `acme:app/clock` is required, but the host provides it with different types
                the function `now` has a different type
                  required  func() -> string
                  provided  func() -> u64
                  because   result: the host has `u64`, the component has `string`
                the function `later` is missing in the host
                  required  func()

              if the host provides it in addition to its world's imports, add: --provided f
        "#]],
    );
}
