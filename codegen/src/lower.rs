//! From the facts and the homes to the model.
//!
//! It takes the facts from [`crate::survey`] and the homes and names from [`crate::place`], and
//! changes neither. [`crate::check`] and [`crate::emit`] read the model. It builds no tokens.

mod all_imports;
mod among;
mod candidates;
mod compared;
mod context;
mod conversions;
mod definitions;
mod deprecated;
mod docs;
mod exporter;
mod exports;
mod features;
mod fields;
mod find_kin;
mod functions;
mod gates;
mod generations;
mod given;
mod handles;
mod importer;
mod imports;
mod kin;
mod link_parts;
mod link_plan;
mod link_steps;
mod linked_items;
mod methods;
mod modules;
mod needs;
mod older;
mod older_items;
mod own;
mod own_items;
mod own_types;
mod reasons;
mod references;
mod rows;
mod same_modules;
mod stands;
mod stored;
mod summary;
mod trace;
mod traits;
mod users;
mod wanted;
mod wit_text;
mod world;
mod world_link;

pub(crate) use self::compared::lower_compared;
pub(crate) use self::given::lower_given;
pub(crate) use self::reasons::first_difference;
pub(crate) use self::wanted::lower_wanted;
pub use self::wit_text::WitText;

use proc_macro2::Ident;

use self::all_imports::{WorldLinks, lower_world_imports, lower_world_traits};
use self::among::{Among, Newest};
use self::context::Lower;
use self::definitions::lower_definitions;
use self::features::lower_features;
use self::find_kin::find_kin;
use self::kin::{Kin, StoredFunctions};
use self::link_plan::link_generations;
use self::modules::{lower_modules, module_tree};
use self::older::lower_older;
use self::same_modules::join_same;
use self::users::lower_users_items;
use self::world::lower_world;
use crate::audience::Audience;
use crate::impossible::Impossible;
use crate::model::{
    Bindings, BoundWorld, HostResult, LinkedImports, Module, Replacement, TypeAlias,
};
use crate::names;
use crate::options::{EntryId, ForLower};
use crate::place::Places;
use crate::relate::Relations;
use crate::survey::Survey;

/// What the model is made of.
#[derive(Clone, Copy)]
pub(crate) struct Facts<'a> {
    pub(crate) survey: &'a Survey<'a>,
    pub(crate) relations: &'a Relations,
    pub(crate) places: &'a Places,
}

/// Makes the model.
///
/// # Errors
///
/// If the facts are in a state that an earlier stage excludes.
pub(crate) fn lower(
    facts: Facts<'_>,
    options: &ForLower<'_>,
    audience: Audience,
) -> Result<Bindings, Impossible> {
    let Facts { survey, places, .. } = facts;
    let ForLower {
        // The contexts have these.
        worlds: _,
        runtime,
        wasmtime_crate,
        anyhow,
    } = options;
    let users = lower_users_items(survey, places, options, audience);
    let worlds = contexts(facts, options, &users);
    let lowered = match find_kin(&worlds) {
        Some(kin) => lower_generations_of(&worlds, &kin, survey)?,
        None => lower_worlds(&worlds)?,
    };
    let Lowered {
        worlds: bound,
        modules,
    } = lowered;
    let types = lower_definitions(&worlds, places, facts.relations)?;
    let host_result = lower_host_result(*anyhow);
    Ok(Bindings {
        features: lower_features(host_result, &types, &bound, &modules),
        runtime: runtime_module(*runtime),
        host_result,
        wasmtime: wasmtime_crate.cloned(),
        type_aliases: lower_type_aliases(survey, places, options),
        types,
        worlds: bound,
        modules,
        replacements: users,
    })
}

fn lower_host_result(anyhow: bool) -> HostResult {
    match anyhow {
        true => HostResult::Anyhow,
        false => HostResult::Wasmtime,
    }
}

/// What the lowering of each world reads.
fn contexts<'a>(
    facts: Facts<'a>,
    options: &'a ForLower<'a>,
    users: &'a [Replacement],
) -> Vec<Lower<'a>> {
    let Facts {
        survey,
        relations,
        places,
    } = facts;
    let pairs = survey.worlds.iter().zip(&places.worlds);
    let contexts = pairs.zip(&options.worlds).enumerate();
    let contexts = contexts.map(|(index, ((facts, world), options))| {
        let list = survey.generations.as_ref().map(|all| &all.list);
        let in_list = list.and_then(|list| list.get(index));
        Lower {
            facts,
            world,
            places,
            survey,
            options,
            users,
            version: in_list.and_then(|generation| generation.version.as_ref()),
            index,
            relations,
        }
    });
    contexts.collect()
}

