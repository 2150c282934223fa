//! Bindings of a world, before and after instantiation.

use std::marker::PhantomData;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::{Arc, OnceLock};

use wasmtime::component::{Component, Instance, InstancePre, Linker};
use wasmtime::{AsContextMut, Engine, Result};
use worldbind_resolve::{BindError, FoundWorld, Policy, Resolution, resolve_world};

use super::GenerationSpec;
use super::exports::Exports;
use super::function::{Finder, Slot};
use super::loader::{Loadable, Loader, nth_or};
use super::policy::{PolicySource, Versions};
use super::spec::WorldSpec;
use super::taken::Taken;
use super::trace::span;
use crate::imports::{Provided, link};

/// Bindings of a world. Every generated world struct implements this trait.
pub trait World: Sized {
    /// What the world requires from a component.
    const SPEC: &'static WorldSpec;

    /// The interfaces that a component does not have to export, according to the option `exports`.
    const OPTIONAL: &'static [&'static str] = &[];

    /// Which versions are accepted: the rules of the option `versions`.
    const VERSIONS: Versions = &[];

    /// The generations, from the oldest to the newest, for bindings with the option `generations`.
    /// Everything else here is about the newest.
    const GENERATIONS: &'static [GenerationSpec] = &[];

    /// Loads the interfaces and then the functions of the world, in the order of [`World::SPEC`].
    ///
    /// # Errors
    ///
    /// The errors of the loader.
    fn load(loader: &mut Loader<'_>) -> Result<Self>;
}

/// Where the exports of a world are in a component. The generated `…Indices` of each world contains
/// it.
pub struct Indices<W> {
    shared: Arc<dyn Kept>,
    marker: PhantomData<fn() -> W>,
}

/// The exports that were found, as a trait object. So the code that drops them is compiled once in
/// the runtime, and not in every host.
pub(super) trait Kept: Send + Sync + UnwindSafe + RefUnwindSafe {
    fn found(&self) -> Loadable<'_>;

    /// How the report of what was found is made. A host that does not ask for it does not contain
    /// the code.
    fn report(&self) -> Report<'_>;
}

/// The data that a [`Resolution`] is made from, and the place where it is kept.
#[derive(Clone, Copy)]
pub(super) enum Report<'a> {
    Made(&'a Resolution),
    OnDemand(&'a Shared),
}

/// A [`Resolution`], as a trait object.
trait KeptResolution: Send + Sync + UnwindSafe + RefUnwindSafe {
    fn get(&self) -> &Resolution;
}

impl KeptResolution for Resolution {
    fn get(&self) -> &Resolution {
        self
    }
}

impl Kept for Shared {
    fn found(&self) -> Loadable<'_> {
        Loadable {
            slots: &self.found.slots,
            taken: &self.taken,
            generation: None,
            has_older: false,
        }
    }

    fn report(&self) -> Report<'_> {
        Report::OnDemand(self)
    }
}

pub(super) struct Shared {
    spec: &'static WorldSpec,
    found: FoundWorld<Slot>,
    taken: Vec<Option<Taken>>,
    /// Made at the first use. It is a trait object, so that only the code that makes it refers to
    /// the code that drops it.
    resolution: OnceLock<Box<dyn KeptResolution>>,
}

/// Finds all exports of a world and checks them. It is not generic, so hosts contain it once.
pub(super) fn bind_world(
    finder: Finder<'_>,
    spec: &'static WorldSpec,
    optional: &[&str],
    policy: PolicySource<'_>,
) -> Result<Arc<dyn Kept>> {
    let span = span(spec.name);
    let exports = Exports::of(finder, spec.interfaces.iter().map(|spec| spec.name));
    let found = resolve_world(spec, optional, policy.get(&mut None)?, &exports)?;
    let kept = kept(spec, found);
    span.bound();
    Ok(kept)
}

/// What was found of a world without generations, or of the newest generation.
pub(super) fn kept(spec: &'static WorldSpec, found: FoundWorld<Slot>) -> Arc<dyn Kept> {
    let mut taken = Vec::with_capacity(found.interfaces.len());
    for (spec, found) in spec.interfaces.iter().zip(&found.interfaces) {
        let name = found.as_ref().map(|found| found.name.clone());
        taken.push(name.map(|name| Taken::new(name, spec)));
    }
    Arc::new(Shared {
        spec,
        found,
        taken,
        resolution: OnceLock::new(),
    })
}

