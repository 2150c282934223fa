//! How everything that a host implements is linked, for one world or for several generations.
//!
//! What a world implements is linked by its own modules. An import of another generation is linked
//! by the modules of its homes.

use std::collections::HashMap;

use proc_macro2::Ident;

use super::all_imports::WorldTraits;
use super::composed::Composed;
use super::context::Lower;
use super::link_options::{options_path, world_features};
use super::link_parts::All;
use super::link_steps::Steps;
use super::module_links::{ModuleLinks, OtherHosts};
use crate::impossible::Impossible;
use crate::model::{
    GenerationSteps, HostPath, LinkOptions, LinkPart, LinkPlan, LinkStep, LinkSteps, ModulePath,
    OptionsParam,
};
use crate::relate::Within;
use crate::survey::Role;

/// How everything is linked.
pub(super) struct AllLinks {
    /// `None` if a host implements nothing. A world without generations may import only types.
    pub(super) plan: Option<LinkPlan>,
    /// Of each world, what its modules link.
    pub(super) modules: Vec<HashMap<Within, ModuleLinks>>,
}

/// Decides how everything is linked that one world imports, or all generations, and which modules
/// link parts of others.
pub(super) fn link_worlds(
    worlds: &[Lower<'_>],
    traits: &[WorldTraits],
) -> Result<AllLinks, Impossible> {
    let all = All::of(worlds, traits);
    let composed = all.composed()?;
    let steps = all.steps()?;
    let of_interfaces = options_of_interfaces(&all, traits);
    let options = all_options(worlds, &of_interfaces, &steps, &composed);
    let modules = module_links(&all, &steps, composed)?;
    let hosts: Vec<HostPath> = all.hosts.iter().map(|host| host.host.clone()).collect();
    let newest = all.newest()?;
    let has_plan = match newest.role {
        Role::Only => !hosts.is_empty() || !newest.facts.items.imports.is_empty(),
        Role::Older | Role::Newest => !hosts.is_empty(),
    };
    let plan = has_plan.then(|| LinkPlan {
        is_host_send: all.hosts.iter().any(|host| host.is_send),
        is_data_send: all.is_data_send(|_| true),
        hosts,
        param: options.as_ref().map(|options| OptionsParam {
            ty: options.path.clone(),
            is_used: steps.all().any(reads_options),
        }),
        options,
        of_interfaces,
        steps: lower_steps(newest, steps),
    });
    Ok(AllLinks { plan, modules })
}

/// Generations that mean the same by all names have the same steps.
fn lower_steps(newest: Lower<'_>, steps: Steps) -> LinkSteps {
    let Steps { shared, own } = steps;
    if own.iter().all(Vec::is_empty) {
        return match shared.is_empty() {
            true => LinkSteps::Nothing,
            false => LinkSteps::Same(shared),
        };
    }
    let generations = newest.places.generations.iter();
    let variants = generations.flat_map(|generations| &generations.variants);
    let mut groups: Vec<GenerationSteps> = Vec::new();
    for (variant, steps) in variants.zip(own) {
        match groups.iter_mut().find(|group| group.steps == steps) {
            Some(group) => group.generations.push(variant.clone()),
            None => groups.push(GenerationSteps {
                generations: vec![variant.clone()],
                steps,
            }),
        }
    }
    LinkSteps::PerGeneration {
        shared,
        own: groups,
    }
}

/// The items that the modules of all imports link.
fn module_links(
    all: &All<'_>,
    steps: &Steps,
    composed: Vec<Composed>,
) -> Result<Vec<HashMap<Within, ModuleLinks>>, Impossible> {
    let of_steps = steps.all().flat_map(parts_of);
    let of_modules = composed.iter().flat_map(|composed| &composed.parts);
    let parts = of_steps.chain(of_modules);
    let functions: Vec<_> = parts.map(|part| part.function.clone()).collect();
    let composed = composed.into_iter();
    let composed = composed.map(|composed| ((composed.generation, composed.within), composed));
    let mut composed: HashMap<_, _> = composed.collect();
    let mut of_world = |cx: &Lower<'_>| {
        let interfaces = (0..cx.world.imports.len()).map(Within::Interface);
        let withins = interfaces.chain([Within::World]);
        let links = withins.map(|within| {
            let named = all.function(cx.index, within, true)?;
            let composed = composed.remove(&(cx.index, within));
            let (parts, others) = match composed {
                Some(Composed { parts, others, .. }) => (parts, others),
                None => (Vec::new(), OtherHosts::default()),
            };
            // The newest world's function has the bound of the function that links all of it.
            let is_root = within == Within::World && all.is_newest(cx.index);
            let links = ModuleLinks {
                is_named: functions.contains(&named),
                others: OtherHosts {
                    is_data_send: others.is_data_send
                        || is_root && all.is_data_send(|host| host.generation == cx.index),
                    ..others
                },
                parts,
            };
            Ok((within, links))
        });
        links.collect::<Result<HashMap<_, _>, _>>()
    };
    all.worlds.iter().map(&mut of_world).collect()
}

