//! How the methods of a host get into a linker.

use proc_macro2::Ident;

use super::paths::ItemPath;
use super::types::TypeRef;

/// The functions of a module that link an interface.
#[derive(Debug, Clone)]
pub(crate) enum Linking {
    /// It is linked under its own name. It may have unstable features.
    OwnName(Option<LinkOptions>),
    /// It is linked under every name that a component has for it, because the option
    /// `named_imports` names it.
    AnyName {
        id: ImportId,
        options: Option<LinkOptions>,
    },
}

impl Linking {
    /// The interface's link options, if it has unstable features.
    pub(crate) fn options(&self) -> Option<&LinkOptions> {
        match self {
            Linking::OwnName(options) | Linking::AnyName { options, .. } => options.as_ref(),
        }
    }

    /// The id that every method takes, if there is one.
    pub(crate) fn id(&self) -> Option<&ImportId> {
        match self {
            Linking::OwnName(_) => None,
            Linking::AnyName { id, .. } => Some(id),
        }
    }
}

/// Which methods of an interface, or of the world itself, are linked.
#[derive(Debug)]
pub(crate) enum Linked {
    /// There are none.
    Nothing,
    /// All.
    Everything,
    /// Those whose own features are enabled.
    Parts,
    /// None, unless this feature is enabled.
    If(Ident),
}

impl Linked {
    /// Whether it depends on the link options.
    pub(crate) fn needs_options(&self) -> bool {
        match self {
            Linked::Nothing | Linked::Everything => false,
            Linked::Parts | Linked::If(_) => true,
        }
    }
}

/// A value of the user that every method of a host takes.
#[derive(Debug, Clone)]
pub(crate) struct ImportId {
    /// The user's type, with its generated name at the root.
    pub(crate) ty: ItemPath,
    /// The types of the interface's resources, which are generated for the interface itself.
    pub(crate) resources: Vec<TypeRef>,
}

/// The unstable features in alphabetical order: the field and the name in WIT.
#[derive(Debug, Clone)]
pub(crate) struct LinkOptions {
    pub(crate) features: Vec<(Ident, String)>,
}
