//! Whether a function of a component has the type that the host's WIT gives it.
//!
//! Types are compared by structure, as the engine does it when bindings are loaded: names of fields, cases
//! and flags count; names of types and of parameters do not. Both sides are walked together, and a pair that
//! was found equal is not walked again, so that types that share parts many times over cost no more than
//! they are long.

use std::collections::{HashMap, HashSet};

use wasmparser::PrimitiveValType;
use wasmparser::component_types::{
    AliasableResourceId, ComponentDefinedType, ComponentDefinedTypeId, ComponentFuncType,
    ComponentValType,
};
use wasmparser::types::TypesRef;
use wit_parser::{Function, Handle, Type, TypeDefKind, TypeId};

use crate::host::HostTypes;
use crate::resources::{Identity, Resources};

/// What types are compared by.
pub(crate) struct Comparison<'a> {
    host: HostTypes<'a>,
    types: TypesRef<'a>,
    resources: &'a Resources,
    /// The resources of the instance that exports the function; `None` for what a component imports.
    exported: Option<&'a ExportedResources>,
    equal: HashSet<(TypeId, ComponentDefinedTypeId)>,
}

/// The resources that an instance exports, by name.
pub(crate) type ExportedResources = HashMap<String, Identity>;

/// How types differ, from the outermost inwards.
pub(crate) type Compared = Result<(), String>;

impl<'a> Comparison<'a> {
    /// Compares what a component exports, in an instance with these resources.
    pub(crate) fn of_export(
        host: HostTypes<'a>,
        types: TypesRef<'a>,
        resources: &'a Resources,
        exported: &'a ExportedResources,
    ) -> Self {
        Comparison {
            exported: Some(exported),
            ..Comparison::of_import(host, types, resources)
        }
    }

    /// Compares what a component imports.
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
            equal: HashSet::new(),
        }
    }

    /// Compares a function of the host's WIT with one of the component.
    pub(crate) fn function(&mut self, host: &Function, component: &ComponentFuncType) -> Compared {
        match (host.kind.is_async(), component.async_) {
            (true, false) => return Err("the host has it as `async`, the component not".into()),
            (false, true) => return Err("the component has it as `async`, the host not".into()),
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
                .map_err(within("parameter", &host.name))?;
        }
        match (&host.result, component.result) {
            (None, None) => Ok(()),
            (Some(host), Some(component)) => self
                .ty(host, component)
                .map_err(|difference| format!("result: {difference}")),
            (Some(_), None) => Err("the host has a result, the component none".into()),
            (None, Some(_)) => Err("the component has a result, the host none".into()),
        }
    }

    fn ty(&mut self, host: &Type, component: ComponentValType) -> Compared {
        let component = match component {
            ComponentValType::Primitive(primitive) => Component::Primitive(primitive),
            ComponentValType::Type(id) => match self.types.get(id) {
                Some(ComponentDefinedType::Primitive(primitive)) => {
                    Component::Primitive(*primitive)
                }
                Some(defined) => Component::Defined(id, defined),
                None => return Err("the component has no such type".into()),
            },
        };
        match (self.host.structure(host), component) {
            (Type::Id(host), Component::Defined(id, component)) => {
                if self.equal.contains(&(host, id)) {
                    return Ok(());
                }
                self.defined(host, component)?;
                self.equal.insert((host, id));
                Ok(())
            }
            (host, Component::Primitive(component)) if is_primitive(&host, component) => Ok(()),
            (host, component) => Err(kinds(self.host.kind(&host), component.kind())),
        }
    }

    /// `host` is no alias.
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
                .map_err(|difference| format!("element: {difference}")),
            (
                TypeDefKind::FixedLengthList(host, expected),
                ComponentDefinedType::FixedLengthList {
                    element, length, ..
                },
            ) => {
                if expected != length {
                    return Err(format!(
                        "the host has a list of {expected}, the component one of {length}"
                    ));
                }
                self.ty(host, *element)
                    .map_err(|difference| format!("element: {difference}"))
            }
            (
                TypeDefKind::Map(key, value),
                ComponentDefinedType::Map {
                    key: k, value: v, ..
                },
            ) => {
                self.ty(key, *k)
                    .map_err(|difference| format!("key: {difference}"))?;
                self.ty(value, *v)
                    .map_err(|difference| format!("value: {difference}"))
            }
            (TypeDefKind::Tuple(host), ComponentDefinedType::Tuple(component)) => {
                if host.types.len() != component.types.len() {
                    return Err(counts("element", host.types.len(), component.types.len()));
                }
                for (i, (host, component)) in host.types.iter().zip(&component.types).enumerate() {
                    self.ty(host, *component)
                        .map_err(|difference| format!("element {}: {difference}", i + 1))?;
                }
                Ok(())
            }
            (TypeDefKind::Option(host), ComponentDefinedType::Option { ty, .. }) => self
                .ty(host, *ty)
                .map_err(|difference| format!("`some`: {difference}")),
            (TypeDefKind::Result(host), ComponentDefinedType::Result { ok, err, .. }) => {
                self.payload("`ok`", host.ok, *ok)?;
                self.payload("`err`", host.err, *err)
            }
            (TypeDefKind::Future(host), ComponentDefinedType::Future { ty, .. })
            | (TypeDefKind::Stream(host), ComponentDefinedType::Stream { ty, .. }) => {
                self.payload("payload", *host, *ty)
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
                return Err(format!(
                    "{what} {}: the host has `{name}`, the component `{found}`",
                    i + 1
                ));
            }
            self.payload(&format!("{what} `{name}`"), host, component)?;
        }
        match lengths {
            (host, component) if host != component => Err(counts(what, host, component)),
            _ => Ok(()),
        }
    }

    fn payload(
        &mut self,
        what: &str,
        host: Option<Type>,
        component: Option<ComponentValType>,
    ) -> Compared {
        match (host, component) {
            (None, None) => Ok(()),
            (Some(host), Some(component)) => self
                .ty(&host, component)
                .map_err(|difference| format!("{what}: {difference}")),
            (Some(_), None) => Err(format!("{what}: the host has a type, the component none")),
            (None, Some(_)) => Err(format!("{what}: the component has a type, the host none")),
        }
    }

    /// A handle that the host lends or is given. Where a component exports a function, `own` and `borrow` are
    /// told apart, and the resource is the one of the name that the host has for it. Where it imports one,
    /// the engine takes either for the other.
    fn handle(&mut self, host: Handle, is_own: bool, component: AliasableResourceId) -> Compared {
        let (resource, host_is_own) = match host {
            Handle::Own(id) => (id, true),
            Handle::Borrow(id) => (id, false),
        };
        let name = self.host.resource_name(resource).unwrap_or("_");
        let found = self.resources.identity(component);
        let is_given = match self.host.given(resource) {
            Some(given) => found == Identity::Given(given),
            None => true,
        };
        let is_named = match self.exported {
            Some(_) if host_is_own != is_own => {
                let handle = |is_own| if is_own { "own" } else { "borrow" };
                return Err(kinds(handle(host_is_own), handle(is_own)));
            }
            // One that is not exported under the name is not known to be another.
            Some(exported) => exported.get(name).is_none_or(|exported| *exported == found),
            None => true,
        };
        if is_given && is_named {
            Ok(())
        } else {
            Err(format!(
                "the component has another resource in place of `{name}`"
            ))
        }
    }
}

