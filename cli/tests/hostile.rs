//! Components, WIT and files that try to do harm. The output about them is short, is printed
//! quickly, and shows invisible characters as escapes.
//!
//! The tests of `src/steps.rs` check how the number of steps grows.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clap::Parser;
use expect_test::{Expect, expect};
use serde_json::Value;
use worldbind_cli::{Arguments, Outcome, run_with};

/// The host.
const APP: &str = "
    package acme:app@0.2.3;
    interface api { f: func(); }
    interface two { f: func(); }
    world app { import log: func(s: string); export api; export two; }
";

/// The maximal length of the text about one component.
const LONGEST: usize = 64_000;

/// A folder of files that one test makes, with the WIT of a host.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, wit: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("hostile")
            .join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("host.wit"), wit).unwrap();
        Folder(folder)
    }

    fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.join(name)
    }

    /// Writes a component.
    fn component(&self, name: &str, wat: &str) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, wat::parse_str(wat).unwrap()).unwrap();
        path
    }

    /// Runs `worldbind explain` for the host.
    fn explain<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Outcome {
        let mut all = vec!["worldbind".into(), "explain".into(), "--wit".into()];
        all.push(self.path("host.wit").into_os_string());
        all.extend(
            arguments
                .into_iter()
                .map(|argument| argument.as_ref().to_owned()),
        );
        run_with(&Arguments::try_parse_from(all).unwrap())
    }

    /// The text about one component. Checks that the text is short and that all its characters are
    /// visible.
    fn text(&self, component: &Path) -> String {
        let outcome = self.explain([component]);
        assert!(outcome.stdout.len() < LONGEST, "{}", outcome.stdout.len());
        let stdout = String::from_utf8(outcome.stdout).unwrap();
        let text = anstream::adapter::strip_str(&stdout).to_string() + &outcome.stderr;
        assert_visible(&text);
        text.replace(&format!("{}/", self.0.display()), "")
    }

    fn check(&self, component: &Path, expected: Expect) {
        expected.assert_eq(&self.text(component));
    }

    /// The same as JSON, and its length.
    fn json(&self, component: &Path) -> (Value, usize) {
        let outcome = self.explain([component.as_os_str(), "--format".as_ref(), "json".as_ref()]);
        let text = String::from_utf8(outcome.stdout).unwrap();
        assert_visible(&text);
        let mut value: Value = serde_json::from_str(&text).unwrap();
        (value["components"][0].take(), text.len())
    }
}

/// Checks that a text contains no characters that a terminal would interpret or hide, except line
/// breaks.
fn assert_visible(text: &str) {
    for c in text.chars() {
        let is_visible = matches!(c, '\n' | '"' | '\'' | '\\') || c.escape_debug().len() == 1;
        assert!(is_visible, "{c:?} in {text:?}");
    }
}

/// Joins the texts for the numbers from 0 to `count` - 1.
fn each(count: usize, text: impl Fn(usize) -> String) -> String {
    (0..count).map(text).collect()
}

