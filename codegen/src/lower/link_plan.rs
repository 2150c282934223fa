//! How what several generations import is linked.
//!
//! What a generation implements is linked by its own module. An import of another generation is linked by
//! the modules of its homes.

use super::all_imports::WorldImports;
use super::context::Lower;
use super::link_parts::All;
use crate::model::{Imports, LinkPart, LinkPlan, LinkStep, ModuleContents, ModulePath};
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
    let of_steps = steps.flat_map(|step| match step {
        LinkStep::Parts { parts, .. } => parts.iter().collect(),
        LinkStep::Own(part) => vec![part],
        LinkStep::Interface(_) | LinkStep::Renamed { .. } => Vec::new(),
    });
    let of_modules = composed.iter().flat_map(|(_, _, parts)| parts);
    let parts = of_steps.chain(of_modules);
    let partly = parts.filter(|part| part.needs_names());
    partly.map(|part| part.module.clone()).collect()
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
            | ModuleContents::Generation(_) => None,
        },
    }
}
