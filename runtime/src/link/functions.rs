//! Adds a host's functions and resources to a linker.
//!
//! For each function, generated code contains only names and types: a type that implements one of
//! the traits below, whose method calls the host. The code that links them is here. Only the type
//! depends on the function, so the compiler checks each closure and async block once, in this
//! crate.
//!
//! A call has two steps. First, the trait's method calls the host. Then [`Results`] or [`Convert`]
//! converts the host's result to the component's result, or to a trap. [`Convert`] calls the host
//! again to convert an error.

use wasmtime::component::{
    Component, ComponentNamedList, HasData, Lift, LinkerInstance, Lower, Resource, ResourceType,
};
use wasmtime::{Result, StoreContextMut};

use super::error::not_added;
use super::names::LinkNames;
use super::results::{Convert, HostResult, Results, converted, known};

/// A host's getter. It returns the value that implements the `Host` traits, from the store's data.
pub(super) type Getter<T, D> = fn(&mut T) -> <D as HasData>::Data<'_>;

/// The names of the imports that a component marks as implementing an interface
/// (`(implements "acme:host/kv@0.2.1")`), in any compatible version.
pub fn imports_of(component: &Component, interface: &str) -> Vec<String> {
    let component_type = component.component_type();
    let imports = component_type.imports(component.engine());
    imports
        .filter(|(_, import)| import.is_implements(interface))
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// Links the functions and resources of an interface, one after the other, until one fails.
///
/// It stores one result for all of them, so the compiler does not have to check a branch for each.
/// `I` is the id that distinguishes several imports of one interface: the empty tuple, or a tuple
/// with one element. `N` says under which names to link: the empty tuple for their own, or
/// [`Names`](super::Names).
pub struct Link<'a, 'b, T: 'static, D: HasData, I = (), N = ()> {
    linker: &'a mut LinkerInstance<'b, T>,
    pub(super) getter: Getter<T, D>,
    id: I,
    names: N,
    result: Result<()>,
}

impl<'a, 'b, T: 'static, D: HasData> Link<'a, 'b, T, D> {
    /// Links functions of the host that `getter` returns.
    pub fn new(linker: &'a mut LinkerInstance<'b, T>, getter: Getter<T, D>) -> Self {
        Link::with_id(linker, getter, ())
    }
}

impl<'a, 'b, T: 'static, D: HasData, I> Link<'a, 'b, T, D, I> {
    /// Links functions of the host that `getter` returns. Each of them gets `id` as an argument.
    pub fn with_id(linker: &'a mut LinkerInstance<'b, T>, getter: Getter<T, D>, id: I) -> Self {
        Link {
            linker,
            getter,
            id,
            names: (),
            result: Ok(()),
        }
    }

    /// Links only some of the functions, or links them under other names.
    pub fn named<N>(self, names: N) -> Link<'a, 'b, T, D, I, N> {
        let Link {
            linker,
            getter,
            id,
            names: (),
            result,
        } = self;
        Link {
            linker,
            getter,
            id,
            names,
            result,
        }
    }
}

impl<'b, T: 'static, D: HasData, I, N: LinkNames> Link<'_, 'b, T, D, I, N> {
    /// Returns an error if an item could not be linked.
    ///
    /// # Errors
    ///
    /// [`AddToLinkerError`](crate::AddToLinkerError) for the first item that could not be added,
    /// for example because its name is already in the linker.
    pub fn finish(self) -> Result<()> {
        self.result
    }

    /// Adds a function or resource of this name, unless one before it failed.
    pub(super) fn define(
        &mut self,
        name: &str,
        define: impl FnOnce(&str, &mut LinkerInstance<'b, T>, Getter<T, D>, I) -> Result<()>,
    ) where
        I: Clone,
    {
        let names = self.names;
        let Some(name) = names.of(name) else {
            return;
        };
        if self.result.is_ok() {
            let result = define(name, self.linker, self.getter, self.id.clone());
            self.result = result.map_err(|error| not_added(name, error));
        }
    }
}

/// Calls an async function of the host.
pub(super) type AsyncCall<T, D, I, P, R> =
    for<'a> fn(StoreContextMut<'a, T>, Getter<T, D>, I, P) -> BoxFuture<'a, R>;

type BoxFuture<'a, R> = Box<dyn Future<Output = Result<R>> + Send + 'a>;

impl<T: Send + 'static, D: HasData, I: Id, N: LinkNames> Link<'_, '_, T, D, I, N> {
    /// Links an async function through a pointer to the function that calls the host. So the
    /// engine's part, which is most of the machine code, exists once for all functions with the
    /// same parameters and results.
    pub(super) fn define_async<P, R>(&mut self, name: &str, call: AsyncCall<T, D, I, P, R>)
    where
        P: ComponentNamedList + Lift + Send + 'static,
        R: ComponentNamedList + Lower + 'static,
    {
        self.define(name, |name, linker, getter, id| {
            linker.func_wrap_async(name, move |store: StoreContextMut<'_, T>, params: P| {
                call(store, getter, id.clone(), params)
            })
        });
    }
}

