//! Which files are read, which packages they form, and which world is chosen, if there are no
//! errors. And which files are reported if there are errors.

mod engine;

use std::fs;
use std::path::{Path, PathBuf};
use wit_parser::{Resolve, World, WorldKey};
use worldbind_codegen::expand;
use worldbind_codegen::load::{Inputs, Wit, load};
use worldbind_codegen::parse::parse;

use engine::encode_package;

#[test]
fn a_folder_is_a_package_with_its_dependencies() {
    let (wit, files) = load_fixture(r#"in "plugin""#);
    assert_eq!(world(&wit), "acme:plugin/plugin@1.2.0");
    assert_eq!(
        files,
        [
            "plugin/world.wit",
            "plugin/deps/log/log.wit",
            "plugin/deps/types.wit"
        ]
    );
}

#[test]
fn the_files_are_those_that_wit_parser_reads() {
    let (_, mut files) = load_fixture(r#"in "plugin""#);
    let folder = fixtures().join("plugin");
    let (_, sources) = Resolve::default().push_path(folder).unwrap();
    let mut expected: Vec<_> = sources.paths().map(from_fixtures).collect();
    files.sort();
    expected.sort();
    assert_eq!(files, expected);
}

#[test]
fn a_file_is_a_package() {
    let (wit, files) = load_fixture(r#"in "above/wit/world.wit""#);
    assert_eq!(world(&wit), "acme:above/plugin");
    assert_eq!(files, ["above/wit/world.wit"]);
}

#[test]
fn the_default_is_the_folder_wit() {
    let (wit, files) = load_in(&fixtures().join("default"), "");
    assert_eq!(world(&wit.unwrap()), "acme:by-default/plugin");
    assert_eq!(files, ["default/wit/world.wit"]);
}

#[test]
fn inline_text_needs_no_files() {
    let (wit, files) = load_fixture(r#"{ inline: "package a:b; world c {}" }"#);
    assert_eq!(world(&wit), "a:b/c");
    assert!(files.is_empty());
}

#[test]
fn inline_text_is_the_main_package_and_uses_the_others() {
    let (wit, files) = load_fixture(
        r#"{
            path: ["several", "plugin"],
            inline: "package a:b; world c { include acme:plugin/plugin@1.2.0; }",
        }"#,
    );
    assert_eq!(world(&wit), "a:b/c");
    assert_eq!(chosen(&wit).exports.len(), 2);
    assert_eq!(files.len(), 4);
}

#[test]
fn a_world_may_have_the_name_of_a_keyword() {
    let input =
        r#"{ path: "plugin", inline: "package a:b; world %as {} world c {}", world: "as" }"#;
    let (wit, _) = load_fixture(input);
    assert_eq!(world(&wit), "a:b/as");
}

/// Each is valid WebAssembly that the parser's decoder cannot handle.
#[test]
fn a_damaged_package_is_an_error() {
    let files = fs::read_dir(fixtures().join("damaged")).unwrap();
    let files: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
    assert_eq!(files.len(), 5);
    for file in files {
        let file = format!("damaged/{}", file.to_str().unwrap());
        let (wit, _) = load_in(&fixtures(), &format!("in {file:?}"));
        let error = wit.unwrap_err().to_string();
        assert_eq!(
            error,
            format!("`{file}` is not a WIT package: it is damaged")
        );
    }
}

#[test]
fn inline_text_uses_the_default_folder() {
    let root = fixtures().join("default");
    let input = r#"{ inline: "package a:b; world c { include acme:by-default/plugin; }" }"#;
    let (wit, files) = load_in(&root, input);
    assert_eq!(world(&wit.unwrap()), "a:b/c");
    assert_eq!(files, ["default/wit/world.wit"]);
}

#[test]
fn inline_text_uses_a_folder_that_has_dependencies_alone() {
    let inline = r#"inline: "package a:b; world c { import acme:types/basics; import acme:log/log@0.1.0; }""#;
    let expected = [
        "dependencies-alone/wit/deps/log/log.wit",
        "dependencies-alone/wit/deps/types.wit",
    ];
    let root = fixtures().join("dependencies-alone");
    for input in [
        format!("{{ {inline} }}"),
        format!("{{ path: \"wit\", {inline} }}"),
    ] {
        let (wit, files) = load_in(&root, &input);
        assert_eq!(world(&wit.unwrap()), "a:b/c");
        assert_eq!(files, expected);
    }
    // Without it there is no main package.
    let (wit, _) = load_in(&root, "");
    assert!(wit.is_err());
}

#[test]
fn later_paths_use_earlier_ones() {
    let (wit, _) = load_fixture(
        r#"{ path: ["plugin/deps/types.wit", "uses-types/world.wit"], world: "acme:uses-types/user" }"#,
    );
    assert_eq!(world(&wit), "acme:uses-types/user");
}

#[test]
fn two_paths_may_bring_the_same_dependency() {
    let (wit, _) =
        load_fixture(r#"{ path: ["plugin", "more-plugins"], world: "acme:more-plugins/more" }"#);
    assert_eq!(world(&wit), "acme:more-plugins/more");
    let names: Vec<_> = wit.worlds[0]
        .resolve
        .package_names
        .keys()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        names,
        [
            "acme:log@0.1.0",
            "acme:types",
            "acme:plugin@1.2.0",
            "acme:more-plugins"
        ]
    );
}

#[test]
fn one_path_may_be_given_in_two_ways() {
    let (wit, _) =
        load_fixture(r#"{ path: ["several", "./several"], world: "acme:several/reader" }"#);
    assert_eq!(world(&wit), "acme:several/reader");
}

#[test]
fn packages_may_be_in_binary_form() {
    let root = folder_with_binary_dependency("binary");
    let (wit, files) = load_in(&root, "");
    assert_eq!(world(&wit.unwrap()), "acme:uses-types/user");
    assert_eq!(files.len(), 2);

    let input = r#"{ path: ["wit/deps/types.wasm", "wit"], world: "acme:uses-types/user" }"#;
    let (wit, _) = load_in(&root, input);
    assert_eq!(world(&wit.unwrap()), "acme:uses-types/user");
}

#[test]
fn a_package_may_not_be_in_binary_form_and_in_text() {
    let root = folder_with_binary_dependency("binary-and-text");
    let text = fixtures().join("plugin/deps/types.wit");
    copy(&text, &root.join("wit/deps/a.wit"));
    let (wit, files) = load_in(&root, "");
    assert_eq!(
        wit.unwrap_err().to_string(),
        "invalid WIT: package `acme:types` is in a WebAssembly file and in `wit/deps/a.wit`"
    );
    assert_eq!(files.len(), 3);
}

#[test]
fn a_component_is_not_a_package() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("component");
    fs::create_dir_all(&root).unwrap();
    // The header of a binary component, and nothing else.
    fs::write(root.join("empty.wasm"), b"\0asm\x0d\0\x01\0").unwrap();
    let (wit, _) = load_in(&root, r#"in "empty.wasm""#);
    assert_eq!(
        wit.unwrap_err().to_string(),
        "`empty.wasm` is a component; expected a WIT package in binary form"
    );
}

/// Gates are in a separate section that no validator checks.
#[test]
fn a_feature_of_a_package_in_binary_form_has_a_name() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("features");
    fs::create_dir_all(&root).unwrap();
    let mut resolve = Resolve {
        all_features: true,
        ..Resolve::default()
    };
    let text = "package a:b@1.0.0; world w { @unstable(feature = later) import f: func(); }";
    let package = resolve.push_str("a.wit", text).unwrap();
    let binary = encode_package(&resolve, package);
    let at = binary.windows(5).position(|bytes| bytes == b"later");
    let at = at.unwrap();
    for (feature, expected) in [
        ("later", None),
        (
            "1ater",
            Some("the name of the feature `1ater` is not valid"),
        ),
        (
            "a\u{202e}r",
            Some("the name of the feature `a\\u{202e}r` is not valid"),
        ),
    ] {
        let mut binary = binary.clone();
        binary.splice(at..at + 5, feature.bytes());
        fs::write(root.join("package.wasm"), binary).unwrap();
        let (wit, _) = load_in(&root, r#"in "package.wasm""#);
        let expected = expected.map(|why| format!("`package.wasm` is not a WIT package: {why}"));
        assert_eq!(wit.err().map(|error| error.to_string()), expected);
    }
}

/// A root folder with a package that uses `acme:types`, and that package as a WebAssembly file.
fn folder_with_binary_dependency(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let deps = root.join("wit/deps");
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(&deps).unwrap();
    let user = fixtures().join("uses-types/world.wit");
    copy(&user, &root.join("wit/world.wit"));

    let mut resolve = Resolve::default();
    let types = fixtures().join("plugin/deps/types.wit");
    let (package, _) = resolve.push_path(types).unwrap();
    let binary = encode_package(&resolve, package);
    fs::write(deps.join("types.wasm"), binary).unwrap();
    root
}

/// Copies the contents of a file, but not its permissions: the sources may be read-only.
fn copy(from: &Path, to: &Path) {
    fs::write(to, fs::read(from).unwrap()).unwrap();
}

#[test]
fn a_world_may_be_named_in_any_way_that_is_clear() {
    for (name, expected) in [
        ("reader", "acme:several/reader"),
        ("acme:several/writer", "acme:several/writer"),
    ] {
        let (wit, _) = load_fixture(&format!(r#""{name}" in "several""#));
        assert_eq!(world(&wit), expected);
    }
    for (name, expected) in [
        ("acme:log/logger", "acme:log/logger@0.1.0"),
        ("acme:log/logger@0.1.0", "acme:log/logger@0.1.0"),
    ] {
        let (wit, _) = load_fixture(&format!(r#""{name}" in "plugin""#));
        assert_eq!(world(&wit), expected);
    }
    let (wit, _) = load_fixture(r#""acme:api/service@2.0.0" in "versions""#);
    assert_eq!(world(&wit), "acme:api/service@2.0.0");
}

#[test]
fn what_is_imported_and_exported_has_two_ids() {
    let (wit, _) = load_fixture(r#"in "plugin""#);
    let basics = |key: &&WorldKey| wit.worlds[0].resolve.name_world_key(key) == "acme:types/basics";
    let imported = chosen(&wit).imports.keys().find(basics).unwrap();
    let exported = chosen(&wit).exports.keys().find(basics).unwrap();
    assert_ne!(imported, exported);
}

#[test]
fn unstable_items_are_there() {
    let (wit, _) = load_fixture(
        r#"{ inline: "package a:b@1.0.0; world c { @unstable(feature = later) export run: func(); }" }"#,
    );
    assert_eq!(chosen(&wit).exports.len(), 1);
}

/// The text as an editor passes it while somebody types.
#[test]
fn no_beginning_of_a_text_panics() {
    let text = fs::read_to_string(fixtures().join("plugin/world.wit")).unwrap();
    for end in 0..text.len() {
        let inline = &text[..end];
        let input = format!("{{ path: \"plugin/deps/types.wit\", inline: {inline:?} }}");
        let (wit, _) = load_in(&fixtures(), &input);
        // The last characters are the brace of the world and the end of the line.
        assert_eq!(wit.is_ok(), end >= text.len() - 1, "{inline}");
    }
}

#[test]
fn files_are_named_even_if_there_are_errors() {
    for (input, expected) in [
        (r#"in "syntax""#, vec!["syntax/world.wit"]),
        (
            r#"in "broken-dependency""#,
            vec![
                "broken-dependency/world.wit",
                "broken-dependency/deps/types.wit",
            ],
        ),
        (r#"in "unresolved""#, vec!["unresolved/world.wit"]),
        (r#"in "several""#, vec!["several/worlds.wit"]),
        (
            r#"{ path: ["nowhere", "several"] }"#,
            vec!["several/worlds.wit"],
        ),
    ] {
        let (wit, files) = load_in(&fixtures(), input);
        assert!(wit.is_err(), "{input}");
        assert_eq!(files, expected, "{input}");
    }
}

/// Newer parsers know getters and setters, older ones do not. Neither is supported with any of
/// them.
#[test]
fn a_getter_or_a_setter_is_an_error_at_its_place() {
    for text in [
        "package a:b; interface i {\n  size: get() -> u32;\n} world w { import i; }",
        "package a:b; interface i { resource r {\n  size: get() -> u32;\n} } world w { export i; }",
        "package a:b; interface i { resource r {\n  size: static get() -> u32;\n} } world w { import i; }",
        "package a:b; world w {\n  export size: get() -> u32;\n}",
        "package a:b; interface i {\n  size: get() -> u32; size: set(to: u32);\n} world w { export i; }",
    ] {
        let input = format!("{{ inline: {text:?} }}").parse().unwrap();
        let errors = expand(input, &fixtures()).errors;
        let errors: Vec<_> = errors.iter().map(ToString::to_string).collect();
        assert!(
            errors.iter().any(|error| error.contains("--> inline:2:")),
            "{errors:?}"
        );
    }
}

fn load_fixture(input: &str) -> (Wit, Vec<String>) {
    let (wit, files) = load_in(&fixtures(), input);
    (wit.unwrap(), files)
}

/// Loads the WIT for `bindgen!` with `input`. Returns also the paths of the files that are
/// fixtures.
fn load_in(root: &Path, input: &str) -> (Result<Wit, syn::Error>, Vec<String>) {
    let options = parse(input.parse().unwrap()).unwrap();
    let mut inputs = Inputs::default();
    let wit = load(&options, root, &mut inputs);
    let files = inputs.files.iter().map(|file| from_fixtures(file));
    (wit, files.collect())
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wit")
}

fn from_fixtures(path: &Path) -> String {
    let path = path.strip_prefix(fixtures()).unwrap_or(path);
    path.display().to_string().replace('\\', "/")
}

fn chosen(wit: &Wit) -> &World {
    let wit = &wit.worlds[0];
    &wit.resolve.worlds[wit.world]
}

/// The full id of the chosen world.
fn world(wit: &Wit) -> String {
    let world = chosen(wit);
    wit.worlds[0]
        .resolve
        .id_of_name(world.package.unwrap(), &world.name)
}
