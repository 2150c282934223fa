//! Reports everything that is wrong with a world and its options, all at once. Changes nothing.

mod derives;
mod engine_limits;
mod generations;
mod hints;
mod refused;

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span};

use self::generations::generation_message;
use crate::errors::Errors;

use crate::model::{Bindings, Visibility};
use crate::options::ForCheck;
use crate::suggest::list;
use crate::survey::{
    GenerationWhy, IdleError, NoDefinition, Sides, Survey, Unused, UnusedWhy, Usage,
};
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
    let ForCheck {
        span,
        impossible_derives,
    } = options;
    let mut errors = Errors::new();
    let mut warnings = Warnings::default();
    check_usage(survey, usage, &mut errors, &mut warnings);
    derives::check_derives(bindings, impossible_derives, &mut errors, &mut warnings);
    let is_sound = check_bindings(bindings, *span, &mut errors);
    match errors.finish() {
        Err(errors) if !is_sound => Err(errors),
        errors => Ok(Checked {
            errors: errors.err(),
            warnings,
        }),
    }
}

/// Reports why the bindings do not compile. Returns whether they do. `span` is the place of what is
/// about no option.
fn check_bindings(bindings: &Bindings, span: Span, errors: &mut Errors) -> bool {
    // An interface that a world both imports and exports appears twice.
    let exceeded: BTreeSet<_> = engine_limits::exceeded(bindings).into_iter().collect();
    let modules = modules_for_types(bindings);
    let is_sound = exceeded.is_empty() && modules.is_empty();
    for module in modules {
        let message = format!("`{module}` is a module; expected a type for this key");
        errors.push(module.span(), message);
    }
    for message in exceeded {
        errors.push(span, message);
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

fn unused_message(unused: &Unused, sides: &Sides) -> String {
    let name = unused.literal.value();
    if let Some(now) = old_form(&name).filter(|now| unused.known.contains(now)) {
        return format!("`{name}` is an old form; write `{now}`");
    }
    match without_match(&name, &unused.why) {
        Some(what) => hints::hinted(what, unused, sides),
        None => without_effect(&name, unused),
    }
}

/// Says what a key or filter should have matched, if it matches nothing; otherwise `None`.
fn without_match(name: &str, why: &UnusedWhy) -> Option<String> {
    let what = match why {
        UnusedWhy::NothingToReplace => "matches no imported interface and no type of the world",
        UnusedWhy::NoNamedImport => "matches no imported interface",
        UnusedWhy::NoErrorType => "names no type of an interface",
        UnusedWhy::NoExport => "matches no function that the world exports",
        UnusedWhy::NoImport => "matches no function that the world imports",
        UnusedWhy::NoVersionedExport => "matches no interface that the world exports",
        UnusedWhy::NoDerivingType => "matches no record, variant or enum of the world",
        UnusedWhy::NoAttributes => {
            "matches no record, variant or enum of the world, and no field or case of one"
        }
        UnusedWhy::ExportedInterface
        | UnusedWhy::GuestResource
        | UnusedWhy::IdleError(_)
        | UnusedWhy::OptionalWithoutWorld
        | UnusedWhy::UnversionedExport
        | UnusedWhy::ShadowedVersions
        | UnusedWhy::UnmetRequirement
        | UnusedWhy::Shadowed
        | UnusedWhy::ShadowedInGenerations
        | UnusedWhy::ExactOfMany
        | UnusedWhy::ShadowedKey
        | UnusedWhy::AttributesOfInterface
        | UnusedWhy::NoDefinition(_) => return None,
    };
    Some(format!("`{name}` {what}"))
}

/// Why a key or filter has no effect on what it matches.
fn without_effect(name: &str, unused: &Unused) -> String {
    match &unused.why {
        UnusedWhy::ExportedInterface => format!(
            "`{name}` has no effect: the world does not import it; to replace a type of an \
             exported interface, use the type's name as the key"
        ),
        UnusedWhy::GuestResource => format!(
            "`{name}` cannot be replaced: it is a resource that the component defines, and the \
             host has only handles to it (`ResourceAny`)"
        ),
        UnusedWhy::IdleError(why) => idle_error_message(name, why),
        UnusedWhy::OptionalWithoutWorld => {
            format!("`{name}` cannot be optional here: the option `interfaces` generates no world")
        }
        UnusedWhy::UnversionedExport => {
            format!("`{name}` has no version, so no version rule can apply to it")
        }
        UnusedWhy::ShadowedVersions => {
            format!("a more specific rule applies to every interface that `{name}` matches")
        }
        UnusedWhy::UnmetRequirement => {
            let wanted: Vec<_> = unused.known.iter().map(String::as_str).collect();
            let wanted = list(wanted);
            format!("no version that is compatible with {wanted} meets this requirement")
        }
        UnusedWhy::ExactOfMany => format!(
            "`{name}` names no function, and a filter with `exact` applies only to the function \
             that it names"
        ),
        UnusedWhy::ShadowedKey => {
            format!("a more specific key applies to everything that `{name}` matches")
        }
        UnusedWhy::AttributesOfInterface => format!(
            "`{name}` is not a type; attributes are allowed only on records, variants and enums, \
             and on their fields and cases"
        ),
        UnusedWhy::NoDefinition(why) => no_definition_message(name, why),
        UnusedWhy::Shadowed => {
            format!("a more specific rule applies to every function that `{name}` matches")
        }
        UnusedWhy::ShadowedInGenerations => format!(
            "`{name}` has no effect: more specific rules, or rules of a generation, apply to every \
             function that it matches"
        ),
        // These match nothing: see `without_match`.
        UnusedWhy::NothingToReplace
        | UnusedWhy::NoNamedImport
        | UnusedWhy::NoErrorType
        | UnusedWhy::NoExport
        | UnusedWhy::NoImport
        | UnusedWhy::NoVersionedExport
        | UnusedWhy::NoDerivingType
        | UnusedWhy::NoAttributes => format!("`{name}` has no effect"),
    }
}

fn idle_error_message(name: &str, why: &IdleError) -> String {
    let why = match why {
        IdleError::NotImported => "the world does not import this type".to_owned(),
        IdleError::OtherName(target) => {
            format!("it is another name of `{target}`; use that name as the key")
        }
        IdleError::Resource => "it is a resource, and no function fails with a resource".to_owned(),
        IdleError::NoFailing => "no function that the world imports fails with it".to_owned(),
        IdleError::Replaced => {
            "every function that fails with it is in an interface that `with` replaces".to_owned()
        }
        IdleError::NotTrappable => {
            "no function that fails with it is `trappable`; add the flag in `imports`".to_owned()
        }
    };
    format!("`{name}` has no effect: {why}")
}

/// Converts a key of older versions of wasmtime's macro: `wasi:io/poll/pollable` to
/// `wasi:io/poll.pollable`.
fn old_form(name: &str) -> Option<String> {
    let (interface, item) = name.rsplit_once('/')?;
    interface
        .contains('/')
        .then(|| format!("{interface}.{item}"))
}

fn no_definition_message(name: &str, why: &NoDefinition) -> String {
    match why {
        NoDefinition::Resource => format!(
            "`{name}` is a resource; derives and attributes are allowed only on records, variants \
             and enums"
        ),
        NoDefinition::Flags => format!(
            "`{name}` belongs to flags; the engine's `flags!` defines them and accepts no \
             attributes"
        ),
        NoDefinition::Alias(Some(target)) => format!(
            "`{name}` is an alias of `{target}`; derives and attributes must name the type itself"
        ),
        NoDefinition::Alias(None) => format!(
            "`{name}` is an alias; derives and attributes are allowed only on records, variants \
             and enums"
        ),
        NoDefinition::Replaced => format!(
            "`with` replaces `{name}`, so no type is generated that could have derives or \
             attributes"
        ),
    }
}
