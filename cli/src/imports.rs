//! Explains the imports of a component, and whether the host's world provides them.
//!
//! This follows the engine's linker. An import is linked to the item with its exact name. If there
//! is none, it is linked to the highest version on the same track. This item must have every
//! function and resource of the import, with the same type. A second version is not tried.

use std::cell::OnceCell;
use std::collections::HashMap;

use wasmparser::component_types::{
    AliasableResourceId, ComponentAnyTypeId, ComponentEntityType, ComponentFuncType,
    ComponentInstanceType, ComponentItem,
};
use wit_parser::{Function, InterfaceId, TypeDefKind, TypeId};
use worldbind_codegen::WitText;
use worldbind_resolve::{Compared, InterfaceName, Names, plain_name};

use crate::comparison::Comparison;
use crate::component::Component;
use crate::convert::Converter;
use crate::differing::{ComponentFunction, HostFunction, differing};
use crate::exported::interface_name;
use crate::given::{AllGiven, Given, GivenItem};
use crate::provided::Provided;
use crate::report::{Differing, Giving, Imports, Missing, Needed};
use crate::resources::{Identity, Resources};
use crate::steps::step;

/// Explains the result for everything that a component imports, and returns which of its resources
/// the host defines.
pub(crate) fn explain_imports<'a>(
    given: &AllGiven<'a>,
    component: &'a Component,
    provided: &Provided,
) -> (Imports, Resources) {
    let resources = Resources::default();
    let mut linking = Linking {
        component,
        resources: &resources,
        converter: Converter::new(component.types()),
        comparisons: HashMap::new(),
    };
    let needed: Vec<_> = component
        .imports()
        .map(|(name, item)| linking.link(name, item, given, provided))
        .collect();
    let imports = Imports {
        fit: needed.iter().all(|needed| needed.verdict.is_fit()),
        needed,
    };
    drop(linking);
    (imports, resources)
}

/// The interface that an import with another name says that it implements.
fn implements(item: &ComponentItem) -> Option<InterfaceName> {
    item.implements.as_deref().map(InterfaceName::new)
}

/// The names of all imports, and of the interfaces that they say they implement.
pub(crate) fn import_names(component: &Component) -> Vec<InterfaceName> {
    component.imports().flat_map(names).collect()
}

fn names((name, item): (&str, &ComponentItem)) -> impl Iterator<Item = InterfaceName> {
    [Some(interface_name(name, item)), implements(item)]
        .into_iter()
        .flatten()
}

/// The problems of an import.
#[derive(Default)]
struct Lacks {
    missing: Vec<Missing>,
    differing: Vec<Differing>,
}

struct Linking<'a> {
    component: &'a Component,
    resources: &'a Resources,
    converter: Converter<'a>,
    /// The comparisons, by the host's world and interface. Functions of one interface share the
    /// types that were compared.
    comparisons: HashMap<(usize, Option<InterfaceId>), Comparison<'a>>,
}

/// A list of imports: an instance, or the component itself for functions that it imports directly.
#[derive(Default)]
struct Place<'a> {
    instance: Option<&'a ComponentInstanceType>,
    /// Collected at the first use.
    names: OnceCell<Names>,
}

