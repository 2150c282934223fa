//! The options that `check` reads.

use proc_macro2::Span;

use super::Options;
use super::call_site::call_site;
use super::settings::Settings;
use super::worlds::WorldOptions;

/// The options that `check` reads.
pub(crate) struct ForCheck<'a> {
    /// The place to report errors about each world, from the oldest to the newest.
    pub(crate) worlds: Vec<Span>,
    pub(crate) impossible_derives: &'a [syn::Error],
}

impl ForCheck<'_> {
    /// The place to report errors about the world at this position.
    pub(crate) fn span_of(&self, world: usize) -> Span {
        let span = self.worlds.get(world).or(self.worlds.first());
        span.copied().unwrap_or_else(call_site)
    }
}

impl Options {
    pub(crate) fn for_check(&self) -> ForCheck<'_> {
        let Options {
            worlds,
            // `survey` returns what had no effect.
            entries: _,
            settings,
            // The pipeline adds them to those of `check`.
            warnings: _,
        } = self;
        let Settings {
            impossible_derives,
            // `load` has applied it.
            include_component_type: _,
            // `survey` has applied these, and returns which derives it refuses.
            additional_derives: _,
            ownership: _,
            merge_structurally_equal_types: _,
            one_way_types: _,
            // `lower` has applied these.
            require_store_data_send: _,
            skip_mut_forwarding_impls: _,
            runtime: _,
            wasmtime_crate: _,
            anyhow: _,
            // The pipeline applies it.
            form: _,
        } = settings;
        ForCheck {
            worlds: worlds.all().map(WorldOptions::span).collect(),
            impossible_derives,
        }
    }
}
