//! The functions that link what a module implements, by their names.

use proc_macro2::Ident;

use crate::model::{ItemPath, ModulePath};
use crate::names;

/// The function that links an interface under its own name.
pub(super) fn add_to_linker(module: &ModulePath) -> ItemPath {
    function(module, "add_to_linker")
}

/// The function that links an interface under another name.
pub(super) fn add_to_linker_instance(module: &ModulePath) -> ItemPath {
    function(module, "add_to_linker_instance")
}

/// The function that links some functions of an interface.
pub(super) fn add_to_linker_named(module: &ModulePath) -> ItemPath {
    function(module, "add_to_linker_named")
}

/// The function that links what a world itself imports.
pub(super) fn add_to_linker_imports() -> Ident {
    names::ident("add_to_linker_imports")
}

/// The function that links some of the functions that a world itself imports.
pub(super) fn add_to_linker_imports_named() -> Ident {
    names::ident("add_to_linker_imports_named")
}

fn function(module: &ModulePath, name: &str) -> ItemPath {
    ItemPath {
        module: module.clone(),
        ident: names::ident(name),
    }
}
