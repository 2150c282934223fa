//! How what several generations import is linked.
//!
//! What a generation implements is linked by its own module. An import of another generation is
//! linked by the modules of its homes.

use proc_macro2::Ident;

use super::all_imports::WorldImports;
use super::context::Lower;
use super::link_parts::All;
use super::world_link::lower_world_options;
use crate::model::{
    Imports, LinkOptions, LinkPart, LinkPlan, LinkStep, ModuleContents, ModulePath,
};
use crate::relate::Within;

/// Decides how everything is linked, and which modules link parts of others. `None` if a host
/// implements nothing.
pub(super) fn link_generations(
    worlds: &[Lower<'_>],
    imports: &mut [WorldImports],
) -> Option<LinkPlan> {
    let all = All::of(worlds, imports);
    let (shared_interfaces, own_interfaces) = all.interface_steps();
    let (shared_roots, own_roots) = all.root_steps();
    let hosts = all.hosts();
    let composed: Vec<_> = all.composed().collect();
    let mut shared = shared_roots;
    shared.extend(shared_interfaces);
    let own = own_interfaces.into_iter().zip(own_roots);
    let own: Vec<Vec<LinkStep>> = own
        .map(|(interfaces, roots)| interfaces.into_iter().chain(roots).collect())
        .collect();
    let is_host_send = all.infos.iter().any(|info| info.is_send);
    let named = named_modules(&shared, &own, &composed);
    let with_options = modules_with_options(imports);
    let options = all_options(worlds, &with_options, &shared, &own, &composed);
    for (generation, within, parts) in composed {
        if let Some(imports) = imports_mut(imports, generation, within) {
            imports.parts = parts;
        }
    }
    for (generation, module) in modules(worlds) {
        if named.contains(&module.1)
            && let Some(imports) = imports_mut(imports, generation, module.0)
        {
            imports.is_named = true;
        }
    }
    let newest = worlds.last()?;
    let defaults = [
        &newest.entries.imports.default,
        &newest.entries.exports.default,
    ];
    (!hosts.is_empty()).then(|| LinkPlan {
        is_per_generation: own.iter().any(|steps| !steps.is_empty()),
        hosts,
        is_host_send,
        options,
        modules: with_options,
        is_send: is_host_send
            || newest.settings.require_store_data_send
            || defaults.iter().any(|flags| flags.is_async),
        shared,
        own,
    })
}

/// The modules of everything that is imported.
fn modules(worlds: &[Lower<'_>]) -> Vec<(usize, (Within, ModulePath))> {
    let all = worlds.iter().flat_map(|cx| {
        let interfaces = cx.world.imports.iter().cloned().enumerate();
        let interfaces = interfaces.map(|(position, module)| (Within::Interface(position), module));
        let own = (Within::World, cx.world.base.clone());
        interfaces
            .chain([own])
            .map(move |module| (cx.index, module))
    });
    all.collect()
}

/// The modules of which a part is linked by others.
fn named_modules(
    shared: &[LinkStep],
    own: &[Vec<LinkStep>],
    composed: &[(usize, Within, Vec<LinkPart>)],
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
fn modules_with_options(imports: &[WorldImports]) -> Vec<(ModulePath, LinkOptions)> {
    let modules = imports.iter().flat_map(|imports| &imports.modules);
    let with_options = modules.filter_map(|(module, contents)| {
        let ModuleContents::Imported(interface) = contents else {
            return None;
        };
        let linking = interface.imports.as_ref()?.linking.as_ref()?;
        Some((module.clone(), linking.options()?.clone()))
    });
    with_options.collect()
}

/// The features of the newest generation, and those of older ones on which a link depends.
fn all_options(
    worlds: &[Lower<'_>],
    modules: &[(ModulePath, LinkOptions)],
    shared: &[LinkStep],
    own: &[Vec<LinkStep>],
    composed: &[(usize, Within, Vec<LinkPart>)],
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

fn imports_mut(
    imports: &mut [WorldImports],
    generation: usize,
    within: Within,
) -> Option<&mut Imports> {
    let imports = imports.get_mut(generation)?;
    match within {
        Within::World => imports.own.as_mut(),
        Within::Interface(position) => match &mut imports.modules.get_mut(position)?.1 {
            ModuleContents::Imported(interface) => interface.imports.as_mut(),
            ModuleContents::Replaced(_)
            | ModuleContents::Named(_)
            | ModuleContents::Exported(_)
            | ModuleContents::Same { .. }
            | ModuleContents::Generation(_) => None,
        },
    }
}
