//! Why a type is not converted to its counterpart in another generation.

use std::fmt;

/// Why there is no conversion from a type to its counterpart in another generation.
///
/// The text is part of a sentence, such as `the field "size" would be lost`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotConverted {
    /// The part of the type, such as `items[].mode`. It is empty for the type itself.
    pub path: String,
    /// The problem with this part.
    pub why: WhyNotConverted,
}

/// The problem with a part of a type.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum WhyNotConverted {
    /// Only the source has the field.
    FieldLost {
        /// The name in WIT.
        name: String,
    },
    /// Only the target has the field, and it is not an `option`.
    FieldMissing {
        /// The name in WIT.
        name: String,
    },
    /// Only one of the two cases has a payload.
    Payload {
        /// The name of the case in WIT.
        case: String,
    },
    /// No value can be converted, because the two types have no case with the same name.
    NoCommonCase,
    /// The types are of different kinds, such as a `record` and a `variant`.
    Kinds {
        /// The kind of the source.
        from: String,
        /// The kind of the target.
        to: String,
    },
    /// A float and another number.
    Float {
        /// The type of the source.
        from: String,
        /// The type of the target.
        to: String,
    },
    /// Two integer types, neither of which has all values of the other.
    Integers {
        /// The type of the source.
        from: String,
        /// The type of the target.
        to: String,
    },
    /// Two tuples or two lists of a fixed length.
    Lengths {
        /// The length of the source.
        from: usize,
        /// The length of the target.
        to: usize,
    },
    /// Only one of two `result`s has a type for `ok`, or for `err`.
    ResultParts,
    /// One type is an `option` in an `option`, the other one is an `option`.
    OptionInOption,
    /// A type that the option `with` replaces.
    With,
    /// A type with another meaning, according to the option `by_hand`.
    ByHand,
    /// The types are not counterparts: they have different names.
    NoCounterparts {
        /// The type of the source.
        from: String,
        /// The type of the target.
        to: String,
    },
    /// Handles to different resources.
    Resources,
    /// A `borrow`, a `stream`, a `future` or an `error-context`.
    NotData {
        /// Which of them.
        kind: &'static str,
    },
    /// The type is only generated in a form that borrows its contents.
    Borrows,
}

impl NotConverted {
    /// The type itself.
    pub(crate) fn because(why: WhyNotConverted) -> Self {
        NotConverted {
            path: String::new(),
            why,
        }
    }

    /// The same, for a type that contains this one: under a name, or as its elements (`[]`).
    pub(crate) fn within(self, part: &str) -> Self {
        let NotConverted { path, why } = self;
        let separator = match path.is_empty() || path.starts_with('[') {
            true => "",
            false => ".",
        };
        NotConverted {
            path: format!("{part}{separator}{path}"),
            why,
        }
    }
}

impl fmt::Display for NotConverted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let NotConverted { path, why } = self;
        match path.is_empty() {
            true => why.fmt(f),
            false => write!(f, "in `{path}`, {why}"),
        }
    }
}

impl fmt::Display for WhyNotConverted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WhyNotConverted::FieldLost { name } => write!(f, "the field `{name}` would be lost"),
            WhyNotConverted::FieldMissing { name } => {
                write!(f, "the required field `{name}` would have no value")
            }
            WhyNotConverted::Payload { case } => {
                write!(f, "only one of the two cases `{case}` has a payload")
            }
            WhyNotConverted::NoCommonCase => f.write_str("no case has the same name in both"),
            WhyNotConverted::Kinds { from, to } => {
                write!(f, "`{from}` and `{to}` are different kinds of types")
            }
            WhyNotConverted::Float { from, to } => {
                write!(
                    f,
                    "`{from}` is not converted to `{to}`, since one of them is a float"
                )
            }
            WhyNotConverted::Integers { from, to } => {
                write!(f, "neither `{from}` nor `{to}` has all values of the other")
            }
            WhyNotConverted::Lengths { from, to } => {
                write!(f, "the lengths {from} and {to} differ")
            }
            WhyNotConverted::ResultParts => {
                f.write_str("only one of the two `result` types has a value there")
            }
            WhyNotConverted::OptionInOption => {
                f.write_str("a single `none` could mean the outer or the inner `option`")
            }
            WhyNotConverted::With => f.write_str("the option `with` replaces the type"),
            WhyNotConverted::ByHand => {
                f.write_str("the meaning differs, according to the option `by_hand`")
            }
            WhyNotConverted::NoCounterparts { from, to } => {
                write!(f, "`{from}` and `{to}` are not counterparts")
            }
            WhyNotConverted::Resources => f.write_str("the handles are to different resources"),
            WhyNotConverted::NotData { kind } => write!(f, "it contains a `{kind}`"),
            WhyNotConverted::Borrows => {
                f.write_str("the type is only generated in a form that borrows its contents")
            }
        }
    }
}
