//! What is on which side of a world, by every name that the user may write: for hints in messages alone.

use std::collections::BTreeSet;

use wit_parser::{InterfaceId, WorldKey};

use super::keys::{function_keys, interface_keys, own_type_keys};
use super::{Items, Lower};

/// The names on both sides of a world.
#[derive(Debug, Default)]
pub(crate) struct Sides {
    pub(crate) imported: Names,
    pub(crate) exported: Names,
}

/// The names on one side of a world.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// Functions, and what they are in: resources, interfaces, packages, namespaces.
    pub(crate) functions: BTreeSet<String>,
    pub(crate) types: BTreeSet<String>,
}

/// Collects all names of a world.
pub(super) fn sides(cx: &Lower<'_>, items: &Items<'_>) -> Sides {
    let mut sides = Sides::default();
    for import in &items.imports {
        add_interface(cx, &import.key, import.id, &mut sides.imported);
    }
    for (key, id) in &items.exports {
        add_interface(cx, key, *id, &mut sides.exported);
    }
    for (name, _) in &items.types {
        sides.imported.types.insert((*name).clone());
    }
    for function in &items.imported_functions {
        add_function(cx, None, &function.name, &mut sides.imported);
    }
    for function in &items.functions {
        add_function(cx, None, &function.name, &mut sides.exported);
    }
    sides
}

fn add_interface(cx: &Lower<'_>, key: &WorldKey, id: InterfaceId, names: &mut Names) {
    let interface = &cx.resolve.interfaces[id];
    let around = interface_keys(cx.resolve, key);
    names
        .functions
        .extend(around.into_iter().map(|key| key.text));
    for function in interface.functions.keys() {
        add_function(cx, Some(key), function, names);
    }
    for name in interface.types.keys() {
        let keys = own_type_keys(cx.resolve, Some(key), name);
        names.types.extend(keys.into_iter().map(|key| key.text));
    }
}

fn add_function(cx: &Lower<'_>, key: Option<&WorldKey>, name: &str, names: &mut Names) {
    let keys = function_keys(cx.resolve, key, name);
    names.functions.extend(keys.into_iter().map(|key| key.text));
}
