//! Generates the modules of this crate: one for each of `configurations/*.options`.
//!
//! Such a file is the input of `bindgen!`. Its paths begin with the name of a crate, as in
//! `<wasmtime-wasi>/src/p2/wit`, which stands for the folder of the very crate that is linked. An
//! error of the generator fails the build with its text.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

use cargo_metadata::camino::Utf8Path;
use cargo_metadata::{Metadata, MetadataCommand};
use worldbind_codegen::Builder;

/// The crates that carry WIT.
const CRATES: &[&str] = &["wasmtime-wasi", "wasmtime-wasi-http"];

/// The configurations that are generated once more, with the option `one_way_types`.
const ONE_WAY: &[&str] = &[
    "command_as_wasmtime",
    "proxy_as_wasmtime",
    "command3_store",
    "service3_as_wasmtime",
];

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap());
    let metadata = metadata();
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=configurations");
    // The WIT is in crates of the registry, which change only with their versions.
    println!("cargo::rerun-if-changed=../../Cargo.lock");

    let mut modules = String::new();
    let mut documented = Documented::default();
    let mut add = |name: &str, options: &str| {
        let bindings = generate(name, options);
        fs::write(out.join(format!("{name}.rs")), bindings).unwrap();
        writeln!(modules, "#[path = \"{name}.rs\"]\npub mod {name};").unwrap();
    };
    for file in configurations() {
        let name = file.file_stem().unwrap().to_str().unwrap();
        let options = fs::read_to_string(&file).unwrap();
        let options = with_folders(&options, &metadata);
        documented.add(name, &options);
        add(name, &options);
        if ONE_WAY.contains(&name) {
            add(&format!("{name}_one_way"), &one_way(&options));
        }
    }
    fs::write(out.join("modules.rs"), modules).unwrap();
    fs::write(out.join("documented.rs"), documented.modules()).unwrap();
}

/// The configurations as they are written, for the macro of either crate.
#[derive(Default)]
struct Documented(Vec<(String, String)>);

impl Documented {
    fn add(&mut self, name: &str, options: &str) {
        // The items of this crate that they name are in the module with all bindings of one macro.
        let options = options.replace("crate::", "super::");
        self.0.push((name.to_owned(), options));
    }

    fn modules(&self) -> String {
        let mut modules = String::new();
        for (by, bindgen) in [
            ("by_wasmtime", "::wasmtime::component::bindgen"),
            ("by_worldbind", "::worldbind::bindgen"),
        ] {
            writeln!(modules, "pub mod {by} {{\nuse super::host;").unwrap();
            for (name, options) in &self.0 {
                writeln!(modules, "pub mod {name} {{\n{bindgen}!({options});\n}}").unwrap();
            }
            modules.push_str("}\n");
        }
        modules
    }
}

/// The options, with `one_way_types`. wasmtime's macro does not have it.
fn one_way(options: &str) -> String {
    let braces = options.trim_end();
    let options = braces.strip_suffix('}').unwrap();
    format!("{options} one_way_types: true, }}")
}

/// Cargo's metadata of this build. Everything is locked and downloaded when this runs, so cargo
/// needs no network.
fn metadata() -> Metadata {
    let target = env::var("TARGET").unwrap();
    let options = ["--locked", "--filter-platform", &target];
    let mut command = MetadataCommand::new();
    command.other_options(options.map(str::to_owned).to_vec());
    command.exec().unwrap_or_else(|error| panic!("{error}"))
}

fn configurations() -> Vec<PathBuf> {
    let entries = fs::read_dir("configurations").unwrap();
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// The options, where `<wasmtime-wasi>` and similar names are replaced by the folder of the crate.
fn with_folders(options: &str, metadata: &Metadata) -> String {
    CRATES.iter().fold(options.to_owned(), |options, name| {
        let folder = folder_of(name, metadata).as_str().replace('\\', "/");
        options.replace(&format!("<{name}>"), &folder)
    })
}

fn folder_of<'a>(name: &str, metadata: &'a Metadata) -> &'a Utf8Path {
    let mut packages = metadata.packages.iter();
    let package = packages.find(|package| package.name == name);
    let package = package.unwrap_or_else(|| panic!("this crate does not depend on `{name}`"));
    package.manifest_path.parent().unwrap()
}

/// The output of `bindgen!` for the options, as readable source.
fn generate(name: &str, options: &str) -> String {
    match Builder::new(options).root(".").generate() {
        Ok(generated) => generated.source,
        Err(error) => panic!("{name}: {error}"),
    }
}
