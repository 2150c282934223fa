//! Exported interfaces.

use wit_parser::TypeId;
use worldbind_resolve::Rule;

use super::among::Among;
use super::context::Lower;
use super::deprecated::{is_any_deprecated, lower_interface_deprecated, lower_type_deprecated};
use super::docs::lower_docs;
use super::exporter::Exporter;
use super::functions::{Names, lower_function};
use super::stored::{GuestFields, guest_fields};
use super::wit_text::WitText;
use crate::impossible::Impossible;
use crate::model::{ExportedInterface, Function, GuestResource, UsesDeprecated, Versions, WitType};
use crate::names::{self, Scope};
use crate::relate::Within;
use crate::survey::{self, Export, Mode};

/// Lowers the types and functions of an exported interface.
pub(super) fn lower_export(
    cx: Lower<'_>,
    among: Among<'_>,
    position: usize,
    export: &Export<'_>,
    facts: &survey::ExportedInterface<'_>,
) -> Result<ExportedInterface, Impossible> {
    let Export { key, id } = export;
    let interface = &cx.resolve().interfaces[*id];
    let wit_name = cx.resolve().name_world_key(key);
    let text = WitText::new(cx.resolve(), Some(*id));
    let guest = guest_fields(cx, among, position)?;
    let exporter = Exporter {
        among,
        interface: Some((*id, &facts.rule)),
        within: Within::Interface(position),
        traced: &wit_name,
        text: &text,
        stored: guest.stored(),
    };
    let mut methods = Scope::with(&["interface", "new"]);
    let has_policy = cx.options.versions.is_given;
    if has_policy {
        methods.reserve("with_policy");
    }
    let (functions, resources) = lower_functions(cx, exporter, &guest, &mut methods)?;
    let resources = resources.into_iter();
    let resources = resources.map(|resource| lower_guest_resource(cx, resource.id, &mut methods));
    let resources = resources.collect::<Result<_, _>>()?;
    let wit_types = text.definitions().into_iter();
    let types = cx.own_type_refs(cx.facts.items.types_of(*id))?;
    Ok(ExportedInterface {
        docs: lower_docs(&interface.docs),
        deprecated: lower_interface_deprecated(cx, *id),
        uses_deprecated: UsesDeprecated {
            items: is_any_deprecated(cx, &types),
            spec: functions.iter().any(|it| it.deprecated.is_some()),
        },
        versions: lower_versions(&facts.rule, has_policy),
        types,
        reexports: cx.reexports(cx.facts.items.types_of(*id))?,
        role: guest.role,
        functions,
        resources,
        wit_types: wit_types
            .map(|(name, definition)| WitType { name, definition })
            .collect(),
        wit_name,
    })
}

/// Lowers the functions of a `Guest`, and lists the resources that they belong to.
fn lower_functions(
    cx: Lower<'_>,
    exporter: Exporter<'_>,
    guest: &GuestFields<'_>,
    methods: &mut Scope,
) -> Result<(Vec<Function>, Vec<Resource>), Impossible> {
    let mut resources: Vec<Resource> = Vec::new();
    let functions = guest.functions.iter().map(|(exported, field)| {
        let resource = exported.function.kind.resource();
        let resource = resource.map(|id| position_of_resource(&mut resources, id));
        let names = Names {
            field: field.clone(),
            methods: match resource.and_then(|index| resources.get_mut(index)) {
                Some(resource) => &mut resource.methods,
                None => &mut *methods,
            },
        };
        lower_function(cx, exporter, exported, resource, names)
    });
    let functions = functions.collect::<Result<_, _>>()?;
    Ok((functions, resources))
}

/// The version rule for the interface.
fn lower_versions(rule: &Rule, has_policy: bool) -> Versions {
    Versions {
        rules: match *rule == Rule::default() {
            true => Vec::new(),
            false => vec![("default".to_owned(), rule.to_string())],
        },
        has_policy,
    }
}

/// A resource of the guest whose functions are being lowered.
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
    cx: Lower<'_>,
    id: TypeId,
    methods: &mut Scope,
) -> Result<GuestResource, Impossible> {
    let name = cx.resolve().types[id].name.as_deref();
    let ident = cx.world.guests.get(&id);
    let (Some(name), Some(ident)) = (name, ident) else {
        return Err(Impossible::new("a resource of the guest has no name"));
    };
    Ok(GuestResource {
        wit_name: name.to_owned(),
        deprecated: lower_type_deprecated(cx, id),
        ident: ident.clone(),
        accessor: methods.claim(names::snake(name)),
        reexported: match cx.is_type_home(id) {
            true => None,
            false => cx.world.reexports.get(&(id, Mode::Owned)).cloned(),
        },
    })
}
