//! Facts about types that do not depend on their contents.

use std::collections::HashSet;

use wit_parser::{Case, Enum, Flags, Type, TypeDefKind};

use super::definitions::Meaning;
use super::integers::number;
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
        (Some(_), None) | (None, Some(_)) | (None, None) => {
            Err(kinds_differ(primitive_name(from), primitive_name(to)))
        }
    }
}

/// The name of a primitive type.
pub(super) fn primitive_name(ty: Type) -> &'static str {
    match ty {
        Type::Bool => "bool",
        Type::U8 => "u8",
        Type::U16 => "u16",
        Type::U32 => "u32",
        Type::U64 => "u64",
        Type::S8 => "s8",
        Type::S16 => "s16",
        Type::S32 => "s32",
        Type::S64 => "s64",
        Type::F32 => "f32",
        Type::F64 => "f64",
        Type::Char => "char",
        Type::String => "string",
        Type::ErrorContext => "error-context",
        // No primitive type has an id.
        Type::Id(_) => "type",
    }
}

/// The step for a container of converted elements. If the elements do not change, neither does the
/// container.
pub(super) fn each(step: Step, container: fn(Box<Step>) -> Step) -> Step {
    match step == Step::Same {
        true => Step::Same,
        false => container(Box::new(step)),
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
