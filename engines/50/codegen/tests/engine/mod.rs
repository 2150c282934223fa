//! The code of the tests that differs between engines. This file is for wasmtime 50.

use wit_parser::{PackageId, Resolve};

/// A package in binary form.
pub(crate) fn encode_package(resolve: &Resolve, package: PackageId) -> Vec<u8> {
    let has_canonical_names = false;
    wit_component::encode(resolve, package, has_canonical_names).unwrap()
}