impl<'a> Linking<'a> {
    fn link(
        &mut self,
        name: &str,
        item: &ComponentItem,
        all: &AllGiven<'a>,
        provided: &Provided,
    ) -> Needed {
        let needed = OnceCell::new();
        let needed = || needed.get_or_init(|| interface_name(name, item));
        let implements = implements(item);
        let given = all.find(name, &needed, implements.as_ref());
        let mut lacks = Lacks::default();
        let is_given = given.is_some_and(|given| self.check(given, name, item, &mut lacks));
        let verdict = if is_given && lacks.missing.is_empty() && lacks.differing.is_empty() {
            Giving::Given
        } else if needs_nothing(self.component, item) {
            Giving::NothingNeeded
        } else if is_provided(&needed, implements.as_ref(), provided) {
            lacks = Lacks::default();
            Giving::Provided
        } else if given.is_some() {
            Giving::Differs
        } else {
            Giving::Missing
        };
        let has_others = given.is_none() && name.contains('/') && needed().package().is_some();
        let others = has_others.then(|| all.same_path(needed()));
        let others = others.into_iter().flatten();
        Needed {
            // Without a suffix, the text is the same.
            name: match item.version_suffix {
                None => name.to_owned(),
                Some(_) => needed().to_string(),
            },
            kind: Some(kind(item)),
            verdict,
            because: None,
            other_tracks: others.map(|given| given.name.to_string()).collect(),
            given: given.map(|given| given.name.to_string()),
            missing: lacks.missing,
            differing: lacks.differing,
        }
    }

    /// Checks an item that the host provides. Returns whether it has the right kind, and adds items
    /// that are missing or differ to `lacks`.
    fn check(
        &mut self,
        given: &Given<'a>,
        name: &str,
        item: &ComponentItem,
        lacks: &mut Lacks,
    ) -> bool {
        let types = self.component.types();
        match (given.item, item.ty) {
            (GivenItem::Interface(id), ComponentEntityType::Instance(ty)) => {
                if let Some(ty) = types.get(ty) {
                    self.check_interface(given, id, ty, lacks);
                }
                true
            }
            (GivenItem::Function(function), ComponentEntityType::Func(ty)) => {
                if let Some(ty) = types.get(ty) {
                    self.check_function(given, function, ty, &Place::default(), lacks);
                }
                true
            }
            (
                GivenItem::Resource(id),
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Resource(resource),
                    ..
                },
            ) => {
                self.check_resource(given, name, resource, Some(id), lacks);
                true
            }
            _ => false,
        }
    }

    fn check_interface(
        &mut self,
        given: &Given<'a>,
        id: InterfaceId,
        needed: &'a ComponentInstanceType,
        lacks: &mut Lacks,
    ) {
        let host = given.host;
        let interface = &host.wants.wit.resolve.interfaces[id];
        let place = Place {
            instance: Some(needed),
            names: OnceCell::new(),
        };
        for (name, item) in &needed.exports {
            step();
            match item.ty {
                ComponentEntityType::Func(ty) => {
                    let ty = &self.component.types()[ty];
                    match interface.functions.get(name.as_str()) {
                        Some(function) => self.check_function(given, function, ty, &place, lacks),
                        None => lacks.missing.push(Missing {
                            name: plain_name(name),
                            ty: self.names(&place).function(&self.converter.function(ty)),
                            since: None,
                        }),
                    }
                }
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Resource(resource),
                    ..
                } => {
                    let id = interface.types.get(name.as_str()).copied();
                    let id = id.filter(|id| {
                        let kind = &host.wants.wit.resolve.types[*id].kind;
                        matches!(kind, TypeDefKind::Resource)
                    });
                    self.check_resource(given, name, resource, id, lacks);
                }
                // Types are compared where functions use them.
                ComponentEntityType::Type { .. } => {}
                ComponentEntityType::Module(_)
                | ComponentEntityType::Value(_)
                | ComponentEntityType::Instance(_)
                | ComponentEntityType::Component(_) => lacks.missing.push(Missing {
                    name: name.clone(),
                    ty: kind(item).to_owned(),
                    since: None,
                }),
            }
        }
    }

    /// Checks an imported resource. If it is imported again, because of `use`, the host does not
    /// have to provide it again. If the host does, it must be the same resource.
    fn check_resource(
        &self,
        given: &Given<'_>,
        name: &str,
        resource: AliasableResourceId,
        id: Option<TypeId>,
        lacks: &mut Lacks,
    ) {
        let host = given.host;
        let given = id.and_then(|id| {
            let resolve = &host.wants.wit.resolve;
            host.given(WitText::resource_id(resolve, id))
        });
        let resource = resource.resource();
        let ty = match (self.resources.identity(resource), given) {
            (Identity::Own(_), Some(given)) => return self.resources.give(resource, given),
            (Identity::Own(_), None) => "resource",
            (Identity::Given(known), Some(given)) if known != given => {
                "the same resource as in another import"
            }
            (Identity::Given(_), _) => return,
        };
        lacks.missing.push(Missing {
            name: name.to_owned(),
            ty: ty.to_owned(),
            since: None,
        });
    }

    fn check_function(
        &mut self,
        given: &Given<'a>,
        function: &Function,
        needed: &ComponentFuncType,
        place: &Place<'a>,
        lacks: &mut Lacks,
    ) {
        let Err(because) = self.compare(given, function, needed) else {
            return;
        };
        let host = HostFunction {
            name: &function.name,
            wit: given.functions.get(function.name.as_str()).copied(),
            types: given.texts.map_or(&[], |texts| &texts.types),
        };
        let component = ComponentFunction {
            ty: Some(needed),
            names: self.names(place),
            converter: &self.converter,
        };
        let because = Some(because.to_string());
        lacks.differing.push(differing(&host, &component, because));
    }

    fn compare(
        &mut self,
        given: &Given<'a>,
        function: &Function,
        needed: &ComponentFuncType,
    ) -> Compared {
        let (host, resources) = (given.host, self.resources);
        let comparison = self
            .comparisons
            .entry((given.world, given.interface()))
            .or_insert_with(|| Comparison::of_import(host, given.interface(), resources));
        comparison.function(&self.converter, function, needed)
    }

    fn names<'p>(&self, place: &'p Place<'a>) -> &'p Names {
        let collect = || match place.instance {
            Some(instance) => self.converter.names(instance),
            None => Names::default(),
        };
        place.names.get_or_init(collect)
    }
}

