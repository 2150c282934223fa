//! The messages about keys and filters that had no effect.

use super::hints;
use crate::suggest::list;
use crate::survey::{IdleError, NoDefinition, NoEffect, Sides, Unmatched, Unused, UnusedWhy};

/// The message about a key or filter without effect: it matches nothing, or its items need nothing.
pub(super) fn unused_message(unused: &Unused, sides: &Sides) -> String {
    let name = unused.literal.value();
    if let Some(now) = old_form(&name).filter(|now| unused.known.contains(now)) {
        return format!("`{name}` is an old form; write `{now}`");
    }
    match &unused.why {
        UnusedWhy::Unmatched(unmatched) => hints::hinted(
            unmatched_message(&name, *unmatched),
            *unmatched,
            unused,
            sides,
        ),
        UnusedWhy::NoEffect(why) => no_effect_message(&name, why, unused),
    }
}

fn unmatched_message(name: &str, unmatched: Unmatched) -> String {
    let what = match unmatched {
        Unmatched::Replacement => "matches no imported interface and no type of the world",
        Unmatched::NamedImport => "matches no imported interface",
        Unmatched::ErrorType => "names no type of an interface",
        Unmatched::Export => "matches no function that the world exports",
        Unmatched::Import => "matches no function that the world imports",
        Unmatched::VersionedExport => "matches no interface that the world exports",
        Unmatched::DerivingType => "matches no record, variant or enum of the world",
        Unmatched::AttributedType => {
            "matches no record, variant or enum of the world, and no field or case of one"
        }
    };
    format!("`{name}` {what}")
}

fn no_effect_message(name: &str, why: &NoEffect, unused: &Unused) -> String {
    match why {
        NoEffect::ExportedInterface => format!(
            "`{name}` has no effect: the world does not import it; to replace a type of an \
             exported interface, use the type's name as the key"
        ),
        NoEffect::GuestResource => format!(
            "`{name}` cannot be replaced: it is a resource that the component defines, and the \
             host has only handles to it (`ResourceAny`)"
        ),
        NoEffect::IdleError(why) => idle_error_message(name, why),
        NoEffect::OptionalWithoutWorld => {
            format!("`{name}` cannot be optional here: the option `interfaces` generates no world")
        }
        NoEffect::UnversionedExport => {
            format!("`{name}` has no version, so no version rule can apply to it")
        }
        NoEffect::ShadowedVersions => {
            format!("a more specific rule applies to every interface that `{name}` matches")
        }
        NoEffect::UnmetRequirement => {
            let wanted: Vec<_> = unused.known.iter().map(String::as_str).collect();
            let wanted = list(wanted);
            format!("no version that is compatible with {wanted} meets this requirement")
        }
        NoEffect::ExactOfMany => format!(
            "`{name}` names no function, and a filter with `exact` applies only to the function \
             that it names"
        ),
        NoEffect::ShadowedKey => {
            format!("a more specific key applies to everything that `{name}` matches")
        }
        NoEffect::AttributesOfInterface => format!(
            "`{name}` is not a type; attributes are allowed only on records, variants and enums, \
             and on their fields and cases"
        ),
        NoEffect::NoDefinition(why) => no_definition_message(name, why),
        NoEffect::Shadowed => {
            format!("a more specific rule applies to every function that `{name}` matches")
        }
        NoEffect::ShadowedInGenerations => format!(
            "`{name}` has no effect: more specific rules, or rules of a generation, apply to every \
             function that it matches"
        ),
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
