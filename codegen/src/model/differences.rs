//! The items that generations of one API share, and their differences.

use proc_macro2::Ident;

use super::paths::ItemPath;
use super::types::TypeRef;

/// A type that is generated for a newer generation, under its name in an older one.
#[derive(Debug)]
pub(crate) struct Reexport {
    pub(crate) ident: Ident,
    pub(crate) ty: TypeRef,
}

/// The role of an interface's functions among several generations.
#[derive(Debug)]
pub(crate) enum GuestRole {
    /// The functions of the newest generation, or of the only one. The `Guest` also stores
    /// functions of older generations.
    Newest { within: Vec<StoredGuest> },
    /// The functions of an older generation.
    Older {
        /// `v0_3`
        generation: String,
    },
}

/// A `Guest` of an older generation, stored in one of the newest or in the world's struct.
#[derive(Debug, Clone)]
pub(crate) struct StoredGuest {
    /// The field.
    pub(crate) field: Ident,
    /// `v1::exports::acme::plugin::gone::Guest`, or `v1::Functions`.
    pub(crate) guest: ItemPath,
}

/// The type that holds a function whose type differs between the generations.
#[derive(Debug)]
pub(crate) struct OwnType {
    /// `ApplyFunction`
    pub(crate) ident: Ident,
    /// The method that returns it, or the enum: `apply`.
    pub(crate) accessor: Ident,
    /// Its generation.
    pub(crate) generation: String,
    /// The enum, in the newest generation.
    pub(crate) choice: Option<Choice>,
}

/// The enum over the types of a function.
#[derive(Debug)]
pub(crate) struct Choice {
    /// `Apply`
    pub(crate) ident: Ident,
    /// The variant of the newest generation.
    pub(crate) newest: Ident,
    /// The module of the newest generation, which is not generated, for the names of variables.
    pub(crate) newest_module: Ident,
    /// The others, the newest first.
    pub(crate) older: Vec<OlderChoice>,
    /// Whether one of the others is deprecated.
    pub(crate) uses_deprecated: bool,
}

/// A type of a function in an older generation.
#[derive(Debug)]
pub(crate) struct OlderChoice {
    pub(crate) variant: Ident,
    /// The generation's module.
    pub(crate) module: Ident,
    /// The type in WIT's syntax.
    pub(crate) wit_type: String,
    pub(crate) function_type: ItemPath,
    /// The field with its `Guest` or its `Functions`.
    pub(crate) holder: Ident,
    pub(crate) stored: Stored,
    /// Whether it may be missing although the other functions of its `Guest` are present.
    pub(crate) is_optional: bool,
}

/// Where an older function is stored.
#[derive(Debug)]
pub(crate) enum Stored {
    /// In a `Guest`: the method that returns it, and the one that returns its resource.
    InGuest {
        resource: Option<Ident>,
        accessor: Ident,
    },
    /// In the field of `Functions`.
    InWorld(Ident),
}
