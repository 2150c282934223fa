//! The traits that a host implements for an interface or for the world itself.

use wit_parser::TypeId;

use super::context::Lower;
use super::deprecated::lower_type_deprecated;
use super::importer::Importer;
use super::methods::{MethodScopes, lower_converters, lower_destructor, lower_method};
use crate::impossible::Impossible;
use crate::model::{Docs, HostMethod, HostTrait, Imports, ItemPath, MethodKind, Returned};
use crate::survey::{Implemented, ImportedResource};

/// Lowers the traits that a host implements.
pub(super) fn lower_traits(cx: Lower<'_>, importer: Importer<'_>) -> Result<Imports, Impossible> {
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
    Ok(Imports {
        host: HostTrait {
            docs: importer.docs(),
            ident: importer.idents.host.clone(),
            with_store: importer.idents.with_store.clone(),
            is_send,
        },
        resources: resources.collect::<Result<_, _>>()?,
        converters: other_converters(&importer, &methods),
        is_send,
        has_forwarding: cx.options.has_forwarding,
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