impl<W> Clone for Indices<W> {
    fn clone(&self) -> Self {
        Indices {
            shared: self.shared.clone(),
            marker: PhantomData,
        }
    }
}

impl<W: World> Indices<W> {
    pub(super) const POLICY: PolicySource<'static> = PolicySource::of(W::VERSIONS);

    /// Finds all exports of the world in a component and checks them.
    ///
    /// # Errors
    ///
    /// [`BindError`](crate::BindError) if the component does not fit.
    pub fn new<T>(instance_pre: &InstancePre<T>) -> Result<Self> {
        let finder = Finder::new(instance_pre);
        bind_world(finder, W::SPEC, W::OPTIONAL, Self::POLICY).map(Self::of)
    }

    /// Like [`Self::new`], with a policy that replaces the rules of the option `versions`.
    ///
    /// # Errors
    ///
    /// [`BindError`](crate::BindError) if the component does not fit.
    pub fn with_policy<T>(instance_pre: &InstancePre<T>, policy: &Policy) -> Result<Self> {
        let finder = Finder::new(instance_pre);
        bind_world(finder, W::SPEC, W::OPTIONAL, PolicySource::Given(policy)).map(Self::of)
    }

    fn of(shared: Arc<dyn Kept>) -> Self {
        Indices {
            shared,
            marker: PhantomData,
        }
    }

    /// Loads the exports from any instance. Its functions are checked again.
    ///
    /// # Errors
    ///
    /// [`ForeignInstance`](crate::ForeignInstance) if the instance belongs to another component, or
    /// to the same component, linked so that a type differs.
    ///
    /// # Panics
    ///
    /// If `store` does not own the instance. Methods of the engine panic as well in this case.
    pub fn load(&self, store: impl AsContextMut, instance: &Instance) -> Result<W> {
        let found = self.shared.found();
        Loader::load_foreign(store, instance, W::SPEC.name, found, W::load)
    }

    fn load_same(&self, store: impl AsContextMut, instance: &Instance) -> Result<W> {
        Loader::load(store, instance, self.shared.found(), W::load)
    }
}

/// A component that is ready to be instantiated and has all exports of a world. The `…Pre` of every
/// generated world contains one.
pub struct WorldPre<T: 'static, W> {
    instance_pre: InstancePre<T>,
    indices: Indices<W>,
}

