//! What holds for two types without a look at what they contain.

use std::collections::HashSet;

use wit_parser::{Case, Enum, Flags, Type, TypeDefKind};

use super::definitions::Meaning;
use super::integers::{Number, number};
use super::plan::Plan;
use crate::model::{NotConverted, Step, WhyNotConverted as Why};

/// The name of a case, and its payload.
pub(super) type NamedPart = (String, Option<Type>);

/// The names of the cases, and their payloads.
pub(super) fn cases(kind: &TypeDefKind) -> Option<Vec<NamedPart>> {
    match kind {
        TypeDefKind::Variant(variant) => {
            let cases = variant.cases.iter();
            let part = |Case { name, ty, .. }: &Case| (name.clone(), *ty);
            Some(cases.map(part).collect())
        }
        TypeDefKind::Enum(Enum { cases }) => {
            let cases = cases.iter();
            Some(cases.map(|case| (case.name.clone(), None)).collect())
        }
        TypeDefKind::Record(_)
        | TypeDefKind::Flags(_)
        | TypeDefKind::Resource
        | TypeDefKind::Handle(_)
        | TypeDefKind::Tuple(_)
        | TypeDefKind::Option(_)
        | TypeDefKind::Result(_)
        | TypeDefKind::List(_)
        | TypeDefKind::Map(..)
        | TypeDefKind::FixedLengthList(..)
        | TypeDefKind::Future(_)
        | TypeDefKind::Stream(_)
        | TypeDefKind::Type(_)
        | TypeDefKind::Unknown => None,
    }
}

pub(super) fn flags(from: &Flags, to: &Flags) -> Plan {
    let known: HashSet<_> = to.flags.iter().map(|flag| &flag.name).collect();
    let flags = from.flags.iter();
    let flags = flags.map(|flag| (flag.name.clone(), known.contains(&flag.name)));
    Plan::Flags(flags.collect())
}

pub(super) fn option_of(meaning: Meaning<'_>) -> Option<Type> {
    match meaning {
        Meaning::Anonymous(TypeDefKind::Option(payload)) => Some(*payload),
        Meaning::Anonymous(_) | Meaning::Primitive(_) | Meaning::Users | Meaning::Definition(_) => {
            None
        }
    }
}

pub(super) fn primitive(from: Type, to: Type) -> Result<Step, NotConverted> {
    if from == to {
        return Ok(Step::Same);
    }
    match (number(from), number(to)) {
        (Some(from), Some(to)) => from.step_to(to),
        (source, target) => {
            let from = source.map_or_else(|| plain(from), Number::name);
            Err(kinds_differ(
                from,
                target.map_or_else(|| plain(to), Number::name),
            ))
        }
    }
}

/// The name of a primitive type that is no number.
pub(super) fn plain(ty: Type) -> &'static str {
    match ty {
        Type::Bool => "bool",
        Type::Char => "char",
        Type::String => "string",
        _ => "error-context",
    }
}

/// A container whose elements are converted. If each element is itself, so is the container.
pub(super) fn each(step: Step, container: fn(Box<Step>) -> Step) -> Step {
    match step {
        Step::Same => Step::Same,
        step => container(Box::new(step)),
    }
}

pub(super) fn in_elements(error: NotConverted) -> NotConverted {
    error.within("[]")
}

pub(super) fn same_length(from: usize, to: usize) -> Result<(), NotConverted> {
    match from == to {
        true => Ok(()),
        false => Err(NotConverted::because(Why::Lengths { from, to })),
    }
}

pub(super) fn kinds_differ(from: &str, to: &str) -> NotConverted {
    NotConverted::because(Why::Kinds {
        from: from.to_owned(),
        to: to.to_owned(),
    })
}
