//! Bindings of one exported interface, before and after instantiation.

use std::marker::PhantomData;
use std::sync::Arc;

use wasmtime::component::{Instance, InstancePre};
use wasmtime::{AsContextMut, Result};
use worldbind_resolve::{FoundInterface, InterfaceName, Policy, resolve_interface};

use super::exports::Exports;
use super::function::{Finder, Slot};
use super::loader::{Loadable, Loader};
use super::policy::{PolicySource, Versions};
use super::spec::InterfaceSpec;
use super::taken::Taken;
use super::trace::span;

/// Bindings of an exported interface. Every generated `Guest` implements this trait.
pub trait Interface: Sized {
    /// What the interface requires from a component.
    const SPEC: &'static InterfaceSpec;

    /// Which versions are accepted: the rules of the option `versions`.
    const VERSIONS: Versions = &[];

    /// Loads the functions of the interface, in the order of [`Interface::SPEC`].
    ///
    /// # Errors
    ///
    /// The errors of the loader.
    fn load(loader: &mut Loader<'_>) -> Result<Self>;
}

impl Loader<'_> {
    /// The next functions that only older generations have. Where nothing was searched that only
    /// older generations have, they have no slots.
    ///
    /// # Errors
    ///
    /// The errors of the loader.
    pub fn older<G: Interface>(&mut self) -> Result<Option<G>> {
        if !self.has_older || self.skip_absent() {
            return Ok(None);
        }
        G::load(self).map(Some)
    }

    /// The next interface, which may be absent. If it is absent, its functions have no slots.
    ///
    /// # Errors
    ///
    /// The errors of [`Interface::load`].
    pub fn interface<G: Interface>(&mut self) -> Result<Option<G>> {
        match self.skip_absent() {
            true => Ok(None),
            false => G::load(self).map(Some),
        }
    }
}

/// An interface that was found in a component and checked. Every generated `GuestPre` contains one.
pub struct InterfacePre<G> {
    taken: Taken,
    slots: Arc<[Option<Slot>]>,
    marker: PhantomData<fn() -> G>,
}

impl<G> Clone for InterfacePre<G> {
    fn clone(&self) -> Self {
        InterfacePre {
            taken: self.taken.clone(),
            slots: self.slots.clone(),
            marker: PhantomData,
        }
    }
}

impl<G: Interface> InterfacePre<G> {
    const POLICY: PolicySource<'static> = PolicySource::of(G::VERSIONS);

    /// Finds the interface in a component and checks its functions.
    ///
    /// # Errors
    ///
    /// [`BindError`](crate::BindError) if no export fits.
    pub fn new<T>(instance_pre: &InstancePre<T>) -> Result<Self> {
        bind_interface(Finder::new(instance_pre), G::SPEC, Self::POLICY).map(Self::of)
    }

    /// Like [`Self::new`], with a policy that replaces the rules of the option `versions`.
    ///
    /// # Errors
    ///
    /// [`BindError`](crate::BindError) if no export fits.
    pub fn with_policy<T>(instance_pre: &InstancePre<T>, policy: &Policy) -> Result<Self> {
        let policy = PolicySource::Given(policy);
        bind_interface(Finder::new(instance_pre), G::SPEC, policy).map(Self::of)
    }

    fn of((taken, slots): BoundInterface) -> Self {
        InterfacePre {
            taken,
            slots,
            marker: PhantomData,
        }
    }

    /// The name and version that were found.
    pub fn interface(&self) -> &InterfaceName {
        self.taken.name()
    }

    /// Loads the interface from any instance. Its functions are checked again.
    ///
    /// # Errors
    ///
    /// [`ForeignInstance`](crate::ForeignInstance) if the instance belongs to another component, or
    /// to the same component, linked so that a type differs.
    ///
    /// # Panics
    ///
    /// If `store` does not own the instance. Methods of the engine panic as well in this case.
    pub fn load(&self, store: impl AsContextMut, instance: &Instance) -> Result<G> {
        let taken = [Some(self.taken.clone())];
        let found = self.found(&taken);
        Loader::load_foreign(store, instance, G::SPEC.name, found, G::load)
    }

    fn load_same(&self, store: impl AsContextMut, instance: &Instance) -> Result<G> {
        let taken = [Some(self.taken.clone())];
        Loader::load(store, instance, self.found(&taken), G::load)
    }

    fn found<'a>(&'a self, taken: &'a [Option<Taken>]) -> Loadable<'a> {
        Loadable {
            slots: &self.slots,
            taken,
            generation: None,
            has_older: false,
        }
    }
}

/// The export that is used, and its functions.
type BoundInterface = (Taken, Arc<[Option<Slot>]>);

/// Finds the export for an interface and checks its functions. It is not generic, so hosts contain
/// it once.
fn bind_interface(
    finder: Finder<'_>,
    spec: &'static InterfaceSpec,
    policy: PolicySource<'_>,
) -> Result<BoundInterface> {
    let span = span(spec.name);
    let exports = Exports::of(finder, [spec.name].into_iter());
    let FoundInterface { found, slots } =
        resolve_interface(spec, policy.get(&mut None)?, &exports)?;
    span.bound();
    Ok((Taken::new(found.name, spec), slots.into()))
}

/// Finds an interface in an instance, and checks and loads its functions.
///
/// # Errors
///
/// [`BindError`](crate::BindError) if no export fits.
///
/// # Panics
///
/// If `store` does not own the instance. Methods of the engine panic as well in this case.
pub fn interface_of<G: Interface>(store: impl AsContextMut, instance: &Instance) -> Result<G> {
    let instance_pre = instance.instance_pre(&store);
    InterfacePre::new(&instance_pre)?.load_same(store, instance)
}

/// Like [`interface_of`], with a policy that replaces the rules of the option `versions`.
///
/// # Errors
///
/// [`BindError`](crate::BindError) if no export fits.
///
/// # Panics
///
/// If `store` does not own the instance. Methods of the engine panic as well in this case.
pub fn interface_with_policy<G: Interface>(
    store: impl AsContextMut,
    instance: &Instance,
    policy: &Policy,
) -> Result<G> {
    let instance_pre = instance.instance_pre(&store);
    InterfacePre::with_policy(&instance_pre, policy)?.load_same(store, instance)
}
