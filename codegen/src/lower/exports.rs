//! Lowers an exported interface.

use proc_macro2::Ident;
use wit_parser::{InterfaceId, Resolve, TypeId, WorldKey};
use worldbind_resolve::Rule;

use super::Lower;
use super::deprecated::{lower_interface_deprecated, lower_type_deprecated};
use super::docs::lower_docs;
use super::functions::{Scopes, lower_function};
use super::modules::package_module;
use super::types::{Here, lower_interface_types};
use super::wit_text::WitText;
use crate::model::{self, ModuleContents};
use crate::names::{self, Scope};

/// Lowers the types and functions of an exported interface.
pub(crate) fn lower_export(
    cx: &mut Lower<'_>,
    key: &WorldKey,
    id: InterfaceId,
    module: &[Ident],
) -> ModuleContents {
    let interface = &cx.resolve.interfaces[id];
    let here = Here {
        key: Some(key),
        module,
    };
    let mut fields = Scope::with(&["taken"]);
    let mut methods = Scope::with(&["interface", "new"]);
    if cx.versions.is_given {
        methods.reserve("with_policy");
    }
    let mut resources: Vec<Resource> = Vec::new();
    let text = WitText::new(cx.resolve, Some(id));
    let mut functions = Vec::new();
    for function in interface.functions.values() {
        let resource = function
            .kind
            .resource()
            .map(|id| position_of_resource(&mut resources, id));
        let methods = match resource.and_then(|index| resources.get_mut(index)) {
            Some(resource) => &mut resource.methods,
            None => &mut methods,
        };
        let scopes = Scopes {
            fields: &mut fields,
            methods,
        };
        functions.push(lower_function(cx, here, function, &text, resource, scopes));
    }
    let resources = resources
        .into_iter()
        .filter_map(|resource| lower_guest_resource(cx, resource.id, &mut methods))
        .collect();
    let versions = lower_versions(cx, key);
    let wit_types = text.definitions().into_iter();
    ModuleContents::Exported(model::ExportedInterface {
        wit_name: cx.resolve.name_world_key(key),
        docs: lower_docs(&interface.docs),
        deprecated: lower_interface_deprecated(cx, id),
        versions,
        types: lower_interface_types(cx, key, id, module),
        functions,
        resources,
        wit_types: wit_types
            .map(|(name, definition)| model::WitType { name, definition })
            .collect(),
    })
}

/// The version rule for the interface.
fn lower_versions(cx: &mut Lower<'_>, key: &WorldKey) -> model::Versions {
    cx.versions.note_export(cx.resolve, key);
    let rule = cx.versions.rule(cx.resolve, key);
    model::Versions {
        rules: match *rule == Rule::default() {
            true => Vec::new(),
            false => vec![("default".to_owned(), rule.to_string())],
        },
        has_policy: cx.versions.is_given,
    }
}

/// A resource of the guest, while its functions are lowered.
struct Resource {
    id: TypeId,
    methods: Scope,
}

fn position_of_resource(resources: &mut Vec<Resource>, id: TypeId) -> usize {
    match resources.iter().position(|resource| resource.id == id) {
        Some(index) => index,
        None => {
            resources.push(Resource {
                id,
                methods: Scope::default(),
            });
            resources.len() - 1
        }
    }
}

fn lower_guest_resource(
    cx: &Lower<'_>,
    id: TypeId,
    methods: &mut Scope,
) -> Option<model::GuestResource> {
    let name = cx.resolve.types[id].name.as_deref()?;
    Some(model::GuestResource {
        wit_name: name.to_owned(),
        deprecated: lower_type_deprecated(cx, id),
        ident: cx.guest_resources.get(&id)?.clone(),
        accessor: methods.claim(names::snake(name)),
    })
}

/// `acme_plugin_transform`, `health`.
pub(crate) fn accessor_name(resolve: &Resolve, key: &WorldKey, id: InterfaceId) -> String {
    let interface = &resolve.interfaces[id];
    match (key, &interface.name, interface.package) {
        (WorldKey::Interface(_), Some(name), Some(package)) => {
            let namespace = &resolve.packages[package].name.namespace;
            let package = package_module(resolve, package);
            names::accessor(namespace, &package, name)
        }
        (WorldKey::Name(name), ..) => names::snake(name),
        (WorldKey::Interface(_), ..) => "unnamed".to_owned(),
    }
}
