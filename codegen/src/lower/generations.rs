//! The items that a world has only if it is the newest of several generations.

use super::among::{Among, Newest};
use super::context::Lower;
use super::function_history::FunctionHistory;
use super::older::package_name;
use super::older_items::OlderItem;
use super::older_part::OlderPart;
use super::own_items::{import_names, lower_versions, world_name};
use super::rows::lower_rows;
use super::stored::{GuestFields, guest_fields};
use super::summary::lower_summary;
use crate::impossible::Impossible;
use crate::load::unversioned_world;
use crate::model::{
    Generation, GenerationVersion, Generations, Holder, HolderOf, ItemPath, PluginMethod,
    PluginMethodPart, WorldInterface,
};
use crate::names::Scope;

/// Lowers the items that exist because there are several generations. `older` are the fields that
/// [`lower_older_fields`](super::older_items::lower_older_fields) made.
pub(super) fn lower_generations(
    cx: Lower<'_>,
    newest: &Newest<'_>,
    interfaces: &[WorldInterface],
    older: Vec<OlderItem>,
    methods: &mut Scope,
) -> Result<Generations, Impossible> {
    let Newest {
        history,
        all,
        indistinguishable,
        parts,
        // Its functions refer to them.
        stored: _,
    } = newest;
    let generations = all
        .iter()
        .map(|each| lower_generation(cx, *each, history, &older));
    let guests = (0..interfaces.len()).map(|at| guest_fields(cx, Among::Newest(newest), at));
    let guests: Vec<_> = guests.collect::<Result<_, _>>()?;
    let stored = Holders {
        interfaces,
        guests: &guests,
        older: &older,
    };
    let plugin_methods = lower_plugin_methods(cx, history, parts, &stored, methods)?;
    let indistinguishable = indistinguishable.iter().map(|(older, newer)| {
        let older = history.module(*older)?.to_string();
        Ok((older, history.module(*newer)?.to_string()))
    });
    Ok(Generations {
        ident: history.idents.ident.clone(),
        linkers_ident: history.idents.linkers.clone(),
        world: unversioned_world(cx.resolve(), cx.facts.items.world),
        all: generations.collect::<Result<_, _>>()?,
        older: older.into_iter().map(|item| item.stored).collect(),
        plugin_methods,
        indistinguishable: indistinguishable.collect::<Result<_, Impossible>>()?,
    })
}

fn lower_generation(
    cx: Lower<'_>,
    each: Lower<'_>,
    history: &FunctionHistory<'_>,
    older: &[OlderItem],
) -> Result<Generation, Impossible> {
    let items = &each.facts.items;
    let exports = items.exports.iter();
    let interfaces: Vec<_> = exports
        .map(|export| each.resolve().name_world_key(export.key))
        .collect();
    let optional = interfaces.iter().zip(&each.facts.exports.interfaces);
    let optional = optional.filter(|(_, facts)| facts.is_optional);
    Ok(Generation {
        module: history.module(each.index)?.clone(),
        variant: history.idents.variant(each.index)?.clone(),
        package: package_name(each)?,
        version: lower_version(each),
        summary: lower_summary(each),
        world: world_name(each.resolve(), items.world),
        imports: import_names(each.resolve(), items.world),
        optional: optional.map(|(name, _)| name.clone()).collect(),
        versions: lower_versions(&each.options.versions).rules,
        guests: lower_rows(cx, each, history, older)?,
        interfaces,
    })
}

fn lower_version(each: Lower<'_>) -> GenerationVersion {
    let package = each.facts.items.world.package;
    let name = package.map(|package| &each.resolve().packages[package].name);
    match (name.and_then(|name| name.version.as_ref()), each.version) {
        (Some(version), _) => GenerationVersion::OfWorld(version.clone()),
        (None, Some(given)) => GenerationVersion::Given(given.clone()),
        (None, None) => GenerationVersion::None,
    }
}

/// The methods that return references to functions of an older generation.
fn lower_plugin_methods(
    cx: Lower<'_>,
    history: &FunctionHistory<'_>,
    all: &[Vec<OlderPart>],
    holders: &Holders<'_>,
    methods: &mut Scope,
) -> Result<Vec<PluginMethod>, Impossible> {
    let mut plugin_methods = Vec::new();
    for (generation, parts) in all.iter().enumerate() {
        if parts.is_empty() {
            continue;
        }
        let module = history.module(generation)?;
        let base = cx.places.worlds.get(generation).map(|world| &world.base);
        let base = base.ok_or_else(|| Impossible::new("a generation has no module"))?;
        let parts = parts.iter().map(|part| {
            Ok(PluginMethodPart {
                field: part.field.clone(),
                is_optional: part.is_optional,
                holder: holders.holder_of(generation, part)?,
            })
        });
        plugin_methods.push(PluginMethod {
            method: methods.claim(module.to_string()),
            generation: module.to_string(),
            plugin: ItemPath {
                module: base.clone(),
                ident: cx.world.idents.ident.clone(),
            },
            parts: parts.collect::<Result<_, Impossible>>()?,
        });
    }
    Ok(plugin_methods)
}

/// The structs of the newest generation that store functions of older ones.
struct Holders<'a> {
    /// The exported interfaces, and the fields of the `Guest` of each.
    interfaces: &'a [WorldInterface],
    guests: &'a [GuestFields<'a>],
    /// The fields of the world's struct.
    older: &'a [OlderItem],
}

impl Holders<'_> {
    /// Where the functions of an older generation are stored.
    fn holder_of(&self, generation: usize, part: &OlderPart) -> Result<Holder, Impossible> {
        let is_part =
            |item: &&OlderItem| item.generation == generation && item.within == part.within;
        if let Some(item) = self.older.iter().find(is_part) {
            return Ok(Holder {
                of: HolderOf::World,
                field: item.stored.field.clone(),
            });
        }
        let mut all = self.interfaces.iter().zip(self.guests);
        let stored = all.find_map(|(interface, guest)| {
            let stored = guest.stored().iter().find(|it| it.guest == part.guest)?;
            let guest = interface.field.clone();
            Some(Holder {
                of: match interface.is_option() {
                    true => HolderOf::OptionalGuest(guest),
                    false => HolderOf::Guest(guest),
                },
                field: stored.field.clone(),
            })
        });
        stored.ok_or_else(|| Impossible::new("older functions are stored nowhere"))
    }
}
