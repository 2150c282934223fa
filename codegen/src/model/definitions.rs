//! The definitions of named types.

use proc_macro2::Ident;

use super::conversions::{Conversion, Unconverted};
use super::derives::Derive;
use super::docs::{Deprecated, Docs};
use super::layout::Layout;
use super::paths::Home;
use super::types::Type;
use super::users::{UsersPath, Visibility};

/// A named type in WIT.
#[derive(Debug)]
pub(crate) struct TypeDef {
    pub(crate) home: Home,
    /// Whether it borrows its contents, for a lifetime `'a`.
    pub(crate) is_borrowed: bool,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) kind: TypeKind,
    /// The conversions between this type and its counterparts in newer generations.
    pub(crate) conversions: Vec<Conversion>,
    /// The counterparts without a conversion.
    pub(crate) unconverted: Vec<Unconverted>,
}

impl TypeDef {
    /// The name in its own module.
    pub(crate) fn ident(&self) -> &Ident {
        &self.home.path.ident
    }
}

/// The kinds of named types.
#[derive(Debug)]
pub(crate) enum TypeKind {
    Record(Record),
    Variant(Variant),
    Enum(Enum),
    Flags(Flags),
    Alias(Type),
    /// A resource that the host defines and that no user's type replaces. Its type has no values.
    HostResource {
        /// `acme:host/kv@0.2.1.bucket`: the key of `with` for a type of the user.
        key: String,
    },
    /// A resource that the guest defines.
    GuestResource {
        /// `GuestSession`, if the resource has functions.
        functions: Option<Ident>,
    },
    /// A user's item.
    Replaced {
        path: UsersPath,
        visibility: Visibility,
    },
    /// A type in a user's module, which replaces the whole interface. It has no definition of its
    /// own.
    InReplacedInterface,
}

/// A record.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) derives: Vec<Derive>,
    pub(crate) attributes: Vec<syn::Attribute>,
    pub(crate) fields: Vec<Field>,
    /// Whether it is the error type of a function.
    pub(crate) is_error: bool,
    pub(crate) layout: Layout,
}

/// A record's field.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) wit_name: String,
    pub(crate) ident: Ident,
    pub(crate) docs: Docs,
    pub(crate) attributes: Vec<syn::Attribute>,
    pub(crate) ty: Type,
}

/// A variant.
#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) derives: Vec<Derive>,
    pub(crate) attributes: Vec<syn::Attribute>,
    pub(crate) cases: Vec<Case>,
    /// Whether it is the error type of a function.
    pub(crate) is_error: bool,
    pub(crate) layout: Layout,
}

/// A case of a variant.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) wit_name: String,
    pub(crate) ident: Ident,
    pub(crate) docs: Docs,
    pub(crate) attributes: Vec<syn::Attribute>,
    pub(crate) ty: Option<Type>,
}

/// An enum.
#[derive(Debug)]
pub(crate) struct Enum {
    pub(crate) derives: Vec<Derive>,
    pub(crate) attributes: Vec<syn::Attribute>,
    /// The integer type that the engine requires: `u8`, `u16` or `u32`.
    pub(crate) repr: Ident,
    pub(crate) cases: Vec<EnumCase>,
    /// Whether it is the error type of a function.
    pub(crate) is_error: bool,
    pub(crate) layout: Layout,
}

/// A case of an enum.
#[derive(Debug)]
pub(crate) struct EnumCase {
    pub(crate) wit_name: String,
    pub(crate) ident: Ident,
    pub(crate) docs: Docs,
    pub(crate) attributes: Vec<syn::Attribute>,
}

/// A set of flags.
#[derive(Debug)]
pub(crate) struct Flags {
    pub(crate) flags: Vec<Flag>,
    pub(crate) layout: Layout,
}

/// One flag.
#[derive(Debug)]
pub(crate) struct Flag {
    pub(crate) wit_name: String,
    pub(crate) ident: Ident,
    pub(crate) docs: Docs,
}
