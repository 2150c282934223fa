//! The items that are linked for an import, and the places where they are implemented.

use proc_macro2::Ident;
use wit_parser::{Stability, TypeId};

use super::context::Lower;
use super::gates::lower_gates;
use crate::relate::{FunctionKey, Within};
use crate::survey::{Implemented, Side};

/// A function, or a resource with its destructor, that is linked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LinkedItem {
    /// Its name in the import.
    pub(super) name: String,
    /// The generation that implements it.
    pub(super) home: usize,
    /// The interface or world that declares it there, and its name there.
    pub(super) within: Within,
    pub(super) home_name: String,
    /// The unstable features that it needs in the generation that has it under `name`.
    pub(super) gates: Vec<Ident>,
}

impl LinkedItem {
    /// Whether it is implemented there.
    pub(super) fn is_at(&self, generation: usize, within: Within) -> bool {
        (self.home, self.within) == (generation, within)
    }
}

/// The items that are linked for an interface, or for the world itself.
pub(super) fn linked_items(worlds: &[Lower<'_>], cx: Lower<'_>, within: Within) -> Vec<LinkedItem> {
    let imports = &cx.facts.imports;
    let implemented = match within {
        Within::World => Some(&imports.own),
        // If the user replaces an interface, the host links it.
        Within::Interface(position) => imports.interfaces.get(position).and_then(Option::as_ref),
    };
    let Some(Implemented {
        functions,
        resources,
    }) = implemented
    else {
        return Vec::new();
    };
    let resources = resources
        .iter()
        .filter_map(|resource| resource_item(worlds, cx, within, resource.id));
    let functions = functions.iter().map(|imported| {
        let key = FunctionKey::of(within, imported.function);
        let relation = cx.relations.relation(cx.index, Side::Import, &key);
        let (home, at) = relation.map_or((cx.index, key.clone()), |it| it.home.clone());
        LinkedItem {
            name: key.name,
            home,
            within: at.within,
            home_name: at.name,
            gates: gates_within(cx, within, &imported.function.stability),
        }
    });
    resources.chain(functions).collect()
}

/// The features of an item, and of the interface or world that contains it.
fn gates_within(cx: Lower<'_>, within: Within, own: &Stability) -> Vec<Ident> {
    let items = &cx.facts.items;
    let outer = match within {
        Within::World => Some(&items.world.stability),
        Within::Interface(position) => {
            let import = items.imports.get(position);
            import.map(|import| &cx.resolve().interfaces[import.id].stability)
        }
    };
    lower_gates(outer.into_iter().chain([own]))
}

fn resource_item(
    worlds: &[Lower<'_>],
    cx: Lower<'_>,
    within: Within,
    id: TypeId,
) -> Option<LinkedItem> {
    let name = cx.resolve().types[id].name.clone()?;
    let gates = gates_within(cx, within, &cx.resolve().types[id].stability);
    let (home, home_id) = cx.type_home(id);
    if home == cx.index {
        return Some(LinkedItem {
            home_name: name.clone(),
            name,
            home,
            within,
            gates,
        });
    }
    let of_home = worlds.get(home)?;
    let interfaces = of_home.facts.imports.interfaces.iter().enumerate();
    let mut interfaces = interfaces.filter_map(|(position, implemented)| {
        let resources = &implemented.as_ref()?.resources;
        let mut ids = resources.iter().map(|resource| resource.id);
        ids.any(|id| id == home_id).then_some(position)
    });
    let at = interfaces.next().map_or(Within::World, Within::Interface);
    Some(LinkedItem {
        name,
        home,
        within: at,
        gates,
        home_name: of_home.resolve().types[home_id].name.clone()?,
    })
}
