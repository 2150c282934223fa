//! Generates the modules of this crate.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

use worldbind_codegen::Builder;
use worldbind_generated_tests::apis::Api;
use worldbind_generated_tests::configurations;
use worldbind_generated_tests::conversions::{pairs::pair, rust};
use worldbind_generated_tests::histories::{self, History};
use worldbind_generated_tests::packages;
use worldbind_generated_tests::random::Random;

/// The options that each file of `wit` is generated with.
const CONFIGURATIONS: &[(&str, &str)] = &[
    ("sync", ""),
    (
        "asynchronous",
        "imports: { default: async | trappable | tracing }, exports: { default: async | tracing },
         ownership: Borrowing { duplicate_if_necessary: true }",
    ),
    (
        "with_store",
        "imports: { default: async | store }, exports: { default: async | store },
         ownership: Borrowing { duplicate_if_necessary: false }, one_way_types: true",
    ),
    (
        "traced",
        "imports: { default: store | trappable | tracing }, exports: { default: tracing }",
    ),
];

/// How many random packages are compiled, and the first seed. `WORLDBIND_PACKAGES` and
/// `WORLDBIND_SEED` set other values.
const PACKAGES: u64 = 16;
/// How many histories of an API are compiled, if `WORLDBIND_HISTORIES` is not set.
const HISTORIES: u64 = 12;
/// How many random APIs are compiled, if `WORLDBIND_APIS` is not set.
const APIS: u64 = 12;
const SEED: u64 = 1;

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap());
    println!("cargo::rerun-if-changed=wit");
    let mut modules = String::new();
    let mut add = |name: &str, bindings: &str| {
        fs::write(out.join(format!("{name}.rs")), bindings).unwrap();
        let module = format!("#[path = \"{name}.rs\"]\n/// Bindings.\npub mod {name};");
        writeln!(modules, "{module}").unwrap();
    };
    for file in files() {
        let name = file.file_stem().unwrap().to_str().unwrap();
        for (configuration, options) in CONFIGURATIONS {
            let bindings = Builder::new(format!("{{ path: {file:?}, {options} }}")).generate();
            let bindings = bindings.unwrap_or_else(|error| panic!("{error}"));
            add(&format!("{name}_{configuration}"), &bindings.source);
        }
    }
    for (seed, bindings) in random() {
        add(&format!("random_{seed}"), &bindings);
    }
    fs::write(out.join("modules.rs"), modules).unwrap();
    fs::write(out.join("conversions.rs"), conversions()).unwrap();
    fs::write(out.join("histories.rs"), histories()).unwrap();
    fs::write(out.join("apis.rs"), apis()).unwrap();
}

/// Modules for some random histories of an API, as exports and as imports: the bindings of all
/// generations, and a test with components of each. It calls their exports, or they call their
/// imports.
fn histories() -> String {
    let count = number_or("WORLDBIND_HISTORIES", HISTORIES);
    let first = number_or("WORLDBIND_SEED", SEED);
    let mut text = String::new();
    for seed in first..first + count {
        let random = &mut Random::new(seed);
        let history = History::random(random);
        let bindings = |is_exported: bool| {
            let options = history.options(is_exported);
            let bindings = Builder::new(&options).root("src").generate();
            bindings
                .unwrap_or_else(|error| panic!("{error}\n{options}"))
                .source
        };
        let components = history.components(random);
        let components = components.iter();
        let statements: String = components
            .map(|component| histories::rust::statements(&history, component))
            .collect();
        let (host, calls) = histories::imports::host_and_statements(&history, random);
        for (name, bindings, host, statements) in [
            ("exports", bindings(true), String::new(), statements),
            ("imports", bindings(false), host, calls),
        ] {
            writeln!(
                text,
                "mod {name}_{seed} {{\nuse super::*;\npub mod bindings {{\n{bindings}\n}}\n{host}\n\
                 #[test]\nfn calls() {{\n{statements}}}\n}}"
            )
            .unwrap();
        }
    }
    text
}

/// Modules for some random APIs, as exports and as imports: the bindings of all generations, and a
/// test that components of each generation fit it.
fn apis() -> String {
    let count = number_or("WORLDBIND_APIS", APIS);
    let first = number_or("WORLDBIND_SEED", SEED);
    let mut text = String::new();
    for seed in first..first + count {
        let api = Api::random(&mut Random::new(seed));
        for (name, is_exported) in [("exports", true), ("imports", false)] {
            let options = api.options(is_exported);
            let bindings = Builder::new(&options).root("src").generate();
            let bindings = bindings.unwrap_or_else(|error| panic!("{error}\n{options}"));
            let test = match is_exported {
                true => api.rust(),
                false => String::new(),
            };
            writeln!(
                text,
                "mod {name}_{seed} {{\nuse super::*;\npub mod bindings {{\n{}\n}}\n{test}\n}}",
                bindings.source
            )
            .unwrap();
        }
    }
    text
}

/// A module for each of some random pairs of generations: their bindings, and a test that converts
/// random values.
fn conversions() -> String {
    let count = number_or("WORLDBIND_PACKAGES", rust::PAIRS);
    let first = number_or("WORLDBIND_SEED", rust::SEED);
    let mut text = String::new();
    for seed in first..first + count {
        let random = &mut Random::new(seed);
        let (older, newer) = pair(random);
        // Not in this folder: its `wit` would be read as well.
        let options = rust::options(&older, &newer);
        let module = |name: &str, options: &str| {
            let bindings = Builder::new(options).root("src").generate();
            let bindings = bindings.unwrap_or_else(|error| panic!("{error}")).source;
            format!("pub mod {name} {{\n{bindings}\n}}\n")
        };
        let bindings = module("bindings", &options);
        let mine = rust::mine(&older, &newer);
        let mine: String = mine
            .iter()
            .map(|(name, options)| module(name, options))
            .collect();
        let statements = rust::statements(random, &older, &newer);
        writeln!(
            text,
            "mod pair_{seed} {{\nuse super::*;\n{bindings}{mine}\
             #[test]\nfn values() {{\n{statements}}}\n}}"
        )
        .unwrap();
    }
    text
}

fn files() -> Vec<PathBuf> {
    let entries = fs::read_dir("wit").unwrap();
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Random valid packages with difficult names, which are not too long.
fn random() -> impl Iterator<Item = (u64, String)> {
    let count = number_or("WORLDBIND_PACKAGES", PACKAGES);
    let first = number_or("WORLDBIND_SEED", SEED);
    // Most are too short, too long or not valid. The limit ends the loop even if none is good.
    let seeds = first..first + 200 * count;
    let found = seeds.filter_map(|seed| {
        let random = &mut Random::new(seed);
        let package = packages::random(random)?;
        let package = packages::rename(random, &package);
        let options = configurations::input(&package, &configurations::random(random));
        // Not in this folder: its `wit` would be read as well.
        let generated = Builder::new(&options).root("src").generate().ok()?;
        let lines = generated.source.lines().count();
        let is_fit = (300..3000).contains(&lines);
        is_fit.then_some((seed, generated.source))
    });
    found.take(count.try_into().unwrap())
}

fn number_or(variable: &str, default: u64) -> u64 {
    println!("cargo::rerun-if-env-changed={variable}");
    let text = env::var(variable).ok();
    text.and_then(|text| text.parse().ok()).unwrap_or(default)
}
