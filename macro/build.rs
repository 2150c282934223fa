//! A crate with a build script has a folder that it may write to, `OUT_DIR`; see `src/file.rs`.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}
