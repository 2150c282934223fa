//! Implements [`Offer`] for a component.
//!
//! For each required interface, the resolver visits all offered exports. So only exports of the
//! interface's package are offered: others could not be the interface, and reports do not name
//! them.

use std::cell::RefCell;
use std::collections::HashMap;

use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentEntityType, ComponentFuncType, ComponentInstanceType,
    ComponentItem,
};
use wit_parser::{Function, InterfaceId};
use worldbind_codegen::WantedFunction;
use worldbind_resolve::{
    Check, Compared, FoundFunction, FunctionSpec, FunctionType, InterfaceName,
};
use worldbind_resolve::{Names, Offer};

use crate::comparison::{Comparison, ExportedResources};
use crate::differing::{ComponentFunction, HostFunction, differing};
use crate::exported::{Exported, Instance};
use crate::host::HostWorld;
use crate::report::Differing;
use crate::resources::Resources;
use crate::steps::step;

/// The exports that are offered for one interface, or for the functions of a world.
pub(crate) struct Offering<'e, 'a> {
    exported: &'e Exported<'a>,
    host: &'a HostWorld,
    /// The interface in the host's WIT; `None` is the world itself.
    id: Option<InterfaceId>,
    names: Vec<InterfaceName>,
    /// The positions of the instances with these names.
    positions: Vec<usize>,
    /// The position of each name in `names`.
    by_name: HashMap<&'e str, usize>,
    /// The required name, if an export with this name is not an instance.
    other: Option<String>,
    /// The comparisons, by position in `names`. Functions of one instance share the types that were
    /// compared.
    comparisons: RefCell<HashMap<Option<usize>, Comparison<'a>>>,
    no_names: Names,
}

impl<'e, 'a> Offering<'e, 'a> {
    /// The offer for a function of a world.
    pub(crate) fn for_functions(host: &'a HostWorld, exported: &'e Exported<'a>) -> Self {
        Offering {
            exported,
            host,
            id: None,
            names: Vec::new(),
            positions: Vec::new(),
            by_name: HashMap::new(),
            other: None,
            comparisons: RefCell::default(),
            no_names: Names::default(),
        }
    }

    /// The offer for an interface of a world.
    pub(crate) fn for_interface(
        host: &'a HostWorld,
        id: Option<InterfaceId>,
        wanted: &InterfaceName,
        exported: &'e Exported<'a>,
    ) -> Self {
        let positions = exported.relevant(wanted);
        let mut names = Vec::new();
        let mut by_name = HashMap::new();
        for &position in &positions {
            step();
            let name = &exported.instances[position].name;
            by_name.insert(name.as_str(), names.len());
            names.push(name.clone());
        }
        let item = exported.component.export(wanted.as_str());
        let other = item.filter(|item| !matches!(item.ty, ComponentEntityType::Instance(_)));
        Offering {
            id,
            names,
            positions,
            by_name,
            other: other.map(|_| wanted.as_str().to_owned()),
            ..Offering::for_functions(host, exported)
        }
    }

    /// The names of the offered instances.
    pub(crate) fn instance_names(&self) -> &[InterfaceName] {
        &self.names
    }

    /// The position of an instance among them.
    pub(crate) fn position(&self, name: &InterfaceName) -> Option<usize> {
        self.by_name.get(name.as_str()).copied()
    }

    /// How a function of an interface, or of the component itself, differs from the required one.
    pub(crate) fn differing(
        &self,
        interface: Option<usize>,
        wanted: &WantedFunction,
        function: &Function,
        types: &[(String, String)],
    ) -> Differing {
        let ty = self.function(interface, &wanted.name);
        let because = ty.and_then(|ty| self.compare(interface, function, ty).err());
        let host = HostFunction {
            name: &wanted.name,
            wit: Some(&wanted.wit),
            types,
        };
        let component = ComponentFunction {
            ty,
            names: self.type_names(interface),
            converter: &self.exported.converter,
        };
        let because = because.map(|because| because.to_string());
        differing(&host, &component, because)
    }

