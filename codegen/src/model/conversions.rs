//! Conversions between counterpart types of two generations.

use proc_macro2::Ident;

use super::not_converted::NotConverted;
use super::types::TypeRef;

/// A conversion between two types, from a value that owns its contents to another one.
#[derive(Debug)]
pub(crate) struct Conversion {
    pub(crate) from: TypeRef,
    pub(crate) to: TypeRef,
    /// Whether one of the two is deprecated.
    pub(crate) uses_deprecated: bool,
    /// The generation of `to`: `v0_3`.
    pub(crate) generation: String,
    /// `to` in WIT: `acme:plugin/transform.item`.
    pub(crate) wit_type: String,
    /// Whether there are values that cannot be converted.
    pub(crate) is_fallible: bool,
    pub(crate) body: ConversionBody,
}

/// The parts that are converted.
#[derive(Debug)]
pub(crate) enum ConversionBody {
    /// The fields of `to`.
    Record(Vec<ConvertedField>),
    /// The cases of `from`.
    Cases(Vec<ConvertedCase>),
    /// The flags of `from`.
    Flags(Vec<ConvertedFlag>),
}

/// A field of the target.
#[derive(Debug)]
pub(crate) struct ConvertedField {
    pub(crate) ident: Ident,
    pub(crate) wit_name: String,
    /// The field of the source, and how it is converted. Without one, the field becomes `none`.
    pub(crate) from: Option<(Ident, Step)>,
}

/// A case of the source.
#[derive(Debug)]
pub(crate) struct ConvertedCase {
    pub(crate) ident: Ident,
    pub(crate) wit_name: String,
    pub(crate) has_payload: bool,
    /// The case of the target, and how its payload is converted. Without one, the conversion fails.
    pub(crate) to: Option<(Ident, Option<Step>)>,
}

/// A flag of the source.
#[derive(Debug)]
pub(crate) struct ConvertedFlag {
    pub(crate) ident: Ident,
    pub(crate) wit_name: String,
    /// The flag of the target. Without one, the conversion fails.
    pub(crate) to: Option<Ident>,
}

/// How a part of a value is converted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    /// Both types are one Rust type.
    Same,
    /// Uses the conversion between two types. Both are positions among the definitions of all
    /// generations.
    Named {
        from: usize,
        to: usize,
        is_fallible: bool,
    },
    /// From an integer type to another one, by the names in WIT.
    Integer {
        from: &'static str,
        to: &'static str,
        is_fallible: bool,
    },
    /// `T` to `option<U>`.
    Some(Box<Step>),
    /// `option<T>` to `U`.
    Required(Box<Step>),
    Option(Box<Step>),
    List(Box<Step>),
    Array(Box<Step>),
    Map(Box<Step>, Box<Step>),
    Result(Option<Box<Step>>, Option<Box<Step>>),
    Tuple(Vec<Step>),
}

impl Step {
    /// Whether there are values that cannot be converted.
    pub(crate) fn is_fallible(&self) -> bool {
        match self {
            Step::Same => false,
            Step::Named { is_fallible, .. } | Step::Integer { is_fallible, .. } => *is_fallible,
            Step::Required(_) => true,
            Step::Some(step) | Step::Option(step) | Step::List(step) | Step::Array(step) => {
                step.is_fallible()
            }
            Step::Map(key, value) => key.is_fallible() || value.is_fallible(),
            Step::Result(ok, err) => [ok, err]
                .into_iter()
                .flatten()
                .any(|step| step.is_fallible()),
            Step::Tuple(steps) => steps.iter().any(Step::is_fallible),
        }
    }

    /// The conversions of named types that it uses.
    pub(crate) fn named(&self) -> Vec<(usize, usize)> {
        match self {
            Step::Same | Step::Integer { .. } => Vec::new(),
            Step::Named { from, to, .. } => vec![(*from, *to)],
            Step::Required(step)
            | Step::Some(step)
            | Step::Option(step)
            | Step::List(step)
            | Step::Array(step) => step.named(),
            Step::Map(key, value) => [key, value].iter().flat_map(|step| step.named()).collect(),
            Step::Result(ok, err) => {
                let parts = [ok, err].into_iter().flatten();
                parts.flat_map(|step| step.named()).collect()
            }
            Step::Tuple(steps) => steps.iter().flat_map(Step::named).collect(),
        }
    }
}

/// A counterpart of a type without a conversion, in one direction or in both.
#[derive(Debug)]
pub(crate) struct Unconverted {
    /// The generation of the counterpart.
    pub(crate) generation: String,
    /// The reason why the type is not converted to the counterpart.
    pub(crate) to: Option<NotConverted>,
    /// The reason why the counterpart is not converted to the type.
    pub(crate) from: Option<NotConverted>,
}
