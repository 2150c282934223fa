//! The types of the component model, independent of where they were read.
//!
//! Types share their parts: a few hundred bytes of a component can define a type that has a million
//! parts when it is written out. So code that walks types visits each shared part once, or stops
//! after a number of parts.

use std::sync::Arc;

/// A type of the component model: its kind and its parts.
///
/// It may have a name, if it was read where types have names (in WIT). The name is only for texts:
/// it does not matter for the question which types are equal. A clone shares all parts.
#[derive(Clone)]
pub struct Type(Arc<Content>);

/// The data of a type, behind one pointer, because types are moved and dropped in many places.
struct Content {
    kind: Kind,
    name: Option<Box<str>>,
    parts: Arc<Vec<Part>>,
}

/// The kind of a type, in WIT's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the kinds without docs are the keywords of WIT"
)]
pub enum Kind {
    Bool,
    S8,
    U8,
    S16,
    U16,
    S32,
    U32,
    S64,
    U64,
    F32,
    F64,
    Char,
    String,
    ErrorContext,
    /// Has one part, the type of the elements.
    List,
    /// `list<u8, 4>`, with the length. Has one part, the type of the elements.
    FixedLengthList(u32),
    /// Has two parts, key and value.
    Map,
    /// Has one part.
    Option,
    /// Has a part for each element.
    Tuple,
    /// Has two parts, `ok` and `err`. Each may be without a type.
    Result,
    /// Has one part, which may be without a type.
    Future,
    /// Has one part, which may be without a type.
    Stream,
    /// Has its fields as parts.
    Record,
    /// Has its cases as parts. Each may be without a type.
    Variant,
    /// Has its cases as parts, without types.
    Enum,
    /// Has its flags as parts, without types.
    Flags,
    /// `own<r>`, which is printed as `r`.
    Own(ResourceId),
    /// `borrow<r>`.
    Borrow(ResourceId),
    /// An unknown type, because a text was cut. It is printed as `…`.
    Unknown,
}

/// The form of types in WIT, for code that does the same for many kinds.
#[derive(Clone, Copy)]
pub(super) enum Form {
    /// A word: `u8`.
    Word,
    /// A keyword and types: `result<_, string>`. Contains the words for the types in messages. A
    /// tuple can have any number of elements, so it has no words.
    Arguments(&'static [&'static str]),
    /// `list<u8, 4>`, with the length.
    Array(u32),
    /// A keyword and parts with names: `record { a: u8 }`.
    Definition(NamedPart),
    /// The name of a resource.
    Own(ResourceId),
    /// `borrow<r>`.
    Borrow(ResourceId),
}

/// How a part of a definition is written.
#[derive(Clone, Copy)]
pub(super) struct NamedPart {
    /// Its name in messages.
    pub(super) word: &'static str,
    /// The texts before and after its type.
    pub(super) around: [&'static str; 2],
}

impl NamedPart {
    pub(super) const PARAMETER: Self = NamedPart {
        word: "parameter",
        around: AROUND_FIELD,
    };
    const FIELD: Self = NamedPart {
        word: "field",
        around: AROUND_FIELD,
    };
    const CASE: Self = NamedPart {
        word: "case",
        around: ["(", ")"],
    };
    const FLAG: Self = NamedPart {
        word: "flag",
        around: ["(", ")"],
    };
}

/// The texts before and after the type of a field or parameter.
pub(super) const AROUND_FIELD: [&str; 2] = [": ", ""];

/// A part of a type, or a parameter.
#[derive(Clone, Debug)]
pub struct Part {
    /// The name of a field, case, flag or parameter. Other parts have none.
    pub name: Option<String>,
    /// Its type. `None` for flags, and for cases and payloads without a type.
    pub ty: Option<Type>,
}

/// A resource, identified by a number. The code that reads the types assigns it; equal resources
/// get the same number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ResourceId(pub usize);

/// A function's type.
#[derive(Clone, Debug)]
pub struct FunctionType {
    /// Whether it is `async` in WIT.
    pub is_async: bool,
    /// The parameters, with their names. Only the mark for parameters that were cut has no
    /// type.
    pub params: Vec<Part>,
    /// Its result type, if it has one.
    pub result: Option<Type>,
}

impl Type {
    /// A type with these parts. See [`Kind`] for the parts that a kind has.
    #[inline(never)]
    pub fn new(kind: Kind, parts: Vec<Part>) -> Self {
        Type(Arc::new(Content {
            kind,
            name: None,
            parts: Arc::new(parts),
        }))
    }

    /// A type without parts.
    #[inline(never)]
    pub fn plain(kind: Kind) -> Self {
        Type::new(kind, Vec::new())
    }

