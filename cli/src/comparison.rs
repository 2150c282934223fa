//! Compares a function of a component with the same function in the host's WIT.
//!
//! Types are compared by structure, as the engine does it when bindings are loaded: names of fields, cases
//! and flags count; names of types and of parameters do not. Both sides are walked together, and a pair that
//! was compared is not walked again, so that types that share parts many times over cost no more than they are
//! long, and so do functions that share types.

use std::collections::HashMap;
use std::rc::Rc;

use wasmparser::PrimitiveValType;
use wasmparser::component_types::{
    AliasableResourceId, ComponentDefinedType, ComponentDefinedTypeId, ComponentFuncType,
    ComponentValType,
};
use wasmparser::types::TypesRef;
use wit_parser::{Function, Handle, Type, TypeDefKind, TypeId};

use crate::difference::{Difference, different, within};
use crate::foreign::name as shown;
use crate::host::HostTypes;
use crate::kinds::{is_primitive, kind_of, primitive_name};
use crate::resources::{Identity, Resources};
use crate::steps::step;

/// The data of a comparison.
pub(crate) struct Comparison<'a> {
    host: HostTypes<'a>,
    types: TypesRef<'a>,
    resources: &'a Resources,
    /// The resources of the instance that exports the function; `None` for an import of the
    /// component.
    exported: Option<ExportedResources>,
    /// What became of each pair of types that was compared.
    compared: HashMap<(TypeId, ComponentDefinedTypeId), Compared>,
    /// What the interface calls the resources that were asked for.
    names: HashMap<TypeId, Option<&'a str>>,
}

/// The resources that an instance exports, by name.
pub(crate) type ExportedResources = HashMap<String, Identity>;

/// How types differ, from the outermost inwards.
pub(crate) type Compared = Result<(), Rc<Difference>>;

impl<'a> Comparison<'a> {
    /// Makes a comparison for the exports of an instance with these resources.
    pub(crate) fn of_export(
        host: HostTypes<'a>,
        types: TypesRef<'a>,
        resources: &'a Resources,
        exported: ExportedResources,
    ) -> Self {
        Comparison {
            exported: Some(exported),
            ..Comparison::of_import(host, types, resources)
        }
    }

    /// Makes a comparison for the imports of a component.
    pub(crate) fn of_import(
        host: HostTypes<'a>,
        types: TypesRef<'a>,
        resources: &'a Resources,
    ) -> Self {
        Comparison {
            host,
            types,
            resources,
            exported: None,
            compared: HashMap::new(),
            names: HashMap::new(),
        }
    }

    /// Compares a function of the host's WIT with one of the component.
    pub(crate) fn function(&mut self, host: &Function, component: &ComponentFuncType) -> Compared {
        match (host.kind.is_async(), component.async_) {
            (true, false) => {
                return Err(different(
                    "the function is `async` in the host, but not in the component",
                ));
            }
            (false, true) => {
                return Err(different(
                    "the function is `async` in the component, but not in the host",
                ));
            }
            (true, true) | (false, false) => {}
        }
        if host.params.len() != component.params.len() {
            return Err(counts(
                "parameter",
                host.params.len(),
                component.params.len(),
            ));
        }
        for (host, (_, component)) in host.params.iter().zip(&component.params) {
            self.ty(&host.ty, *component)
                .map_err(within(|| named("parameter", &host.name)))?;
        }
        match (&host.result, component.result) {
            (None, None) => Ok(()),
            (Some(host), Some(component)) => self
                .ty(host, component)
                .map_err(within(|| "result".to_owned())),
            (Some(_), None) => Err(different("the host has a result, the component has none")),
            (None, Some(_)) => Err(different("the component has a result, the host has none")),
        }
    }

