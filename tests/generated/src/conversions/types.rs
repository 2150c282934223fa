//! Types and values of the tests, and the types in WIT.

use std::fmt::Write;

/// A type.
#[derive(Clone, Debug, PartialEq)]
pub enum Ty {
    /// `bool`
    Bool,
    /// `string`
    String,
    /// `f32`
    Float,
    /// `u8`, `s8`, …
    Integer(Integer),
    /// `list<u8>`
    List(Box<Ty>),
    /// `list<u8, 4>`
    Fixed(Box<Ty>, usize),
    /// `option<u8>`
    Option(Box<Ty>),
    /// `result<u8, string>`
    Result(Option<Box<Ty>>, Option<Box<Ty>>),
    /// `tuple<u8, string>`
    Tuple(Vec<Ty>),
    /// The type `t0`, `t1`, …: a position in [`World`].
    Named(usize),
}

/// A type of integers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Integer {
    /// Whether it has negative values.
    pub is_signed: bool,
    /// The number in its name.
    pub bits: u32,
}

impl Integer {
    /// The lowest and the highest value.
    pub fn range(self) -> (i128, i128) {
        match self.is_signed {
            true => (-(1 << (self.bits - 1)), (1 << (self.bits - 1)) - 1),
            false => (0, (1 << self.bits) - 1),
        }
    }

    /// The name in WIT.
    pub fn wit(self) -> String {
        format!("{}{}", if self.is_signed { "s" } else { "u" }, self.bits)
    }
}

/// A named type.
#[derive(Clone, Debug, PartialEq)]
pub enum Definition {
    /// The fields.
    Record(Vec<(String, Ty)>),
    /// The cases and their payloads.
    Variant(Vec<(String, Option<Ty>)>),
    /// The cases.
    Enum(Vec<String>),
    /// The flags.
    Flags(Vec<String>),
}

/// The named types of a generation. Each uses only those before it.
pub type World = Vec<Definition>;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Of the type `bool`.
    Bool(bool),
    /// Of the type `string`.
    String(String),
    /// A float that is a whole number.
    Float(u8),
    /// Of any type of integers.
    Integer(i128),
    /// The elements of a list or tuple.
    Elements(Vec<Value>),
    /// Of an `option`.
    Option(Option<Box<Value>>),
    /// Of a `result`.
    Result(Result<Option<Box<Value>>, Option<Box<Value>>>),
    /// The fields.
    Record(Vec<(String, Value)>),
    /// The case of a variant or enum, and its payload.
    Case(String, Option<Box<Value>>),
    /// The flags that are set.
    Flags(Vec<String>),
}

/// The WIT of a generation.
pub fn wit(world: &World, version: u32) -> String {
    let mut text = format!("package p:q@{version}.0.0;\ninterface i {{\n");
    for (index, definition) in world.iter().enumerate() {
        let (kind, parts): (_, Vec<String>) = match definition {
            Definition::Record(fields) => {
                let fields = fields.iter();
                let fields = fields.map(|(name, ty)| format!("{name}: {}", in_wit(ty)));
                ("record", fields.collect())
            }
            Definition::Variant(cases) => {
                let cases = cases.iter().map(|(name, payload)| match payload {
                    Some(payload) => format!("{name}({})", in_wit(payload)),
                    None => name.clone(),
                });
                ("variant", cases.collect())
            }
            Definition::Enum(cases) => ("enum", cases.clone()),
            Definition::Flags(flags) => ("flags", flags.clone()),
        };
        writeln!(text, "    {kind} t{index} {{ {} }}", parts.join(", ")).unwrap();
    }
    text.push_str("}\nworld w { export i; }\n");
    text
}

fn in_wit(ty: &Ty) -> String {
    match ty {
        Ty::Bool => "bool".to_owned(),
        Ty::String => "string".to_owned(),
        Ty::Float => "f32".to_owned(),
        Ty::Integer(integer) => integer.wit(),
        Ty::List(ty) => format!("list<{}>", in_wit(ty)),
        Ty::Fixed(ty, length) => format!("list<{}, {length}>", in_wit(ty)),
        Ty::Option(ty) => format!("option<{}>", in_wit(ty)),
        Ty::Result(None, None) => "result".to_owned(),
        Ty::Result(Some(ok), None) => format!("result<{}>", in_wit(ok)),
        Ty::Result(ok, Some(err)) => {
            let ok = ok.as_ref().map_or("_".to_owned(), |ok| in_wit(ok));
            format!("result<{ok}, {}>", in_wit(err))
        }
        Ty::Tuple(types) => {
            let types: Vec<_> = types.iter().map(in_wit).collect();
            format!("tuple<{}>", types.join(", "))
        }
        Ty::Named(index) => format!("t{index}"),
    }
}