impl<T, W> Clone for WorldPre<T, W> {
    fn clone(&self) -> Self {
        WorldPre {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}

impl<T, W: World> WorldPre<T, W> {
    /// Finds all exports of the world and checks them. Needs no store.
    ///
    /// # Errors
    ///
    /// [`BindError`](crate::BindError) if the component does not fit.
    pub fn new(instance_pre: InstancePre<T>) -> Result<Self> {
        let finder = Finder::new(&instance_pre);
        let found = bind_world(finder, W::SPEC, W::OPTIONAL, Indices::<W>::POLICY)?;
        Ok(Self::of(instance_pre, found))
    }

    /// Like [`Self::new`], with a policy that replaces the rules of the option `versions`. For
    /// hosts that decide at run time.
    ///
    /// # Errors
    ///
    /// [`BindError`](crate::BindError) if the component does not fit.
    pub fn with_policy(instance_pre: InstancePre<T>, policy: &Policy) -> Result<Self> {
        let finder = Finder::new(&instance_pre);
        let found = bind_world(finder, W::SPEC, W::OPTIONAL, PolicySource::Given(policy))?;
        Ok(Self::of(instance_pre, found))
    }

    /// Links a component, finds all exports of the world and checks them. Needs no store.
    ///
    /// # Errors
    ///
    /// [`LinkError`](crate::LinkError) if the linker does not provide everything that the component
    /// imports. [`BindError`](crate::BindError) if the component does not fit.
    pub fn link(component: &Component, linker: &Linker<T>) -> Result<Self> {
        let provided = Provided {
            world: W::SPEC.imports,
            others: &[],
        };
        Self::new(link(component, linker, provided)?)
    }

    /// The component, and what was found in it.
    pub(super) fn of(instance_pre: InstancePre<T>, shared: Arc<dyn Kept>) -> Self {
        WorldPre {
            instance_pre,
            indices: Indices::of(shared),
        }
    }

    /// The generation of the component, of all of them, from the oldest to the `newest`.
    pub fn generation<G: Copy>(&self, all: &[G], newest: G) -> G {
        nth_or(all, self.indices.shared.found().generation, newest)
    }

    /// The engine of the component.
    pub fn engine(&self) -> &Engine {
        self.instance_pre.engine()
    }

    /// The engine's `InstancePre`, which makes the instances.
    pub fn instance_pre(&self) -> &InstancePre<T> {
        &self.instance_pre
    }

    /// What was found for each interface.
    pub fn resolution(&self) -> &Resolution {
        resolution(self.indices.shared.report())
    }

    /// Makes an instance. It does not look up names or check types again, because [`WorldPre::new`]
    /// did.
    ///
    /// # Errors
    ///
    /// The errors of [`InstancePre::instantiate`].
    pub fn instantiate(&self, mut store: impl AsContextMut<Data = T>) -> Result<W> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load_same(&mut store, &instance)
    }

    /// Makes an instance in an async store.
    ///
    /// # Errors
    ///
    /// The errors of [`InstancePre::instantiate_async`].
    pub async fn instantiate_async(&self, mut store: impl AsContextMut<Data = T>) -> Result<W>
    where
        T: Send,
    {
        let instance = self.instance_pre.instantiate_async(&mut store).await?;
        self.indices.load_same(&mut store, &instance)
    }
}

/// Links a component, finds and checks the exports of the world, and makes an instance.
///
/// # Errors
///
/// The errors of [`WorldPre::link`] and [`WorldPre::instantiate`].
pub fn instantiate<T, W: World>(
    store: impl AsContextMut<Data = T>,
    component: &Component,
    linker: &Linker<T>,
) -> Result<W> {
    WorldPre::link(component, linker)?.instantiate(store)
}

/// Like [`instantiate`], in an async store.
///
/// # Errors
///
/// The errors of [`WorldPre::link`] and [`WorldPre::instantiate_async`].
pub async fn instantiate_async<T: Send, W: World>(
    store: impl AsContextMut<Data = T>,
    component: &Component,
    linker: &Linker<T>,
) -> Result<W> {
    let pre = WorldPre::link(component, linker)?;
    pre.instantiate_async(store).await
}

/// Finds all exports of a world in an instance, and checks and loads them.
///
/// # Errors
///
/// [`BindError`](crate::BindError) if the instance does not fit.
///
/// # Panics
///
/// If `store` does not own the instance. Methods of the engine panic as well in this case.
pub fn world_of<W: World>(store: impl AsContextMut, instance: &Instance) -> Result<W> {
    let instance_pre = instance.instance_pre(&store);
    Indices::new(&instance_pre)?.load_same(store, instance)
}

/// Like [`world_of`], with a policy that replaces the rules of the option `versions`.
///
/// # Errors
///
/// [`BindError`](crate::BindError) if the instance does not fit.
///
/// # Panics
///
/// If `store` does not own the instance. Methods of the engine panic as well in this case.
pub fn world_with_policy<W: World>(
    store: impl AsContextMut,
    instance: &Instance,
    policy: &Policy,
) -> Result<W> {
    let instance_pre = instance.instance_pre(&store);
    Indices::with_policy(&instance_pre, policy)?.load_same(store, instance)
}

/// The report of what was found. It is not generic, so hosts contain it at most once.
fn resolution(report: Report<'_>) -> &Resolution {
    match report {
        Report::Made(resolution) => resolution,
        Report::OnDemand(shared) => {
            let Shared { spec, found, .. } = shared;
            let make = || -> Box<dyn KeptResolution> { Box::new(Resolution::new(spec, found)) };
            shared.resolution.get_or_init(make).get()
        }
    }
}

/// Resolves a world whose specification is made at run time. Only the tests with random worlds use
/// this, because they have no generated code.
///
/// # Errors
///
/// [`BindError`](crate::BindError) if the component does not fit.
pub fn resolution_of<T>(
    spec: &WorldSpec,
    optional: &[&str],
    policy: &Policy,
    instance_pre: &InstancePre<T>,
) -> Result<Resolution, BindError> {
    let wanted = spec.interfaces.iter().map(|spec| spec.name);
    let exports = Exports::of(Finder::new(instance_pre), wanted);
    let found = resolve_world(spec, optional, policy, &exports)?;
    Ok(Resolution::new(spec, &found))
}
