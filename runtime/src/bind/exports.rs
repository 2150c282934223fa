//! Implements [`Offer`] for a component of the engine.

use std::borrow::Borrow;
use std::cell::{OnceCell, RefCell};

use wasmtime::component::types::{ComponentFunc, ComponentInstance, ComponentItem};
use wasmtime::component::{ComponentExportIndex, ResourceType};
use worldbind_resolve::{Check, FoundFunction, FunctionSpec, InterfaceName, Names, Offer};

use super::function::{Checked, Finder, Signature, Slot};
use super::handles::has_handles;
use crate::engine::{Converter, for_each_export, has_export, in_words, resource};

/// The number of instances for which memory is reserved at once.
const FEW: usize = 16;

/// The exports of a component whose imports a linker satisfied. It contains only the instances that
/// could be a required interface, and those of the same package, because messages name them.
pub(super) struct Exports<'a> {
    finder: Finder<'a>,
    names: Vec<InterfaceName>,
    instances: Vec<ExportedInstance>,
    converter: RefCell<Converter>,
}

/// The component itself exports no types that a function of a world could use.
static NO_TYPES: Names = Names::new();

struct ExportedInstance {
    ty: ComponentInstance,
    index: ComponentExportIndex,
    /// The resources that were found for functions with handles, by the required name.
    resources: RefCell<Vec<(Box<str>, Option<ResourceType>)>>,
    /// Collected at the first use; only messages need it. It is a trait object, so that the code
    /// that drops it exists once.
    types: OnceCell<Box<dyn Borrow<Names>>>,
}

impl<'a> Exports<'a> {
    /// `wanted` are the names of the required interfaces. A component may export many other items.
    pub(super) fn of<'w>(finder: Finder<'a>, wanted: impl Iterator<Item = &'w str>) -> Self {
        let mut scopes: Vec<&str> = Vec::new();
        for scope in wanted.map(InterfaceName::scope) {
            if !scopes.contains(&scope) {
                scopes.push(scope);
            }
        }
        Exports::in_scopes(finder, &scopes)
    }

    fn in_scopes(finder: Finder<'a>, scopes: &[&str]) -> Self {
        let component = finder.component();
        let mut names = Vec::with_capacity(FEW);
        let mut instances = Vec::with_capacity(FEW);
        for_each_export(component, &mut |name, item| {
            // The lookup uses the exact name, so the engine returns exactly this export.
            if let ComponentItem::ComponentInstance(ty) = item
                && scopes.contains(&InterfaceName::scope(name))
                && let Some(index) = component.get_export_index(None, name)
            {
                names.push(InterfaceName::new(name));
                instances.push(ExportedInstance {
                    ty: ty.clone(),
                    index,
                    resources: RefCell::default(),
                    types: OnceCell::new(),
                });
            }
        });
        Exports {
            finder,
            names,
            instances,
            converter: RefCell::default(),
        }
    }

    /// The index of an interface; `None` for the component itself.
    fn index(&self, interface: Option<usize>) -> Option<&ComponentExportIndex> {
        interface.map(|i| &self.instances[i].index)
    }

    /// The part of the check that is stricter than the engine's: it compares the kinds and
    /// resources of handles, and whether the function is `async`.
    fn is_same_type(
        &self,
        interface: Option<usize>,
        wanted: &FunctionSpec<'_, Signature>,
        found: &ComponentFunc,
    ) -> bool {
        if found.async_() != wanted.is_async {
            return false;
        }
        wanted.handles.is_empty()
            || has_handles(found, wanted.handles, &|name, ty| {
                self.may_be_resource(interface, name, ty)
            })
    }

    /// Whether an interface exports this resource under this name. If it exports no resource under
    /// this name, nothing is known, and the answer is true.
    fn may_be_resource(&self, interface: Option<usize>, name: &str, ty: &ResourceType) -> bool {
        let Some(i) = interface else {
            return true;
        };
        let ExportedInstance {
            ty: instance,
            resources,
            ..
        } = &self.instances[i];
        let mut resources = resources.borrow_mut();
        let is_known = |(known, _): &(Box<str>, _)| **known == *name;
        let position = resources.iter().position(is_known).unwrap_or_else(|| {
            let engine = self.finder.component().engine();
            resources.push((name.into(), resource(instance, engine, name)));
            resources.len() - 1
        });
        let (_, named) = &resources[position];
        named.as_ref().is_none_or(|named| named == ty)
    }
}

impl Offer for Exports<'_> {
    type Signature = Signature;
    type Slot = Slot;

    fn interfaces(&self) -> &[InterfaceName] {
        &self.names
    }

    fn exports(&self) -> Vec<String> {
        let mut names = Vec::new();
        for_each_export(self.finder.component(), &mut |name, _| {
            names.push(name.to_owned());
        });
        names
    }

    fn has_export(&self, name: &str) -> bool {
        has_export(self.finder.component(), name)
    }

    fn check(
        &self,
        interface: Option<usize>,
        function: &FunctionSpec<'_, Signature>,
    ) -> Check<Slot> {
        let FunctionSpec {
            name, signature, ..
        } = *function;
        match self
            .finder
            .typecheck(self.index(interface), name, signature)
        {
            Checked::Missing => Check::Missing,
            Checked::NotAFunction | Checked::Differs(..) => Check::Differs,
            Checked::Fits(found, slot) => {
                if self.is_same_type(interface, function, &found) {
                    Check::Fits(slot)
                } else {
                    Check::Differs
                }
            }
        }
    }

    fn found(
        &self,
        interface: Option<usize>,
        function: &FunctionSpec<'_, Signature>,
    ) -> FoundFunction {
        let FunctionSpec {
            name, signature, ..
        } = *function;
        let checked = self
            .finder
            .typecheck(self.index(interface), name, signature);
        let (found, reason) = match checked {
            Checked::Missing | Checked::NotAFunction => return FoundFunction::default(),
            Checked::Fits(found, _) => (found, None),
            Checked::Differs(found, error) => (found, Some(in_words(&error))),
        };
        FoundFunction {
            ty: Some(self.converter.borrow_mut().function(&found)),
            reason,
        }
    }

    fn names(&self, interface: Option<usize>) -> &Names {
        let Some(i) = interface else {
            return &NO_TYPES;
        };
        let ExportedInstance { ty, types, .. } = &self.instances[i];
        let engine = self.finder.component().engine();
        let names = types.get_or_init(|| {
            let mut names = Box::new(Names::new());
            let mut converter = self.converter.borrow_mut();
            converter.add_names(&mut names, ty, engine);
            names
        });
        (**names).borrow()
    }
}
