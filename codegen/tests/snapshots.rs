//! Compares what is generated for each world in `expected-output/cases` with the module of the same
//! name in `expected-output/src`, a crate that compiles them.
//!
//! A case is a WIT file or folder. A file with the same name that ends in `.options` has further
//! options of `bindgen!`. If its first line is "// In a program.", the bindings are for a program.
//! `UPDATE_EXPECT=1 cargo test -p worldbind-codegen --test snapshots` writes the modules again. The
//! test is not in that crate, so it can also replace a module that does not compile.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use proc_macro2::TokenStream;
use worldbind_codegen::{Audience, expand_for};

const IN_A_PROGRAM: &str = "// In a program.";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../expected-output")
}

/// The names in a folder with this ending, without the ending.
fn names(folder: &str, is_name: impl Fn(&Path) -> bool) -> BTreeSet<String> {
    let entries = std::fs::read_dir(root().join(folder)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let names = paths.filter(|path| is_name(path));
    names
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect()
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|e| e == extension)
}

fn cases() -> BTreeSet<String> {
    names("cases", |path| path.is_dir() || has_extension(path, "wit"))
}

/// The code that is generated for a case, as readable source.
fn generate(case: &str) -> String {
    let folder = root().join("cases");
    let wit = match folder.join(case).is_dir() {
        true => format!("cases/{case}"),
        false => format!("cases/{case}.wit"),
    };
    let options = std::fs::read_to_string(folder.join(format!("{case}.options")));
    let options = options.unwrap_or_default();
    let is_in_a_program = options.starts_with(IN_A_PROGRAM);
    // Each generation has its own path.
    let path = match options.contains("generations:") {
        true => String::new(),
        false => format!("path: {wit:?},"),
    };
    let input: TokenStream = format!("{{ {path} {options} }}").parse().unwrap();
    let audience = match is_in_a_program {
        true => Audience::Program,
        false => Audience::Anyone,
    };
    let expansion = expand_for(audience, input, &root());
    if let Some(error) = expansion.errors {
        panic!("{case}: {error}");
    }
    worldbind_codegen::source(expansion.tokens)
}

#[test]
fn what_is_generated_is_what_is_expected() {
    for case in cases() {
        expect_file![root().join(format!("src/{case}.rs"))].assert_eq(&generate(&case));
    }
}

#[test]
fn every_module_has_its_case() {
    let modules = names("src", |path| {
        has_extension(path, "rs") && !path.ends_with("lib.rs")
    });
    assert_eq!(modules, cases());
}

#[test]
fn every_module_is_compiled() {
    let lib = std::fs::read_to_string(root().join("src/lib.rs")).unwrap();
    for case in cases() {
        assert!(
            lib.contains(&format!("pub mod {case};")),
            "`{case}` is not in src/lib.rs"
        );
    }
}

#[test]
fn every_file_of_options_has_its_case() {
    let options = names("cases", |path| has_extension(path, "options"));
    assert!(options.is_subset(&cases()), "{options:?}");
}

/// The number of lines of bindings for these generations. `imports` is a part of the world.
fn lines(generations: &[u32], imports: &str) -> usize {
    let wit = |version: &u32| {
        format!(
            "package acme:plugin@{version}.0.0;
            interface api {{
                record item {{ name: string }}
                run: func(items: list<item>);
                stop: func() -> u32;
            }}
            interface log {{ write: func(line: string); }}
            world plugin {{ {imports} export api; }}"
        )
    };
    let options = match generations {
        [only] => format!("inline: {:?}", wit(only)),
        all => {
            let all = all.iter();
            let all = all.map(|of| format!("v{of}: {{ inline: {:?} }}", wit(of)));
            format!("generations: {{ {} }}", all.collect::<Vec<_>>().join(", "))
        }
    };
    let input: TokenStream = format!("{{ {options} }}").parse().unwrap();
    let expansion = expand_for(Audience::Anyone, input, &root());
    assert!(expansion.errors.is_none());
    worldbind_codegen::source(expansion.tokens).lines().count()
}

/// The number of lines that a second generation adds, and a third one.
fn added_lines(imports: &str) -> [usize; 2] {
    let [one, two, three] =
        [&[3][..], &[2, 3], &[1, 2, 3]].map(|generations| lines(generations, imports));
    [two - one, three - two]
}

#[test]
fn an_equal_generation_adds_few_lines() {
    // `Generation`, the list of generations, and the older types under their own paths.
    let [second, third] = added_lines("");
    assert!(second < 30, "{second} lines for a second generation");
    assert!(third < 15, "{third} lines for a third one");
    // `PluginLinkers::new` has bounds for the traits of all imports.
    let [second, third] = added_lines("import log;");
    assert!(second < 55, "{second} lines with imports");
    assert!(third < 25, "{third} lines for a third one with imports");
}
