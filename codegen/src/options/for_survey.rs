//! The options that `survey` reads.

use proc_macro2::Ident;
use syn::LitStr;

use super::Options;
use super::entries::{Entries, With};
use super::scoped::Scoped;
use super::settings::{Ownership, Settings};
use super::world_entries::WorldEntries;
use super::worlds::{Generation, GivenVersion, Inline, Moved, WorldOptions, Worlds};

/// The options that `survey` reads.
pub(crate) struct ForSurvey<'a> {
    /// In their order.
    pub(crate) worlds: Vec<WorldForSurvey<'a>>,
    /// The same worlds as generations, if they are generations of one API.
    pub(crate) generations: Option<Vec<GenerationForSurvey<'a>>>,
    pub(crate) settings: TypeSettings<'a>,
}

/// The options of a world that `survey` reads.
pub(crate) struct WorldForSurvey<'a> {
    /// Whether the world itself is generated, and not only its interfaces.
    pub(crate) has_own: bool,
    pub(crate) entries: WorldEntries<'a>,
}

/// The options of a generation that `survey` reads.
pub(crate) struct GenerationForSurvey<'a> {
    pub(crate) label: &'a Ident,
    pub(crate) version: Option<&'a GivenVersion>,
    pub(crate) moved: &'a [Moved],
    pub(crate) by_hand: &'a [LitStr],
    /// Types that are replaced differently are not equal.
    pub(crate) with: Scoped<&'a With>,
}

/// The settings about types.
#[derive(Clone, Copy)]
pub(crate) struct TypeSettings<'a> {
    pub(crate) additional_derives: &'a [syn::Path],
    pub(crate) ownership: Ownership,
    pub(crate) merge_structurally_equal_types: bool,
    pub(crate) one_way_types: bool,
}

impl Options {
    pub(crate) fn for_survey(&self) -> ForSurvey<'_> {
        let Options {
            worlds,
            entries,
            settings,
            // They have been found already.
            warnings: _,
        } = self;
        let all = worlds.all();
        ForSurvey {
            worlds: all.map(|world| for_world(world, entries)).collect(),
            generations: match worlds {
                Worlds::Apart(_) => None,
                Worlds::Generations(generations) => {
                    let generations = generations.iter();
                    Some(generations.map(|it| for_generation(it, entries)).collect())
                }
            },
            settings: for_types(settings),
        }
    }
}

fn for_world<'a>(world: &'a WorldOptions, shared: &'a Entries) -> WorldForSurvey<'a> {
    let WorldOptions {
        inline,
        entries,
        // `load` has applied these.
        paths: _,
        world: _,
        is_world_shared: _,
    } = world;
    WorldForSurvey {
        has_own: match inline {
            Some(Inline::Interfaces(_)) => false,
            Some(Inline::Package(_)) | None => true,
        },
        entries: WorldEntries::of(entries, shared),
    }
}

fn for_generation<'a>(generation: &'a Generation, shared: &'a Entries) -> GenerationForSurvey<'a> {
    let Generation {
        label,
        version,
        moved,
        by_hand,
        world,
        // `load` has applied it.
        features: _,
    } = generation;
    GenerationForSurvey {
        label,
        version: version.as_ref(),
        moved,
        by_hand,
        with: Scoped::of(&world.entries.with, &shared.with),
    }
}

fn for_types(settings: &Settings) -> TypeSettings<'_> {
    let Settings {
        additional_derives,
        ownership,
        merge_structurally_equal_types,
        one_way_types,
        // `load` has applied it.
        include_component_type: _,
        // `lower` applies these.
        require_store_data_send: _,
        skip_mut_forwarding_impls: _,
        runtime: _,
        wasmtime_crate: _,
        anyhow: _,
        // `check` reports them.
        impossible_derives: _,
        // The pipeline applies it.
        form: _,
    } = settings;
    TypeSettings {
        additional_derives,
        ownership: *ownership,
        merge_structurally_equal_types: *merge_structurally_equal_types,
        one_way_types: *one_way_types,
    }
}
