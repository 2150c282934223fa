//! The traits that a host implements.

use proc_macro2::Ident;

use super::docs::Docs;
use super::link_plan::LinkPart;
use super::linking::{ImportId, Linked, Linking};
use super::methods::HostMethod;
use super::paths::ItemPath;

/// The imports of an interface or of the world itself: the traits that a host implements, and how
/// they are linked.
#[derive(Debug)]
pub(crate) struct Imports {
    /// `acme:host/kv@0.2.1`; empty for the world itself.
    pub(crate) wit_name: String,
    /// The interface; `None` for the world itself. The traits at the root have the name of the
    /// world or of a resource, which says enough. They are beside items of the user, one of which
    /// may be called `diagnostic`.
    pub(crate) of: Option<HostOf>,
    /// `Host`, or `PluginImports` for the world itself. It includes the traits of the resources.
    pub(crate) host: HostTrait,
    /// `HostBucket`: the traits of the resources that the host defines, in WIT's order.
    pub(crate) resources: Vec<HostTrait>,
    /// All methods, each once: the destructors, then the functions in WIT's order, then the methods
    /// that convert errors.
    pub(crate) methods: Vec<HostMethod>,
    /// Other traits that the host must implement to convert errors.
    pub(crate) converters: Vec<ItemPath>,
    /// Whether the store's data must be `Send`.
    pub(crate) is_send: bool,
    /// Whether the traits are implemented for `&mut T`.
    pub(crate) has_forwarding: bool,
    /// The module's functions that link them; `None` for the world itself, whose functions are
    /// described by [`WorldLink`](super::WorldLink).
    pub(crate) linking: Option<Linking>,
    /// Which of the methods are linked.
    pub(crate) linked: Linked,
    /// Whether another generation links some of the methods, or under other names.
    pub(crate) is_named: bool,
    /// What newer generations implement of the same interface.
    pub(crate) parts: Vec<LinkPart>,
    /// Whether a function, or a type that the functions may use, is deprecated.
    pub(crate) has_deprecated: bool,
}

impl Imports {
    /// The methods of `host`, or of the resource at a position in `resources`.
    pub(crate) fn methods_of(&self, resource: Option<usize>) -> impl Iterator<Item = &HostMethod> {
        let methods = self.methods.iter();
        methods.filter(move |method| method.resource == resource)
    }

    /// The id that every method takes, if there is one.
    pub(crate) fn id(&self) -> Option<&ImportId> {
        match &self.linking {
            Some(Linking::AnyName { id, .. }) => Some(id),
            Some(Linking::OwnName(_)) | None => None,
        }
    }
}

/// A pair of traits that a host implements: one for functions that borrow the host, one for those
/// that need the store.
#[derive(Debug)]
pub(crate) struct HostTrait {
    pub(crate) docs: Docs,
    /// `Host`
    pub(crate) ident: Ident,
    /// `HostWithStore`
    pub(crate) with_store: Ident,
    /// Whether the implementor must be `Send`.
    pub(crate) is_send: bool,
}

/// The interface of a pair of traits, for what the compiler says of a host without them.
#[derive(Debug, Clone)]
pub(crate) struct HostOf {
    /// `acme::host::kv`
    pub(crate) module: Vec<Ident>,
    /// `acme:host/kv@0.2.1`
    pub(crate) interface: String,
}