    fn ty(&mut self, host: &Type, component: ComponentValType) -> Compared {
        step();
        let component = match component {
            ComponentValType::Primitive(primitive) => Component::Primitive(primitive),
            ComponentValType::Type(id) => match self.types.get(id) {
                Some(ComponentDefinedType::Primitive(primitive)) => {
                    Component::Primitive(*primitive)
                }
                Some(defined) => Component::Defined(id, defined),
                None => return Err(different("the component has no such type")),
            },
        };
        match (self.host.structure(host), component) {
            (Type::Id(host), Component::Defined(id, component)) => {
                if let Some(compared) = self.compared.get(&(host, id)) {
                    return compared.clone();
                }
                let compared = self.defined(host, component);
                self.compared.insert((host, id), compared.clone());
                compared
            }
            (host, Component::Primitive(component)) if is_primitive(&host, component) => Ok(()),
            (host, component) => Err(kinds(self.host.kind(&host), component.kind())),
        }
    }

    /// `host` is not an alias.
    fn defined(&mut self, host: TypeId, component: &ComponentDefinedType) -> Compared {
        let kind = &self.host.resolve.types[host].kind;
        match (kind, component) {
            (TypeDefKind::Record(host), ComponentDefinedType::Record(component)) => {
                let fields = host
                    .fields
                    .iter()
                    .map(|field| (&field.name, Some(field.ty)));
                let found = component.fields.iter();
                let found = found.map(|(name, ty)| (name.as_str(), Some(*ty)));
                self.members("field", fields, found)
            }
            (TypeDefKind::Variant(host), ComponentDefinedType::Variant(component)) => {
                let cases = host.cases.iter().map(|case| (&case.name, case.ty));
                let found = component.cases.iter();
                self.members(
                    "case",
                    cases,
                    found.map(|(name, case)| (name.as_str(), case.ty)),
                )
            }
            (TypeDefKind::Enum(host), ComponentDefinedType::Enum(component)) => {
                let cases = host.cases.iter().map(|case| (&case.name, None));
                let found = component.iter();
                self.members("case", cases, found.map(|name| (name.as_str(), None)))
            }
            (TypeDefKind::Flags(host), ComponentDefinedType::Flags(component)) => {
                let flags = host.flags.iter().map(|flag| (&flag.name, None));
                let found = component.iter();
                self.members("flag", flags, found.map(|name| (name.as_str(), None)))
            }
            (TypeDefKind::List(host), ComponentDefinedType::List { element, .. }) => self
                .ty(host, *element)
                .map_err(within(|| "element".to_owned())),
            (
                TypeDefKind::FixedLengthList(host, expected),
                ComponentDefinedType::FixedLengthList {
                    element, length, ..
                },
            ) => {
                if expected != length {
                    return Err(different(format!(
                        "the host has a list of length {expected}, the component has one of \
                         length {length}"
                    )));
                }
                self.ty(host, *element)
                    .map_err(within(|| "element".to_owned()))
            }
            (
                TypeDefKind::Map(key, value),
                ComponentDefinedType::Map {
                    key: k, value: v, ..
                },
            ) => {
                self.ty(key, *k).map_err(within(|| "key".to_owned()))?;
                self.ty(value, *v).map_err(within(|| "value".to_owned()))
            }
            (TypeDefKind::Tuple(host), ComponentDefinedType::Tuple(component)) => {
                if host.types.len() != component.types.len() {
                    return Err(counts("element", host.types.len(), component.types.len()));
                }
                for (i, (host, component)) in host.types.iter().zip(&component.types).enumerate() {
                    self.ty(host, *component)
                        .map_err(within(|| format!("element {}", i + 1)))?;
                }
                Ok(())
            }
            (TypeDefKind::Option(host), ComponentDefinedType::Option { ty, .. }) => {
                self.ty(host, *ty).map_err(within(|| "`some`".to_owned()))
            }
            (TypeDefKind::Result(host), ComponentDefinedType::Result { ok, err, .. }) => {
                self.payload(|| "`ok`".to_owned(), host.ok, *ok)?;
                self.payload(|| "`err`".to_owned(), host.err, *err)
            }
            (TypeDefKind::Future(host), ComponentDefinedType::Future { ty, .. })
            | (TypeDefKind::Stream(host), ComponentDefinedType::Stream { ty, .. }) => {
                self.payload(|| "payload".to_owned(), *host, *ty)
            }
            (TypeDefKind::Handle(host), ComponentDefinedType::Own(component)) => {
                self.handle(*host, true, *component)
            }
            (TypeDefKind::Handle(host), ComponentDefinedType::Borrow(component)) => {
                self.handle(*host, false, *component)
            }
            (_, component) => Err(kinds(self.host.kind(&Type::Id(host)), kind_of(component))),
        }
    }