    /// The same type with a name; for a handle, this is the name of its resource.
    #[inline(never)]
    pub fn named(self, name: &str) -> Self {
        Type(Arc::new(Content {
            kind: self.0.kind,
            name: Some(name.into()),
            parts: self.0.parts.clone(),
        }))
    }

    /// Its kind.
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// Its parts, in the order of the definition.
    pub fn parts(&self) -> &[Part] {
        &self.0.parts
    }

    /// Its name. For a handle, this is the name of the resource.
    pub fn name(&self) -> Option<&str> {
        self.0.name.as_deref()
    }

    /// Where the parts are in memory: types with the same place have the same parts. `None` for a
    /// type without parts.
    pub(crate) fn place(&self) -> Option<usize> {
        let parts = self.parts();
        (!parts.is_empty()).then_some(parts.as_ptr() as usize)
    }
}

impl Kind {
    /// The name of the kind, as messages show it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Bool => "bool",
            Kind::S8 => "s8",
            Kind::U8 => "u8",
            Kind::S16 => "s16",
            Kind::U16 => "u16",
            Kind::S32 => "s32",
            Kind::U32 => "u32",
            Kind::S64 => "s64",
            Kind::U64 => "u64",
            Kind::F32 => "f32",
            Kind::F64 => "f64",
            Kind::Char => "char",
            Kind::String => "string",
            Kind::ErrorContext => "error-context",
            Kind::List => "list",
            Kind::FixedLengthList(_) => "list of fixed length",
            Kind::Map => "map",
            Kind::Option => "option",
            Kind::Tuple => "tuple",
            Kind::Result => "result",
            Kind::Future => "future",
            Kind::Stream => "stream",
            Kind::Record => "record",
            Kind::Variant => "variant",
            Kind::Enum => "enum",
            Kind::Flags => "flags",
            Kind::Own(_) => "own",
            Kind::Borrow(_) => "borrow",
            Kind::Unknown => "…",
        }
    }

    /// Whether types of this kind have names in WIT that a component keeps.
    pub fn is_nominal(self) -> bool {
        match self.form() {
            Form::Definition(_) => true,
            Form::Word | Form::Arguments(_) | Form::Array(_) | Form::Own(_) | Form::Borrow(_) => {
                false
            }
        }
    }

    /// Whether types of this kind have parts.
    pub fn has_parts(self) -> bool {
        match self.form() {
            Form::Arguments(_) | Form::Array(_) | Form::Definition(_) => true,
            Form::Word | Form::Own(_) | Form::Borrow(_) => false,
        }
    }

    /// The resource of a handle.
    pub fn resource(self) -> Option<ResourceId> {
        match self.form() {
            Form::Own(resource) | Form::Borrow(resource) => Some(resource),
            Form::Word | Form::Arguments(_) | Form::Array(_) | Form::Definition(_) => None,
        }
    }

    /// How a type of this kind is written.
    pub(super) fn form(self) -> Form {
        match self {
            Kind::Bool
            | Kind::S8
            | Kind::U8
            | Kind::S16
            | Kind::U16
            | Kind::S32
            | Kind::U32
            | Kind::S64
            | Kind::U64
            | Kind::F32
            | Kind::F64
            | Kind::Char
            | Kind::String
            | Kind::ErrorContext
            | Kind::Unknown => Form::Word,
            Kind::List => Form::Arguments(&["element"]),
            Kind::Map => Form::Arguments(&["key", "value"]),
            Kind::Option => Form::Arguments(&["`some`"]),
            Kind::Tuple => Form::Arguments(&[]),
            Kind::Result => Form::Arguments(&["`ok`", "`err`"]),
            Kind::Future | Kind::Stream => Form::Arguments(&["payload"]),
            Kind::FixedLengthList(length) => Form::Array(length),
            Kind::Record => Form::Definition(NamedPart::FIELD),
            Kind::Variant | Kind::Enum => Form::Definition(NamedPart::CASE),
            Kind::Flags => Form::Definition(NamedPart::FLAG),
            Kind::Own(resource) => Form::Own(resource),
            Kind::Borrow(resource) => Form::Borrow(resource),
        }
    }
}

impl Part {
    /// A field, case, flag or parameter.
    pub fn named(name: impl Into<String>, ty: Option<Type>) -> Self {
        Part {
            name: Some(name.into()),
            ty,
        }
    }

    /// An element or a payload.
    pub fn unnamed(ty: Option<Type>) -> Self {
        Part { name: None, ty }
    }

    /// The name for texts. As in WIT, `_` stands for a name that a part does not have.
    pub(super) fn shown_name(&self) -> &str {
        self.name.as_deref().unwrap_or("_")
    }
}
