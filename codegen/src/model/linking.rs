//! How the methods of a host are added to a linker.

use proc_macro2::Ident;

use super::link_parts::{LinkNames, LinkPart};
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

/// What the function does that links everything of an interface, or of a world itself.
#[derive(Debug)]
pub(crate) struct Links {
    /// What newer generations implement of it. It is linked first.
    pub(crate) parts: Vec<LinkPart>,
    /// What is implemented here.
    pub(crate) own: OwnLinks,
    pub(crate) options: Option<OptionsParam>,
    pub(crate) bounds: LinkBounds,
}

/// What a host must implement so that everything is linked, next to the traits of the module.
#[derive(Debug)]
pub(crate) struct LinkBounds {
    /// The traits of the host, each once.
    pub(crate) traits: Vec<ItemPath>,
    /// The traits for functions that need the store.
    pub(crate) with_stores: Vec<ItemPath>,
    /// Whether the host must be `Send`, although the traits of the module do not require it.
    pub(crate) is_host_send: bool,
    /// Whether the store's data must be `Send`.
    pub(crate) is_data_send: bool,
}

/// How the methods that are implemented here are linked.
#[derive(Debug)]
pub(crate) enum OwnLinks {
    /// There are none.
    Nothing,
    /// One after the other, each if its own feature is enabled.
    Methods {
        /// The unstable feature without which none is linked.
        gate: Option<Ident>,
    },
    /// By one call of the function for some names. Other generations call it, too.
    InOneCall,
    /// By several calls of the function for some names, since some methods need a feature.
    InCalls {
        /// The unstable feature without which none is linked.
        gate: Option<Ident>,
        calls: Vec<NamedCall>,
    },
}

impl OwnLinks {
    /// Whether there is a function that links the methods with some names.
    pub(crate) fn has_named(&self) -> bool {
        match self {
            OwnLinks::Nothing | OwnLinks::Methods { .. } => false,
            OwnLinks::InOneCall | OwnLinks::InCalls { .. } => true,
        }
    }
}

/// A call of the function that links the methods with some names.
#[derive(Debug)]
pub(crate) struct NamedCall {
    /// The unstable feature that it needs.
    pub(crate) gate: Option<Ident>,
    pub(crate) names: LinkNames,
}

/// The parameter of a function for the unstable features that are enabled.
#[derive(Debug, Clone)]
pub(crate) struct OptionsParam {
    /// `LinkOptions`
    pub(crate) ty: ItemPath,
    /// Whether the function reads it. If only types are unstable, there is nothing to link.
    pub(crate) is_used: bool,
}

/// A value of the user that every method of a host takes.
#[derive(Debug, Clone)]
pub(crate) struct ImportId {
    /// The user's type, with its generated name at the root.
    pub(crate) ty: ItemPath,
    /// The types of the interface's resources, which are generated for the interface itself.
    pub(crate) resources: Vec<TypeRef>,
}

/// The struct with which a host enables unstable features.
#[derive(Debug, Clone)]
pub(crate) struct LinkOptions {
    /// `LinkOptions`
    pub(crate) path: ItemPath,
    /// In the alphabetical order of their WIT names.
    pub(crate) features: Vec<LinkFeature>,
}

/// An unstable feature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LinkFeature {
    pub(crate) wit_name: String,
    /// The field of the struct, and the method that sets it.
    pub(crate) ident: Ident,
}
