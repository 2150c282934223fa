//! Bindings to a world, before and after instantiation.

use std::marker::PhantomData;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::{Arc, OnceLock};

use wasmtime::component::{Component, Instance, InstancePre, Linker};
use wasmtime::{AsContextMut, Engine, Result};

use worldbind_resolve::{FoundWorld, resolve_world};

use crate::component::{Exports, find_world};
use crate::function::{Finder, Loader, Slot};
use crate::link_error::link;
use crate::spec::{Source, Versions, WorldSpec};
use crate::taken::Taken;
use crate::{BindError, Policy, Resolution};

/// Bindings to a world: what every generated world struct implements.
pub trait World: Sized {
    /// What the world needs of a component.
    const SPEC: &'static WorldSpec;

    /// The interfaces that a component need not have, as the option `exports` says.
    const OPTIONAL: &'static [&'static str] = &[];

    /// Which versions are taken, as the option `versions` says.
    const VERSIONS: Versions = &[];

    /// Takes the interfaces and then the functions of the world, in the order of [`World::SPEC`].
    ///
    /// # Errors
    ///
    /// What the loader fails with.
    fn load(loader: &mut Loader<'_>) -> Result<Self>;
}

/// Where the exports of a world are in a component: what is within every generated world's `…Indices`.
pub struct Indices<W> {
    shared: Arc<dyn Kept>,
    marker: PhantomData<fn() -> W>,
}

/// [`Shared`], as a trait object: what drops it is then compiled with the runtime and not in every host.
trait Kept: Send + Sync + UnwindSafe + RefUnwindSafe {
    fn get(&self) -> &Shared;
}

impl Kept for Shared {
    fn get(&self) -> &Shared {
        self
    }
}

struct Shared {
    spec: &'static WorldSpec,
    found: FoundWorld<Slot>,
    taken: Vec<Option<Taken>>,
    /// Made when it is first asked for.
    resolution: OnceLock<Resolution>,
}

impl Shared {
    fn resolution(&self) -> &Resolution {
        let Shared { spec, found, .. } = self;
        self.resolution.get_or_init(|| Resolution::new(spec, found))
    }
}

fn find(
    finder: Finder<'_>,
    spec: &'static WorldSpec,
    optional: &[&str],
    policy: Source<'_>,
) -> Result<Arc<dyn Kept>> {
    let found = find_world(finder, spec, optional, policy)?;
    let mut taken = Vec::with_capacity(found.interfaces.len());
    for (spec, found) in spec.interfaces.iter().zip(&found.interfaces) {
        let name = found.as_ref().map(|found| found.name.clone());
        taken.push(name.map(|name| Taken::new(name, spec)));
    }
    Ok(Arc::new(Shared {
        spec,
        found,
        taken,
        resolution: OnceLock::new(),
    }))
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
    const POLICY: Source<'static> = Source::of(W::VERSIONS);

    /// Finds all exports of the world in a component and checks them.
    ///
    /// # Errors
    ///
    /// [`BindError`](crate::BindError) if the component does not fit.
    pub fn new<T>(instance_pre: &InstancePre<T>) -> Result<Self> {
        Self::find(Finder::new(instance_pre), Self::POLICY)
    }

    /// The same with a policy in place of the one of the option `versions`.
    ///
    /// # Errors
    ///
    /// [`BindError`](crate::BindError) if the component does not fit.
    pub fn with_policy<T>(instance_pre: &InstancePre<T>, policy: &Policy) -> Result<Self> {
        Self::find(Finder::new(instance_pre), Source::Given(policy))
    }

    fn find(finder: Finder<'_>, policy: Source<'_>) -> Result<Self> {
        Ok(Indices {
            shared: find(finder, W::SPEC, W::OPTIONAL, policy)?,
            marker: PhantomData,
        })
    }

    /// Takes the exports from an instance, which may be any: its functions are checked again.
    ///
    /// # Errors
    ///
    /// [`ForeignInstance`](crate::ForeignInstance) if the instance is of another component, or of the
    /// same one linked so that a type differs.
    ///
    /// # Panics
    ///
    /// If `store` does not own the instance, as all of the engine does.
    pub fn load(&self, store: impl AsContextMut, instance: &Instance) -> Result<W> {
        let Shared { found, taken, .. } = self.shared.get();
        Loader::load_foreign(store, instance, W::SPEC.name, &found.slots, taken, W::load)
    }

    fn load_same(&self, store: impl AsContextMut, instance: &Instance) -> Result<W> {
        let Shared { found, taken, .. } = self.shared.get();
        Loader::load(store, instance, &found.slots, taken, W::load)
    }
}

