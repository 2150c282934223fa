//! The same as `functions.rs` for functions that need the engine's concurrency: they have access to
//! the store, or run concurrently.

use std::pin::Pin;

use wasmtime::component::{Access, Accessor, ComponentNamedList, HasData, Lift, Lower};
use wasmtime::{AsContextMut, Result, StoreContextMut};

use super::functions::{DropParams, Getter, Id, Link};
use super::names::LinkNames;
use super::results::{Convert, HostResult, Results, converted, known};

/// A function that borrows the store until it returns.
pub trait StoreFunc<T: 'static, D: HasData, I, P, O>: 'static {
    /// Calls the host.
    fn call(host: Access<'_, T, D>, id: &I, params: P) -> O;
}

/// A function that borrows the store until its future is done.
pub trait AsyncStoreFunc<T: 'static, D: HasData, I, P, O>: 'static {
    /// Calls the host.
    fn call(host: Access<'_, T, D>, id: &I, params: P) -> impl Future<Output = O> + Send;
}

/// A function that shares the store with other functions until its future is done.
pub trait ConcurrentFunc<T: 'static, D: HasData, I, P, O>: 'static {
    /// Calls the host.
    fn call(host: &Accessor<T, D>, id: &I, params: P) -> impl Future<Output = O> + Send;
}

/// Calls a function of the host that runs concurrently with others.
type ConcurrentCall<T, D, I, P, R> =
    for<'a> fn(&'a Accessor<T>, Getter<T, D>, I, P) -> PinnedFuture<'a, R>;

type PinnedFuture<'a, R> = Pin<Box<dyn Future<Output = Result<R>> + Send + 'a>>;

impl<T: 'static, D: HasData, I: Id, N: LinkNames> Link<'_, '_, T, D, I, N> {
    /// Links a [`StoreFunc`].
    pub fn store_func<S, F, P, O>(&mut self, name: &str)
    where
        S: Results<O>,
        F: StoreFunc<T, D, I, P, O>,
        P: ComponentNamedList + Lift + 'static,
    {
        self.define(name, |name, linker, getter, id| {
            linker.func_wrap(name, move |store: StoreContextMut<'_, T>, params: P| {
                known(S::results(F::call(Access::new(store, getter), &id, params)))
            })
        });
    }

    /// Links a [`StoreFunc`] that may return a host-defined error.
    pub fn store_func_or<F, P, O, E, W>(&mut self, name: &str)
    where
        F: StoreFunc<T, D, I, P, Result<O, E>> + for<'a> Convert<D::Data<'a>, E, W>,
        P: ComponentNamedList + Lift + 'static,
        (Result<O, W>,): ComponentNamedList + Lower + 'static,
    {
        self.define(name, |name, linker, getter, id| {
            linker.func_wrap(name, move |mut store: StoreContextMut<'_, T>, params: P| {
                let host = Access::new(store.as_context_mut(), getter);
                let output = F::call(host, &id, params);
                let output = converted::<F, _, _, _, _>(&mut getter(store.data_mut()), output);
                known(output)
            })
        });
    }

    /// Links a resource whose destructor is a [`StoreFunc`].
    pub fn store_resource<F, P, O>(&mut self, name: &str)
    where
        F: StoreFunc<T, D, I, P, O>,
        P: DropParams,
        O: HostResult<()>,
    {
        self.define(name, |name, linker, getter, id| {
            linker.resource(name, P::ty(), move |store, rep| {
                let host = Access::new(store, getter);
                F::call(host, &id, P::new(rep)).to_wasmtime()
            })
        });
    }
}

impl<T: Send + 'static, D: HasData, I: Id, N: LinkNames> Link<'_, '_, T, D, I, N> {
    /// Links an [`AsyncStoreFunc`].
    pub fn async_store_func<S, F, P, O>(&mut self, name: &str)
    where
        S: Results<O>,
        F: AsyncStoreFunc<T, D, I, P, O>,
        P: ComponentNamedList + Lift + Send + 'static,
    {
        self.define_async(name, |store, getter, id, params| {
            Box::new(async move {
                let host = Access::new(store, getter);
                S::results(F::call(host, &id, params).await)
            })
        });
    }

    /// Links an [`AsyncStoreFunc`] that may return a host-defined error.
    pub fn async_store_func_or<F, P, O, E, W>(&mut self, name: &str)
    where
        F: AsyncStoreFunc<T, D, I, P, Result<O, E>> + for<'a> Convert<D::Data<'a>, E, W>,
        P: ComponentNamedList + Lift + Send + 'static,
        (Result<O, W>,): ComponentNamedList + Lower + 'static,
    {
        self.define_async(name, |mut store, getter, id, params| {
            Box::new(async move {
                let host = Access::new(store.as_context_mut(), getter);
                let output = F::call(host, &id, params).await;
                converted::<F, _, _, _, _>(&mut getter(store.data_mut()), output)
            })
        });
    }

    /// Like [`Link::define_async`], for functions that run concurrently.
    fn define_concurrent<P, R>(&mut self, name: &str, call: ConcurrentCall<T, D, I, P, R>)
    where
        P: ComponentNamedList + Lift + Send + 'static,
        R: ComponentNamedList + Lower + 'static,
    {
        self.define(name, |name, linker, getter, id| {
            linker.func_wrap_concurrent(name, move |caller: &Accessor<T>, params: P| {
                call(caller, getter, id.clone(), params)
            })
        });
    }

    /// Links a [`ConcurrentFunc`].
    pub fn concurrent_func<S, F, P, O>(&mut self, name: &str)
    where
        S: Results<O>,
        F: ConcurrentFunc<T, D, I, P, O>,
        P: ComponentNamedList + Lift + Send + 'static,
    {
        self.define_concurrent(name, |caller, getter, id, params| {
            Box::pin(async move {
                let host = caller.with_getter::<D>(getter);
                S::results(F::call(&host, &id, params).await)
            })
        });
    }

    /// Links a [`ConcurrentFunc`] that may return a host-defined error.
    pub fn concurrent_func_or<F, P, O, E, W>(&mut self, name: &str)
    where
        F: ConcurrentFunc<T, D, I, P, Result<O, E>> + for<'a> Convert<D::Data<'a>, E, W>,
        P: ComponentNamedList + Lift + Send + 'static,
        (Result<O, W>,): ComponentNamedList + Lower + 'static,
    {
        self.define_concurrent(name, |caller, getter, id, params| {
            Box::pin(async move {
                let host = caller.with_getter::<D>(getter);
                let output = F::call(&host, &id, params).await;
                host.with(|mut access| converted::<F, _, _, _, _>(&mut access.get(), output))
            })
        });
    }

    /// Links a resource whose destructor is a [`ConcurrentFunc`].
    pub fn concurrent_resource<F, P, O>(&mut self, name: &str)
    where
        F: ConcurrentFunc<T, D, I, P, O>,
        P: DropParams,
        O: HostResult<()>,
    {
        self.define(name, |name, linker, getter, id| {
            linker.resource_concurrent(name, P::ty(), move |caller: &Accessor<T>, rep| {
                let id = id.clone();
                Box::pin(async move {
                    let host = caller.with_getter::<D>(getter);
                    let output = F::call(&host, &id, P::new(rep)).await;
                    output.to_wasmtime()
                })
            })
        });
    }
}
