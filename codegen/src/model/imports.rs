//! The traits that a host implements.

use proc_macro2::Ident;

use super::docs::Docs;
use super::linking::{ImportId, Linking, Links};
use super::methods::HostMethod;
use super::paths::{ItemPath, ModulePath};

/// The imports of an interface or of the world itself: the traits that a host implements.
#[derive(Debug)]
pub(crate) struct Imports {
    /// The interface; `None` for the world itself.
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
    /// Whether a function, or a type that the functions may use, is deprecated.
    pub(crate) has_deprecated: bool,
}

/// The same, with how all of them are linked.
#[derive(Debug)]
pub(crate) struct LinkedImports {
    pub(crate) imports: Imports,
    pub(crate) links: Links,
}

impl Imports {
    /// The methods of `host`, or of the resource at a position in `resources`.
    pub(crate) fn methods_of(&self, resource: Option<usize>) -> impl Iterator<Item = &HostMethod> {
        let methods = self.methods.iter();
        methods.filter(move |method| method.resource == resource)
    }

    /// The types of the user that the methods take, return or fail with, each once: items at the
    /// root.
    pub(crate) fn users_types(&self) -> Vec<&ItemPath> {
        let ids = self.id().map(|id| &id.ty);
        let of_methods = self.methods.iter().flat_map(HostMethod::users_types);
        let mut types: Vec<&ItemPath> = Vec::new();
        for ty in ids.into_iter().chain(of_methods) {
            if !types.contains(&ty) {
                types.push(ty);
            }
        }
        types
    }

    /// The id that every method takes, if there is one.
    pub(crate) fn id(&self) -> Option<&ImportId> {
        self.of.as_ref()?.linking.id()
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

/// The interface that declares imports. The compiler's message about a host without its traits
/// names it. The traits at the root need no such message: they have the name of the world or of a
/// resource. And a user's item at the root may be called `diagnostic`.
#[derive(Debug, Clone)]
pub(crate) struct HostOf {
    /// `acme:host/kv@0.2.1`
    pub(crate) wit_name: String,
    /// `acme::host::kv`
    pub(crate) module: ModulePath,
    /// The functions of the module that link the methods.
    pub(crate) linking: Linking,
}
