//! The options that `lower` reads.

use super::Options;
use super::entries::{Entries, FunctionFlags};
use super::settings::Settings;
use super::world_entries::{ScopedVersions, WorldEntries};
use super::worlds::WorldOptions;

/// The options that `lower` reads.
pub(crate) struct ForLower<'a> {
    /// In their order.
    pub(crate) worlds: Vec<WorldForLower<'a>>,
    pub(crate) runtime: Option<&'a syn::Path>,
    pub(crate) wasmtime_crate: Option<&'a syn::Path>,
    pub(crate) anyhow: bool,
}

/// The options of a world that `lower` reads.
pub(crate) struct WorldForLower<'a> {
    pub(crate) versions: ScopedVersions<'a>,
    /// Whether the store's data must be `Send`, whatever the functions of the world are.
    pub(crate) requires_send: bool,
    /// Whether there is an `impl Host for &mut T`.
    pub(crate) has_forwarding: bool,
}

impl Options {
    pub(crate) fn for_lower(&self) -> ForLower<'_> {
        let Options {
            worlds,
            entries,
            settings,
            // They have been found already.
            warnings: _,
        } = self;
        let Settings {
            require_store_data_send,
            skip_mut_forwarding_impls,
            runtime,
            wasmtime_crate,
            anyhow,
            // `load` has applied it.
            include_component_type: _,
            // `survey` has applied these.
            additional_derives: _,
            ownership: _,
            merge_structurally_equal_types: _,
            one_way_types: _,
            // `check` reports them.
            impossible_derives: _,
            // The pipeline applies it.
            form: _,
        } = settings;
        let general = General {
            requires_send: *require_store_data_send,
            has_forwarding: !*skip_mut_forwarding_impls,
        };
        let worlds = worlds.all();
        ForLower {
            worlds: worlds
                .map(|world| for_world(world, entries, general))
                .collect(),
            runtime: runtime.as_ref(),
            wasmtime_crate: wasmtime_crate.as_ref(),
            anyhow: *anyhow,
        }
    }
}

/// The settings that each world has.
#[derive(Clone, Copy)]
struct General {
    requires_send: bool,
    has_forwarding: bool,
}

fn for_world<'a>(
    world: &'a WorldOptions,
    shared: &'a Entries,
    general: General,
) -> WorldForLower<'a> {
    let WorldOptions {
        entries,
        // `load` has applied these, and `survey` too.
        paths: _,
        inline: _,
        world: _,
        is_world_shared: _,
    } = world;
    let General {
        requires_send,
        has_forwarding,
    } = general;
    let WorldEntries {
        exports,
        imports,
        versions,
        // `survey` has applied these. It returns the user's items that they name.
        with: _,
        trappable_errors: _,
        named_imports: _,
        derives: _,
        attributes: _,
    } = WorldEntries::of(entries, shared);
    WorldForLower {
        versions,
        // As with wasmtime's macro, a default counts even if it applies to no function.
        requires_send: requires_send || is_async(imports.default) || is_async(exports.default),
        has_forwarding,
    }
}

/// Whether flags ask for `async`. `survey` has applied them to the functions.
fn is_async(flags: FunctionFlags) -> bool {
    let FunctionFlags {
        is_async,
        is_store: _,
        is_trappable: _,
        is_tracing: _,
        is_verbose_tracing: _,
        is_optional: _,
        is_exact: _,
    } = flags;
    is_async
}
