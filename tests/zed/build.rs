//! Generates the bindings for every version of the API of Zed's extensions, in one invocation.
//!
//! The WIT is in the crate `zed_extension_api`, one folder for each version. No host builds this
//! crate, so a build of this workspace does not download it. `cargo metadata` for a target that
//! builds it does.

use std::path::{Path, PathBuf};
use std::{env, fs};

use cargo_metadata::MetadataCommand;
use worldbind_codegen::Builder;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=bindings.options");
    // The WIT is in a crate of the registry, so it changes only with its version.
    println!("cargo::rerun-if-changed=../../Cargo.lock");

    let wit = folder().join("wit");
    println!("cargo::rustc-env=ZED_WIT={}", wit.display());
    let options = fs::read_to_string("bindings.options").unwrap();
    let options = options.replace("<wit>", &wit.to_str().unwrap().replace('\\', "/"));
    let bindings = Builder::new(options).root(".").generate();
    let bindings = bindings.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(bindings.warnings, [""; 0]);
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap());
    fs::write(out.join("bindings.rs"), bindings.source).unwrap();
}

/// The folder of `zed_extension_api`, which cargo downloads if it is missing.
fn folder() -> PathBuf {
    let mut command = MetadataCommand::new();
    let options = ["--locked", "--filter-platform", "wasm32-wasip2"];
    command.other_options(options.map(str::to_owned).to_vec());
    let metadata = command.exec();
    let metadata = metadata.unwrap_or_else(|error| panic!("run `cargo fetch` first: {error}"));
    let mut packages = metadata.packages.iter();
    let package = packages.find(|package| package.name == "zed_extension_api");
    let package = package.expect("a dependency of this crate");
    Path::new(&package.manifest_path)
        .parent()
        .unwrap()
        .to_owned()
}
