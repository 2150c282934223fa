//! From what was read to [`Options`]. Reports what is wrong between the generations.

use proc_macro2::Ident;
use syn::LitStr;
use worldbind_resolve::printable;

use super::draft::{Draft, DraftForm, DraftGeneration, DraftGenerations, DraftOwn};
use super::function_rules::warn_of_no_flags;
use crate::errors::Errors;
use crate::options::{Entries, Form, Generation, Options, Settings, WorldOptions, Worlds};
use crate::warnings::Warnings;

/// The options of all worlds.
pub(super) fn finish(draft: Draft, errors: &mut Errors) -> Options {
    let Draft {
        world,
        entries,
        settings,
        form,
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
    let worlds = match generations {
        None => Worlds::Apart(vec![world]),
        Some(generations) => {
            let shared = Shared {
                world: world.world,
                entries: &entries,
            };
            let generations = finish_generations(generations, &shared, &mut warnings, errors);
            Worlds::Generations(generations)
        }
    };
    Options {
        worlds,
        entries,
        settings: Settings {
            form: finish_form(&form),
            ..settings
        },
        warnings,
    }
}

/// The form of the bindings. `stringify` counts more than the other two.
fn finish_form(draft: &DraftForm) -> Form {
    let DraftForm {
        stringify,
        include_generated_code_from_file,
        debug,
    } = draft;
    if *stringify {
        Form::Text
    } else if *include_generated_code_from_file || *debug {
        Form::File
    } else {
        Form::Items
    }
}

/// The options next to `generations`.
struct Shared<'a> {
    world: Option<LitStr>,
    entries: &'a Entries,
}

/// The generations, and what is wrong with them beyond the entries of each.
fn finish_generations(
    generations: DraftGenerations,
    shared: &Shared<'_>,
    warnings: &mut Warnings,
    errors: &mut Errors,
) -> Vec<Generation> {
    let DraftGenerations { span, list } = generations;
    let Some(list) = list else {
        return Vec::new();
    };
    if list.len() < 2 {
        errors.push(span, "expected at least two generations; for one version, write its options without `generations`");
    }
    let last = list.len().saturating_sub(1);
    let mut finished = Vec::new();
    for (index, generation) in list.into_iter().enumerate() {
        let DraftGeneration { label, draft } = generation;
        let Some(draft) = draft else { continue };
        warnings.append(draft.warnings.clone());
        for (own, shared) in [
            (&draft.entries.exports, &shared.entries.exports),
            (&draft.entries.imports, &shared.entries.imports),
        ] {
            warn_of_no_flags(own, Some(shared), warnings);
        }
        if index == last && last > 0 {
            refuse_in_newest(&label, &draft, errors);
        }
        finished.push(finish_generation(label, draft, shared, errors));
    }
    finished
}

fn finish_generation(
    label: Ident,
    draft: Draft,
    shared: &Shared<'_>,
    errors: &mut Errors,
) -> Generation {
    let Draft {
        world,
        entries,
        own,
        // A generation has no settings, and no generations.
        settings: _,
        form: _,
        generations: _,
        merged: _,
        // They are among those of all options.
        warnings: _,
    } = draft;
    let DraftOwn {
        is_placed,
        features,
        version,
        moved,
        by_hand,
    } = own;
    if !is_placed {
        let message = format!("expected `path` or `inline` with the WIT of `{label}`");
        errors.push(label.span(), message);
    }
    Generation {
        label,
        features,
        version,
        moved,
        by_hand,
        world: WorldOptions {
            is_world_shared: world.world.is_none(),
            world: world.world.or_else(|| shared.world.clone()),
            entries,
            ..world
        },
    }
}

/// Reports options of the newest generation that are about a newer one.
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
