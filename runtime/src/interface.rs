//! Bindings to one exported interface, before and after instantiation.

use std::marker::PhantomData;
use std::sync::Arc;

use wasmtime::component::{Instance, InstancePre};
use wasmtime::{AsContextMut, Result};

use worldbind_resolve::resolve_interface;

use crate::component::Exports;
use crate::function::{Loader, Slot, Source};
use crate::spec::{InterfaceSpec, Versions, policy};
use crate::taken::Taken;
use crate::{InterfaceName, Policy};

/// Bindings to an exported interface: what every generated `Guest` implements.
pub trait Interface: Sized {
    /// What the interface needs of a component.
    const SPEC: &'static InterfaceSpec;

    /// Which versions are taken, as the option `versions` says.
    const VERSIONS: Versions = &[];

    /// Takes the functions of the interface, in the order of [`Interface::SPEC`].
    ///
    /// # Errors
    ///
    /// What the loader fails with.
    fn load(loader: &mut Loader<'_>) -> Result<Self>;
}

/// An interface that was found in a component and checked: what is within every generated `GuestPre`.
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
    /// Finds the interface in a component and checks its functions.
    ///
    /// # Errors
    ///
    /// [`BindError`](crate::BindError) if no export fits.
    pub fn new<T>(instance_pre: &InstancePre<T>) -> Result<Self> {
        Self::with_policy(instance_pre, &policy(G::VERSIONS)?)
    }

    /// The same with a policy in place of the one of the option `versions`.
    ///
    /// # Errors
    ///
    /// [`BindError`](crate::BindError) if no export fits.
    pub fn with_policy<T>(instance_pre: &InstancePre<T>, policy: &Policy) -> Result<Self> {
        let found = resolve_interface(G::SPEC, policy, &Exports::of(instance_pre))?;
        Ok(InterfacePre {
            taken: Taken::new(found.name, G::SPEC),
            slots: found.slots.into(),
            marker: PhantomData,
        })
    }

    /// The name and version that were found.
    pub fn interface(&self) -> &InterfaceName {
        self.taken.name()
    }

    /// Takes the interface from an instance, which may be any: its functions are checked again.
    ///
    /// # Errors
    ///
    /// [`ForeignInstance`](crate::ForeignInstance) if the instance is of another component, or of the
    /// same one linked so that a type differs.
    ///
    /// # Panics
    ///
    /// If `store` does not own the instance, as all of the engine does.
    pub fn load(&self, store: impl AsContextMut, instance: &Instance) -> Result<G> {
        self.load_from(store, instance, Source::Foreign(G::SPEC.name))
    }

    fn load_from(
        &self,
        store: impl AsContextMut,
        instance: &Instance,
        source: Source<'_>,
    ) -> Result<G> {
        let taken = [Some(self.taken.clone())];
        Loader::load(store, instance, source, &self.slots, &taken, G::load)
    }
}

/// Finds an interface in a live instance, checks its functions and takes them.
///
/// # Errors
///
/// [`BindError`](crate::BindError) if no export fits.
///
/// # Panics
///
/// If `store` does not own the instance, as all of the engine does.
pub fn interface_of<G: Interface>(store: impl AsContextMut, instance: &Instance) -> Result<G> {
    interface_with_policy(store, instance, &policy(G::VERSIONS)?)
}

/// The same as [`interface_of`], with a policy in place of the one of the option `versions`.
///
/// # Errors
///
/// [`BindError`](crate::BindError) if no export fits.
///
/// # Panics
///
/// If `store` does not own the instance, as all of the engine does.
pub fn interface_with_policy<G: Interface>(
    mut store: impl AsContextMut,
    instance: &Instance,
    policy: &Policy,
) -> Result<G> {
    let instance_pre = instance.instance_pre(&store);
    let found = InterfacePre::<G>::with_policy(&instance_pre, policy)?;
    found.load_from(&mut store, instance, Source::Same)
}
