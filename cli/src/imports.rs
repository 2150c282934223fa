//! What a component needs of a host, and whether the host's world gives it.
//!
//! As the engine's linker does it: an import is given what has its exact name, or else the highest version
//! on the same track. That must have every function and resource of the import, of the same type; a second
//! version is not tried.

use wasmparser::component_types::{
    AliasableResourceId, ComponentAnyTypeId, ComponentEntityType, ComponentFuncType,
    ComponentInstanceType, ComponentItem,
};
use wit_parser::{Function, InterfaceId, TypeDefKind, TypeId, WorldItem};
use worldbind_resolve::{InterfaceName, Names, Track, used_types, wit_name};

use crate::comparison::Comparison;
use crate::component::Component;
use crate::exports::interface_name;
use crate::host::Host;
use crate::provided::Provided;
use crate::report::{Differing, DifferingType, Giving, Imports, Missing, Needed};
use crate::resources::{Identity, Resources};
use crate::types::Converter;

/// Explains what becomes of all that a component imports, and says which of its resources the host gives.
pub(crate) fn explain_imports(
    host: &Host,
    component: &Component,
    provided: &Provided,
) -> (Imports, Resources) {
    let mut linking = Linking {
        host,
        component,
        given: given(host),
        resources: Resources::default(),
    };
    let needed: Vec<_> = component
        .imports()
        .map(|(name, item)| linking.link(name, item, provided))
        .collect();
    let imports = Imports {
        fit: needed.iter().all(|needed| needed.verdict.is_fit()),
        needed,
    };
    (imports, linking.resources)
}

/// What a world imports, and so its host gives.
struct Given<'a> {
    name: InterfaceName,
    item: GivenItem<'a>,
}

enum GivenItem<'a> {
    Interface(InterfaceId),
    Function(&'a Function),
    Resource(TypeId),
}

fn given(host: &Host) -> Vec<Given<'_>> {
    let resolve = &host.wants.wit.resolve;
    let imports = host.world().imports.iter();
    let given = imports.filter_map(|(key, item)| {
        let item = match item {
            WorldItem::Interface { id, .. } => GivenItem::Interface(*id),
            WorldItem::Function(function) => GivenItem::Function(function),
            WorldItem::Type { id, .. } => match resolve.types[*id].kind {
                TypeDefKind::Resource => GivenItem::Resource(*id),
                _ => return None,
            },
        };
        Some(Given {
            name: InterfaceName::new(&resolve.name_world_key(key)),
            item,
        })
    });
    given.collect()
}

/// What is found out about an import.
#[derive(Default)]
struct Lacks {
    missing: Vec<Missing>,
    differing: Vec<Differing>,
}

struct Linking<'a> {
    host: &'a Host,
    component: &'a Component,
    given: Vec<Given<'a>>,
    resources: Resources,
}

impl<'a> Linking<'a> {
    fn link(&mut self, name: &str, item: &ComponentItem, provided: &Provided) -> Needed {
        let needed = interface_name(name, item);
        let implements = item.implements.as_deref().map(InterfaceName::new);
        let given = self.find(&needed, implements.as_ref());
        let mut lacks = Lacks::default();
        let given_name = given.map(|i| self.given[i].name.clone());
        let is_given = given.is_some_and(|i| self.check(i, name, item, &mut lacks));
        let verdict = if is_given && lacks.missing.is_empty() && lacks.differing.is_empty() {
            Giving::Given
        } else if needs_nothing(self.component, item) {
            Giving::NothingNeeded
        } else if provided.names(&needed) || implements.is_some_and(|name| provided.names(&name)) {
            lacks = Lacks::default();
            Giving::Provided
        } else if given.is_some() {
            Giving::Differs
        } else {
            Giving::Missing
        };
        let other_tracks = self.given.iter().filter(|given| {
            given_name.is_none() && needed.package().is_some() && given.name.path() == needed.path()
        });
        Needed {
            name: needed.to_string(),
            kind: kind(item),
            verdict,
            other_tracks: other_tracks.map(|given| given.name.to_string()).collect(),
            given: given_name.map(|name| name.to_string()),
            missing: lacks.missing,
            differing: lacks.differing,
        }
    }

    /// What the engine's linker would give to an import of this name.
    fn find(&self, needed: &InterfaceName, implements: Option<&InterfaceName>) -> Option<usize> {
        let names = || self.given.iter().map(|given| &given.name).enumerate();
        let exact = names().find(|(_, name)| name.as_str() == needed.as_str());
        let found = exact.or_else(|| {
            let is_alone = matches!(needed.track(), Some(Track::Only(_)) | None);
            let compatible = names().filter(|(_, name)| name.is_compatible_with(needed));
            compatible
                .filter(|_| !is_alone)
                .max_by_key(|(_, name)| name.version().cloned())
        });
        let named = || {
            // The host gives some interfaces to whatever import says that it is one.
            let implements = implements?;
            let mut given = names();
            given.find(|(_, name)| {
                let is_named = |known: &String| *known == name.as_str();
                self.host.wants.named_imports.iter().any(is_named)
                    && name.is_compatible_with(implements)
            })
        };
        found.or_else(named).map(|(i, _)| i)
    }