/// The worlds, and the modules at the root.
struct Lowered {
    worlds: Vec<BoundWorld>,
    modules: Vec<Module>,
}

fn lower_worlds(worlds: &[Lower<'_>]) -> Result<Lowered, Impossible> {
    let mut modules = Vec::new();
    let mut own = Vec::new();
    for cx in worlds {
        let traits = lower_world_traits(*cx)?;
        let imports = lower_world_imports(*cx, traits, WorldLinks::Alone)?;
        modules.extend(lower_modules(*cx, Among::Alone, imports.modules)?);
        own.push(imports.own);
    }
    let worlds = worlds.iter().zip(own);
    let worlds = worlds.map(|(cx, own)| lower_bound_world(*cx, Among::Alone, own));
    Ok(Lowered {
        worlds: worlds.collect::<Result<_, _>>()?,
        modules: module_tree(modules),
    })
}

/// Lowers the generations of one API: the older ones first, since the newest refers to them.
fn lower_generations_of(
    worlds: &[Lower<'_>],
    kin: &Kin<'_>,
    survey: &Survey<'_>,
) -> Result<Lowered, Impossible> {
    let traits = worlds.iter().map(|cx| lower_world_traits(*cx));
    let traits = traits.collect::<Result<Vec<_>, _>>()?;
    let links = link_generations(worlds, &traits)?;
    let all = worlds.iter().zip(traits).zip(links.modules);
    let all = all.map(|((cx, traits), links)| {
        let links = WorldLinks::Generation(links);
        Ok((*cx, lower_world_imports(*cx, traits, links)?))
    });
    let mut all = all.collect::<Result<Vec<_>, Impossible>>()?;
    let Some((newest, imports)) = all.pop() else {
        return Err(Impossible::new("there are no generations"));
    };
    let mut modules = Vec::new();
    let mut stored = StoredFunctions::new();
    for (cx, imports) in all {
        let older = lower_older(cx, kin, imports)?;
        stored.extend(older.functions);
        modules.extend(older.modules);
    }
    let generations = survey.generations.as_ref();
    let generations = generations.ok_or_else(|| Impossible::new("there are no generations"))?;
    let among = Among::Newest(&Newest {
        kin,
        stored: &stored,
        all: worlds,
        parted: &generations.parted,
        link: &links.plan,
    });
    modules.extend(lower_modules(newest, among, imports.modules)?);
    Ok(Lowered {
        worlds: vec![lower_bound_world(newest, among, imports.own)?],
        modules: join_same(module_tree(modules)),
    })
}

fn lower_bound_world(
    cx: Lower<'_>,
    among: Among<'_>,
    imports: Option<LinkedImports>,
) -> Result<BoundWorld, Impossible> {
    let has_own = cx.facts.items.has_own;
    let own = has_own.then(|| lower_world(cx, among, imports));
    Ok(BoundWorld {
        own: own.transpose()?,
        component_type: cx.facts.wit.encoded.clone(),
    })
}

/// `::worldbind::__private…`.
fn runtime_module(runtime: Option<&syn::Path>) -> syn::Path {
    let mut path = runtime.cloned().unwrap_or_else(default_runtime);
    let module = names::ident(&names::runtime_module());
    path.segments.push(module.into());
    path
}

/// `::worldbind`.
fn default_runtime() -> syn::Path {
    let name = syn::PathSegment::from(names::ident("worldbind"));
    syn::Path {
        leading_colon: Some(syn::token::PathSep::default()),
        segments: [name].into_iter().collect(),
    }
}

/// The user's error types and id types, with the names that modules use for them.
fn lower_type_aliases(
    survey: &Survey<'_>,
    places: &Places,
    options: &ForLower<'_>,
) -> Vec<TypeAlias> {
    let mut aliases = Vec::new();
    for (world, places) in options.worlds.iter().zip(&places.worlds) {
        let errors = world.trappable_errors.zip(&places.root.errors);
        for (id, (error, ident)) in errors.with_ids() {
            let is_idle = match id {
                EntryId::Own(_) => false,
                EntryId::Shared(index) => survey.idle_errors.contains(&index),
            };
            add_type_alias(&mut aliases, ident, &error.path, is_idle);
        }
        for (import, ident) in world.named_imports.zip(&places.root.ids) {
            add_type_alias(&mut aliases, ident, &import.path, false);
        }
    }
    aliases
}

/// Adds a name, unless another generation has added it: several share the options next to
/// `generations`.
fn add_type_alias(aliases: &mut Vec<TypeAlias>, ident: &Ident, path: &syn::Path, is_idle: bool) {
    if !aliases.iter().any(|alias| alias.ident == *ident) {
        aliases.push(TypeAlias {
            ident: ident.clone(),
            path: path.clone(),
            is_idle,
        });
    }
}