    fn instance(&self, interface: usize) -> &'e Instance<'a> {
        &self.exported.instances[self.positions[interface]]
    }

    fn item(&self, interface: Option<usize>, name: &str) -> Option<&'a ComponentItem> {
        step();
        match interface {
            Some(interface) => self.instance(interface).ty.exports.get(name),
            None => self.exported.component.export(name),
        }
    }

    fn function(&self, interface: Option<usize>, name: &str) -> Option<&'a ComponentFuncType> {
        match self.item(interface, name)?.ty {
            ComponentEntityType::Func(id) => self.exported.component.types().get(id),
            ComponentEntityType::Module(_)
            | ComponentEntityType::Value(_)
            | ComponentEntityType::Instance(_)
            | ComponentEntityType::Component(_)
            | ComponentEntityType::Type { .. } => None,
        }
    }

    fn type_names(&self, interface: Option<usize>) -> &'e Names {
        let Some(interface) = interface else {
            return &self.exported.no_names;
        };
        let Instance { ty, names, .. } = self.instance(interface);
        names.get_or_init(|| self.exported.converter.names(ty))
    }

    fn compare(
        &self,
        interface: Option<usize>,
        wanted: &Function,
        found: &ComponentFuncType,
    ) -> Compared {
        let Exported {
            resources,
            converter,
            ..
        } = self.exported;
        let mut comparisons = self.comparisons.borrow_mut();
        let comparison = comparisons.entry(interface).or_insert_with(|| {
            let exported = interface
                .map(|interface| exported_resources(self.instance(interface).ty, resources));
            Comparison::of_export(self.host, self.id, resources, exported.unwrap_or_default())
        });
        comparison.function(converter, wanted, found)
    }
}

fn exported_resources(
    instance: &ComponentInstanceType,
    resources: &Resources,
) -> ExportedResources {
    let exports = instance.exports.iter();
    let resources = exports.filter_map(|(name, item)| match item.ty {
        ComponentEntityType::Type {
            created: ComponentAnyTypeId::Resource(resource),
            ..
        } => Some((name.clone(), resources.identity(resource.resource()))),
        ComponentEntityType::Type { .. }
        | ComponentEntityType::Module(_)
        | ComponentEntityType::Func(_)
        | ComponentEntityType::Value(_)
        | ComponentEntityType::Instance(_)
        | ComponentEntityType::Component(_) => None,
    });
    resources.collect()
}

impl<'a> Offer for Offering<'_, 'a> {
    type Signature = &'a Function;
    type Slot = ();

    fn interfaces(&self) -> &[InterfaceName] {
        &self.names
    }

    fn exports(&self) -> Vec<String> {
        self.other.iter().cloned().collect()
    }

    fn has_export(&self, name: &str) -> bool {
        self.other.as_deref() == Some(name)
    }

    fn check(
        &self,
        interface: Option<usize>,
        function: &FunctionSpec<'_, &'a Function>,
    ) -> Check<()> {
        if self.item(interface, function.name).is_none() {
            return Check::Missing;
        }
        match self.function(interface, function.name) {
            Some(found) if self.compare(interface, function.signature, found).is_ok() => {
                Check::Fits(())
            }
            _ => Check::Differs,
        }
    }

    /// Finds out only whether it is a function. [`Offering::differing`] describes the difference,
    /// with the same texts as for imports.
    fn found(
        &self,
        interface: Option<usize>,
        function: &FunctionSpec<'_, &'a Function>,
    ) -> FoundFunction {
        let ty = self.function(interface, function.name);
        FoundFunction {
            ty: ty.map(|_| FunctionType {
                is_async: false,
                params: Vec::new(),
                result: None,
            }),
            reason: None,
        }
    }

    fn names(&self, _: Option<usize>) -> &Names {
        &self.no_names
    }
}
