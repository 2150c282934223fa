//! The pages agree with the files of this crate, and with what happens.

use worldbind_guide_tests::moving::{after, before};
use worldbind_testing::FakeGuest;

const TUTORIAL: &str = include_str!("../../../runtime/src/guide/tutorial.md");
const MOVING: &str = include_str!("../../../runtime/src/guide/moving-from-wasmtime.md");

/// The blocks of a language.
fn blocks<'a>(page: &'a str, language: &str) -> Vec<&'a str> {
    let start = format!("```{language}\n");
    let blocks = page.split(&start).skip(1);
    blocks
        .map(|rest| rest.split("```").next().unwrap())
        .collect()
}

#[test]
fn the_tutorial_shows_the_files() {
    assert_eq!(
        blocks(TUTORIAL, "wit"),
        [
            include_str!("../wit/plugin.wit"),
            include_str!("../wit-0.1.1/plugin.wit"),
        ]
    );
    assert_eq!(blocks(TUTORIAL, "rust"), [include_str!("greets.rs")]);
    assert!(blocks(TUTORIAL, "rust,ignore").contains(&include_str!("../src/greet.rs")));
}

/// The names and the text of all pages.
fn pages() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../runtime/src/guide");
    let pages = std::fs::read_dir(folder).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, std::fs::read_to_string(path).unwrap())
    });
    pages.collect()
}

#[test]
fn a_page_lists_the_crates_that_its_examples_use() {
    let engine = env!("CARGO_PKG_VERSION_MINOR");
    let versions = [
        ("serde_json", "\"1\"".to_owned()),
        ("tokio", "\"1\"".to_owned()),
        ("wasmtime", format!("\"{engine}\"")),
        ("wasmtime_wasi", format!("\"{engine}\"")),
        ("worldbind", format!("\"0.{engine}\"")),
        ("worldbind_testing", format!("\"0.{engine}\"")),
    ];
    for (name, text) in pages() {
        // The page about compiler errors has examples of mistakes.
        if name == "compiler-errors.md" {
            continue;
        }
        let code = text.split("```rust").skip(1);
        let code: Vec<_> = code.map(|rest| rest.split("```").next().unwrap()).collect();
        let dependencies = blocks(&text, "toml").concat();
        for (krate, version) in &versions {
            let used = [
                format!(" {krate}::"),
                format!("[{krate}::"),
                format!("\n{krate}::"),
            ];
            if !code
                .iter()
                .any(|code| used.iter().any(|used| code.contains(used)))
            {
                continue;
            }
            let start = format!("{} = ", krate.replace('_', "-").replace("serde-", "serde_"));
            let line = dependencies.lines().find(|line| line.starts_with(&start));
            let line = line.unwrap_or_else(|| panic!("{name} does not list `{krate}`"));
            assert!(line.contains(version.as_str()), "{name}: {line}");
        }
    }
}

#[test]
fn a_page_with_dependencies_says_what_to_write_until_a_version_is_released() {
    const NOTE: &str = "No version is released yet";
    let is_released = !include_str!("../../../README.md").contains(NOTE);
    let testing = include_str!("../../../testing/README.md").to_owned();
    let others = [("testing/README.md".to_owned(), testing)];
    for (name, text) in pages().into_iter().chain(others) {
        let dependencies = blocks(&text, "toml").concat();
        let is_needed = dependencies.contains("worldbind") && !is_released;
        assert_eq!(text.contains(NOTE), is_needed, "{name}");
    }
}

#[test]
fn readme_and_the_front_page_of_the_docs_say_the_same() {
    let readme = include_str!("../../../README.md");
    assert!(readme.contains(include_str!("../../../runtime/src/front/what.md")));
    assert!(readme.contains(include_str!("../../../runtime/src/front/choosing.md")));
}

/// One side of a diff.
fn side(diff: &str, sign: char) -> String {
    let lines = diff.lines().filter(|line| line.starts_with([' ', sign]));
    lines.map(|line| format!("{}\n", &line[1..])).collect()
}

#[test]
fn the_diff_is_between_two_hosts() {
    let diffs = blocks(MOVING, "diff");
    let diff = diffs[1];
    assert_eq!(side(diff, '-'), include_str!("../src/moving/before.rs"));
    assert_eq!(side(diff, '+'), include_str!("../src/moving/after.rs"));
    for line in diffs[0].lines() {
        assert!(diff.lines().any(|other| other == line), "{line}");
    }
}

#[test]
fn only_the_host_that_moved_takes_an_older_plugin() {
    let wit = "
        package acme:hello@0.1.1;
        interface log { write: func(line: string); }
        interface greetings {
            greet: func(name: string) -> string;
            @since(version = 0.1.1)
            bye: func() -> string;
        }
        world plugin { import log; export greetings; }
    ";
    let plugin = FakeGuest::from_text(wit).returns("acme:hello/greetings.greet", r#""hello""#);
    let same = plugin.component().unwrap();
    assert_eq!(before::greet(&same).unwrap(), "hello");
    assert_eq!(after::greet(&same).unwrap(), "hello");
    let older = plugin.version("acme:hello", "0.1.0").component().unwrap();
    assert!(before::greet(&older).is_err());
    assert_eq!(after::greet(&older).unwrap(), "hello");
}

#[test]
fn every_page_is_in_both_tables_of_contents_and_is_compiled() {
    let contents = include_str!("../../../docs/README.md");
    let module = include_str!("../../../runtime/src/guide.rs");
    let compiled = include_str!("../build.rs");
    let pages = pages();
    for (name, _) in &pages {
        assert!(contents.contains(&format!("/guide/{name})")), "{name}");
        assert!(module.contains(&format!("\"{name}\"")), "{name}");
        // The page about compiler errors has only code that does not compile.
        let is_compiled = compiled.contains(&format!("/guide/{name}\""));
        assert_eq!(is_compiled, name != "compiler-errors.md", "{name}");
    }
    assert_eq!(pages.len(), 8);
}
