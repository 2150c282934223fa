//! From what was read to [`Options`]: puts the shared options into each generation, and reports
//! what is wrong between the generations.

use proc_macro2::Ident;
use worldbind_resolve::printable;

use super::draft::{Draft, DraftGeneration, DraftGenerations};
use super::function_rules::warn_of_no_flags;
use crate::errors::Errors;
use crate::options::{Entries, Generation, Options, WorldOptions};
use crate::warnings::Warnings;

/// The options of all worlds.
pub(super) fn finish(draft: Draft, errors: &mut Errors) -> Options {
    let Draft {
        world,
        entries,
        settings,
        generations,
        merged,
        own: _,
        mut warnings,
    } = draft;
    if let (Some(_), Some(merged), true) = (
        &generations,
        merged,
        settings.merge_structurally_equal_types,
    ) {
        errors.push(
            merged,
            "`generations` and `merge_structurally_equal_types` cannot be used together: equal types \
             of two generations are one Rust type already, and types of one generation are never merged",
        );
    }
    for rules in [&entries.exports, &entries.imports] {
        warn_of_no_flags(rules, None, &mut warnings);
    }
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

/// The worlds of the generations, and what is wrong with them beyond the entries of each.
fn finish_generations(
    generations: DraftGenerations,
    shared: &WorldOptions,
    entries: &Entries,
    warnings: &mut Warnings,
    errors: &mut Errors,
) -> Vec<WorldOptions> {
    let DraftGenerations { span, list } = generations;
    let Some(list) = list else {
        return Vec::new();
    };
    if list.len() < 2 {
        errors.push(span, "expected at least two generations; for one version, write its options without `generations`");
    }
    let last = list.len().saturating_sub(1);
    let mut worlds = Vec::new();
    for (index, generation) in list.into_iter().enumerate() {
        let DraftGeneration { label, draft } = generation;
        let Some(draft) = draft else { continue };
        warnings.append(draft.warnings.clone());
        for (own, shared) in [
            (&draft.entries.exports, &entries.exports),
            (&draft.entries.imports, &entries.imports),
        ] {
            warn_of_no_flags(own, Some(shared), warnings);
        }
        if index == last && last > 0 {
            refuse_in_newest(&label, &draft, errors);
        }
        worlds.push(finish_generation(label, draft, shared, entries, errors));
    }
    worlds
}

fn finish_generation(
    label: Ident,
    draft: Draft,
    shared: &WorldOptions,
    shared_entries: &Entries,
    errors: &mut Errors,
) -> WorldOptions {
    let Draft {
        world,
        entries,
        settings: _,
        generations: _,
        merged: _,
        own,
        warnings: _,
    } = draft;
    let WorldOptions {
        paths,
        inline,
        world,
        generation: _,
    } = world;
    if !own.is_placed {
        let message = format!("expected `path` or `inline` with the WIT of `{label}`");
        errors.push(label.span(), message);
    }
    let generation = Generation {
        label,
        has_own_world: world.is_some(),
        features: own.features,
        version: own.version,
        moved: own.moved,
        by_hand: own.by_hand,
        entries: entries.before(shared_entries),
    };
    WorldOptions {
        paths,
        inline,
        world: world.or_else(|| shared.world.clone()),
        generation: Some(generation),
    }
}

/// Reports what says how the newest generation differs from a newer one.
fn refuse_in_newest(label: &Ident, draft: &Draft, errors: &mut Errors) {
    let moved = draft.own.moved.iter().map(|moved| &moved.old);
    for literal in moved.chain(&draft.own.by_hand) {
        let message = format!(
            "`{}` has no effect: `{label}` is the newest generation",
            printable(&literal.value())
        );
        errors.push(literal.span(), message);
    }
}