/// A type of a component that is no alias of a primitive one.
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

fn within<'n>(what: &'n str, name: &'n str) -> impl FnOnce(String) -> String + 'n {
    move |difference| format!("{what} `{name}`: {difference}")
}

fn kinds(host: &str, component: &str) -> String {
    format!("the host has `{host}`, the component `{component}`")
}

fn counts(what: &str, host: usize, component: usize) -> String {
    let plural = if host == 1 { "" } else { "s" };
    format!("the host has {host} {what}{plural}, the component {component}")
}

fn is_primitive(host: &Type, component: PrimitiveValType) -> bool {
    let expected = match host {
        Type::Bool => PrimitiveValType::Bool,
        Type::U8 => PrimitiveValType::U8,
        Type::U16 => PrimitiveValType::U16,
        Type::U32 => PrimitiveValType::U32,
        Type::U64 => PrimitiveValType::U64,
        Type::S8 => PrimitiveValType::S8,
        Type::S16 => PrimitiveValType::S16,
        Type::S32 => PrimitiveValType::S32,
        Type::S64 => PrimitiveValType::S64,
        Type::F32 => PrimitiveValType::F32,
        Type::F64 => PrimitiveValType::F64,
        Type::Char => PrimitiveValType::Char,
        Type::String => PrimitiveValType::String,
        Type::ErrorContext => PrimitiveValType::ErrorContext,
        Type::Id(_) => return false,
    };
    expected == component
}

/// The name of a primitive type, which is that of its kind.
pub(crate) fn primitive_name(primitive: PrimitiveValType) -> &'static str {
    match primitive {
        PrimitiveValType::Bool => "bool",
        PrimitiveValType::S8 => "s8",
        PrimitiveValType::U8 => "u8",
        PrimitiveValType::S16 => "s16",
        PrimitiveValType::U16 => "u16",
        PrimitiveValType::S32 => "s32",
        PrimitiveValType::U32 => "u32",
        PrimitiveValType::S64 => "s64",
        PrimitiveValType::U64 => "u64",
        PrimitiveValType::F32 => "f32",
        PrimitiveValType::F64 => "f64",
        PrimitiveValType::Char => "char",
        PrimitiveValType::String => "string",
        PrimitiveValType::ErrorContext => "error-context",
    }
}

fn kind_of(ty: &ComponentDefinedType) -> &'static str {
    match ty {
        ComponentDefinedType::Primitive(primitive) => primitive_name(*primitive),
        ComponentDefinedType::Record(_) => "record",
        ComponentDefinedType::Variant(_) => "variant",
        ComponentDefinedType::List { .. } => "list",
        ComponentDefinedType::Map { .. } => "map",
        ComponentDefinedType::FixedLengthList { .. } => "list of fixed length",
        ComponentDefinedType::Tuple(_) => "tuple",
        ComponentDefinedType::Flags(_) => "flags",
        ComponentDefinedType::Enum(_) => "enum",
        ComponentDefinedType::Option { .. } => "option",
        ComponentDefinedType::Result { .. } => "result",
        ComponentDefinedType::Own(_) => "own",
        ComponentDefinedType::Borrow(_) => "borrow",
        ComponentDefinedType::Future { .. } => "future",
        ComponentDefinedType::Stream { .. } => "stream",
    }
}
