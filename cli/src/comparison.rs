//! Compares functions of a component with those of the host's WIT: the resolver compares their
//! types, and this file tells it which resources are the same.

use std::collections::HashMap;

use wasmparser::component_types::ComponentFuncType;
use wit_parser::{Function, InterfaceId};
use worldbind_codegen::WitText;
use worldbind_resolve as resolve;
use worldbind_resolve::{Compared, ResourceId, Type};

use crate::convert::Converter;
use crate::host::HostWorld;
use crate::resources::{Identity, Resources};

/// Compares the functions of one interface.
pub(crate) struct Comparison<'a> {
    host: &'a HostWorld,
    wit: WitText<'a>,
    resources: &'a Resources,
    /// The resources of the instance that exports the functions; `None` for imports of the
    /// component.
    exported: Option<ExportedResources>,
    comparison: resolve::Comparison,
}

/// The resources that an instance exports, by name.
pub(crate) type ExportedResources = HashMap<String, Identity>;

impl<'a> Comparison<'a> {
    /// Makes a comparison for the exports of an instance with these resources. `interface` is the
    /// interface in the host's WIT; `None` is the world itself.
    pub(crate) fn of_export(
        host: &'a HostWorld,
        interface: Option<InterfaceId>,
        resources: &'a Resources,
        exported: ExportedResources,
    ) -> Self {
        Comparison {
            exported: Some(exported),
            comparison: resolve::Comparison::of_exports(),
            ..Comparison::of_import(host, interface, resources)
        }
    }

    /// Makes a comparison for the imports of a component.
    pub(crate) fn of_import(
        host: &'a HostWorld,
        interface: Option<InterfaceId>,
        resources: &'a Resources,
    ) -> Self {
        Comparison {
            host,
            wit: WitText::new(&host.wants.wit.resolve, interface),
            resources,
            exported: None,
            comparison: resolve::Comparison::of_imports(),
        }
    }

    /// Compares a function of the host's WIT with one of the component. All calls pass the same
    /// converter.
    pub(crate) fn function(
        &mut self,
        converter: &Converter<'_>,
        host: &Function,
        component: &ComponentFuncType,
    ) -> Compared {
        let Comparison {
            host: of_host,
            wit,
            resources,
            exported,
            comparison,
        } = self;
        let is_resource = |host: &Type, component: ResourceId| {
            let Some(component) = converter.resource(component) else {
                return false;
            };
            let found = resources.identity(component);
            is_given(of_host, host, found) && is_exported(exported.as_ref(), host, found)
        };
        let host = wit.function_type(host);
        comparison.function(&host, &converter.function(component), &is_resource)
    }
}

/// Whether a resource is the one that the host defines for its handle, if the host defines it.
fn is_given(host: &HostWorld, handle: &Type, found: Identity) -> bool {
    let resource = handle.kind().resource();
    resource.is_some_and(|id| {
        let given = host.given(id);
        given.is_none_or(|given| found == Identity::Given(given))
    })
}

/// Whether a resource is the one that the component exports under the name that the host uses. If
/// no resource is exported under the name, nothing is known, and this is not a difference.
fn is_exported(exported: Option<&ExportedResources>, handle: &Type, found: Identity) -> bool {
    let exported = exported.and_then(|exported| exported.get(handle.name()?));
    exported.is_none_or(|exported| *exported == found)
}
