//! How what several generations import is linked.
//!
//! What a generation implements is linked by its own module. An import of another generation is
//! linked by the modules of its homes.

use std::collections::HashMap;

use proc_macro2::Ident;

use super::all_imports::WorldTraits;
use super::context::Lower;
use super::link_parts::{All, Composed};
use super::world_link::lower_world_options;
use crate::impossible::Impossible;
use crate::model::{LinkOptions, LinkPart, LinkPlan, LinkStep, ModuleLinks, ModulePath};
use crate::relate::Within;

/// How what several generations import is linked.
pub(super) struct Links {
    /// `None` if a host implements nothing.
    pub(super) plan: Option<LinkPlan>,
    /// Of each generation, what its modules link.
    pub(super) modules: Vec<HashMap<Within, ModuleLinks>>,
}

/// Decides how everything is linked, and which modules link parts of others.
pub(super) fn link_generations(
    worlds: &[Lower<'_>],
    traits: &[WorldTraits],
) -> Result<Links, Impossible> {
    let all = All::of(worlds, traits);
    let (shared_interfaces, own_interfaces) = all.interface_steps()?;
    let (shared_roots, own_roots) = all.root_steps()?;
    let hosts = all.hosts();
    let composed = all.composed()?;
    let mut shared = shared_roots;
    shared.extend(shared_interfaces);
    let own = own_interfaces.into_iter().zip(own_roots);
    let own: Vec<Vec<LinkStep>> = own
        .map(|(interfaces, roots)| interfaces.into_iter().chain(roots).collect())
        .collect();
    let is_host_send = all.infos.iter().any(|info| info.is_send);
    let named = named_modules(&shared, &own, &composed);
    let with_options = modules_with_options(worlds, traits);
    let options = all_options(worlds, &with_options, &shared, &own, &composed);
    let modules = module_links(worlds, &named, composed);
    let newest = worlds.last().filter(|_| !hosts.is_empty());
    let plan = newest.map(|newest| LinkPlan {
        is_per_generation: own.iter().any(|steps| !steps.is_empty()),
        hosts,
        is_host_send,
        options,
        modules: with_options,
        is_send: is_host_send || newest.options.requires_send,
        shared,
        own,
    });
    Ok(Links { plan, modules })
}

/// What the modules of everything that is imported link.
fn module_links(
    worlds: &[Lower<'_>],
    named: &[ModulePath],
    composed: Vec<Composed>,
) -> Vec<HashMap<Within, ModuleLinks>> {
    let composed = composed.into_iter();
    let composed = composed.map(|(generation, within, parts)| ((generation, within), parts));
    let mut composed: HashMap<_, _> = composed.collect();
    let of_world = |cx: &Lower<'_>| {
        let interfaces = cx.world.imports.iter().enumerate();
        let interfaces = interfaces.map(|(position, module)| (Within::Interface(position), module));
        let all = interfaces.chain([(Within::World, &cx.world.base)]);
        let links = all.map(|(within, module)| {
            let links = ModuleLinks {
                is_named: named.contains(module),
                parts: composed.remove(&(cx.index, within)).unwrap_or_default(),
            };
            (within, links)
        });
        links.collect()
    };
    worlds.iter().map(of_world).collect()
}

/// The modules of which a part is linked by others.
fn named_modules(
    shared: &[LinkStep],
    own: &[Vec<LinkStep>],
    composed: &[Composed],
) -> Vec<ModulePath> {
    let steps = shared.iter().chain(own.iter().flatten());
    let of_steps = steps.flat_map(parts_of);
    let of_modules = composed.iter().flat_map(|(_, _, parts)| parts);
    let parts = of_steps.chain(of_modules);
    let partly = parts.filter(|part| part.needs_names());
    partly.map(|part| part.module.clone()).collect()
}

/// The parts that a step links.
fn parts_of(step: &LinkStep) -> Vec<&LinkPart> {
    match step {
        LinkStep::Parts { parts, .. } => parts.iter().collect(),
        LinkStep::Own(part) => vec![part.as_ref()],
        LinkStep::Gated { gates: _, step } => parts_of(step),
        LinkStep::Interface { .. } | LinkStep::Renamed { .. } => Vec::new(),
    }
}

/// The modules of interfaces that have link options of their own.
fn modules_with_options(
    worlds: &[Lower<'_>],
    traits: &[WorldTraits],
) -> Vec<(ModulePath, LinkOptions)> {
    let all = worlds.iter().zip(traits);
    let modules = all.flat_map(|(cx, traits)| cx.world.imports.iter().zip(&traits.interfaces));
    let with_options = modules.filter_map(|(path, traits)| {
        let linking = &traits.as_ref()?.of.as_ref()?.linking;
        Some((path.clone(), linking.options()?.clone()))
    });
    with_options.collect()
}

/// The features of the newest generation, and those of older ones on which a link depends.
fn all_options(
    worlds: &[Lower<'_>],
    modules: &[(ModulePath, LinkOptions)],
    shared: &[LinkStep],
    own: &[Vec<LinkStep>],
    composed: &[Composed],
) -> Option<LinkOptions> {
    let of_modules = modules.iter().flat_map(|(_, options)| &options.features);
    let mut used: Vec<&Ident> = of_modules.map(|(ident, _)| ident).collect();
    let steps = shared.iter().chain(own.iter().flatten());
    used.extend(steps.flat_map(gates_of));
    let parts = composed.iter().flat_map(|(_, _, parts)| parts);
    used.extend(parts.flat_map(|part| &part.gates));
    let (newest, older) = worlds.split_last()?;
    let of_newest = lower_world_options(*newest).map(|options| options.features);
    let mut features = of_newest.unwrap_or_default();
    for cx in older {
        let of_older = lower_world_options(*cx).map(|options| options.features);
        let of_older = of_older.into_iter().flatten();
        features.extend(of_older.filter(|(ident, _)| used.contains(&ident)));
    }
    features.sort_by(|(_, a), (_, b)| a.cmp(b));
    features.dedup();
    (!features.is_empty()).then_some(LinkOptions { features })
}

/// The features that a step tests.
fn gates_of(step: &LinkStep) -> Vec<&Ident> {
    let of_parts = parts_of(step).into_iter().flat_map(|part| &part.gates);
    match step {
        LinkStep::Gated { gates, step: _ } => gates.iter().chain(of_parts).collect(),
        LinkStep::Interface { .. }
        | LinkStep::Renamed { .. }
        | LinkStep::Parts { .. }
        | LinkStep::Own(_) => of_parts.collect(),
    }
}
