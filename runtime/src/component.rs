//! A component of the engine as something to resolve against.

use std::cell::OnceCell;

use wasmtime::component::types::{ComponentFunc, ComponentInstance, ComponentItem, Type};
use wasmtime::component::{ComponentExportIndex, InstancePre};

use crate::InterfaceName;
use crate::error::{Differing, DifferingType, in_words};
use crate::function::{Find, Finder, Slot};
use crate::resolve::{Check, Offer};
use crate::spec::{FunctionSpec, Handle};
use crate::wit::{self, Names};

/// The exports of a component whose imports a linker satisfied.
pub(crate) struct Exports<'a, T: 'static> {
    instance_pre: &'a InstancePre<T>,
    finder: Finder<'a>,
    names: Vec<InterfaceName>,
    instances: Vec<ExportedInstance>,
    /// The component itself exports no types that a function of a world could name.
    no_names: Names,
}

struct ExportedInstance {
    ty: ComponentInstance,
    index: ComponentExportIndex,
    /// Collected when it is first asked for.
    names: OnceCell<Names>,
}

impl<'a, T: 'static> Exports<'a, T> {
    pub(crate) fn of(instance_pre: &'a InstancePre<T>) -> Self {
        let component = instance_pre.component();
        let mut names = Vec::new();
        let mut instances = Vec::new();
        for (name, export) in component.component_type().exports(component.engine()) {
            // The index is looked up by the very name, for which the engine prefers the exact export.
            if let ComponentItem::ComponentInstance(ty) = export.ty
                && let Some(index) = component.get_export_index(None, name)
            {
                names.push(InterfaceName::new(name));
                instances.push(ExportedInstance {
                    ty,
                    index,
                    names: OnceCell::new(),
                });
            }
        }
        Exports {
            instance_pre,
            finder: Finder::new(instance_pre),
            names,
            instances,
            no_names: Names::default(),
        }
    }

    fn find(&self, interface: Option<usize>, function: &FunctionSpec) -> Find {
        let instance = interface.map(|i| &self.instances[i].index);
        self.finder
            .find(instance, function.name, function.signature)
    }

    fn type_names(&self, interface: Option<usize>) -> &Names {
        let Some(i) = interface else {
            return &self.no_names;
        };
        let ExportedInstance { ty, names, .. } = &self.instances[i];
        names.get_or_init(|| Names::of(ty, self.instance_pre.engine()))
    }

    /// The part of the check that is stricter than the engine's: which handle to which resource, and
    /// whether the function is `async`.
    fn is_same_type(
        &self,
        interface: Option<usize>,
        wanted: &FunctionSpec,
        found: &ComponentFunc,
    ) -> bool {
        if found.async_() != wanted.wit.starts_with("async ") {
            return false;
        }
        if wanted.handles.is_empty() {
            return true;
        }
        let handles = wit::handles(found);
        let names = self.type_names(interface);
        let is_same = |(wanted, found): (&Handle, &Type)| match (wanted, found) {
            (Handle::Own(name), Type::Own(ty)) => names.may_be_resource(name, ty),
            (Handle::Borrow(name), Type::Borrow(ty)) => names.may_be_resource(name, ty),
            _ => false,
        };
        wanted.handles.len() == handles.len() && wanted.handles.iter().zip(&handles).all(is_same)
    }
}

impl<T: 'static> Offer for Exports<'_, T> {
    type Slot = Slot;

    fn interfaces(&self) -> &[InterfaceName] {
        &self.names
    }

    fn exports(&self) -> Vec<String> {
        let component = self.instance_pre.component();
        component
            .component_type()
            .exports(component.engine())
            .map(|(name, _)| name.to_owned())
            .collect()
    }

    fn check(&self, interface: Option<usize>, function: &FunctionSpec) -> Check<Slot> {
        match self.find(interface, function) {
            Find::Missing => Check::Missing,
            Find::NotAFunction | Find::Differs(..) => Check::Differs,
            Find::Fits(found, slot) => {
                if self.is_same_type(interface, function, &found) {
                    Check::Fits(slot)
                } else {
                    Check::Differs
                }
            }
        }
    }

    fn difference(
        &self,
        interface: Option<usize>,
        function: &FunctionSpec,
        types: &[(&'static str, &'static str)],
    ) -> Differing {
        let mut differing = Differing::new(function.wit_name(), function.wit);
        let names = self.type_names(interface);
        let found = match self.find(interface, function) {
            Find::Missing | Find::NotAFunction => return differing,
            Find::Fits(found, _) => found,
            Find::Differs(found, error) => {
                differing.reason = Some(in_words(&error));
                found
            }
        };
        differing.found = Some(names.function(&found));
        differing.types = used_types(function.wit, types)
            .into_iter()
            .filter_map(|(name, expected)| {
                let found = names.definition(name)?;
                (found != expected).then(|| DifferingType {
                    name: name.to_owned(),
                    expected: expected.to_owned(),
                    found,
                })
            })
            .collect();
        differing
    }
}

/// The types that a function's text names, and those that their definitions name, in that order.
fn used_types(
    text: &'static str,
    types: &[(&'static str, &'static str)],
) -> Vec<(&'static str, &'static str)> {
    let mut used: Vec<(&str, &str)> = Vec::new();
    let mut texts = vec![text];
    while let Some(text) = texts.pop() {
        for word in text.split(|c: char| !c.is_alphanumeric() && c != '-') {
            let named = types.iter().find(|(name, _)| *name == word);
            if let Some(&(name, definition)) = named
                && !used.contains(&(name, definition))
            {
                used.push((name, definition));
                texts.push(definition);
            }
        }
    }
    used
}