/// Whether a name in `--provided` matches an import, or the interface that the import implements.
fn is_provided<'n>(
    needed: &dyn Fn() -> &'n InterfaceName,
    implements: Option<&InterfaceName>,
    provided: &Provided,
) -> bool {
    if provided.is_empty() {
        return false;
    }
    provided.names(needed()) || implements.is_some_and(|name| provided.names(name))
}

/// Whether an import contains only types.
fn needs_nothing(component: &Component, item: &ComponentItem) -> bool {
    let is_type = |ty: ComponentEntityType| match ty {
        ComponentEntityType::Type { created, .. } => match created {
            ComponentAnyTypeId::Defined(_) => true,
            ComponentAnyTypeId::Resource(_)
            | ComponentAnyTypeId::Func(_)
            | ComponentAnyTypeId::Instance(_)
            | ComponentAnyTypeId::Component(_) => false,
        },
        ComponentEntityType::Module(_)
        | ComponentEntityType::Func(_)
        | ComponentEntityType::Value(_)
        | ComponentEntityType::Instance(_)
        | ComponentEntityType::Component(_) => false,
    };
    match item.ty {
        ComponentEntityType::Instance(id) => {
            let instance = &component.types()[id];
            instance.exports.values().all(|item| is_type(item.ty))
        }
        ty @ (ComponentEntityType::Module(_)
        | ComponentEntityType::Func(_)
        | ComponentEntityType::Value(_)
        | ComponentEntityType::Component(_)
        | ComponentEntityType::Type { .. }) => is_type(ty),
    }
}

/// The kind of an import.
fn kind(item: &ComponentItem) -> &'static str {
    match item.ty {
        ComponentEntityType::Instance(_) => "interface",
        ComponentEntityType::Func(_) => "function",
        ComponentEntityType::Type {
            created: ComponentAnyTypeId::Resource(_),
            ..
        } => "resource",
        ComponentEntityType::Type { .. } => "type",
        ComponentEntityType::Module(_) => "module",
        ComponentEntityType::Component(_) => "component",
        ComponentEntityType::Value(_) => "value",
    }
}