/// The id that distinguishes several imports of one interface. Every call gets it as an argument.
pub trait Id: Clone + Send + Sync + 'static {}
impl<I: Clone + Send + Sync + 'static> Id for I {}

/// A function that borrows the host until it returns.
pub trait Func<H, I, P, O>: 'static {
    /// Calls the host.
    fn call(host: &mut H, id: &I, params: P) -> O;
}

/// A function that borrows the host until its future is done.
pub trait AsyncFunc<H, I, P, O>: 'static {
    /// Calls the host.
    fn call(host: &mut H, id: &I, params: P) -> impl Future<Output = O> + Send;
}

impl<T: 'static, D: HasData, I: Id, N: LinkNames> Link<'_, '_, T, D, I, N> {
    /// Links a [`Func`].
    pub fn func<S, F, P, O>(&mut self, name: &str)
    where
        S: Results<O>,
        F: for<'a> Func<D::Data<'a>, I, P, O>,
        P: ComponentNamedList + Lift + 'static,
    {
        self.define(name, |name, linker, getter, id| {
            linker.func_wrap(name, move |mut store: StoreContextMut<'_, T>, params: P| {
                let host = &mut getter(store.data_mut());
                known(S::results(F::call(host, &id, params)))
            })
        });
    }

    /// Links a [`Func`] that may return a host-defined error.
    pub fn func_or<F, P, O, E, W>(&mut self, name: &str)
    where
        F: for<'a> Func<D::Data<'a>, I, P, Result<O, E>> + for<'a> Convert<D::Data<'a>, E, W>,
        P: ComponentNamedList + Lift + 'static,
        (Result<O, W>,): ComponentNamedList + Lower + 'static,
    {
        self.define(name, |name, linker, getter, id| {
            linker.func_wrap(name, move |mut store: StoreContextMut<'_, T>, params: P| {
                let host = &mut getter(store.data_mut());
                let output = F::call(host, &id, params);
                known(converted::<F, _, _, _, _>(host, output))
            })
        });
    }

    /// Links a resource whose destructor is a [`Func`].
    pub fn resource<F, P, O>(&mut self, name: &str)
    where
        F: for<'a> Func<D::Data<'a>, I, P, O>,
        P: DropParams,
        O: HostResult<()>,
    {
        self.define(name, |name, linker, getter, id| {
            linker.resource(name, P::ty(), move |mut store, rep| {
                let host = &mut getter(store.data_mut());
                F::call(host, &id, P::new(rep)).to_wasmtime()
            })
        });
    }
}

impl<T: Send + 'static, D: HasData, I: Id, N: LinkNames> Link<'_, '_, T, D, I, N>
where
    for<'a> D::Data<'a>: Send,
{
    /// Links an [`AsyncFunc`].
    pub fn async_func<S, F, P, O>(&mut self, name: &str)
    where
        S: Results<O>,
        F: for<'a> AsyncFunc<D::Data<'a>, I, P, O>,
        P: ComponentNamedList + Lift + Send + 'static,
    {
        self.define_async(name, |mut store, getter, id, params| {
            Box::new(async move {
                let host = &mut getter(store.data_mut());
                S::results(F::call(host, &id, params).await)
            })
        });
    }

    /// Links an [`AsyncFunc`] that may return a host-defined error.
    pub fn async_func_or<F, P, O, E, W>(&mut self, name: &str)
    where
        F: for<'a> AsyncFunc<D::Data<'a>, I, P, Result<O, E>> + for<'a> Convert<D::Data<'a>, E, W>,
        P: ComponentNamedList + Lift + Send + 'static,
        (Result<O, W>,): ComponentNamedList + Lower + 'static,
    {
        self.define_async(name, |mut store, getter, id, params| {
            Box::new(async move {
                let host = &mut getter(store.data_mut());
                let output = F::call(host, &id, params).await;
                converted::<F, _, _, _, _>(host, output)
            })
        });
    }

    /// Links a resource whose destructor is an [`AsyncFunc`].
    pub fn async_resource<F, P, O>(&mut self, name: &str)
    where
        F: for<'a> AsyncFunc<D::Data<'a>, I, P, O>,
        P: DropParams,
        O: HostResult<()>,
    {
        self.define(name, |name, linker, getter, id| {
            linker.resource_async(name, P::ty(), move |mut store, rep| {
                let id = id.clone();
                Box::new(async move {
                    let host = &mut getter(store.data_mut());
                    let output = F::call(host, &id, P::new(rep)).await;
                    output.to_wasmtime()
                })
            })
        });
    }
}

/// The parameters of a destructor: a [`Resource`] of the component, in a tuple.
pub trait DropParams: Send + 'static {
    /// The resource's type.
    fn ty() -> ResourceType;
    /// Makes the handle that the component dropped.
    fn new(rep: u32) -> Self;
}

impl<R: 'static> DropParams for (Resource<R>,) {
    fn ty() -> ResourceType {
        ResourceType::host::<R>()
    }

    fn new(rep: u32) -> Self {
        (Resource::new_own(rep),)
    }
}
