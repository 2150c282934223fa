//! The code of the tests that differs between engines. `engines/` has the files that replace this
//! one.

use wit_parser::{PackageId, Resolve};

/// A package in binary form.
pub(crate) fn encode_package(resolve: &Resolve, package: PackageId) -> Vec<u8> {
    wit_component::encode(resolve, package).unwrap()
}
