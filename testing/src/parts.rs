//! The parts of a value: its case, its fields, its flags.

use wasm_wave::value::Value;
use wasm_wave::wasm::WasmValue;
use wit_parser::{FlagsRepr, Int, Type, TypeDefKind};

use crate::error::Error;

/// A case of a variant, and the payloads of all cases.
pub(crate) struct Case {
    pub(crate) index: usize,
    pub(crate) tag: Int,
    pub(crate) payload: Option<(Type, Value)>,
    pub(crate) types: Vec<Option<Type>>,
}

pub(crate) fn case(kind: &TypeDefKind, value: &Value) -> Result<Case, Error> {
    let (names, types, tag) = cases(kind)?;
    let (index, payload) = match kind {
        TypeDefKind::Option(_) => match value.unwrap_option() {
            None => (0, None),
            Some(value) => (1, Some(value)),
        },
        TypeDefKind::Result(_) => match value.unwrap_result() {
            Ok(value) => (0, value),
            Err(value) => (1, value),
        },
        TypeDefKind::Enum(_) => (index_of(&names, &value.unwrap_enum()), None),
        TypeDefKind::Variant(_) => {
            let (name, payload) = value.unwrap_variant();
            (index_of(&names, &name), payload)
        }
        TypeDefKind::Record(_)
        | TypeDefKind::Flags(_)
        | TypeDefKind::Tuple(_)
        | TypeDefKind::List(_)
        | TypeDefKind::Map(..)
        | TypeDefKind::FixedLengthList(..)
        | TypeDefKind::Resource
        | TypeDefKind::Handle(_)
        | TypeDefKind::Future(_)
        | TypeDefKind::Stream(_)
        | TypeDefKind::Type(_)
        | TypeDefKind::Unknown => return Err(no_value(kind)),
    };
    let payload = payload.and_then(|value| Some((types[index]?, value.into_owned())));
    Ok(Case {
        index,
        tag,
        payload,
        types,
    })
}

fn index_of(names: &[&str], name: &str) -> usize {
    let index = names.iter().position(|other| *other == name);
    index.unwrap_or_default()
}

type Cases<'a> = (Vec<&'a str>, Vec<Option<Type>>, Int);

fn cases(kind: &TypeDefKind) -> Result<Cases<'_>, Error> {
    Ok(match kind {
        TypeDefKind::Variant(variant) => {
            let cases = variant.cases.iter();
            let (names, types) = cases.map(|case| (case.name.as_str(), case.ty)).unzip();
            (names, types, variant.tag())
        }
        TypeDefKind::Enum(ty) => {
            let names: Vec<_> = ty.cases.iter().map(|case| case.name.as_str()).collect();
            let types = vec![None; names.len()];
            (names, types, ty.tag())
        }
        TypeDefKind::Option(ty) => (vec!["none", "some"], vec![None, Some(*ty)], Int::U8),
        TypeDefKind::Result(ty) => (vec!["ok", "err"], vec![ty.ok, ty.err], Int::U8),
        TypeDefKind::Record(_)
        | TypeDefKind::Flags(_)
        | TypeDefKind::Tuple(_)
        | TypeDefKind::List(_)
        | TypeDefKind::Map(..)
        | TypeDefKind::FixedLengthList(..)
        | TypeDefKind::Resource
        | TypeDefKind::Handle(_)
        | TypeDefKind::Future(_)
        | TypeDefKind::Stream(_)
        | TypeDefKind::Type(_)
        | TypeDefKind::Unknown => return Err(no_value(kind)),
    })
}

fn no_value(kind: &TypeDefKind) -> Error {
    let kind = kind.as_str();
    Error::new(format!("a fake cannot have a value of a {kind}"))
}

/// The parts that are stored next to each other, and their types.
pub(crate) fn fields(kind: &TypeDefKind, value: &Value) -> (Vec<Type>, Vec<Value>) {
    match kind {
        TypeDefKind::Record(record) => {
            let types = record.fields.iter().map(|field| field.ty).collect();
            let values = value.unwrap_record().map(|(_, it)| it.into_owned());
            (types, values.collect())
        }
        TypeDefKind::Tuple(tuple) => {
            let values = value.unwrap_tuple().map(|it| it.into_owned());
            (tuple.types.clone(), values.collect())
        }
        TypeDefKind::FixedLengthList(ty, len) => {
            let values = value.unwrap_list().map(|it| it.into_owned());
            (vec![*ty; *len as usize], values.collect())
        }
        TypeDefKind::Flags(_)
        | TypeDefKind::Variant(_)
        | TypeDefKind::Enum(_)
        | TypeDefKind::Option(_)
        | TypeDefKind::Result(_)
        | TypeDefKind::List(_)
        | TypeDefKind::Map(..)
        | TypeDefKind::Resource
        | TypeDefKind::Handle(_)
        | TypeDefKind::Future(_)
        | TypeDefKind::Stream(_)
        | TypeDefKind::Type(_)
        | TypeDefKind::Unknown => (Vec::new(), Vec::new()),
    }
}

/// The bits of flags, in words of 32.
pub(crate) fn flag_words(flags: &wit_parser::Flags, value: &Value) -> Vec<u32> {
    let count = match flags.repr() {
        FlagsRepr::U8 | FlagsRepr::U16 => 1,
        FlagsRepr::U32(count) => count,
    };
    let mut words = vec![0; count];
    let set: Vec<_> = value.unwrap_flags().map(|it| it.into_owned()).collect();
    for (index, flag) in flags.flags.iter().enumerate() {
        if set.contains(&flag.name) {
            words[index / 32] |= 1 << (index % 32);
        }
    }
    words
}