    /// Fields, cases or flags.
    fn members<'n>(
        &mut self,
        what: &str,
        host: impl ExactSizeIterator<Item = (&'n String, Option<Type>)>,
        component: impl ExactSizeIterator<Item = (&'n str, Option<ComponentValType>)>,
    ) -> Compared {
        let lengths = (host.len(), component.len());
        for (i, ((name, host), (found, component))) in host.zip(component).enumerate() {
            if name != found {
                return Err(different(format!(
                    "{what} {}: the host has `{}`, the component has `{}`",
                    i + 1,
                    shown(name),
                    shown(found)
                )));
            }
            self.payload(|| named(what, name), host, component)?;
        }
        match lengths {
            (host, component) if host != component => Err(counts(what, host, component)),
            _ => Ok(()),
        }
    }

    fn payload(
        &mut self,
        place: impl FnOnce() -> String,
        host: Option<Type>,
        component: Option<ComponentValType>,
    ) -> Compared {
        step();
        let what = match (host, component) {
            (None, None) => return Ok(()),
            (Some(host), Some(component)) => {
                return self.ty(&host, component).map_err(within(place));
            }
            (Some(_), None) => "the host has a type, the component has none",
            (None, Some(_)) => "the component has a type, the host has none",
        };
        Err(within(place)(different(what)))
    }

    /// Compares a handle. In functions that the component exports, `own` and `borrow` are
    /// different, and the component must export the resource under the name that the host uses. In
    /// functions that the component imports, the engine accepts `own` in place of `borrow` and the
    /// reverse.
    fn handle(&mut self, host: Handle, is_own: bool, component: AliasableResourceId) -> Compared {
        let (resource, host_is_own) = match host {
            Handle::Own(id) => (id, true),
            Handle::Borrow(id) => (id, false),
        };
        let name = self.resource_name(resource).unwrap_or("_");
        let found = self.resources.identity(component);
        let is_given = match self.host.given(resource) {
            Some(given) => found == Identity::Given(given),
            None => true,
        };
        let is_named = match &self.exported {
            Some(_) if host_is_own != is_own => {
                let handle = |is_own| if is_own { "own" } else { "borrow" };
                return Err(kinds(handle(host_is_own), handle(is_own)));
            }
            // If no resource is exported under the name, nothing is known, and this is not a
            // difference.
            Some(exported) => exported.get(name).is_none_or(|exported| *exported == found),
            None => true,
        };
        if is_given && is_named {
            Ok(())
        } else {
            Err(different(format!(
                "the component has a different resource instead of `{}`",
                shown(name)
            )))
        }
    }

    fn resource_name(&mut self, resource: TypeId) -> Option<&'a str> {
        let host = self.host;
        let name = self.names.entry(resource);
        *name.or_insert_with(|| host.resource_name(resource))
    }
}

/// A type of a component, after aliases of primitive types were resolved.
enum Component<'a> {
    Primitive(PrimitiveValType),
    Defined(ComponentDefinedTypeId, &'a ComponentDefinedType),
}

impl Component<'_> {
    fn kind(&self) -> &'static str {
        match self {
            Component::Primitive(primitive) => primitive_name(*primitive),
            Component::Defined(_, defined) => kind_of(defined),
        }
    }
}

/// `` field `id` ``.
fn named(what: &str, name: &str) -> String {
    format!("{what} `{}`", shown(name))
}

fn kinds(host: &str, component: &str) -> Rc<Difference> {
    different(format!(
        "the host has `{host}`, the component has `{component}`"
    ))
}

fn counts(what: &str, host: usize, component: usize) -> Rc<Difference> {
    let plural = if host == 1 { "" } else { "s" };
    different(format!(
        "the host has {host} {what}{plural}, the component has {component}"
    ))
}