/// A component that exports an instance under each of these names.
fn exports(names: impl IntoIterator<Item = String>) -> String {
    let names = names.into_iter();
    let exports: String = names
        .map(|name| format!("(export \"{name}\" (instance $i))"))
        .collect();
    format!(
        "(component
            (import \"log\" (func $f (param \"s\" string)))
            (instance $i (export \"g\" (func $f)))
            {exports})"
    )
}

/// A name with colours, a title of the window, a row of a table and text that runs from right to
/// left.
const FORGED: &str = "https://x/\u{1b}[31mRED\u{1b}[0m\u{1b}]0;owned\u{7}\n  acme:app/ok  given\u{202e} \u{9b}2J\u{200b}";

/// A name in WebAssembly's text format.
fn in_wat(name: &str) -> String {
    let escape = |c: char| match c {
        ' '..='~' => c.to_string(),
        c => format!("\\u{{{:x}}}", c as u32),
    };
    name.chars().map(escape).collect()
}

#[test]
fn a_name_makes_no_rows_and_no_colours() {
    let folder = Folder::new("names", APP);
    let forged = in_wat(FORGED);
    let wat = format!("(component (import \"url=<{forged}>\" (func)) (import \"log\" (func)))");
    let component = folder.component("names.wasm", &wat);
    folder.check(&component, expect![[r#"
        names.wasm does not fit acme:app/app@0.2.3

        exports: what the host requires from the component
          acme:app/api@0.2.3  refused
          acme:app/two@0.2.3  refused

          `acme:app/api@0.2.3` is required, but the component exports nothing of the package `acme:app`

          `acme:app/two@0.2.3` is required, but the component exports nothing of the package `acme:app`

          the component exports nothing

        imports: what the component requires from the host
          url=<https://x/\u{1b}[31mRED\u{1b}[0m\u{1b}]0;owned\u{7}\n  acme:app/ok  given\u{202e} \u{9b}2J\u{200b}>  the host does not provide it
          log  the host provides it with different types

          `log` is required, but the host provides it with different types
            the function `log` has a different type
              required  func()
              provided  func(s: string)
              because   the host has 1 parameter, the component has 0
    "#]]);
    let (report, _) = folder.json(&component);
    let name = format!("url=<{FORGED}>");
    assert_eq!(report["imports"]["needed"][0]["name"], name.as_str());
}

#[test]
fn a_message_of_the_validator_is_one_line() {
    let folder = Folder::new("validator", APP);
    let mut bytes =
        wat::parse_str("(component (import \"integrity=<sha256-aaaaaaaaa>\" (func)))").unwrap();
    let hash = bytes
        .windows(9)
        .position(|bytes| bytes == b"aaaaaaaaa")
        .unwrap();
    bytes[hash..hash + 9].copy_from_slice("\u{1b}[2J\n\u{202e}b".as_bytes());
    let component = folder.path("integrity.wasm");
    fs::write(&component, bytes).unwrap();
    folder.check(&component, expect![[r#"
        error: `integrity.wasm` is not a valid component: import name `integrity=<sha256-\u{1b}[2J\n\u{202e}b>` is not a valid extern name\nnot valid base64: `\u{1b}[2J` (at byte 18)
    "#]]);
    let (report, _) = folder.json(&component);
    assert_eq!(report["verdict"], "unknown");
}

#[test]
fn paths_and_lines_of_wit_are_seen_as_they_are() {
    let folder = Folder::new("paths", APP);
    let path = folder.path("\u{1b}[31m\u{202e}.wasm");
    folder.check(
        &path,
        expect![[r#"
        error: `\u{1b}[31m\u{202e}.wasm` cannot be read: No such file or directory (os error 2)
    "#]],
    );
    let (report, _) = folder.json(&path);
    assert_eq!(report["file"], path.to_str().unwrap());

    fs::write(&path, "").unwrap();
    let options = ["--options", "@\u{1b}[31m"];
    let outcome = folder.explain([&[path.to_str().unwrap()], &options[..]].concat());
    assert_visible(&outcome.stderr);
    let wit = folder.path("\u{1b}.wit");
    for text in [
        "package a:b@1.0.0;\n world x { export \u{1b}[31mRED\u{1b}[0m; }",
        "package a:b@1.0.0;\n world x { export \u{202e}; }",
        "package a:b@1.0.0;\n world x { export y; /* \u{200b} */ }",
    ] {
        fs::write(&wit, text).unwrap();
        let arguments = ["worldbind", "expand", "--wit", wit.to_str().unwrap()];
        let outcome = run_with(&Arguments::try_parse_from(arguments).unwrap());
        assert_eq!(outcome.status, 2);
        assert_visible(&outcome.stderr);
    }
}

#[test]
fn a_name_is_as_long_as_a_person_reads_it() {
    let folder = Folder::new("long", APP);
    let long = "b".repeat(70_000);
    let name = format!("acme:app/api@0.2.3+{long}");
    let component = folder.component(
        "long.wasm",
        &exports([name.clone(), "acme:app/two@0.2.3".to_owned()]),
    );
    let text = folder.text(&component);
    let rows: Vec<_> = text
        .lines()
        .filter(|line| line.contains("@0.2.3"))
        .collect();
    assert!(rows.iter().all(|row| row.len() < 1_000), "{text}");
    let (report, _) = folder.json(&component);
    assert_eq!(report["exports"]["offered"][0], name);

    let imports = format!(
        "(component (import \"{}\" (func)) (import \"b\" (func)))",
        "a".repeat(70_000)
    );
    let text = folder.text(&folder.component("imports.wasm", &imports));
    assert!(
        text.contains("\n  b  the host does not provide it\n"),
        "{text}"
    );

    // The title of several components is a table, too.
    let outcome = folder.explain([&component, &component]);
    assert_eq!(outcome.status, 1);
}

#[test]
fn a_type_that_doubles_is_written_as_far_as_there_is_room() {
    let folder = Folder::new("bomb", APP);
    let types = each(15, |i| format!("(type (tuple {i} {i}))"));
    let wat = format!(
        "(component (import \"acme:other/api@0.2.3\" (instance $i
            (type (tuple u8 u8)) {types}
            (export \"f\" (func (result 15)))))
        (export \"acme:app/api@0.2.3\" (instance $i)))"
    );
    let component = folder.component("bomb.wasm", &wat);
    let text = folder.text(&component);
    assert!(text.len() < 4_000, "{}", text.len());
    assert!(text.contains(", …>"), "{text}");
    let (_, len) = folder.json(&component);
    assert!(len < 8_000, "{len}");
}

#[test]
fn a_large_type_that_is_the_hosts_is_not_taken_for_another() {
    let fields = each(400, |i| format!("p{i}: u8,"));
    let wit = format!(
        "package acme:app@0.2.3;
        interface api {{ record r {{ {fields} }} record s {{ a: u8 }} f: func(r: r, s: s); }}
        world app {{ import api; }}"
    );
    let folder = Folder::new("large", &wit);
    let fields = each(400, |i| format!("(field \"p{i}\" u8)"));
    let instance = format!(
        "(type (record {fields})) (export \"r\" (type $r (eq 0)))
        (type (record (field \"a\" s8))) (export \"s\" (type $s (eq 2)))
        (export \"f\" (func (param \"r\" $r) (param \"s\" $s)))"
    );
    let wat = format!("(component (import \"acme:app/api@0.2.3\" (instance {instance})))");
    let component = folder.component("large.wasm", &wat);
    let (report, _) = folder.json(&component);
    let differing = &report["imports"]["needed"][0]["differing"][0];
    assert_eq!(differing["component"], "func(r: r, s: s)");
    let types = differing["types"].as_array().unwrap();
    assert_eq!(types.len(), 1, "{types:?}");
    assert_eq!(types[0]["component"], "record { a: s8 }");
}

#[test]
fn many_versions_are_a_list_that_ends() {
    let folder = Folder::new("versions", APP);
    let names = (0..900).map(|i| format!("acme:app/api@0.2.{i}"));
    let component = folder.component("versions.wasm", &exports(names));
    folder.check(
        &component,
        expect![[r#"
            versions.wasm does not fit acme:app/app@0.2.3

            exports: what the host requires from the component
              acme:app/api@0.2.3  refused
              acme:app/two@0.2.3  refused

              `acme:app/api@0.2.3` is required, but no compatible version (any 0.2.z) fits
                `acme:app/api@0.2.3`: version 0.2.3 is compatible, but
                  the function `f` is missing
                    expected  func()
                `acme:app/api@0.2.899`: version 0.2.899 is compatible, but it has the same problems
                `acme:app/api@0.2.898`: version 0.2.898 is compatible, but it has the same problems
                `acme:app/api@0.2.897`: version 0.2.897 is compatible, but it has the same problems
                `acme:app/api@0.2.896`: version 0.2.896 is compatible, but it has the same problems
                `acme:app/api@0.2.895`: version 0.2.895 is compatible, but it has the same problems
                `acme:app/api@0.2.894`: version 0.2.894 is compatible, but it has the same problems
                `acme:app/api@0.2.893`: version 0.2.893 is compatible, but it has the same problems
                `acme:app/api@0.2.892`: version 0.2.892 is compatible, but it has the same problems
                `acme:app/api@0.2.891`: version 0.2.891 is compatible, but it has the same problems
                `acme:app/api@0.2.890`: version 0.2.890 is compatible, but it has the same problems
                `acme:app/api@0.2.889`: version 0.2.889 is compatible, but it has the same problems
                `acme:app/api@0.2.888`: version 0.2.888 is compatible, but it has the same problems
                `acme:app/api@0.2.887`: version 0.2.887 is compatible, but it has the same problems
                `acme:app/api@0.2.886`: version 0.2.886 is compatible, but it has the same problems
                `acme:app/api@0.2.885`: version 0.2.885 is compatible, but it has the same problems
                `acme:app/api@0.2.884`: version 0.2.884 is compatible, but it has the same problems
                `acme:app/api@0.2.883`: version 0.2.883 is compatible, but it has the same problems
                `acme:app/api@0.2.882`: version 0.2.882 is compatible, but it has the same problems
                `acme:app/api@0.2.881`: version 0.2.881 is compatible, but it has the same problems
                and 880 more

              `acme:app/two@0.2.3` is required, but no version of it is exported
                `acme:app/api@0.2.0`: a different interface
                `acme:app/api@0.2.1`: a different interface
                `acme:app/api@0.2.2`: a different interface
                `acme:app/api@0.2.3`: a different interface
                `acme:app/api@0.2.4`: a different interface
                `acme:app/api@0.2.5`: a different interface
                `acme:app/api@0.2.6`: a different interface
                `acme:app/api@0.2.7`: a different interface
                `acme:app/api@0.2.8`: a different interface
                `acme:app/api@0.2.9`: a different interface
                `acme:app/api@0.2.10`: a different interface
                `acme:app/api@0.2.11`: a different interface
                `acme:app/api@0.2.12`: a different interface
                `acme:app/api@0.2.13`: a different interface
                `acme:app/api@0.2.14`: a different interface
                `acme:app/api@0.2.15`: a different interface
                `acme:app/api@0.2.16`: a different interface
                `acme:app/api@0.2.17`: a different interface
                `acme:app/api@0.2.18`: a different interface
                `acme:app/api@0.2.19`: a different interface
                and 880 more

            imports: what the component requires from the host
              log  provided
        "#]],
    );
    let (report, _) = folder.json(&component);
    assert_eq!(report["exports"]["offered"].as_array().unwrap().len(), 900);
    let api = &report["exports"]["interfaces"][0];
    assert_eq!(api["offered"].as_array().unwrap().len(), 900);
}

#[test]
fn of_many_imports_those_that_do_not_fit_are_shown() {
    let folder = Folder::new("imports", APP);
    let types = |count| each(count, |i| format!("(import \"t{i}\" (type (eq 0)))"));
    let functions = |count| each(count, |i| format!("(import \"f{i}\" (func))"));
    let component = |name: &str, before: String, behind: String| {
        let types = "(type (record (field \"a\" u8)))";
        folder.component(name, &format!("(component {types} {before} {behind})"))
    };
    folder.check(
        &component("fit.wasm", types(23), functions(2)),
        expect![[r#"
            fit.wasm does not fit acme:app/app@0.2.3

            exports: what the host requires from the component
              acme:app/api@0.2.3  refused
              acme:app/two@0.2.3  refused

              `acme:app/api@0.2.3` is required, but the component exports nothing of the package `acme:app`

              `acme:app/two@0.2.3` is required, but the component exports nothing of the package `acme:app`

              the component exports nothing

            imports: what the component requires from the host
              t0   only types, nothing to link
              t1   only types, nothing to link
              t2   only types, nothing to link
              t3   only types, nothing to link
              t4   only types, nothing to link
              t5   only types, nothing to link
              t6   only types, nothing to link
              t7   only types, nothing to link
              t8   only types, nothing to link
              t9   only types, nothing to link
              t10  only types, nothing to link
              t11  only types, nothing to link
              t12  only types, nothing to link
              t13  only types, nothing to link
              t14  only types, nothing to link
              t15  only types, nothing to link
              t16  only types, nothing to link
              t17  only types, nothing to link
              f0   the host does not provide it
              f1   the host does not provide it
              and 5 more, which fit

              if the host provides it in addition to its world's imports, add: --provided f0 --provided f1
        "#]],
    );
    folder.check(
        &component("unfit.wasm", functions(1_000), String::new()),
        expect![[r#"
            unfit.wasm does not fit acme:app/app@0.2.3

            exports: what the host requires from the component
              acme:app/api@0.2.3  refused
              acme:app/two@0.2.3  refused

              `acme:app/api@0.2.3` is required, but the component exports nothing of the package `acme:app`

              `acme:app/two@0.2.3` is required, but the component exports nothing of the package `acme:app`

              the component exports nothing

            imports: what the component requires from the host
              f0   the host does not provide it
              f1   the host does not provide it
              f2   the host does not provide it
              f3   the host does not provide it
              f4   the host does not provide it
              f5   the host does not provide it
              f6   the host does not provide it
              f7   the host does not provide it
              f8   the host does not provide it
              f9   the host does not provide it
              f10  the host does not provide it
              f11  the host does not provide it
              f12  the host does not provide it
              f13  the host does not provide it
              f14  the host does not provide it
              f15  the host does not provide it
              f16  the host does not provide it
              f17  the host does not provide it
              f18  the host does not provide it
              f19  the host does not provide it
              and 980 more, which do not fit

              if the host provides it in addition to its world's imports, add: --provided f0 --provided f1 --provided f2 --provided f3 --provided f4 --provided f5 --provided f6 --provided f7 --provided f8 --provided f9 --provided f10 --provided f11 --provided f12 --provided f13 --provided f14 --provided f15 --provided f16 --provided f17 --provided f18 --provided f19 and 980 more
        "#]],
    );
    folder.check(
        &component("both.wasm", types(5), functions(30)),
        expect![[r#"
            both.wasm does not fit acme:app/app@0.2.3

            exports: what the host requires from the component
              acme:app/api@0.2.3  refused
              acme:app/two@0.2.3  refused

              `acme:app/api@0.2.3` is required, but the component exports nothing of the package `acme:app`

              `acme:app/two@0.2.3` is required, but the component exports nothing of the package `acme:app`

              the component exports nothing

            imports: what the component requires from the host
              f0   the host does not provide it
              f1   the host does not provide it
              f2   the host does not provide it
              f3   the host does not provide it
              f4   the host does not provide it
              f5   the host does not provide it
              f6   the host does not provide it
              f7   the host does not provide it
              f8   the host does not provide it
              f9   the host does not provide it
              f10  the host does not provide it
              f11  the host does not provide it
              f12  the host does not provide it
              f13  the host does not provide it
              f14  the host does not provide it
              f15  the host does not provide it
              f16  the host does not provide it
              f17  the host does not provide it
              f18  the host does not provide it
              f19  the host does not provide it
              and 15 more, of which 10 do not fit

              if the host provides it in addition to its world's imports, add: --provided f0 --provided f1 --provided f2 --provided f3 --provided f4 --provided f5 --provided f6 --provided f7 --provided f8 --provided f9 --provided f10 --provided f11 --provided f12 --provided f13 --provided f14 --provided f15 --provided f16 --provided f17 --provided f18 --provided f19 and 10 more
        "#]],
    );
}

#[test]
fn the_whole_text_is_short_however_much_there_is_to_say() {
    // Both sides differ in every possible way, with names of the maximal length.
    let name = |i: usize| format!("x{i}-{}", "a".repeat(1_000));
    let functions = each(60, |i| format!("{}: func() -> string;", name(i)));
    let wit = format!(
        "package acme:app@0.2.3;
        interface api {{ {functions} }}
        interface two {{ {functions} }}
        world app {{ import two; export api; {} }}",
        each(60, |i| format!("export y{}: func();", name(i)))
    );
    let folder = Folder::new("whole", &wit);
    let fields = each(300, |i| format!("(field \"{}\" u8)", name(i)));
    let functions = each(60, |i| {
        format!("(export \"{}\" (func (param \"p\" $r)))", name(i))
    });
    let url = each(60, |i| {
        format!(
            "(import \"url=<{i}{}>\" (func))",
            in_wat("\u{202e}").repeat(1_000)
        )
    });
    let wat = format!(
        "(component {url}
            (type $two (instance
                (type (record {fields})) (export \"r\" (type $r (eq 0))) {functions}))
            (import \"acme:app/two@0.2.3\" (instance $i (type $two)))
            {})",
        each(30, |i| format!(
            "(export \"acme:app/api@0.2.{i}+{}\" (instance $i))",
            "b".repeat(1_000)
        ))
    );
    let text = folder.text(&folder.component("whole.wasm", &wat));
    assert!(text.contains("more lines; `--format json` prints all"));
    assert!(text.contains("imports: what the component requires from the host"));
}

/// Runs the binary with this standard input.
fn run_with_input(
    folder: &Folder,
    arguments: &[&str],
    input: impl Into<Stdio>,
) -> (String, String, Option<i32>) {
    let output = Command::new(env!("CARGO_BIN_EXE_worldbind"))
        .args(arguments)
        .arg("--wit")
        .arg(folder.path("host.wit"))
        .stdin(input)
        .output()
        .unwrap();
    let [stdout, stderr] =
        [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
    (stdout, stderr, output.status.code())
}

#[test]
fn a_component_may_come_from_the_standard_input() {
    let folder = Folder::new("stdin", APP);
    let component = folder.component("fits.wasm", &exports(["acme:app/api@0.2.3".to_owned()]));
    let open = || File::open(&component).unwrap();
    let (stdout, stderr, status) = run_with_input(&folder, &["explain", "-"], open());
    assert!(
        stdout.starts_with("standard input does not fit acme:app/app@0.2.3\n"),
        "{stdout}"
    );
    assert_eq!((stderr.as_str(), status), ("", Some(1)));

    let (stdout, ..) = run_with_input(&folder, &["explain", "-", "--format", "json"], open());
    let report: Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(report["components"][0]["file"], "-");

    let (stdout, stderr, status) = run_with_input(&folder, &["explain", "-", "-"], open());
    expect![[r#"
        error: `-` is repeated; standard input can be read only once
    "#]]
    .assert_eq(&stderr);
    assert_eq!((stdout.as_str(), status), ("", Some(2)));

    let (_, stderr, status) = run_with_input(&folder, &["explain", "-"], Stdio::null());
    assert_eq!(
        (stderr.as_str(), status),
        ("error: standard input is empty\n", Some(2))
    );
}

#[test]
#[cfg(unix)]
fn what_has_no_end_is_not_read_to_it() {
    let folder = Folder::new("endless", APP);
    let zeros = || File::open("/dev/zero").unwrap();
    let (_, stderr, status) = run_with_input(&folder, &["explain", "-"], zeros());
    assert_eq!(
        (stderr.as_str(), status),
        ("error: standard input is not WebAssembly\n", Some(2))
    );

    // The beginning of these files is written. The rest takes no space on the disk.
    let large = |name: &str, start: &[u8]| {
        let path = folder.path(name);
        let mut file = File::create(&path).unwrap();
        file.write_all(start).unwrap();
        file.set_len(4 << 30).unwrap();
        path
    };
    let files = [
        PathBuf::from("/dev/zero"),
        large("zeros.wasm", b""),
        large("text.wasm", "(component)\n".repeat(200).as_bytes()),
        large("module.wasm", b"\0asm\x01\0\0\0"),
        large("component.wasm", b"\0asm\x0d\0\x01\0"),
        folder.0.clone(),
    ];
    let outcome = folder.explain(&files);
    // Removed, because a copy of the folder may take all of the space.
    files[1..5]
        .iter()
        .for_each(|file| fs::remove_file(file).unwrap());
    assert_eq!(outcome.status, 2);
    let stderr = outcome
        .stderr
        .replace(&format!("{}/", folder.0.display()), "");
    let stderr = stderr.replace(&folder.0.display().to_string(), "folder");
    expect![[r#"
        error: `/dev/zero` is not WebAssembly
        error: `zeros.wasm` is not WebAssembly
        error: `text.wasm` is text, not a component in binary form; `wasm-tools parse` converts a component from text to binary form
        error: `module.wasm` is a core module, not a component; `wasm-tools component new` makes a component from a module that was built for a world
        error: `component.wasm` is too large; expected a component of at most 1024 MiB
        error: `folder` is a folder, not a component
    "#]].assert_eq(&stderr);

    let outcome = folder.explain(["a.wasm", "--options", "@/dev/zero"]);
    expect![[r#"
        error: `/dev/zero` cannot be read: it has more than 1 MiB
    "#]]
    .assert_eq(&outcome.stderr);
    let arguments = ["worldbind", "explain", "a.wasm", "--wit", "/dev/zero"];
    let outcome = run_with(&Arguments::try_parse_from(arguments).unwrap());
    expect![[r#"
        error: `/dev/zero` is neither a file nor a folder; expected WIT
    "#]]
    .assert_eq(&outcome.stderr);
}
