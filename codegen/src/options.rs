//! The options of `bindgen!`, as plain data.
//!
//! [`crate::parse`] makes it. Nothing changes an [`Options`] after parsing. Each value keeps the
//! user's own token, so a later stage can report errors at it.
//!
//! No stage reads an [`Options`] itself. Each has a struct of what it reads: `ForLoad`,
//! `ForSurvey`, `ForLower`, `ForCheck`. The function that makes one takes all options apart,
//! without `..`. So a new option does not compile until each stage has it or says why it does not
//! need it.

mod call_site;
mod entries;
mod for_check;
mod for_load;
mod for_lower;
mod for_survey;
mod scoped;
mod settings;
mod world_entries;
mod worlds;

pub use self::call_site::call_site;
pub use self::entries::{
    AttributeRule, DeriveRule, DeriveRules, Entries, FunctionFlags, FunctionRule, FunctionRules,
    NamedImport, TrappableError, VersionRule, VersionRules, With,
};
pub(crate) use self::for_check::ForCheck;
pub(crate) use self::for_load::{ForLoad, GenerationForLoad, WorldForLoad};
pub(crate) use self::for_lower::{ForLower, WorldForLower};
pub(crate) use self::for_survey::{ForSurvey, GenerationForSurvey, TypeSettings, WorldForSurvey};
pub(crate) use self::scoped::{EntryId, Scoped};
pub use self::settings::{Form, Ownership, Settings};
pub(crate) use self::world_entries::{ScopedRules, ScopedVersions, WorldEntries, policy};
pub use self::worlds::{Generation, GivenVersion, Inline, Moved, WorldOptions, Worlds};

use proc_macro2::Span;
use worldbind_resolve::Policy;

use crate::warnings::Warnings;

/// All options of one `bindgen!`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Options {
    /// The worlds: where the WIT of each is, and which of its worlds is meant.
    pub worlds: Worlds,
    /// The options with keys or filters, which name items of the WIT. They apply to all worlds.
    pub entries: Entries,
    /// The options that apply to all bindings.
    pub settings: Settings,
    /// Warnings about options that have no effect with any WIT.
    pub warnings: Warnings,
}

impl Options {
    /// The place to report errors that are not about one of the worlds.
    pub fn span(&self) -> Span {
        self.worlds
            .all()
            .next()
            .map_or_else(call_site, WorldOptions::span)
    }

    /// The place to report errors about the world at this position, or about no world in
    /// particular.
    pub(crate) fn span_of(&self, world: Option<usize>) -> Span {
        let world = world.and_then(|position| self.worlds.all().nth(position));
        world.map_or_else(|| self.span(), WorldOptions::span)
    }

    /// The rules of `versions` for each world, as policies of the runtime.
    pub(crate) fn policies(&self) -> impl Iterator<Item = Policy> {
        self.worlds.all().map(|world| {
            let entries = WorldEntries::of(&world.entries, &self.entries);
            entries.versions.policy()
        })
    }
}
