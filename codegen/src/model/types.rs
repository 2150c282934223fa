//! References to types, and the parameters that have these types.

use std::fmt;

use proc_macro2::Ident;

use super::paths::ItemPath;

/// A named type: a position in [`Bindings::types`](super::Bindings::types).
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct TypeRef(pub(crate) usize);

impl fmt::Debug for TypeRef {
    /// On one line, also in a pretty text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TypeRef({})", self.0)
    }
}

/// A Rust type.
#[derive(Debug, Clone)]
pub(crate) enum Type {
    /// `bool`, `char`, an integer or a float, by its Rust name.
    Primitive(&'static str),
    String,
    /// `&str`.
    Str,
    Vec(Box<Type>),
    /// `&[T]`.
    Slice(Box<Type>),
    /// `&T`.
    Ref(Box<Type>),
    Option(Box<Type>),
    /// `Result<T, E>`, with `()` for a type that WIT leaves out.
    Result(Option<Box<Type>>, Option<Box<Type>>),
    Tuple(Vec<Type>),
    Array(Box<Type>, u32),
    Map(Box<Type>, Box<Type>),
    /// A named type. It may borrow its contents.
    Named(TypeRef),
    /// A type of the user, by its generated name at the root.
    Users(ItemPath),
    /// A handle to a resource that the guest defines.
    ResourceAny,
    /// A handle to a resource that the host defines.
    Resource(TypeRef),
    Future(Option<Box<Type>>),
    Stream(Option<Box<Type>>),
    ErrorContext,
}

impl Type {
    /// The types that are directly inside this one.
    pub(crate) fn components(&self) -> Vec<&Type> {
        match self {
            Type::Vec(ty)
            | Type::Slice(ty)
            | Type::Ref(ty)
            | Type::Option(ty)
            | Type::Array(ty, _) => {
                vec![ty]
            }
            Type::Map(key, value) => vec![key, value],
            Type::Result(ok, err) => [ok, err].into_iter().flatten().map(|ty| &**ty).collect(),
            Type::Tuple(types) => types.iter().collect(),
            Type::Future(payload) | Type::Stream(payload) => {
                payload.iter().map(|ty| &**ty).collect()
            }
            Type::Primitive(_)
            | Type::String
            | Type::Str
            | Type::Named(_)
            | Type::Users(_)
            | Type::ResourceAny
            | Type::Resource(_)
            | Type::ErrorContext => Vec::new(),
        }
    }
}

/// A function's parameter.
#[derive(Debug, Clone)]
pub(crate) struct Param {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
}
