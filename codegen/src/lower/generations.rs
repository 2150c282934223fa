//! The items that a world has only if it is the newest of several generations.

use super::among::Newest;
use super::context::Lower;
use super::kin::Kin;
use super::older::{is_optional, package_name};
use super::older_items::OlderItem;
use super::own_items::{import_names, lower_versions, world_name};
use super::rows::lower_rows;
use super::stored::older_guest;
use super::summary::lower_summary;
use crate::impossible::Impossible;
use crate::load::unversioned_world;
use crate::model::{
    Generation, GenerationMethods, Generations, Holder, HolderOf, ItemPath, Lent, LentPart,
    LinkPlan, LinkSteps, LinkersType, StoredGuest, WorldInterface,
};
use crate::names::Scope;
use crate::place::accessor_name;
use crate::relate::Within;

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
        kin,
        all,
        parted,
        // Its functions refer to them.
        stored: _,
    } = newest;
    let generations = all
        .iter()
        .map(|each| lower_generation(cx, *each, kin, &older));
    let lent = lower_lent(cx, kin, all, interfaces, &older, methods)?;
    let parted = parted.iter().map(|(older, newer)| {
        let older = kin.module(*older)?.to_string();
        Ok((older, kin.module(*newer)?.to_string()))
    });
    let parted = parted.collect::<Result<Vec<_>, Impossible>>()?;
    let generations = generations.collect::<Result<Vec<_>, _>>()?;
    Ok(Generations {
        ident: kin.idents.ident.clone(),
        linkers_ident: kin.idents.linkers.clone(),
        world: unversioned_world(cx.resolve(), cx.facts.items.world),
        methods: lower_methods(&generations, &parted, link),
        all: generations,
        older: older.into_iter().map(|item| item.stored).collect(),
        lent,
        parted,
    })
}

fn lower_generation(
    cx: Lower<'_>,
    each: Lower<'_>,
    kin: &Kin<'_>,
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
        module: kin.module(each.index)?.clone(),
        variant: kin.idents.variant(each.index)?.clone(),
        package: package_name(each)?,
        version: lower_version(each),
        summary: lower_summary(each),
        world: world_name(each.resolve(), items.world),
        imports: import_names(each.resolve(), items.world),
        optional: optional.map(|(name, _)| name.clone()).collect(),
        versions: lower_versions(&each.options.versions).rules,
        guests: lower_rows(cx, each, kin, older)?,
        interfaces,
    })
}

fn lower_version(each: Lower<'_>) -> Option<semver::Version> {
    let package = each.facts.items.world.package;
    let name = package.map(|package| &each.resolve().packages[package].name);
    let version = name.and_then(|name| name.version.as_ref());
    version.or(each.version).cloned()
}

/// The methods with the same body in every world that has them.
fn lower_methods(
    all: &[Generation],
    parted: &[(String, String)],
    link: Option<&LinkPlan>,
) -> Vec<GenerationMethods> {
    let linkers = match link.map(|link| &link.steps) {
        Some(LinkSteps::PerGeneration { .. }) => LinkersType::PerGeneration,
        Some(LinkSteps::Nothing | LinkSteps::Same(_)) | None => LinkersType::Any,
    };
    let mut methods = vec![
        GenerationMethods::Common,
        GenerationMethods::InGeneration(linkers),
    ];
    if parted.is_empty() {
        methods.push(GenerationMethods::Choose(linkers));
    }
    if all.iter().all(|generation| generation.version.is_some()) {
        methods.push(GenerationMethods::Versions);
    }
    if link.is_none() {
        methods.push(GenerationMethods::NewLinkers);
    }
    methods
}

/// The methods that return references to functions of an older generation.
fn lower_lent(
    cx: Lower<'_>,
    kin: &Kin<'_>,
    all: &[Lower<'_>],
    interfaces: &[WorldInterface],
    older: &[OlderItem],
    methods: &mut Scope,
) -> Result<Vec<Lent>, Impossible> {
    let mut lent = Vec::new();
    for each in all.iter().take(cx.index) {
        let module = kin.module(each.index)?;
        let mut fields = Scope::with(&["functions"]);
        let mut parts = Vec::new();
        for (position, export) in each.facts.items.exports.iter().enumerate() {
            let within = Within::Interface(position);
            if kin.own(each.index, within).next().is_none() {
                continue;
            }
            let name = accessor_name(each.resolve(), export.key, export.id)?;
            let guest = older_guest(cx, each.index, within)?;
            parts.push(LentPart {
                field: fields.claim(name),
                is_optional: is_optional(*each, kin, within),
                holder: holder_of(interfaces, older, &guest, each.index, within)?,
            });
        }
        if kin.own(each.index, Within::World).next().is_some() {
            let guest = older_guest(cx, each.index, Within::World)?;
            parts.push(LentPart {
                field: crate::names::ident("functions"),
                is_optional: is_optional(*each, kin, Within::World),
                holder: holder_of(&[], older, &guest, each.index, Within::World)?,
            });
        }
        if !parts.is_empty() {
            lent.push(Lent {
                method: methods.claim(module.to_string()),
                generation: module.to_string(),
                plugin: ItemPath {
                    module: each.world.base.clone(),
                    ident: cx.world.idents.ident.clone(),
                },
                parts,
            });
        }
    }
    Ok(lent)
}

/// Where a `Guest` is stored.
fn holder_of(
    interfaces: &[WorldInterface],
    older: &[OlderItem],
    guest: &ItemPath,
    generation: usize,
    within: Within,
) -> Result<Holder, Impossible> {
    let is_own = |item: &&OlderItem| item.generation == generation && item.within == within;
    if let Some(item) = older.iter().find(is_own) {
        return Ok(Holder {
            of: HolderOf::World,
            field: item.stored.field.clone(),
        });
    }
    let stored = interfaces.iter().find_map(|interface| {
        let stored = interface.stored.iter().find(|it| it.guest == *guest)?;
        Some((interface, stored))
    });
    let (interface, StoredGuest { field, .. }) =
        stored.ok_or_else(|| Impossible::new("older functions are stored nowhere"))?;
    let guest = interface.field.clone();
    Ok(Holder {
        of: match interface.is_option() {
            true => HolderOf::OptionalGuest(guest),
            false => HolderOf::Guest(guest),
        },
        field: field.clone(),
    })
}