/// The parts that a step links.
fn parts_of(step: &LinkStep) -> Vec<&LinkPart> {
    match step {
        LinkStep::Parts { parts, .. } => parts.iter().collect(),
        LinkStep::Own(part) => vec![part.as_ref()],
        LinkStep::Gated { gates: _, steps } => steps.iter().flat_map(parts_of).collect(),
        LinkStep::Interface { .. } | LinkStep::Renamed { .. } | LinkStep::World { .. } => {
            Vec::new()
        }
    }
}

/// The link options of interfaces that are made from those of all worlds: of generations all, and
/// of a world without generations those of the interfaces that it links.
fn options_of_interfaces(all: &All<'_>, traits: &[WorldTraits]) -> Vec<LinkOptions> {
    let worlds = all.worlds.iter().zip(traits);
    let options = worlds.flat_map(|(cx, traits)| {
        let modules = traits.interfaces.iter().enumerate();
        modules.filter_map(|(position, traits)| {
            let within = Within::Interface(position);
            let is_wanted = match cx.role {
                Role::Only => all.host(cx.index, within).is_some(),
                Role::Older | Role::Newest => traits.is_some(),
            };
            all.options_of(cx.index, position).filter(|_| is_wanted)
        })
    });
    options.collect()
}

/// The features of the newest world, and those of older ones on which a link depends.
fn all_options(
    worlds: &[Lower<'_>],
    of_interfaces: &[LinkOptions],
    steps: &Steps,
    composed: &[Composed],
) -> Option<LinkOptions> {
    let of_interfaces = of_interfaces.iter().flat_map(|options| &options.features);
    let mut used: Vec<&Ident> = of_interfaces.map(|feature| &feature.ident).collect();
    used.extend(steps.all().flat_map(gates_of));
    let parts = composed.iter().flat_map(|composed| &composed.parts);
    used.extend(parts.flat_map(|part| &part.gates));
    let (newest, older) = worlds.split_last()?;
    let mut features = world_features(*newest);
    for cx in older {
        let of_older = world_features(*cx).into_iter();
        features.extend(of_older.filter(|feature| used.contains(&&feature.ident)));
    }
    features.sort_by(|a, b| a.wit_name.cmp(&b.wit_name));
    features.dedup();
    (!features.is_empty()).then(|| LinkOptions {
        path: options_path(&ModulePath::new()),
        features,
    })
}

/// The features that a step tests.
fn gates_of(step: &LinkStep) -> Vec<&Ident> {
    let of_parts = parts_of(step).into_iter().flat_map(|part| &part.gates);
    match step {
        LinkStep::Gated { gates, steps: _ } => gates.iter().chain(of_parts).collect(),
        LinkStep::Interface { .. }
        | LinkStep::Renamed { .. }
        | LinkStep::Parts { .. }
        | LinkStep::World { .. }
        | LinkStep::Own(_) => of_parts.collect(),
    }
}

/// Whether what a step links depends on the link options.
fn reads_options(step: &LinkStep) -> bool {
    match step {
        LinkStep::Interface { has_options, .. }
        | LinkStep::Renamed { has_options, .. }
        | LinkStep::World { has_options, .. } => *has_options,
        LinkStep::Parts { name: _, parts } => parts.iter().any(|part| !part.gates.is_empty()),
        LinkStep::Own(part) => !part.gates.is_empty(),
        LinkStep::Gated { .. } => true,
    }
}
