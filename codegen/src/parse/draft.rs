//! The options while they are read.

use proc_macro2::Span;

use super::generations::{DraftGeneration, finish_generations};
use crate::errors::Errors;
use crate::options::{Entries, GivenVersion, Moved, Options, Settings, WorldOptions};
use crate::warnings::Warnings;
use syn::LitStr;

/// The options in one pair of braces, as far as they were read.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) world: WorldOptions,
    pub(super) entries: Entries,
    pub(super) settings: Settings,
    pub(super) generations: Option<DraftGenerations>,
    pub(super) own: DraftOwn,
    pub(super) warnings: Warnings,
}

/// The option `generations`.
pub(super) struct DraftGenerations {
    /// The option's name.
    pub(super) span: Span,
    /// `None` if the value is not in braces.
    pub(super) list: Option<Vec<DraftGeneration>>,
}

/// The options that only a generation has.
#[derive(Default)]
pub(super) struct DraftOwn {
    /// Whether `path` or `inline` is given, right or wrong.
    pub(super) is_placed: bool,
    pub(super) features: Option<Vec<LitStr>>,
    pub(super) version: Option<GivenVersion>,
    pub(super) moved: Vec<Moved>,
    pub(super) by_hand: Vec<LitStr>,
}

impl Draft {
    /// The options of all worlds.
    pub(super) fn finish(self, errors: &mut Errors) -> Options {
        let Draft {
            world,
            entries,
            settings,
            generations,
            own: _,
            mut warnings,
        } = self;
        let span = generations.as_ref().map(|generations| generations.span);
        let worlds = match generations {
            None => vec![world],
            Some(generations) => {
                finish_generations(generations, &world, &entries, &mut warnings, errors)
            }
        };
        Options {
            worlds,
            generations: span,
            entries,
            settings,
            warnings,
        }
    }
}
