//! Which conversions between two types cannot lose anything: those that a host gets by `.into()` and
//! `.try_into()`.

use std::collections::HashMap;

use worldbind_resolve::{Kind, Part, Type};

use crate::comparison::Conversion;

/// How values of one type are converted to another. `None` if no conversion is derived.
pub(super) fn convert(from: &Type, to: &Type) -> Option<Conversion> {
    Convertible::default().ty(from, to)
}

/// The pairs of types with parts that were looked at: types share their parts.
#[derive(Default)]
struct Convertible {
    known: HashMap<(usize, usize), Option<Conversion>>,
}

impl Convertible {
    fn ty(&mut self, from: &Type, to: &Type) -> Option<Conversion> {
        let place = |ty: &Type| ty.parts().as_ptr() as usize;
        let pair = (place(from), place(to));
        let has_parts = !from.parts().is_empty() && !to.parts().is_empty();
        if let Some(known) = self.known.get(&pair).filter(|_| has_parts) {
            return *known;
        }
        let found = self.kinds(from, to);
        if has_parts {
            self.known.insert(pair, found);
        }
        found
    }

    fn kinds(&mut self, from: &Type, to: &Type) -> Option<Conversion> {
        match (from.kind(), to.kind()) {
            (Kind::Record, Kind::Record) => self.record(from.parts(), to.parts()),
            (Kind::Variant | Kind::Enum, Kind::Variant | Kind::Enum)
            | (Kind::Flags, Kind::Flags) => self.cases(from.parts(), to.parts()),
            (Kind::FixedLengthList(from_length), Kind::FixedLengthList(to_length)) => {
                (from_length == to_length).then(|| self.all(from.parts(), to.parts()))?
            }
            (Kind::List, Kind::List)
            | (Kind::Option, Kind::Option)
            | (Kind::Result, Kind::Result)
            | (Kind::Tuple, Kind::Tuple)
            | (Kind::Map, Kind::Map) => self.all(from.parts(), to.parts()),
            // Resources are compared by their keys elsewhere.
            (Kind::Own(_), Kind::Own(_)) => (from.name() == to.name()).then_some(Conversion::From),
            (kind, Kind::Option) if kind != Kind::Option => {
                self.payload(Some(from), to.parts().first()?.ty.as_ref())
            }
            (Kind::Option, _) => {
                self.payload(from.parts().first()?.ty.as_ref(), Some(to))?;
                Some(Conversion::TryFrom)
            }
            (from, to) => integers(from, to).or_else(|| is_same(from, to)),
        }
    }

    /// Each field by its name. A field that only the target has must be an `option`.
    fn record(&mut self, from: &[Part], to: &[Part]) -> Option<Conversion> {
        let mut conversion = Conversion::From;
        let targets: HashMap<&str, &Part> = by_name(to);
        for field in from {
            let target = targets.get(field.name.as_str())?;
            let field = self.payload(field.ty.as_ref(), target.ty.as_ref())?;
            conversion = conversion.max(field);
        }
        let sources = by_name(from);
        let mut added = to
            .iter()
            .filter(|field| !sources.contains_key(field.name.as_str()));
        let is_option = |field: &Part| {
            field
                .ty
                .as_ref()
                .is_some_and(|ty| ty.kind() == Kind::Option)
        };
        added.all(is_option).then_some(conversion)
    }

    /// Each case or flag by its name. For one that the target lacks, the conversion fails.
    fn cases(&mut self, from: &[Part], to: &[Part]) -> Option<Conversion> {
        let mut conversion = Conversion::From;
        let targets = by_name(to);
        for case in from {
            let of_case = match targets.get(case.name.as_str()) {
                Some(target) => self.payload(case.ty.as_ref(), target.ty.as_ref())?,
                None => Conversion::TryFrom,
            };
            conversion = conversion.max(of_case);
        }
        Some(conversion)
    }

    fn all(&mut self, from: &[Part], to: &[Part]) -> Option<Conversion> {
        if from.len() != to.len() {
            return None;
        }
        let mut conversion = Conversion::From;
        for (from, to) in from.iter().zip(to) {
            conversion = conversion.max(self.payload(from.ty.as_ref(), to.ty.as_ref())?);
        }
        Some(conversion)
    }

    fn payload(&mut self, from: Option<&Type>, to: Option<&Type>) -> Option<Conversion> {
        match (from, to) {
            (None, None) => Some(Conversion::From),
            (Some(from), Some(to)) => self.ty(from, to),
            (Some(_), None) | (None, Some(_)) => None,
        }
    }
}

