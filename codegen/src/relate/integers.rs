//! Decides which number types are converted to each other.

use wit_parser::Type;

use crate::model::{NotConverted, Step, WhyNotConverted as Why};

/// A number type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    Integer {
        name: &'static str,
        is_signed: bool,
        bits: u8,
    },
    Float(&'static str),
}

/// The number type, if `ty` is one.
pub(super) fn number(ty: Type) -> Option<Number> {
    let integer = |name, is_signed, bits| Number::Integer {
        name,
        is_signed,
        bits,
    };
    Some(match ty {
        Type::U8 => integer("u8", false, 8),
        Type::U16 => integer("u16", false, 16),
        Type::U32 => integer("u32", false, 32),
        Type::U64 => integer("u64", false, 64),
        Type::S8 => integer("s8", true, 8),
        Type::S16 => integer("s16", true, 16),
        Type::S32 => integer("s32", true, 32),
        Type::S64 => integer("s64", true, 64),
        Type::F32 => Number::Float("f32"),
        Type::F64 => Number::Float("f64"),
        Type::Bool | Type::Char | Type::String | Type::ErrorContext | Type::Id(_) => return None,
    })
}

impl Number {
    /// The name in WIT.
    pub(super) fn name(self) -> &'static str {
        match self {
            Number::Integer { name, .. } | Number::Float(name) => name,
        }
    }

    /// How a number is converted to another number type.
    pub(super) fn step_to(self, target: Number) -> Result<Step, NotConverted> {
        let (from, to) = (self.name(), target.name());
        let names = || (from.to_owned(), to.to_owned());
        match (self.holds(target), target.holds(self)) {
            (_, Some(true)) => Ok(integer(from, to, false)),
            (Some(true), _) => Ok(integer(from, to, true)),
            (Some(false), _) | (_, Some(false)) => {
                let (from, to) = names();
                Err(NotConverted::because(Why::Integers { from, to }))
            }
            (None, None) => {
                let (from, to) = names();
                Err(NotConverted::because(Why::Float { from, to }))
            }
        }
    }

    /// Whether it can represent all values of another type; `None` for floats.
    fn holds(self, other: Number) -> Option<bool> {
        let Number::Integer {
            is_signed, bits, ..
        } = self
        else {
            return None;
        };
        let Number::Integer {
            is_signed: other_is_signed,
            bits: other_bits,
            ..
        } = other
        else {
            return None;
        };
        Some(match (is_signed, other_is_signed) {
            (true, true) | (false, false) => bits >= other_bits,
            (true, false) => bits > other_bits,
            (false, true) => false,
        })
    }
}

fn integer(from: &'static str, to: &'static str, is_fallible: bool) -> Step {
    Step::Integer {
        from,
        to,
        is_fallible,
    }
}
