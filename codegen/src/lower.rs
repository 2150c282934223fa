//! Builds the model from the facts and the homes.
//!
//! It takes the facts from [`crate::survey`] and the homes and names from [`crate::place`], and
//! changes neither. [`crate::check`] and [`crate::emit`] read the model. It builds no tokens.

mod all_imports;
mod among;
mod candidates;
mod compared;
mod compared_conversions;
mod composed;
mod context;
mod conversions;
mod definitions;
mod deprecated;
mod docs;
mod exporter;
mod exports;
mod features;
mod fields;
mod find_history;
mod function_history;
mod functions;
mod gates;
mod generations;
mod given;
mod handles;
mod importer;
mod imports;
mod link_functions;
mod link_hosts;
mod link_names;
mod link_options;
mod link_parts;
mod link_plan;
mod link_roots;
mod link_steps;
mod linked_items;
mod methods;
mod module_links;
mod modules;
mod needs;
mod older;
mod older_items;
mod older_part;
mod own;
mod own_items;
mod own_types;
mod reasons;
mod references;
mod replaced_types;
mod rows;
mod same_modules;
mod stored;
mod summary;
mod trace;
mod traits;
mod users;
mod wanted;
mod wanted_worlds;
mod wit_text;
mod world;

pub(crate) use self::compared::lower_compared;
pub(crate) use self::compared_conversions::lower_compared_conversions;
pub(crate) use self::reasons::first_difference;
pub(crate) use self::wanted_worlds::lower_wanted_worlds;
pub use self::wit_text::WitText;

use proc_macro2::Ident;

use self::all_imports::{WorldImports, lower_world_imports, lower_world_traits};
use self::among::{Among, Newest};
use self::context::Lower;
use self::definitions::lower_definitions;
use self::features::lower_features;
use self::find_history::find_history;
use self::function_history::{FunctionHistory, StoredFunctions};
use self::link_plan::link_worlds;
use self::modules::{lower_modules, module_tree};
use self::older::lower_older;
use self::same_modules::join_same;
use self::users::lower_users_items;
use self::world::lower_world;
use crate::audience::Audience;
use crate::impossible::Impossible;
use crate::model::{
    Bindings, BoundWorld, HostResult, LinkPlan, LinkedImports, Module, Replacement, TypeAlias,
};
use crate::names;
use crate::options::{EntryId, ForLower};
use crate::place::Places;
use crate::relate::Relations;
use crate::survey::{Generations, Survey};

/// The input of this stage.
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
/// If the facts are in a state that an earlier stage should not allow.
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
    let users = lower_users_items(survey, places, audience);
    let worlds = contexts(facts, options, &users);
    let lowered = match &survey.generations {
        Some(generations) => {
            let idents = places.generations.as_ref();
            let idents = idents.ok_or_else(|| Impossible::new("generations have no names"))?;
            let history = find_history(facts.relations, idents, &worlds);
            lower_generations_of(&worlds, &history, generations)?
        }
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
        type_aliases: lower_type_aliases(survey, places),
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

/// The input of the lowering of each world.
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
            role: survey.role(index),
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

/// Lowers worlds each of which stands for itself.
fn lower_worlds(worlds: &[Lower<'_>]) -> Result<Lowered, Impossible> {
    let (mut modules, mut bound) = (Vec::new(), Vec::new());
    for cx in worlds {
        let AllImports { mut imports, plan } = lower_all_imports(std::slice::from_ref(cx))?;
        let imports = imports.pop();
        let (_, imports) = imports.ok_or_else(|| Impossible::new("a world has no imports"))?;
        modules.extend(cx.located(lower_modules(*cx, Among::Alone, imports.modules))?);
        let world = lower_bound_world(*cx, Among::Alone, imports.own, plan);
        bound.push(cx.located(world)?);
    }
    Ok(Lowered {
        worlds: bound,
        modules: module_tree(modules),
    })
}

/// What some worlds import, and how it is linked.
struct AllImports<'a> {
    imports: Vec<(Lower<'a>, WorldImports)>,
    plan: Option<LinkPlan>,
}

/// Lowers the imports of one world or of several generations.
fn lower_all_imports<'a>(worlds: &[Lower<'a>]) -> Result<AllImports<'a>, Impossible> {
    let traits = worlds.iter().map(|cx| cx.located(lower_world_traits(*cx)));
    let traits = traits.collect::<Result<Vec<_>, _>>()?;
    let links = link_worlds(worlds, &traits)?;
    let all = worlds.iter().zip(traits).zip(links.modules);
    let imports = all.map(|((cx, traits), links)| {
        let imports = cx.located(lower_world_imports(*cx, traits, links))?;
        Ok((*cx, imports))
    });
    Ok(AllImports {
        imports: imports.collect::<Result<_, Impossible>>()?,
        plan: links.plan,
    })
}

/// Lowers the generations of one API: the older ones first, since the newest refers to them.
fn lower_generations_of(
    worlds: &[Lower<'_>],
    history: &FunctionHistory<'_>,
    generations: &Generations,
) -> Result<Lowered, Impossible> {
    let AllImports {
        imports: mut all,
        plan,
    } = lower_all_imports(worlds)?;
    let Some((newest, imports)) = all.pop() else {
        return Err(Impossible::new("there are no generations"));
    };
    let mut modules = Vec::new();
    let (mut stored, mut parts) = (StoredFunctions::new(), Vec::new());
    for (cx, imports) in all {
        let older = cx.located(lower_older(cx, history, imports))?;
        stored.extend(older.functions);
        parts.push(older.parts);
        modules.extend(older.modules);
    }
    let among = Among::Newest(&Newest {
        history,
        stored: &stored,
        parts: &parts,
        all: worlds,
        indistinguishable: &generations.indistinguishable,
    });
    modules.extend(newest.located(lower_modules(newest, among, imports.modules))?);
    Ok(Lowered {
        worlds: vec![newest.located(lower_bound_world(newest, among, imports.own, plan))?],
        modules: join_same(module_tree(modules)),
    })
}

fn lower_bound_world(
    cx: Lower<'_>,
    among: Among<'_>,
    imports: Option<LinkedImports>,
    link: Option<LinkPlan>,
) -> Result<BoundWorld, Impossible> {
    let has_own = cx.facts.items.has_own;
    let own = has_own.then(|| lower_world(cx, among, imports, link));
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
fn lower_type_aliases(survey: &Survey<'_>, places: &Places) -> Vec<TypeAlias> {
    let mut aliases = Vec::new();
    for (facts, places) in survey.worlds.iter().zip(&places.worlds) {
        let errors = facts.users.errors.zip(&places.root.errors);
        for (id, (error, ident)) in errors.with_ids() {
            let is_idle = match id {
                EntryId::Own(_) => false,
                EntryId::Shared(index) => survey.idle_errors.contains(&index),
            };
            add_type_alias(&mut aliases, ident, &error.path, is_idle);
        }
        for (import, ident) in facts.users.ids.zip(&places.root.ids) {
            add_type_alias(&mut aliases, ident, &import.path, false);
        }
    }
    aliases
}

/// Adds a name, unless another generation has added it: generations share the options next to
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
