//! The types of exported functions whose type differs between the generations.

use proc_macro2::Ident;

use super::among::{Among, Newest};
use super::context::Lower;
use super::exporter::Exporter;
use super::function_history::OlderFunction;
use super::stored::older_guest;
use crate::impossible::Impossible;
use crate::model::{Choice, ItemPath, OlderChoice, OwnType, Stored, StoredGuest};
use crate::relate::{FunctionKey, Within};
use crate::survey::Side;

/// Lowers the type of a function, and in the newest generation the enum over all types of it.
pub(super) fn lower_own_type(
    cx: Lower<'_>,
    exporter: Exporter<'_>,
    key: &FunctionKey,
    accessor: Ident,
) -> Result<OwnType, Impossible> {
    let idents = cx.world.function_types.get(key);
    let idents = idents.ok_or_else(|| Impossible::new("a function's type has no name"))?;
    let Exporter { among, stored, .. } = exporter;
    let history = among.history();
    let history = history.ok_or_else(|| Impossible::new("a generation has no other ones"))?;
    let choice = match (among, &idents.choice) {
        (Among::Newest(newest), Some(ident)) => Some(lower_choice(cx, newest, stored, key, ident)?),
        (Among::Newest(_) | Among::Older(_) | Among::Alone, _) => None,
    };
    Ok(OwnType {
        ident: idents.ident.clone(),
        accessor,
        generation: history.module(cx.index)?.to_string(),
        choice,
    })
}

fn lower_choice(
    cx: Lower<'_>,
    newest: &Newest<'_>,
    stored: &[StoredGuest],
    key: &FunctionKey,
    ident: &Ident,
) -> Result<Choice, Impossible> {
    let history = newest.history;
    let homes = cx.relations.older_homes(Side::Export, key);
    let of_homes = homes.iter().filter_map(|home| newest.stored.get(home));
    let uses_deprecated = of_homes.clone().any(|older| older.is_deprecated);
    let older = homes.iter();
    let older = older.map(|(generation, key)| lower_older(cx, newest, stored, *generation, key));
    Ok(Choice {
        ident: ident.clone(),
        newest: history.idents.variant(cx.index)?.clone(),
        newest_module: history.module(cx.index)?.clone(),
        older: older.collect::<Result<_, _>>()?,
        uses_deprecated,
    })
}

fn lower_older(
    cx: Lower<'_>,
    newest: &Newest<'_>,
    stored: &[StoredGuest],
    generation: usize,
    key: &FunctionKey,
) -> Result<OlderChoice, Impossible> {
    let nowhere = || Impossible::new("an older function has no place");
    let places = cx.places.worlds.get(generation).ok_or_else(nowhere)?;
    let guest = older_guest(cx, generation, key.within)?;
    let holder = stored.iter().find(|stored| stored.guest == guest);
    let idents = places.function_types.get(key).ok_or_else(nowhere)?;
    let older = newest.stored.get(&(generation, key.clone()));
    let OlderFunction {
        accessor,
        field,
        resource,
        wit_type,
        is_optional,
        is_deprecated: _,
    } = older.ok_or_else(nowhere)?;
    Ok(OlderChoice {
        variant: newest.history.idents.variant(generation)?.clone(),
        module: newest.history.module(generation)?.clone(),
        wit_type: wit_type.clone(),
        function_type: ItemPath {
            module: guest.module,
            ident: idents.ident.clone(),
        },
        holder: holder.ok_or_else(nowhere)?.field.clone(),
        stored: match key.within {
            Within::Interface(_) => Stored::InGuest {
                resource: resource.clone(),
                accessor: accessor.clone(),
            },
            Within::World => Stored::InWorld(field.clone()),
        },
        is_optional: *is_optional,
    })
}
