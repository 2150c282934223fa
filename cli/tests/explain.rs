//! The output of `worldbind explain`, and its exit status.
//!
//! `UPDATE_EXPECT=1 cargo test -p worldbind-cli` writes the texts anew.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Parser;
use expect_test::{Expect, expect, expect_file};
use worldbind_cli::{Arguments, run_with};

/// A folder of files that one test makes.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    fn write(&self, name: &str, contents: impl AsRef<[u8]>) -> String {
        let file = self.0.join(name);
        fs::write(&file, contents).unwrap();
        file.to_str().unwrap().to_owned()
    }
}

/// Runs `worldbind explain`. Returns its text without colours, and its status.
fn explain(arguments: &[&str]) -> (String, u8) {
    let arguments = ["worldbind", "explain"]
        .into_iter()
        .chain(arguments.iter().copied());
    let outcome = run_with(&Arguments::try_parse_from(arguments).unwrap());
    let stdout = String::from_utf8(outcome.stdout).unwrap();
    let text = anstream::adapter::strip_str(&stdout).to_string();
    (text + &outcome.stderr, outcome.status)
}

/// The same, with the folder of the test left out.
fn check(arguments: &[&str], folder: Option<&Folder>, status: u8, expected: Expect) {
    let (mut text, actual) = explain(arguments);
    if let Some(folder) = folder {
        text = text.replace(&format!("{}/", folder.0.display()), "");
    }
    expected.assert_eq(&text);
    assert_eq!(actual, status);
}

/// A path that is relative to the folder of this crate, where tests run. The width of columns
/// depends on the paths.
fn guests(path: &str) -> String {
    format!("../tests/guests/{path}")
}

/// The host of `examples/plugin-host`, in short.
const HOST: &str = "
    package acme:plugin@0.2.3;
    interface transform {
        record item { id: u32, name: string, tags: list<string>, weight: option<f64> }
        variant value { nothing, text(string), number(f64), items(list<item>) }
        enum mode { upper, lower, reverse }
        describe: func() -> string;
        apply: func(m: mode, s: string) -> string;
        classify: func(v: value) -> tuple<string, u64>;
        @since(version = 0.2.1)
        count: func(items: list<item>) -> u32;
        @since(version = 0.2.3)
        echo-many: func(l: list<string>) -> list<string>;
    }
    world plugin { export transform; }
";

