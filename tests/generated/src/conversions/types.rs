//! Types and values of the tests, and the types in WIT.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::{Deref, DerefMut};

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
    /// `map<string, u8>`. The key is a `bool`, a `string` or an integer.
    Map(Box<Ty>, Box<Ty>),
    /// `own<r0>`, of one of [`RESOURCES`] resources. Only in an imported interface.
    Own(usize),
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

/// The number of resources of an imported interface: `r0`, `r1`.
pub const RESOURCES: usize = 2;

/// A generation.
#[derive(Clone, Debug, Default)]
pub struct World {
    /// The named types. Each uses only those before it.
    pub definitions: Vec<Definition>,
    /// Whether components import the interface with the types. Otherwise they export it.
    pub is_imported: bool,
    /// The types of `with`, and the paths of the types in Rust. Only of an imported interface.
    pub replaced: BTreeMap<usize, String>,
    /// The resources of `with`.
    pub replaced_resources: BTreeMap<usize, String>,
}

impl Deref for World {
    type Target = Vec<Definition>;

    fn deref(&self) -> &Vec<Definition> {
        &self.definitions
    }
}

impl DerefMut for World {
    fn deref_mut(&mut self) -> &mut Vec<Definition> {
        &mut self.definitions
    }
}

impl World {
    /// The module of the types, in the module of a generation.
    pub fn module(&self) -> &'static str {
        match self.is_imported {
            true => "p::q::i",
            false => "exports::p::q::i",
        }
    }

    /// The option `with`, or nothing.
    pub fn with(&self) -> String {
        let types = self.replaced.iter();
        let types = types.map(|(index, path)| format!("\"p:q/i.t{index}\": {path}"));
        let resources = self.replaced_resources.iter();
        let resources = resources.map(|(index, path)| format!("\"p:q/i.r{index}\": {path}"));
        let all: Vec<_> = types.chain(resources).collect();
        match all.is_empty() {
            true => String::new(),
            false => format!("with: {{ {} }}", all.join(", ")),
        }
    }
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A value of type `bool`.
    Bool(bool),
    /// A value of type `string`.
    String(String),
    /// A float that is a whole number.
    Float(u8),
    /// An integer of any type.
    Integer(i128),
    /// The elements of a list or tuple.
    Elements(Vec<Value>),
    /// A value of an `option`.
    Option(Option<Box<Value>>),
    /// A value of a `result`.
    Result(Result<Option<Box<Value>>, Option<Box<Value>>>),
    /// The fields.
    Record(Vec<(String, Value)>),
    /// The case of a variant or enum, and its payload.
    Case(String, Option<Box<Value>>),
    /// The flags that are set.
    Flags(Vec<String>),
    /// The keys and values of a map.
    Map(Vec<(Value, Value)>),
    /// A handle, by the number that the host has for the resource.
    Own(u32),
}

/// The WIT of a generation.
pub fn wit(world: &World, version: u32) -> String {
    let mut text = format!("package p:q@{version}.0.0;\ninterface i {{\n");
    if world.is_imported {
        let resources = 0..RESOURCES;
        resources.for_each(|index| writeln!(text, "    resource r{index};").unwrap());
    }
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
    let side = if world.is_imported {
        "import"
    } else {
        "export"
    };
    writeln!(text, "}}\nworld w {{ {side} i; }}").unwrap();
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
        Ty::Map(key, value) => format!("map<{}, {}>", in_wit(key), in_wit(value)),
        Ty::Own(index) => format!("r{index}"),
        Ty::Named(index) => format!("t{index}"),
    }
}
