//! From the facts and the homes to the model.
//!
//! It takes the facts from [`crate::survey`] and the homes and names from [`crate::place`], and
//! changes neither. [`crate::check`] and [`crate::emit`] read the model. It builds no tokens.

mod absence;
mod context;
mod definitions;
mod deprecated;
mod docs;
mod exports;
mod features;
mod functions;
mod gates;
mod given;
mod handles;
mod importer;
mod imports;
mod methods;
mod modules;
mod references;
mod stands;
mod trace;
mod traits;
mod users;
mod wit_text;
mod world;
mod world_link;

pub(crate) use self::given::lower_given;
pub use self::wit_text::WitText;

use proc_macro2::Ident;

use self::context::Lower;
use self::definitions::lower_definitions;
use self::features::lower_features;
use self::modules::lower_modules;
use self::users::lower_users_items;
use self::world::lower_world;
use crate::Audience;
use crate::impossible::Impossible;
use crate::model::{Bindings, BoundWorld, HostResult, TypeAlias};
use crate::names;
use crate::options::{Entries, Options, Settings};
use crate::place::Places;
use crate::survey::Survey;

/// Makes the model.
///
/// # Errors
///
/// If the facts are in a state that an earlier stage excludes.
pub(crate) fn lower(
    survey: &Survey<'_>,
    places: &Places,
    options: &Options,
    audience: Audience,
) -> Result<Bindings, Impossible> {
    let Options {
        worlds: _,
        entries,
        settings,
        warnings: _,
    } = options;
    let Settings {
        // `survey` has applied these two.
        additional_derives: _,
        ownership: _,
        // The lowering of the imports applies these two.
        require_store_data_send: _,
        skip_mut_forwarding_impls: _,
        runtime,
        wasmtime_crate,
        anyhow,
        // `load` has applied it.
        include_component_type: _,
        // They decide about the form, which is not part of the model.
        stringify: _,
        include_generated_code_from_file: _,
        debug: _,
    } = settings;
    let users = lower_users_items(survey, places, entries, audience)?;
    let pairs = survey.worlds.iter().zip(&places.worlds);
    let worlds: Vec<_> = pairs
        .map(|(facts, world)| Lower {
            facts,
            world,
            places,
            entries,
            settings,
            users: &users,
        })
        .collect();
    let types = lower_definitions(&worlds, places)?;
    let modules = lower_modules(&worlds)?;
    let bound = worlds.iter().map(|cx| lower_bound_world(*cx));
    let bound = bound.collect::<Result<Vec<_>, _>>()?;
    let host_result = lower_host_result(*anyhow);
    Ok(Bindings {
        features: lower_features(host_result, &types, &bound, &modules),
        runtime: runtime_module(runtime.as_ref()),
        host_result,
        wasmtime: wasmtime_crate.clone(),
        type_aliases: lower_type_aliases(survey, places, entries),
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

fn lower_bound_world(cx: Lower<'_>) -> Result<BoundWorld, Impossible> {
    let own = cx.facts.items.has_own.then(|| lower_world(cx));
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
fn lower_type_aliases(survey: &Survey<'_>, places: &Places, entries: &Entries) -> Vec<TypeAlias> {
    let alias = |ident: &Ident, path: &syn::Path, is_idle| TypeAlias {
        ident: ident.clone(),
        path: path.clone(),
        is_idle,
    };
    let errors = entries.trappable_errors.iter().zip(&places.root.errors);
    let errors = errors.enumerate().map(|(index, (error, ident))| {
        alias(ident, &error.path, survey.idle_errors.contains(&index))
    });
    let ids = entries.named_imports.iter().zip(&places.root.ids);
    let ids = ids.map(|(import, ident)| alias(ident, &import.path, false));
    errors.chain(ids).collect()
}
