//! The items on each side of a world, by every name that the user may write. Only hints in messages
//! need this.

use std::collections::BTreeSet;

use wit_parser::{InterfaceId, WorldKey};

use super::items::Items;
use super::keys::{function_keys, interface_keys, own_type_keys};

/// The names on both sides of a world.
#[derive(Debug, Default)]
pub(crate) struct Sides {
    pub(crate) imported: Names,
    pub(crate) exported: Names,
}

/// The names on one side of a world.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// Functions, and the resources, interfaces, packages and namespaces that contain functions.
    pub(crate) functions: BTreeSet<String>,
    pub(crate) types: BTreeSet<String>,
}

impl Sides {
    /// The names of several worlds.
    pub(super) fn join(mut self, other: Sides) -> Sides {
        self.imported.extend(other.imported);
        self.exported.extend(other.exported);
        self
    }
}

impl Names {
    fn extend(&mut self, other: Names) {
        self.functions.extend(other.functions);
        self.types.extend(other.types);
    }
}

/// Collects all names of a world.
pub(super) fn sides(items: &Items<'_>) -> Sides {
    let mut sides = Sides::default();
    for import in &items.imports {
        add_interface(items, &import.key, import.id, &mut sides.imported);
    }
    for export in &items.exports {
        add_interface(items, export.key, export.id, &mut sides.exported);
    }
    for (name, _) in &items.types {
        sides.imported.types.insert((*name).clone());
    }
    for function in &items.imported_functions {
        add_function(items, None, &function.name, &mut sides.imported);
    }
    for function in &items.functions {
        add_function(items, None, &function.name, &mut sides.exported);
    }
    sides
}

fn add_interface(items: &Items<'_>, key: &WorldKey, id: InterfaceId, names: &mut Names) {
    let interface = &items.resolve.interfaces[id];
    let around = interface_keys(items.resolve, key);
    names
        .functions
        .extend(around.into_iter().map(|key| key.text));
    for function in interface.functions.keys() {
        add_function(items, Some(key), function, names);
    }
    for name in interface.types.keys() {
        let keys = own_type_keys(items.resolve, Some(key), name);
        names.types.extend(keys.into_iter().map(|key| key.text));
    }
}

fn add_function(items: &Items<'_>, key: Option<&WorldKey>, name: &str, names: &mut Names) {
    let keys = function_keys(items.resolve, key, name);
    names.functions.extend(keys.into_iter().map(|key| key.text));
}
