//! The options that `load` reads.

use proc_macro2::Ident;
use syn::LitStr;

use super::Options;
use super::settings::Settings;
use super::worlds::{Generation, GivenVersion, WorldOptions, Worlds};

/// The options that `load` reads.
pub(crate) struct ForLoad<'a> {
    /// In their order.
    pub(crate) worlds: Vec<WorldForLoad<'a>>,
    /// Whether the binary form of each world is needed.
    pub(crate) is_encoded: bool,
}

/// The options of a world that `load` reads.
#[derive(Clone, Copy)]
pub(crate) struct WorldForLoad<'a> {
    pub(crate) options: &'a WorldOptions,
    /// The options that only a generation has.
    pub(crate) generation: Option<GenerationForLoad<'a>>,
}

/// The options of a generation that `load` reads.
#[derive(Clone, Copy)]
pub(crate) struct GenerationForLoad<'a> {
    pub(crate) label: &'a Ident,
    pub(crate) features: Option<&'a [LitStr]>,
    pub(crate) version: Option<&'a GivenVersion>,
}

impl Options {
    pub(crate) fn for_load(&self) -> ForLoad<'_> {
        let Options {
            worlds,
            // They name what was loaded.
            entries: _,
            settings,
            // They have been found already.
            warnings: _,
        } = self;
        let Settings {
            include_component_type,
            // `survey` applies these.
            additional_derives: _,
            ownership: _,
            merge_structurally_equal_types: _,
            one_way_types: _,
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
        ForLoad {
            worlds: worlds_for_load(worlds),
            is_encoded: *include_component_type,
        }
    }
}

fn worlds_for_load(worlds: &Worlds) -> Vec<WorldForLoad<'_>> {
    let apart = |options| WorldForLoad {
        options,
        generation: None,
    };
    match worlds {
        Worlds::Apart(worlds) => worlds.iter().map(apart).collect(),
        Worlds::Generations(generations) => generations.iter().map(generation_for_load).collect(),
    }
}

fn generation_for_load(generation: &Generation) -> WorldForLoad<'_> {
    let Generation {
        label,
        features,
        version,
        // `survey` applies these.
        moved: _,
        by_hand: _,
        world,
    } = generation;
    WorldForLoad {
        options: world,
        generation: Some(GenerationForLoad {
            label,
            features: features.as_deref(),
            version: version.as_ref(),
        }),
    }
}
