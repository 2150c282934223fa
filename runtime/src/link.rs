//! How a host's functions and resources get into a linker.
//!
//! Generated code says names and types; this says how. A sync function comes as closures. An async one
//! comes as a value whose type has a trait: its method returns the host's own future, and that is boxed
//! once, here, where the compiler checks it once for all functions.
//!
//! Each function has two steps: `call` asks the host, and `results` turns what it gave into what the
//! component gets, or into a trap. The second may need the host again, to convert an error.

use wasmtime::component::{
    Component, ComponentNamedList, HasData, Lift, LinkerInstance, Lower, Resource, ResourceType,
};
use wasmtime::{AsContextMut, Result, StoreContextMut};

#[cfg(feature = "component-model-async")]
pub use concurrent::*;

/// What a host's getter is: from the store's data to what implements the `Host` traits.
type Getter<T, D> = fn(&mut T) -> <D as HasData>::Data<'_>;

/// The names under which a component imports an interface that it says they are
/// (`(implements "acme:host/kv@0.2.1")`), at any compatible version.
pub fn imports_of(component: &Component, interface: &str) -> Vec<String> {
    let component_type = component.component_type();
    let imports = component_type.imports(component.engine());
    imports
        .filter(|(_, import)| import.is_implements(interface))
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// Links a function that borrows the host.
///
/// # Errors
///
/// What [`LinkerInstance::func_wrap`] fails with.
pub fn func<T, D, P, O, R>(
    linker: &mut LinkerInstance<'_, T>,
    name: &str,
    getter: Getter<T, D>,
    call: impl Fn(&mut D::Data<'_>, P) -> O + Send + Sync + 'static,
    results: fn(&mut D::Data<'_>, O) -> Result<R>,
) -> Result<()>
where
    T: 'static,
    D: HasData,
    P: ComponentNamedList + Lift + 'static,
    O: 'static,
    R: ComponentNamedList + Lower + 'static,
{
    linker.func_wrap(name, move |mut store: StoreContextMut<'_, T>, params: P| {
        let mut host = getter(store.data_mut());
        let output = call(&mut host, params);
        results(&mut host, output)
    })
}

/// A function that borrows the host until its future is done.
pub trait AsyncFunc<T: 'static, D: HasData>: Clone + Send + Sync + 'static {
    /// The parameters.
    type Params: ComponentNamedList + Lift + Send + 'static;
    /// What the host's future gives.
    type Output;
    /// What the component gets.
    type Results: ComponentNamedList + Lower + 'static;

    /// Calls the host.
    fn call(
        &self,
        host: &mut D::Data<'_>,
        params: Self::Params,
    ) -> impl Future<Output = Self::Output> + Send;

    /// Turns what the host gave into what the component gets.
    ///
    /// # Errors
    ///
    /// What the host fails with, which is a trap to the component.
    fn results(host: &mut D::Data<'_>, output: Self::Output) -> Result<Self::Results>;
}

/// Links an [`AsyncFunc`].
///
/// # Errors
///
/// What [`LinkerInstance::func_wrap_async`] fails with.
pub fn async_func<T, D, F>(
    linker: &mut LinkerInstance<'_, T>,
    name: &str,
    getter: Getter<T, D>,
    func: F,
) -> Result<()>
where
    T: Send + 'static,
    D: HasData,
    for<'a> D::Data<'a>: Send,
    F: AsyncFunc<T, D>,
{
    linker.func_wrap_async(
        name,
        move |mut store: StoreContextMut<'_, T>, params: F::Params| {
            let func = func.clone();
            Box::new(async move {
                let mut host = getter(store.data_mut());
                let output = func.call(&mut host, params).await;
                F::results(&mut host, output)
            })
        },
    )
}

/// What a host gives that cannot trap, as results.
///
/// # Errors
///
/// None.
pub fn plain<O>(output: O) -> Result<(O,)> {
    Ok((output,))
}

/// What a host gives that can trap, as results.
///
/// # Errors
///
/// The host's, which is a trap to the component.
pub fn trappable<O>(output: Result<O>) -> Result<(O,)> {
    output.map(|output| (output,))
}

/// What a host gives with an error type of its own, as results.
///
/// # Errors
///
/// What `convert` fails with, which is a trap to the component.
pub fn trappable_error<O, E, W>(
    output: Result<O, E>,
    convert: impl FnOnce(E) -> Result<W>,
) -> Result<(Result<O, W>,)> {
    match output {
        Ok(output) => Ok((Ok(output),)),
        Err(error) => Ok((Err(convert(error)?),)),
    }
}

/// Links a resource whose destructor borrows the host.
///
/// # Errors
///
/// What [`LinkerInstance::resource`] fails with.
pub fn resource<T, D, R>(
    linker: &mut LinkerInstance<'_, T>,
    name: &str,
    getter: Getter<T, D>,
    drop: impl Fn(&mut D::Data<'_>, Resource<R>) -> Result<()> + Send + Sync + 'static,
) -> Result<()>
where
    T: 'static,
    D: HasData,
    R: 'static,
{
    linker.resource(name, ResourceType::host::<R>(), move |mut store, rep| {
        drop(&mut getter(store.data_mut()), Resource::new_own(rep))
    })
}

/// A destructor that borrows the host until its future is done.
pub trait AsyncDrop<T: 'static, D: HasData>: Clone + Send + Sync + 'static {
    /// The type that stands for the resource.
    type Resource: 'static;

    /// Calls the host.
    fn drop(
        &self,
        host: &mut D::Data<'_>,
        resource: Resource<Self::Resource>,
    ) -> impl Future<Output = Result<()>> + Send;
}

/// Links a resource with an [`AsyncDrop`].
///
/// # Errors
///
/// What [`LinkerInstance::resource_async`] fails with.
pub fn async_resource<T, D, F>(
    linker: &mut LinkerInstance<'_, T>,
    name: &str,
    getter: Getter<T, D>,
    func: F,
) -> Result<()>
where
    T: Send + 'static,
    D: HasData,
    for<'a> D::Data<'a>: Send,
    F: AsyncDrop<T, D>,
{
    linker.resource_async(
        name,
        ResourceType::host::<F::Resource>(),
        move |mut store, rep| {
            let func = func.clone();
            Box::new(async move {
                let mut host = getter(store.data_mut());
                func.drop(&mut host, Resource::new_own(rep)).await
            })
        },
    )
}

/// What needs the engine's concurrency: access to the store, and WIT's `async` functions.
#[cfg(feature = "component-model-async")]
mod concurrent {
    use wasmtime::component::{Access, Accessor};

    use super::*;

    /// Links a function that borrows the store.
    ///
    /// # Errors
    ///
    /// What [`LinkerInstance::func_wrap`] fails with.
    pub fn store_func<T, D, P, O, R>(
        linker: &mut LinkerInstance<'_, T>,
        name: &str,
        getter: Getter<T, D>,
        call: impl Fn(Access<'_, T, D>, P) -> O + Send + Sync + 'static,
        results: fn(&mut D::Data<'_>, O) -> Result<R>,
    ) -> Result<()>
    where
        T: 'static,
        D: HasData,
        P: ComponentNamedList + Lift + 'static,
        O: 'static,
        R: ComponentNamedList + Lower + 'static,
    {
        linker.func_wrap(name, move |mut store: StoreContextMut<'_, T>, params: P| {
            let output = call(Access::new(store.as_context_mut(), getter), params);
            results(&mut getter(store.data_mut()), output)
        })
    }

    /// A function that borrows the store until its future is done.
    pub trait AsyncStoreFunc<T: 'static, D: HasData>: Clone + Send + Sync + 'static {
        /// The parameters.
        type Params: ComponentNamedList + Lift + Send + 'static;
        /// What the host's future gives.
        type Output;
        /// What the component gets.
        type Results: ComponentNamedList + Lower + 'static;

        /// Calls the host.
        fn call(
            &self,
            host: Access<'_, T, D>,
            params: Self::Params,
        ) -> impl Future<Output = Self::Output> + Send;

        /// Turns what the host gave into what the component gets.
        ///
        /// # Errors
        ///
        /// What the host fails with, which is a trap to the component.
        fn results(host: &mut D::Data<'_>, output: Self::Output) -> Result<Self::Results>;
    }

    /// Links an [`AsyncStoreFunc`].
    ///
    /// # Errors
    ///
    /// What [`LinkerInstance::func_wrap_async`] fails with.
    pub fn async_store_func<T, D, F>(
        linker: &mut LinkerInstance<'_, T>,
        name: &str,
        getter: Getter<T, D>,
        func: F,
    ) -> Result<()>
    where
        T: Send + 'static,
        D: HasData,
        F: AsyncStoreFunc<T, D>,
    {
        linker.func_wrap_async(
            name,
            move |mut store: StoreContextMut<'_, T>, params: F::Params| {
                let func = func.clone();
                Box::new(async move {
                    let host = Access::new(store.as_context_mut(), getter);
                    let output = func.call(host, params).await;
                    F::results(&mut getter(store.data_mut()), output)
                })
            },
        )
    }

    /// A function that shares the store with others until its future is done.
    pub trait ConcurrentFunc<T: 'static, D: HasData>: Clone + Send + Sync + 'static {
        /// The parameters.
        type Params: ComponentNamedList + Lift + Send + 'static;
        /// What the host's future gives.
        type Output;
        /// What the component gets.
        type Results: ComponentNamedList + Lower + 'static;

        /// Calls the host.
        fn call(
            &self,
            host: &Accessor<T, D>,
            params: Self::Params,
        ) -> impl Future<Output = Self::Output> + Send;

        /// Turns what the host gave into what the component gets.
        ///
        /// # Errors
        ///
        /// What the host fails with, which is a trap to the component.
        fn results(host: &mut D::Data<'_>, output: Self::Output) -> Result<Self::Results>;
    }

    /// Links a [`ConcurrentFunc`].
    ///
    /// # Errors
    ///
    /// What [`LinkerInstance::func_wrap_concurrent`] fails with.
    pub fn concurrent_func<T, D, F>(
        linker: &mut LinkerInstance<'_, T>,
        name: &str,
        getter: Getter<T, D>,
        func: F,
    ) -> Result<()>
    where
        T: Send + 'static,
        D: HasData,
        F: ConcurrentFunc<T, D>,
    {
        linker.func_wrap_concurrent(name, move |caller: &Accessor<T>, params: F::Params| {
            let func = func.clone();
            Box::pin(async move {
                let host = caller.with_getter::<D>(getter);
                let output = func.call(&host, params).await;
                host.with(|mut access| F::results(&mut access.get(), output))
            })
        })
    }

    /// Links a resource whose destructor borrows the store.
    ///
    /// # Errors
    ///
    /// What [`LinkerInstance::resource`] fails with.
    pub fn store_resource<T, D, R>(
        linker: &mut LinkerInstance<'_, T>,
        name: &str,
        getter: Getter<T, D>,
        drop: impl Fn(Access<'_, T, D>, Resource<R>) -> Result<()> + Send + Sync + 'static,
    ) -> Result<()>
    where
        T: 'static,
        D: HasData,
        R: 'static,
    {
        linker.resource(name, ResourceType::host::<R>(), move |store, rep| {
            drop(Access::new(store, getter), Resource::new_own(rep))
        })
    }

    /// A destructor that shares the store with others until its future is done.
    pub trait ConcurrentDrop<T: 'static, D: HasData>: Clone + Send + Sync + 'static {
        /// The type that stands for the resource.
        type Resource: 'static;

        /// Calls the host.
        fn drop(
            &self,
            host: &Accessor<T, D>,
            resource: Resource<Self::Resource>,
        ) -> impl Future<Output = Result<()>> + Send;
    }

    /// Links a resource with a [`ConcurrentDrop`].
    ///
    /// # Errors
    ///
    /// What [`LinkerInstance::resource_concurrent`] fails with.
    pub fn concurrent_resource<T, D, F>(
        linker: &mut LinkerInstance<'_, T>,
        name: &str,
        getter: Getter<T, D>,
        func: F,
    ) -> Result<()>
    where
        T: Send + 'static,
        D: HasData,
        F: ConcurrentDrop<T, D>,
    {
        linker.resource_concurrent(
            name,
            ResourceType::host::<F::Resource>(),
            move |caller: &Accessor<T>, rep| {
                let func = func.clone();
                Box::pin(async move {
                    let host = caller.with_getter::<D>(getter);
                    func.drop(&host, Resource::new_own(rep)).await
                })
            },
        )
    }
}