#[test]
fn a_component_fits_without_what_its_version_does_not_have() {
    let folder = Folder::new("fits");
    let wit = folder.write("host.wit", HOST);
    check(
        &[
            &guests("components/c-v0.2.0.wasm"),
            "--wit",
            &wit,
            "--provided",
            "wasi",
        ],
        None,
        0,
        expect![[r#"
            ../tests/guests/components/c-v0.2.0.wasm fits acme:plugin/plugin@0.2.3

            exports: what the host requires from the component
              acme:plugin/transform@0.2.3  found as acme:plugin/transform@0.2.0  without count, echo-many

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
fn what_does_not_fit_is_told_to_its_author() {
    let folder = Folder::new("refused");
    let wit = folder.write("host.wit", HOST);
    check(
        &[&guests("components/c-v0.2.9-changed.wasm"), "--wit", &wit],
        None,
        1,
        expect![[r#"
            ../tests/guests/components/c-v0.2.9-changed.wasm does not fit acme:plugin/plugin@0.2.3

            exports: what the host requires from the component
              acme:plugin/transform@0.2.3  refused

              `acme:plugin/transform@0.2.3` is required, but no compatible version (any 0.2.z) fits
                `acme:plugin/transform@0.2.9`: version 0.2.9 is compatible, but
                  the function `apply` has a different type
                    expected  func(m: mode, s: string) -> string
                    found     func(s: string, m: mode) -> result<string, error>
                    because   parameter `m`: the host has `enum`, the component has `string`
                  the function `count` is missing; the interface has it since 0.2.1
                    expected  func(items: list<item>) -> u32
                  the function `echo-many` is missing; the interface has it since 0.2.3
                    expected  func(l: list<string>) -> list<string>

            imports: what the component requires from the host
              wasi:io/error@0.2.12             the host does not provide it
              wasi:io/streams@0.2.12           the host does not provide it
              wasi:cli/stdin@0.2.12            the host does not provide it
              wasi:cli/stdout@0.2.12           the host does not provide it
              wasi:cli/stderr@0.2.12           the host does not provide it
              wasi:clocks/wall-clock@0.2.12    only types, nothing to link
              wasi:filesystem/types@0.2.12     the host does not provide it
              wasi:filesystem/preopens@0.2.12  the host does not provide it

              if the host provides it in addition to its world's imports, add: --provided wasi
        "#]],
    );
    check(
        &[
            &guests("components/c-multi-0.1.0-0.2.1-1.0.0-2.0.0-rc.1.wasm"),
            "--wit",
            &wit,
            "--options",
            r#"versions: { default: ">=0.2.2" }"#,
            "--provided",
            "wasi",
        ],
        None,
        1,
        expect![[r#"
            ../tests/guests/components/c-multi-0.1.0-0.2.1-1.0.0-2.0.0-rc.1.wasm does not fit acme:plugin/plugin@0.2.3

            exports: what the host requires from the component
              acme:plugin/transform@0.2.3  refused

              `acme:plugin/transform@0.2.3` is required, but no compatible version (any 0.2.z that meets `>=0.2.2`) is exported
                `acme:plugin/transform@0.1.0`: 0.1.0 is not compatible with 0.2.3
                `acme:plugin/transform@0.2.1`: version 0.2.1 is compatible, but the host accepts only versions that meet `>=0.2.2`
                `acme:plugin/transform@1.0.0`: 1.0.0 is not compatible with 0.2.3
                `acme:plugin/transform@2.0.0-rc.1`: a prerelease is compatible only with itself

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
fn several_components_have_a_table() {
    let folder = Folder::new("several");
    let wit = folder.write("host.wit", HOST);
    let names = ["c-v0.2.0", "c-v0.2.0-missing", "c-v0.2.3", "c-v1.0.0"];
    let files = names.map(|name| guests(&format!("components/{name}.wasm")));
    let mut arguments: Vec<&str> = files.iter().map(String::as_str).collect();
    arguments.extend(["README.md", "--wit", &wit, "--provided", "wasi"]);
    check(
        &arguments,
        Some(&folder),
        2,
        expect![[r#"
            the host's world is acme:plugin/plugin@0.2.3

            component                                         verdict       exports                                imports
            ../tests/guests/components/c-v0.2.0.wasm          fits          acme:plugin/transform@0.2.0 without 2  provided
            ../tests/guests/components/c-v0.2.0-missing.wasm  does not fit  acme:plugin/transform@0.2.3 refused    provided
            ../tests/guests/components/c-v0.2.3.wasm          fits          acme:plugin/transform@0.2.3            provided
            ../tests/guests/components/c-v1.0.0.wasm          does not fit  acme:plugin/transform@0.2.3 refused    provided
            README.md                                         error

            ../tests/guests/components/c-v0.2.0-missing.wasm does not fit acme:plugin/plugin@0.2.3

            exports: what the host requires from the component
              acme:plugin/transform@0.2.3  refused

              `acme:plugin/transform@0.2.3` is required, but no compatible version (any 0.2.z) fits
                `acme:plugin/transform@0.2.0`: version 0.2.0 is compatible, but
                  the function `classify` is missing
                    expected  func(v: value) -> tuple<string, u64>

            ../tests/guests/components/c-v1.0.0.wasm does not fit acme:plugin/plugin@0.2.3

            exports: what the host requires from the component
              acme:plugin/transform@0.2.3  refused

              `acme:plugin/transform@0.2.3` is required, but no compatible version (any 0.2.z) is exported
                `acme:plugin/transform@1.0.0`: 1.0.0 is not compatible with 0.2.3
            error: `README.md` is text, not a component in binary form; `wasm-tools parse` converts a component from text to binary form
        "#]],
    );
}

#[test]
fn imports_are_compared_with_what_the_world_imports() {
    let wit = guests("wit/with-imports");
    let guest = guests("components/rust-with-imports-1.0.0-rc.2.wasm");
    check(
        &[&guest, "--wit", &wit],
        None,
        1,
        expect![[r#"
            ../tests/guests/components/rust-with-imports-1.0.0-rc.2.wasm does not fit acme:plugin/plugin@0.2.1

            exports: what the host requires from the component
              acme:plugin/transform@0.2.1  found
              health                       found
              run                          found

            imports: what the component requires from the host
              acme:host/log@1.0.0-rc.2  the host provides it only in an incompatible version: acme:host/log@0.2.1
              acme:host/kv@1.0.0-rc.2   the host provides it only in an incompatible version: acme:host/kv@0.2.1
              config                    provided
              now                       provided

              if the host provides it in addition to its world's imports, add: --provided acme:host
        "#]],
    );

    let folder = Folder::new("imports");
    let wit = folder.write(
        "host.wit",
        "
        package acme:app;
        package acme:host@0.2.4 {
            interface log {
                enum level { info, error }
                record entry { level: level, message: string }
                log: func(e: entry);
            }
            interface kv {
                variant error { no-such-key(string), closed }
                resource bucket {
                    open: static func(name: string) -> result<bucket, error>;
                    get: func(key: string) -> result<option<list<u8>>, error>;
                }
            }
        }
        world app {
            import acme:host/log@0.2.4;
            import acme:host/kv@0.2.4;
            import now: func() -> u64;
        }
        ",
    );
    let guest = guests("components/rust-with-imports.wasm");
    check(
        &[&guest, "--wit", &wit],
        None,
        1,
        expect![[r#"
            ../tests/guests/components/rust-with-imports.wasm does not fit acme:app/app

            exports: what the host requires from the component
              nothing

            imports: what the component requires from the host
              acme:host/log@0.2.1  the host provides it with different types
              acme:host/kv@0.2.1   the host does not provide all of it
              config               the host does not provide it
              now                  provided

              `acme:host/log@0.2.1` is required, but the host provides it with different types
                provided  `acme:host/log@0.2.4`
                the function `log` has a different type
                  required  func(e: entry)
                  provided  func(e: entry)
                  required  entry = record { level: level, message: string, fields: list<tuple<string, string>> }
                  provided  entry = record { level: level, message: string }
                  required  level = enum { debug, info, warn, error }
                  provided  level = enum { info, error }
                  because   parameter `e`: field `level`: case 1: the host has `info`, the component has `debug`

              `acme:host/kv@0.2.1` is required, but the host does not provide all of it
                provided  `acme:host/kv@0.2.4`
                the function `bucket.set` is missing in the host
                  required  func(self: borrow<bucket>, key: string, value: list<u8>) -> result<_, error>
                the function `bucket.keys` is missing in the host
                  required  func(self: borrow<bucket>) -> list<string>

              if the host provides it in addition to its world's imports, add: --provided config
        "#]],
    );
    let provided = ["--provided", "config", "--provided", "acme:host/log@0.2.1"];
    let mut arguments = vec![guest.as_str(), "--wit", &wit, "--provided", "acme:host/kv"];
    arguments.extend(provided);
    check(
        &arguments,
        None,
        0,
        expect![[r#"
            ../tests/guests/components/rust-with-imports.wasm fits acme:app/app

            exports: what the host requires from the component
              nothing

            imports: what the component requires from the host
              acme:host/log@0.2.1  named by --provided
              acme:host/kv@0.2.1   named by --provided
              config               named by --provided
              now                  provided
        "#]],
    );
}

#[test]
fn what_is_optional_may_be_absent() {
    let folder = Folder::new("optional");
    let wit = folder.write(
        "host.wit",
        "
        package acme:plugin@0.2.3;
        interface transform {
            describe: func() -> string;
            explain: func() -> string;
        }
        interface extra { more: func(); }
        world plugin { export transform; export extra; export run: func(); }
        ",
    );
    let guest = guests("components/c-v0.2.3.wasm");
    let options = r#"{ exports: {
        "acme:plugin/extra": optional,
        "acme:plugin/transform.explain": optional,
        "run": optional,
    } }"#;
    let arguments = [
        &guest,
        "--wit",
        &wit,
        "--provided",
        "wasi",
        "--options",
        options,
    ];
    check(
        &arguments,
        None,
        0,
        expect![[r#"
            ../tests/guests/components/c-v0.2.3.wasm fits acme:plugin/plugin@0.2.3

            exports: what the host requires from the component
              acme:plugin/transform@0.2.3  found  without explain
              acme:plugin/extra@0.2.3      absent (optional)
              run                          absent (optional)

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
    // `@FILE` reads the same options from a file.
    let file = format!("@{}", folder.write("options", options));
    let arguments = [
        &guest,
        "--wit",
        &wit,
        "--provided",
        "wasi",
        "--options",
        &file,
    ];
    assert_eq!(explain(&arguments).1, 0);
    let arguments = [&guest, "--wit", &wit, "--provided", "wasi"];
    check(
        &arguments,
        None,
        1,
        expect![[r#"
            ../tests/guests/components/c-v0.2.3.wasm does not fit acme:plugin/plugin@0.2.3

            exports: what the host requires from the component
              acme:plugin/transform@0.2.3  refused
              acme:plugin/extra@0.2.3      refused
              run                          missing

              `acme:plugin/transform@0.2.3` is required, but no compatible version (any 0.2.z) fits
                `acme:plugin/transform@0.2.3`: version 0.2.3 is compatible, but
                  the function `explain` is missing
                    expected  func() -> string

              `acme:plugin/extra@0.2.3` is required, but no version of it is exported
                `acme:plugin/transform@0.2.3`: a different interface

              the function `run` is missing
                expected  func()

              the component exports
                acme:plugin/transform@0.2.3

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
fn what_is_no_component_cannot_be_told() {
    let folder = Folder::new("no-component");
    let wit = folder.write("host.wit", HOST);
    let component = fs::read(guests("components/c-v0.2.0.wasm")).unwrap();
    let files = [
        folder.write("empty.wasm", ""),
        folder.write("text.wasm", "(component)"),
        folder.write("archive.wasm", b"PK\x03\x04\xff"),
        folder.write("module.wasm", wat::parse_str("(module)").unwrap()),
        folder.write("half.wasm", &component[..component.len() / 2]),
        folder.write("header.wasm", &component[..8]),
        folder.write("short.wasm", &component[..6]),
        folder.write("future.wasm", b"\0asm\x77\0\x01\0"),
        folder.0.join("missing.wasm").to_str().unwrap().to_owned(),
    ];
    let mut texts = String::new();
    for file in &files {
        let (text, status) = explain(&[file, "--wit", &wit]);
        // A component that consists only of its header exports nothing.
        let expected = if file.ends_with("header.wasm") { 1 } else { 2 };
        assert_eq!(status, expected, "{text}");
        texts += text.lines().next().unwrap();
        texts += "\n";
    }
    let texts = texts.replace(&format!("{}/", folder.0.display()), "");
    expect![[r#"
        error: `empty.wasm` is empty
        error: `text.wasm` is text, not a component in binary form; `wasm-tools parse` converts a component from text to binary form
        error: `archive.wasm` is not WebAssembly
        error: `module.wasm` is a core module, not a component; `wasm-tools component new` makes a component from a module that was built for a world
        error: `half.wasm` is not a valid component: unexpected end-of-file (at byte 31412)
        header.wasm does not fit acme:plugin/plugin@0.2.3
        error: `short.wasm` is not a valid component: unexpected end-of-file (at byte 4)
        error: `future.wasm` is not a valid component: unknown binary version:    0x10077 (at byte 4)
        error: `missing.wasm` cannot be read: No such file or directory (os error 2)
    "#]].assert_eq(&texts);
}

#[test]
fn no_component_panics_however_it_is_cut_or_broken() {
    let folder = Folder::new("broken");
    let wit = folder.write("host.wit", HOST);
    let host = worldbind_cli::HostArguments {
        wit: vec![wit.into()],
        ..Default::default()
    };
    let host = worldbind_cli::Host::new(&host).unwrap();
    let mut bytes = fs::read(guests("wasi/rust-wb-cli-0.3.0.wasm")).unwrap();
    let provided = worldbind_cli::Provided::default();
    for at in (0..bytes.len()).step_by(bytes.len() / 300) {
        worldbind_cli::explain(&host, "", &bytes[..at], &provided);
        let byte = std::mem::replace(&mut bytes[at], 0xff);
        worldbind_cli::explain(&host, "", &bytes, &provided);
        bytes[at] = byte;
    }
}

#[test]
fn colours_are_for_terminals() {
    let folder = Folder::new("colours");
    let wit = folder.write("host.wit", HOST);
    let guest = guests("components/c-v0.2.9-changed.wasm");
    let arguments = ["worldbind", "explain", &guest, "--wit", &wit];
    let outcome = run_with(&Arguments::try_parse_from(arguments).unwrap());
    assert!(outcome.stdout.contains(&0x1b));

    let run = |color: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_worldbind"))
            .args(&arguments[1..])
            .args(color)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1));
        output.stdout.contains(&0x1b)
    };
    assert!(!run(&[]));
    assert!(!run(&["--color", "never"]));
    assert!(run(&["--color", "always"]));
}

#[test]
fn the_examples_of_the_readme_are_what_is_printed() {
    let mut readme = String::new();
    let mut blocks = include_str!("../README.md").split("```");
    while let Some(text) = blocks.next() {
        readme.push_str(text);
        let Some(code) = blocks.next() else { break };
        readme.push_str("```");
        let command = code
            .lines()
            .nth(1)
            .and_then(|line| line.strip_prefix("$ worldbind "));
        match command {
            Some(command) if !command.contains('>') => {
                let output = std::process::Command::new(env!("CARGO_BIN_EXE_worldbind"))
                    .args(command.split(' '))
                    .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
                    .output()
                    .unwrap();
                let stdout = String::from_utf8(output.stdout).unwrap();
                readme.push_str(&format!("console\n$ worldbind {command}\n{stdout}"));
            }
            _ => readme.push_str(code),
        }
        readme.push_str("```");
    }
    expect_file!["../README.md"].assert_eq(&readme);
}