fn by_name(parts: &[Part]) -> HashMap<&str, &Part> {
    parts
        .iter()
        .map(|part| (part.name.as_str(), part))
        .collect()
}

/// Whether an integer is signed, and how many bits it has.
fn integer(kind: Kind) -> Option<(bool, u32)> {
    match kind {
        Kind::S8 => Some((true, 8)),
        Kind::U8 => Some((false, 8)),
        Kind::S16 => Some((true, 16)),
        Kind::U16 => Some((false, 16)),
        Kind::S32 => Some((true, 32)),
        Kind::U32 => Some((false, 32)),
        Kind::S64 => Some((true, 64)),
        Kind::U64 => Some((false, 64)),
        _ => None,
    }
}

/// An integer that holds all values of the other converts always.
fn integers(from: Kind, to: Kind) -> Option<Conversion> {
    let ((from_signed, from_bits), (to_signed, to_bits)) = (integer(from)?, integer(to)?);
    let holds_all = match (from_signed, to_signed) {
        (true, true) | (false, false) => from_bits <= to_bits,
        (false, true) => from_bits < to_bits,
        (true, false) => false,
    };
    Some(match holds_all {
        true => Conversion::From,
        false => Conversion::TryFrom,
    })
}

fn is_same(from: Kind, to: Kind) -> Option<Conversion> {
    let is_plain = matches!(
        from,
        Kind::Bool | Kind::F32 | Kind::F64 | Kind::Char | Kind::String
    );
    (is_plain && from == to).then_some(Conversion::From)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(fields: &[(&str, Type)]) -> Type {
        let fields = fields.iter();
        let fields = fields.map(|(name, ty)| Part::named(*name, Some(ty.clone())));
        Type::new(Kind::Record, fields.collect())
    }

    fn cases(kind: Kind, cases: &[(&str, Option<Type>)]) -> Type {
        let cases = cases
            .iter()
            .map(|(name, ty)| Part::named(*name, ty.clone()));
        Type::new(kind, cases.collect())
    }

    fn of(kind: Kind, ty: Type) -> Type {
        Type::new(kind, vec![Part::unnamed(Some(ty))])
    }

    #[test]
    fn only_conversions_that_lose_nothing_are_derived() {
        use Conversion::{From, TryFrom};
        let plain = Type::plain;
        let u32 = || plain(Kind::U32);
        let small = || record(&[("x", u32())]);
        let with_option = || record(&[("y", of(Kind::Option, u32())), ("x", plain(Kind::U64))]);
        let with_more = || record(&[("x", u32()), ("y", u32())]);
        let on_off = || cases(Kind::Enum, &[("on", None), ("off", None)]);
        let only_on = || cases(Kind::Enum, &[("on", None)]);
        let payload = || cases(Kind::Variant, &[("on", Some(u32())), ("off", None)]);
        let flags = |names: &[&str]| {
            cases(
                Kind::Flags,
                &names.iter().map(|name| (*name, None)).collect::<Vec<_>>(),
            )
        };
        for (from, to, expected, back) in [
            (u32(), plain(Kind::U64), Some(From), Some(TryFrom)),
            (u32(), plain(Kind::S32), Some(TryFrom), Some(TryFrom)),
            (u32(), plain(Kind::S64), Some(From), Some(TryFrom)),
            (u32(), plain(Kind::F64), None, None),
            (plain(Kind::F32), plain(Kind::F64), None, None),
            (u32(), of(Kind::Option, u32()), Some(From), Some(TryFrom)),
            (small(), with_option(), Some(From), None),
            (small(), with_more(), None, None),
            (only_on(), on_off(), Some(From), Some(TryFrom)),
            (on_off(), payload(), None, None),
            (flags(&["a"]), flags(&["b", "a"]), Some(From), Some(TryFrom)),
            (
                of(Kind::List, small()),
                of(Kind::List, with_option()),
                Some(From),
                None,
            ),
            (of(Kind::List, u32()), of(Kind::Stream, u32()), None, None),
            (of(Kind::Stream, u32()), of(Kind::Stream, u32()), None, None),
            (
                plain(Kind::String),
                plain(Kind::String),
                Some(From),
                Some(From),
            ),
        ] {
            assert_eq!(convert(&from, &to), expected, "{from:?} {to:?}");
            assert_eq!(convert(&to, &from), back, "{to:?} {from:?}");
        }
    }
}
