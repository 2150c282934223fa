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
    Generation, GenerationMethods, GenerationVersion, Generations, Holder, HolderOf, ItemPath,
    LinkPlan, LinkSteps, LinkersType, PluginMethod, PluginMethodPart, WorldInterface,
};
use crate::names::Scope;

/// Lowers the items that exist because there are several generations. `older` are the fields that
/// [`lower_older_fields`](super::older_items::lower_older_fields) made.
pub(super) fn lower_generations(
    cx: Lower<'_>,
    newest: &Newest<'_>,
    link: Option<&LinkPlan>,
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
    let indistinguishable = indistinguishable.collect::<Result<Vec<_>, Impossible>>()?;
    let generations = generations.collect::<Result<Vec<_>, _>>()?;
    Ok(Generations {
        ident: history.idents.ident.clone(),
        linkers_ident: history.idents.linkers.clone(),
        world: unversioned_world(cx.resolve(), cx.facts.items.world),
        methods: lower_methods(&generations, &indistinguishable, link),
        all: generations,
        older: older.into_iter().map(|item| item.stored).collect(),
        plugin_methods,
        indistinguishable,
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
        summary: lower_summary(each)?,
        world: world_name(each.resolve(), items.world),
        imports: import_names(each.resolve(), items.world),
        optional: optional.map(|(name, _)| name.clone()).collect(),
        versions: lower_versions(&each.options.versions).rules,
        guests: lower_rows(cx, each, history, older)?,
        interfaces,
    })
}

fn lower_version(each: Lower<'_>) -> Option<GenerationVersion> {
    let package = each.facts.items.world.package;
    let name = package.map(|package| &each.resolve().packages[package].name);
    let of_world = name.and_then(|name| name.version.clone());
    let of_world = of_world.map(GenerationVersion::OfWorld);
    of_world.or_else(|| each.version.cloned().map(GenerationVersion::Given))
}

/// The methods with the same body in every world that has them.
fn lower_methods(
    all: &[Generation],
    indistinguishable: &[(String, String)],
    link: Option<&LinkPlan>,
) -> Vec<GenerationMethods> {
    let linkers = match link.map(|link| &link.steps) {
        Some(LinkSteps::PerGeneration { .. }) => LinkersType::PerGeneration,
        Some(LinkSteps::Nothing | LinkSteps::Same(_)) | None => LinkersType::Any,
    };
    let can_choose = indistinguishable.is_empty();
    let have_versions = all.iter().all(|generation| generation.version.is_some());
    if let (true, true, LinkersType::Any) = (can_choose, have_versions, linkers) {
        return vec![match link {
            Some(_) => GenerationMethods::AllButNewLinkers,
            None => GenerationMethods::All,
        }];
    }
    let mut methods = vec![
        GenerationMethods::Common,
        GenerationMethods::InGeneration(linkers),
    ];
    if can_choose {
        methods.push(GenerationMethods::Choose(linkers));
    }
    if have_versions {
        methods.push(GenerationMethods::Versions);
    }
    if link.is_none() {
        methods.push(GenerationMethods::NewLinkers);
    }
    methods
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