/// A component that is ready to be instantiated and known to have all exports of a world: what is
/// within every generated world's `…Pre`.
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
    /// Finds all exports of the world and checks them; needs no store.
    ///
    /// # Errors
    ///
    /// [`BindError`](crate::BindError) if the component does not fit.
    pub fn new(instance_pre: InstancePre<T>) -> Result<Self> {
        let indices = Indices::new(&instance_pre)?;
        Ok(WorldPre {
            instance_pre,
            indices,
        })
    }

    /// The same with a policy in place of the one of the option `versions`, for hosts that decide late.
    ///
    /// # Errors
    ///
    /// [`BindError`](crate::BindError) if the component does not fit.
    pub fn with_policy(instance_pre: InstancePre<T>, policy: &Policy) -> Result<Self> {
        let indices = Indices::with_policy(&instance_pre, policy)?;
        Ok(WorldPre {
            instance_pre,
            indices,
        })
    }

    /// Links a component, finds all exports of the world and checks them; needs no store.
    ///
    /// # Errors
    ///
    /// [`LinkError`](crate::LinkError) if the linker does not give the component what it imports,
    /// [`BindError`](crate::BindError) if the component does not fit.
    pub fn link(component: &Component, linker: &Linker<T>) -> Result<Self> {
        Self::new(link(component, linker, W::SPEC.imports)?)
    }

    /// The engine of the component.
    pub fn engine(&self) -> &Engine {
        self.instance_pre.engine()
    }

    /// What instances are made from.
    pub fn instance_pre(&self) -> &InstancePre<T> {
        &self.instance_pre
    }

    /// What was found for each interface.
    pub fn resolution(&self) -> &Resolution {
        self.indices.shared.get().resolution()
    }

    /// Makes an instance. No name is looked up and no type checked: [`WorldPre::new`] did.
    ///
    /// # Errors
    ///
    /// What [`InstancePre::instantiate`] fails with.
    pub fn instantiate(&self, mut store: impl AsContextMut<Data = T>) -> Result<W> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load_same(&mut store, &instance)
    }

    /// Makes an instance in an async store.
    ///
    /// # Errors
    ///
    /// What [`InstancePre::instantiate_async`] fails with.
    pub async fn instantiate_async(&self, mut store: impl AsContextMut<Data = T>) -> Result<W>
    where
        T: Send,
    {
        let instance = self.instance_pre.instantiate_async(&mut store).await?;
        self.indices.load_same(&mut store, &instance)
    }
}

/// Links, finds, checks and instantiates in one go.
///
/// # Errors
///
/// What [`WorldPre::link`] and [`WorldPre::instantiate`] fail with.
pub fn instantiate<T, W: World>(
    store: impl AsContextMut<Data = T>,
    component: &Component,
    linker: &Linker<T>,
) -> Result<W> {
    WorldPre::link(component, linker)?.instantiate(store)
}

/// The same as [`instantiate`], in an async store.
///
/// # Errors
///
/// What [`WorldPre::link`] and [`WorldPre::instantiate_async`] fail with.
pub async fn instantiate_async<T: Send, W: World>(
    store: impl AsContextMut<Data = T>,
    component: &Component,
    linker: &Linker<T>,
) -> Result<W> {
    let pre = WorldPre::link(component, linker)?;
    pre.instantiate_async(store).await
}

/// Finds all exports of a world in a live instance, checks them and takes them.
///
/// # Errors
///
/// [`BindError`](crate::BindError) if the instance does not fit.
///
/// # Panics
///
/// If `store` does not own the instance, as all of the engine does.
pub fn world_of<W: World>(store: impl AsContextMut, instance: &Instance) -> Result<W> {
    let instance_pre = instance.instance_pre(&store);
    Indices::new(&instance_pre)?.load_same(store, instance)
}

/// The same as [`world_of`], with a policy in place of the one of the option `versions`.
///
/// # Errors
///
/// [`BindError`](crate::BindError) if the instance does not fit.
///
/// # Panics
///
/// If `store` does not own the instance, as all of the engine does.
pub fn world_with_policy<W: World>(
    store: impl AsContextMut,
    instance: &Instance,
    policy: &Policy,
) -> Result<W> {
    let instance_pre = instance.instance_pre(&store);
    Indices::with_policy(&instance_pre, policy)?.load_same(store, instance)
}

/// What is found in a component for a world whose specification was made when the program ran: for the tests
/// that make worlds up, which no generated code stands for.
///
/// # Errors
///
/// What does not fit.
pub fn resolution_of<T>(
    spec: &WorldSpec,
    optional: &[&str],
    policy: &Policy,
    instance_pre: &InstancePre<T>,
) -> Result<Resolution, BindError> {
    let exports = Exports::of(Finder::new(instance_pre));
    let found = resolve_world(spec, optional, policy, &exports)?;
    Ok(Resolution::new(spec, &found))
}
