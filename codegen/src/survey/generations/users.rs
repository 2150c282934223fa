//! The user-defined types that replace types of a generation. Two types are equal only if their
//! replacements are.

use wit_parser::{TypeId, TypeOwner};

use crate::names;
use crate::options::GenerationForSurvey;
use crate::path_text::path_text;
use crate::survey::replaced::UsersModule;
use crate::survey::world_items::WorldItems;

/// The user's type that replaces a type.
pub(super) fn users_path(
    facts: WorldItems<'_>,
    options: &GenerationForSurvey<'_>,
    id: TypeId,
) -> Option<String> {
    let replaced = &facts.replaced;
    if let Some(entry) = replaced.types.get(&id) {
        let with = options.with.get(*entry)?;
        return Some(path_text(&with.path));
    }
    match facts.items.resolve.types[id].owner {
        TypeOwner::Interface(owner) => {
            let module = replaced.interfaces.get(&owner)?;
            path_in_module(facts, options, module, id)
        }
        TypeOwner::World(_) | TypeOwner::None => None,
    }
}

/// The user's type that replaces a type which an exported interface uses from another one.
pub(super) fn used_export(
    facts: WorldItems<'_>,
    options: &GenerationForSurvey<'_>,
    id: TypeId,
    target: TypeId,
) -> Option<String> {
    let types = &facts.items.resolve.types;
    match types[target].owner {
        TypeOwner::Interface(owner) if types[id].owner != types[target].owner => {
            let module = facts.replaced.used_exports.get(&owner)?;
            path_in_module(facts, options, module, target)
        }
        TypeOwner::Interface(_) | TypeOwner::World(_) | TypeOwner::None => None,
    }
}

fn path_in_module(
    facts: WorldItems<'_>,
    options: &GenerationForSurvey<'_>,
    module: &UsersModule,
    id: TypeId,
) -> Option<String> {
    let with = options.with.get(module.entry)?;
    let name = facts.items.resolve.types[id].name.as_deref()?;
    let mut path = path_text(&with.path);
    for name in &module.within {
        path = format!("{path}::{}", names::snake(name));
    }
    Some(format!("{path}::{}", names::camel(name)))
}
