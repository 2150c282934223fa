//! Reports everything that is wrong with a world and its options, all at once. Changes nothing.

mod derives;
mod engine_limits;
mod generations;
mod hints;
mod refused;
mod unused;

use proc_macro2::Ident;

use self::engine_limits::Exceeded;
use self::generations::generation_message;
use self::unused::unused_message;
use crate::errors::Errors;
use crate::model::{Bindings, Visibility};
use crate::options::ForCheck;
use crate::survey::{GenerationWhy, Survey, Usage};
use crate::warnings::Warnings;

/// Mistakes in the options that do not change the bindings.
pub(crate) struct Checked {
    pub(crate) errors: Option<syn::Error>,
    pub(crate) warnings: Warnings,
}

/// Reports keys and filters that did nothing and derives that are not possible: one error or
/// warning at each literal in the options. They do not change the bindings.
///
/// # Errors
///
/// The same errors, and errors about bindings that would not compile: one for each limit of the
/// engine that the bindings exceed, at the option that names the world, and one for each keyword
/// that cannot be a type.
pub(crate) fn check(
    bindings: &Bindings,
    survey: &Survey<'_>,
    usage: &Usage<'_>,
    options: &ForCheck<'_>,
) -> Result<Checked, syn::Error> {
    let mut errors = Errors::new();
    let mut warnings = Warnings::default();
    check_usage(survey, usage, &mut errors, &mut warnings);
    derives::check_derives(
        bindings,
        options.impossible_derives,
        &mut errors,
        &mut warnings,
    );
    let is_sound = check_bindings(bindings, options, &mut errors);
    match errors.finish() {
        Err(errors) if !is_sound => Err(errors),
        errors => Ok(Checked {
            errors: errors.err(),
            warnings,
        }),
    }
}

/// Reports why the bindings do not compile. Returns whether they do.
fn check_bindings(bindings: &Bindings, options: &ForCheck<'_>, errors: &mut Errors) -> bool {
    let newest = options.worlds.len().saturating_sub(1);
    let exceeded = engine_limits::exceeded(bindings, newest);
    let modules = modules_for_types(bindings);
    let is_sound = exceeded.is_empty() && modules.is_empty();
    for module in modules {
        let message = format!("`{module}` is a module; expected a type for this key");
        errors.push(module.span(), message);
    }
    for Exceeded { world, message } in exceeded {
        errors.push(options.span_of(world), message);
    }
    is_sound
}

/// Reports names that WIT defines twice, if they are generated. The stages after `survey` could not
/// tell them apart.
///
/// # Errors
///
/// All of them, each at the literal that names the WIT.
pub(crate) fn check_wit(usage: &Usage<'_>) -> Result<(), syn::Error> {
    let mut errors = Errors::new();
    for refused in usage
        .refused_wit
        .iter()
        .filter(|refused| !refused.is_replaced)
    {
        errors.push(refused.item.literal, &refused.item.if_generated);
    }
    errors.finish()
}

/// Reports the mistakes in `generations` that make bindings impossible: two items or two modules
/// would be in one place. [`check`] reports all other mistakes, next to the bindings.
///
/// # Errors
///
/// All errors in the options, if one of them is such a mistake.
pub(crate) fn check_generations(survey: &Survey<'_>, usage: &Usage<'_>) -> Result<(), syn::Error> {
    let mut whys = usage.of_generations.iter().map(|error| &error.why);
    let is_sound = whys.all(|why| match why {
        GenerationWhy::NotJoined { .. } | GenerationWhy::MeetsModule => false,
        GenerationWhy::Unknown { .. }
        | GenerationWhy::MovedToOther { .. }
        | GenerationWhy::NothingNewer
        | GenerationWhy::OtherHomes { .. } => true,
    });
    if is_sound {
        return Ok(());
    }
    let mut errors = Errors::new();
    check_usage(survey, usage, &mut errors, &mut Warnings::default());
    errors.finish()
}

/// Reports keys and filters that did nothing, for tools that generate no code.
///
/// # Errors
///
/// All of them, each at the user's literal.
pub(crate) fn check_keys(survey: &Survey<'_>, usage: &Usage<'_>) -> Result<Warnings, syn::Error> {
    let mut errors = Errors::new();
    let mut warnings = Warnings::default();
    check_usage(survey, usage, &mut errors, &mut warnings);
    errors.finish()?;
    Ok(warnings)
}

fn check_usage(
    survey: &Survey<'_>,
    usage: &Usage<'_>,
    errors: &mut Errors,
    warnings: &mut Warnings,
) {
    for refused in usage
        .refused_wit
        .iter()
        .filter(|refused| refused.is_replaced)
    {
        warnings.push(refused.item.literal, &refused.item.if_replaced);
    }
    for unused in &usage.unused {
        let (span, message) = (unused.literal.span(), unused_message(unused, &usage.sides));
        match unused.why.is_accepted() {
            true => warnings.push(span, message),
            false => errors.push(span, message),
        }
    }
    for refused in &usage.refused_derives {
        errors.push_error(syn::Error::new_spanned(
            &refused.path,
            refused::refused_message(refused),
        ));
    }
    for error in &usage.of_generations {
        errors.push(error.span, generation_message(error, survey));
    }
}

/// The keywords at the end of paths that replace types. Such a path can only be a module.
fn modules_for_types(bindings: &Bindings) -> Vec<&Ident> {
    let replacements = bindings.replacements.iter();
    let types = replacements.filter(|item| item.visibility != Visibility::Bindings);
    let last = types.filter_map(|item| Some(&item.path.segments.last()?.ident));
    let keywords = ["crate", "$crate", "self", "super"];
    last.filter(|last| keywords.iter().any(|keyword| *last == keyword))
        .collect()
}
