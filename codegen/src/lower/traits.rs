//! The traits that a host implements for an interface or for the world itself.

use proc_macro2::Ident;
use wit_parser::TypeId;

use super::context::Lower;
use super::deprecated::lower_type_deprecated;
use super::importer::{Importer, Taken};
use super::methods::{MethodScopes, lower_converters, lower_destructor, lower_method};
use super::module_links::{ModuleLinks, lower_links};
use crate::impossible::Impossible;
use crate::model::{Docs, HostMethod, HostOf, HostTrait, Imports, ItemPath, MethodKind, Returned};
use crate::survey::{Implemented, ImportedResource};

/// The traits that a host implements, before it is known which modules link them.
///
/// [`Imports`] has the same fields.
pub(super) struct Traits {
    pub(super) of: Option<HostOf>,
    pub(super) host: HostTrait,
    pub(super) resources: Vec<HostTrait>,
    pub(super) methods: Vec<HostMethod>,
    pub(super) converters: Vec<ItemPath>,
    pub(super) is_send: bool,
    has_forwarding: bool,
    gate: Option<Ident>,
    options: Taken,
    has_deprecated: bool,
}

impl Traits {
    pub(super) fn into_imports(self, links: ModuleLinks) -> Imports {
        let links = ModuleLinks {
            is_data_send: self.is_send || links.is_data_send,
            ..links
        };
        Imports {
            links: lower_links(links, self.gate, &self.methods, self.options),
            of: self.of,
            host: self.host,
            resources: self.resources,
            methods: self.methods,
            converters: self.converters,
            is_send: self.is_send,
            has_forwarding: self.has_forwarding,
            has_deprecated: self.has_deprecated,
        }
    }
}

/// Lowers the traits that a host implements.
pub(super) fn lower_traits(cx: Lower<'_>, importer: Importer<'_>) -> Result<Traits, Impossible> {
    let Implemented {
        functions,
        resources,
    } = importer.implemented;
    let mut methods = Vec::new();
    for (index, resource) in resources.iter().enumerate() {
        if !cx.is_type_home(resource.id) {
            continue;
        }
        methods.push(lower_destructor(cx, resource, index)?);
    }
    // The traits in the interface's own module convert errors for both modules.
    let converting = match (&importer.of, importer.has_id()) {
        (Some(_), false) => lower_converters(cx, &importer)?,
        (Some(_), true) | (None, _) => Vec::new(),
    };
    let mut scopes = MethodScopes::new(&importer, &converting);
    for imported in functions {
        methods.push(lower_method(cx, &importer, imported, &mut scopes)?);
    }
    let is_deprecated = |id: &TypeId| lower_type_deprecated(cx, *id).is_some();
    let has_deprecated = importer.types.iter().any(is_deprecated)
        || methods.iter().any(|method| method.deprecated.is_some());
    methods.extend(converting);
    let resources = resources.iter().enumerate();
    let resources =
        resources.map(|(index, resource)| lower_resource(cx, resource, index, &methods));
    let is_send = methods.iter().any(|method| method.receiver.is_async());
    Ok(Traits {
        host: HostTrait {
            docs: importer.docs(),
            ident: importer.idents.host.clone(),
            with_store: importer.idents.with_store.clone(),
            is_send,
        },
        resources: resources.collect::<Result<_, _>>()?,
        converters: other_converters(&importer, &methods),
        is_send,
        has_forwarding: !cx.settings.skip_mut_forwarding_impls,
        gate: importer.gate,
        options: importer.options,
        of: importer.of,
        has_deprecated,
        methods,
    })
}

/// As with wasmtime's macro, an async destructor does not make the resource's own traits `Send`.
fn lower_resource(
    cx: Lower<'_>,
    resource: &ImportedResource,
    index: usize,
    methods: &[HostMethod],
) -> Result<HostTrait, Impossible> {
    let name = cx.resolve().types[resource.id].name.as_deref();
    let idents = cx.world.hosts.get(&resource.id);
    let (Some(name), Some(idents)) = (name, idents) else {
        return Err(Impossible::new("a resource of the host has no name"));
    };
    let is_async = |method: &HostMethod| match method.kind {
        MethodKind::Function(_) => method.receiver.is_async(),
        MethodKind::Drop | MethodKind::Convert => false,
    };
    let mut own = methods
        .iter()
        .filter(|method| method.resource == Some(index));
    Ok(HostTrait {
        docs: Docs(vec![format!(
            "The functions of the resource `{name}`. A host implements them."
        )]),
        ident: idents.host.clone(),
        with_store: idents.with_store.clone(),
        is_send: own.any(is_async),
    })
}

/// The traits of other interfaces that convert the errors of these methods.
fn other_converters(importer: &Importer<'_>, methods: &[HostMethod]) -> Vec<ItemPath> {
    let mut converters: Vec<ItemPath> = Vec::new();
    for method in methods {
        let converter = match &method.returned {
            Returned::TrappableError { converter, .. } => converter,
            Returned::Plain(_) | Returned::Trappable(_) => continue,
        };
        let own = importer.of.as_ref();
        let is_own = own.is_some_and(|own| own.module == converter.module);
        if !is_own && !converters.contains(converter) {
            converters.push(converter.clone());
        }
    }
    converters
}