    /// Whether what the host gives is of the right kind; what it lacks is noted.
    fn check(&mut self, given: usize, name: &str, item: &ComponentItem, lacks: &mut Lacks) -> bool {
        let component = self.component;
        let texts = Texts {
            host: self.given[given].name.to_string(),
            interface: match self.given[given].item {
                GivenItem::Interface(id) => Some(id),
                GivenItem::Function(_) | GivenItem::Resource(_) => None,
            },
        };
        match (&self.given[given].item, item.ty) {
            (GivenItem::Interface(id), ComponentEntityType::Instance(ty)) => {
                let (id, ty) = (*id, &component.types()[ty]);
                self.check_interface(id, ty, &texts, lacks);
                true
            }
            (GivenItem::Function(function), ComponentEntityType::Func(ty)) => {
                let (function, ty) = (*function, &component.types()[ty]);
                self.check_function(function, ty, None, &texts, lacks);
                true
            }
            (
                GivenItem::Resource(id),
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Resource(resource),
                    ..
                },
            ) => {
                let id = *id;
                self.check_resource(name, resource, Some(id), lacks);
                true
            }
            _ => false,
        }
    }

    fn check_interface(
        &mut self,
        id: InterfaceId,
        needed: &ComponentInstanceType,
        texts: &Texts,
        lacks: &mut Lacks,
    ) {
        let host = self.host;
        let interface = &host.wants.wit.resolve.interfaces[id];
        for (name, item) in &needed.exports {
            match item.ty {
                ComponentEntityType::Func(ty) => {
                    let ty = &self.component.types()[ty];
                    match interface.functions.get(name.as_str()) {
                        Some(function) => {
                            self.check_function(function, ty, Some(needed), texts, lacks);
                        }
                        None => lacks.missing.push(Missing {
                            name: wit_name(name),
                            ty: self.text(ty, Some(needed)),
                            since: None,
                        }),
                    }
                }
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Resource(resource),
                    ..
                } => {
                    let given = interface.types.get(name.as_str()).copied();
                    let given = given.filter(|id| {
                        let kind = &host.wants.wit.resolve.types[*id].kind;
                        matches!(kind, TypeDefKind::Resource)
                    });
                    self.check_resource(name, resource, given, lacks);
                }
                // Types are compared where functions name them.
                ComponentEntityType::Type { .. } => {}
                _ => lacks.missing.push(Missing {
                    name: name.clone(),
                    ty: kind(item).to_owned(),
                    since: None,
                }),
            }
        }
    }

    /// A resource that is imported again, as `use` does it, need not be given again; but if it is, it must be
    /// the same.
    fn check_resource(
        &mut self,
        name: &str,
        resource: AliasableResourceId,
        given: Option<TypeId>,
        lacks: &mut Lacks,
    ) {
        let given = given.and_then(|id| self.host.types(None).given(id));
        let missing = |ty: &str| Missing {
            name: name.to_owned(),
            ty: ty.to_owned(),
            since: None,
        };
        match (self.resources.identity(resource), given) {
            (Identity::Own(_), Some(given)) => self.resources.give(resource, given),
            (Identity::Own(_), None) => lacks.missing.push(missing("resource")),
            (Identity::Given(known), Some(given)) if known != given => {
                lacks
                    .missing
                    .push(missing("resource, the same as that of another import"));
            }
            (Identity::Given(_), _) => {}
        }
    }

    fn check_function(
        &mut self,
        function: &Function,
        needed: &ComponentFuncType,
        instance: Option<&ComponentInstanceType>,
        texts: &Texts,
        lacks: &mut Lacks,
    ) {
        let host = self.host.types(texts.interface);
        let types = self.component.types();
        let compared =
            Comparison::of_import(host, types, &self.resources).function(function, needed);
        let Err(because) = compared else { return };
        let names = self.names(instance);
        let mut given = self.host.wants.given.iter();
        let given = given.find(|given| given.name == texts.host);
        let text = given.and_then(|given| {
            let mut functions = given.functions.iter();
            functions.find_map(|(name, text)| (*name == function.name).then(|| text.clone()))
        });
        let defined = given.map_or(&[][..], |given| &given.types).iter();
        let defined: Vec<_> = defined.map(|(n, ty)| (n.as_str(), ty.as_str())).collect();
        let used = used_types(text.as_deref().unwrap_or_default(), &defined);
        let types = used.into_iter().filter_map(|(name, host)| {
            let component = names.definition(name)?;
            (component != host).then(|| DifferingType {
                name: name.to_owned(),
                host: host.to_owned(),
                component,
            })
        });
        let types = types.collect();
        lacks.differing.push(Differing {
            name: wit_name(&function.name),
            types,
            host: text,
            component: Some(self.text(needed, instance)),
            because: Some(because),
        });
    }

    fn converter(&self) -> Converter<'_> {
        Converter {
            types: self.component.types(),
            resources: &self.resources,
        }
    }

    fn names(&self, instance: Option<&ComponentInstanceType>) -> Names {
        instance.map_or_else(Names::default, |instance| self.converter().names(instance))
    }

    fn text(
        &self,
        function: &ComponentFuncType,
        instance: Option<&ComponentInstanceType>,
    ) -> String {
        self.names(instance)
            .function(&self.converter().function(function))
    }
}

/// Where the texts of an import are.
struct Texts {
    host: String,
    interface: Option<InterfaceId>,
}

/// Whether an import is one of types alone.
fn needs_nothing(component: &Component, item: &ComponentItem) -> bool {
    let is_type = |ty: ComponentEntityType| {
        matches!(
            ty,
            ComponentEntityType::Type {
                created: ComponentAnyTypeId::Defined(_),
                ..
            }
        )
    };
    match item.ty {
        ComponentEntityType::Instance(id) => {
            let instance = &component.types()[id];
            instance.exports.values().all(|item| is_type(item.ty))
        }
        ty => is_type(ty),
    }
}

/// What an import is.
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
