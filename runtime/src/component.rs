//! Implements [`Offer`] for a component of the engine.

use std::cell::{OnceCell, RefCell};

use wasmtime::Result;
use wasmtime::component::types::{ComponentFunc, ComponentInstance, ComponentItem};
use wasmtime::component::{ComponentExportIndex, ResourceType};

use worldbind_resolve::{
    Check, FoundFunction, FoundInterface, FoundWorld, FunctionSpec, Handle, Names, Offer,
    resolve_interface, resolve_world,
};

use crate::InterfaceName;
use crate::engine::{for_each_export, resource};
use crate::error::in_words;
use crate::function::{Find, Finder, Signature, Slot};
use crate::handles::{FoundHandle, for_each_handle};
use crate::spec::{InterfaceSpec, Source, WorldSpec};
use crate::types::Converter;

/// The exports of a component whose imports a linker satisfied.
pub(crate) struct Exports<'a> {
    finder: Finder<'a>,
    names: Vec<InterfaceName>,
    instances: Vec<ExportedInstance>,
    converter: RefCell<Converter>,
    /// Empty: the component itself exports no types that a function of a world could use.
    no_types: Names,
}

struct ExportedInstance {
    ty: ComponentInstance,
    index: ComponentExportIndex,
    /// Collected at the first use; only messages need it.
    types: OnceCell<Names>,
}

/// Finds all exports of a world, as [`resolve_world`] does.
pub(crate) fn find_world(
    finder: Finder<'_>,
    spec: &WorldSpec,
    optional: &[&str],
    policy: Source<'_>,
) -> Result<FoundWorld<Slot>> {
    let exports = Exports::of(finder);
    policy.with(|policy| Ok(resolve_world(spec, optional, policy, &exports)?))
}

/// Finds the export for one interface, as [`resolve_interface`] does.
pub(crate) fn find_interface(
    finder: Finder<'_>,
    spec: &InterfaceSpec,
    policy: Source<'_>,
) -> Result<FoundInterface<Slot>> {
    let exports = Exports::of(finder);
    policy.with(|policy| Ok(resolve_interface(spec, policy, &exports)?))
}

impl<'a> Exports<'a> {
    pub(crate) fn of(finder: Finder<'a>) -> Self {
        let component = finder.component();
        let mut names = Vec::new();
        let mut instances = Vec::new();
        for_each_export(component, &mut |name, item| {
            // The lookup uses the exact name, so the engine returns exactly this export.
            if let ComponentItem::ComponentInstance(ty) = item
                && let Some(index) = component.get_export_index(None, name)
            {
                names.push(InterfaceName::new(name));
                instances.push(ExportedInstance {
                    ty: ty.clone(),
                    index,
                    types: OnceCell::new(),
                });
            }
        });
        Exports {
            finder,
            names,
            instances,
            converter: RefCell::default(),
            no_types: Names::default(),
        }
    }

    fn find(&self, interface: Option<usize>, function: &FunctionSpec<'_, Signature>) -> Find {
        let instance = interface.map(|i| &self.instances[i].index);
        self.finder
            .find(instance, function.name, function.signature)
    }

    /// The part of the check that is stricter than the engine's: it compares the kinds and
    /// resources of handles, and whether the function is `async`.
    fn is_same_type(
        &self,
        interface: Option<usize>,
        wanted: &FunctionSpec<'_, Signature>,
        found: &ComponentFunc,
    ) -> bool {
        if found.async_() != wanted.wit.starts_with("async ") {
            return false;
        }
        if wanted.handles.is_empty() {
            return true;
        }
        let mut handles = wanted.handles.iter();
        let mut is_same = true;
        for_each_handle(found, &mut |found| {
            is_same &= match (handles.next(), found) {
                (Some(Handle::Own(name)), FoundHandle::Own(ty)) => {
                    self.may_be_resource(interface, name, ty)
                }
                (Some(Handle::Borrow(name)), FoundHandle::Borrow(ty)) => {
                    self.may_be_resource(interface, name, ty)
                }
                _ => false,
            };
        });
        is_same && handles.next().is_none()
    }

    /// Whether an interface exports this resource under this name. If it exports no resource under
    /// this name, nothing is known, and the answer is true.
    fn may_be_resource(&self, interface: Option<usize>, name: &str, ty: &ResourceType) -> bool {
        let Some(i) = interface else {
            return true;
        };
        let engine = self.finder.component().engine();
        let named = resource(&self.instances[i].ty, engine, name);
        named.is_none_or(|named| named == *ty)
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

    fn check(
        &self,
        interface: Option<usize>,
        function: &FunctionSpec<'_, Signature>,
    ) -> Check<Slot> {
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

    fn found(
        &self,
        interface: Option<usize>,
        function: &FunctionSpec<'_, Signature>,
    ) -> FoundFunction {
        let (found, reason) = match self.find(interface, function) {
            Find::Missing | Find::NotAFunction => return FoundFunction::default(),
            Find::Fits(found, _) => (found, None),
            Find::Differs(found, error) => (found, Some(in_words(&error))),
        };
        FoundFunction {
            ty: Some(self.converter.borrow_mut().function(&found)),
            reason,
        }
    }

    fn names(&self, interface: Option<usize>) -> &Names {
        let Some(i) = interface else {
            return &self.no_types;
        };
        let ExportedInstance { ty, types, .. } = &self.instances[i];
        let engine = self.finder.component().engine();
        types.get_or_init(|| self.converter.borrow_mut().names(ty, engine))
    }
}
