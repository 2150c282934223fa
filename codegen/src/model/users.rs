//! The user's items that the bindings name.

use proc_macro2::Ident;

use super::derives::{EngineDerive, StdDerive};
use super::layout::Layout;
use super::paths::ItemPath;

/// A user's item that is re-exported at the root under a generated name.
#[derive(Debug)]
pub(crate) struct Replacement {
    /// `__with_name0`.
    pub(crate) ident: Ident,
    pub(crate) path: syn::Path,
    /// How modules name it, if it is a type.
    pub(crate) users_path: UsersPath,
    pub(crate) visibility: Visibility,
    /// The WIT types (other than resources) that it replaces.
    pub(crate) replaced_types: Vec<ReplacedType>,
    /// Whether the bindings use `ident`.
    pub(crate) is_named_at_root: bool,
}

/// A path to an item of the user.
#[derive(Debug, Clone)]
pub(crate) enum UsersPath {
    /// The user's own path. It begins at a crate, so it is the same in every module.
    Anywhere(Vec<Ident>),
    /// A path that begins at the root of the bindings, or above it.
    FromRoot(ItemPath),
}

/// The visibility of a user-defined item under its generated name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Visibility {
    /// In the bindings. It is a module, and the modules that it replaces re-export everything in
    /// it.
    Bindings,
    /// In its crate, which is a program.
    Crate,
    /// Everywhere.
    Everywhere,
}

/// The requirements on a user's type that replaces a WIT type other than a resource.
#[derive(Debug)]
pub(crate) struct ReplacedType {
    /// `acme:plugin/types.point`.
    pub(crate) wit_name: String,
    /// The engine's derives that it needs, depending on the directions in which its values are
    /// passed.
    pub(crate) engines: Vec<EngineDerive>,
    /// The derives of the types that contain it, such as `Debug`.
    pub(crate) derives: Vec<StdDerive>,
    pub(crate) layout: Layout,
}

/// A user's type with a generated name at the root.
#[derive(Debug)]
pub(crate) struct TypeAlias {
    /// `_Trappable0Errno`.
    pub(crate) ident: Ident,
    pub(crate) path: syn::Path,
    /// Whether the bindings may not use it, because the user's key has no effect.
    pub(crate) is_idle: bool,
}
