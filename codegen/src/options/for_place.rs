//! What `place` reads of the options.

use super::Options;
use super::entries::{Entries, NamedImport, TrappableError, With};
use super::scoped::Scoped;
use super::settings::Settings;
use super::world_entries::WorldEntries;
use super::worlds::WorldOptions;

/// What `place` reads of the options.
pub(crate) struct ForPlace<'a> {
    /// In their order.
    pub(crate) worlds: Vec<WorldForPlace<'a>>,
}

/// The entries with items of the user, which have names at the root.
pub(crate) struct WorldForPlace<'a> {
    pub(crate) with: Scoped<&'a With>,
    pub(crate) trappable_errors: Scoped<&'a TrappableError>,
    pub(crate) named_imports: Scoped<&'a NamedImport>,
}

impl Options {
    pub(crate) fn for_place(&self) -> ForPlace<'_> {
        let Options {
            worlds,
            entries,
            settings,
            // They have been found already.
            warnings: _,
        } = self;
        let Settings {
            // No setting changes a name.
            additional_derives: _,
            impossible_derives: _,
            ownership: _,
            require_store_data_send: _,
            skip_mut_forwarding_impls: _,
            merge_structurally_equal_types: _,
            one_way_types: _,
            runtime: _,
            wasmtime_crate: _,
            anyhow: _,
            include_component_type: _,
            form: _,
        } = settings;
        let worlds = worlds.all();
        ForPlace {
            worlds: worlds.map(|world| for_world(world, entries)).collect(),
        }
    }
}

fn for_world<'a>(world: &'a WorldOptions, shared: &'a Entries) -> WorldForPlace<'a> {
    let WorldOptions {
        entries,
        // `load` has applied these.
        paths: _,
        inline: _,
        world: _,
        is_world_shared: _,
    } = world;
    let WorldEntries {
        with,
        trappable_errors,
        named_imports,
        // `survey` has applied these. They have no item of the user.
        derives: _,
        attributes: _,
        exports: _,
        imports: _,
        versions: _,
    } = WorldEntries::of(entries, shared);
    WorldForPlace {
        with,
        trappable_errors,
        named_imports,
    }
}
