//! With a build script a crate has a folder to write into, `OUT_DIR`; see `src/file.rs`.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}
