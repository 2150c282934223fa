//! How a host's functions and resources get into a linker.
//!
//! Generated code says names and types: for each function a type with one of the traits below, whose method
//! calls the host (the macros of `link_macros.rs` write them). This says how. Nothing but that type depends on
//! the function, so that the compiler checks a closure, or an async block, here and once for all.
//!
//! Each function has two steps: its trait's method asks the host, and [`Results`] or [`Convert`] turns what it
//! gave into what the component gets, or into a trap. The second needs the host again to convert an error.

use wasmtime::component::{
    Component, ComponentNamedList, HasData, Lift, LinkerInstance, Lower, Resource, ResourceType,
};
use wasmtime::{Result, StoreContextMut};

use crate::add_error::not_added;

/// What a host's getter is: from the store's data to what implements the `Host` traits.
pub(crate) type Getter<T, D> = fn(&mut T) -> <D as HasData>::Data<'_>;

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

/// Links the functions and resources of an interface, one after the other, until one fails.
///
/// That there is one result for all of them, and not one for each, saves the compiler a branch for each.
/// `I` is what tells several imports of one interface apart: nothing, or a tuple of one.
pub struct Link<'a, 'b, T: 'static, D: HasData, I = ()> {
    linker: &'a mut LinkerInstance<'b, T>,
    pub(crate) getter: Getter<T, D>,
    id: I,
    result: Result<()>,
}

impl<'a, 'b, T: 'static, D: HasData> Link<'a, 'b, T, D> {
    /// Links what `getter` gives.
    pub fn new(linker: &'a mut LinkerInstance<'b, T>, getter: Getter<T, D>) -> Self {
        Link::with_id(linker, getter, ())
    }
}

impl<'a, 'b, T: 'static, D: HasData, I> Link<'a, 'b, T, D, I> {
    /// Links what `getter` gives, each of whose methods is given `id`.
    pub fn with_id(linker: &'a mut LinkerInstance<'b, T>, getter: Getter<T, D>, id: I) -> Self {
        Link {
            linker,
            getter,
            id,
            result: Ok(()),
        }
    }

    /// Whether all was linked.
    ///
    /// # Errors
    ///
    /// [`AddToLinkerError`](crate::AddToLinkerError) for the first that could not be added, as for a name that is
    /// there already.
    pub fn finish(self) -> Result<()> {
        self.result
    }

    /// Adds a function or resource of this name, unless one before it failed.
    pub(crate) fn define(
        &mut self,
        name: &str,
        define: impl FnOnce(&mut LinkerInstance<'b, T>, Getter<T, D>, I) -> Result<()>,
    ) where
        I: Clone,
    {
        if self.result.is_ok() {
            let result = define(self.linker, self.getter, self.id.clone());
            self.result = result.map_err(|error| not_added(name, error));
        }
    }
}

/// Calls an async function of the host's.
pub(crate) type AsyncCall<T, D, I, P, R> =
    for<'a> fn(StoreContextMut<'a, T>, Getter<T, D>, I, P) -> BoxFuture<'a, R>;

type BoxFuture<'a, R> = Box<dyn Future<Output = Result<R>> + Send + 'a>;

impl<T: Send + 'static, D: HasData, I: Id> Link<'_, '_, T, D, I> {
    /// Links an async function by a pointer to what calls the host, so that the engine's part, which is most of
    /// the machine code, is there once for all functions with the same parameters and results.
    pub(crate) fn define_async<P, R>(&mut self, name: &str, call: AsyncCall<T, D, I, P, R>)
    where
        P: ComponentNamedList + Lift + Send + 'static,
        R: ComponentNamedList + Lower + 'static,
    {
        self.define(name, |linker, getter, id| {
            linker.func_wrap_async(name, move |store: StoreContextMut<'_, T>, params: P| {
                call(store, getter, id.clone(), params)
            })
        });
    }
}

/// What tells imports of one interface apart: it is given to every call.
pub trait Id: Clone + Send + Sync + 'static {}
impl<I: Clone + Send + Sync + 'static> Id for I {}

/// A function that borrows the host.
pub trait Func<H, I, P, O>: 'static {
    /// Calls the host.
    fn call(host: &mut H, id: &I, params: P) -> O;
}

/// A function that borrows the host until its future is done.
pub trait AsyncFunc<H, I, P, O>: 'static {
    /// Calls the host.
    fn call(host: &mut H, id: &I, params: P) -> impl Future<Output = O> + Send;
}

impl<T: 'static, D: HasData, I: Id> Link<'_, '_, T, D, I> {
    /// Links a [`Func`].
    pub fn func<S, F, P, O>(&mut self, name: &str)
    where
        S: Results<O>,
        F: for<'a> Func<D::Data<'a>, I, P, O>,
        P: ComponentNamedList + Lift + 'static,
    {
        self.define(name, |linker, getter, id| {
            linker.func_wrap(name, move |mut store: StoreContextMut<'_, T>, params: P| {
                let host = &mut getter(store.data_mut());
                known(S::results(F::call(host, &id, params)))
            })
        });
    }

    /// Links a [`Func`] that may fail with an error of the host's.
    pub fn func_or<F, P, O, E, W>(&mut self, name: &str)
    where
        F: for<'a> Func<D::Data<'a>, I, P, Result<O, E>> + for<'a> Convert<D::Data<'a>, E, W>,
        P: ComponentNamedList + Lift + 'static,
        (Result<O, W>,): ComponentNamedList + Lower + 'static,
    {
        self.define(name, |linker, getter, id| {
            linker.func_wrap(name, move |mut store: StoreContextMut<'_, T>, params: P| {
                let host = &mut getter(store.data_mut());
                let output = F::call(host, &id, params);
                known(converted::<F, _, _, _, _>(host, output))
            })
        });
    }

    /// Links a resource, whose destructor is a [`Func`].
    pub fn resource<F, P, O>(&mut self, name: &str)
    where
        F: for<'a> Func<D::Data<'a>, I, P, O>,
        P: DropParams,
        O: HostResult<()>,
    {
        self.define(name, |linker, getter, id| {
            linker.resource(name, P::ty(), move |mut store, rep| {
                let host = &mut getter(store.data_mut());
                F::call(host, &id, P::new(rep)).to_wasmtime()
            })
        });
    }
}

impl<T: Send + 'static, D: HasData, I: Id> Link<'_, '_, T, D, I>
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

    /// Links an [`AsyncFunc`] that may fail with an error of the host's.
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

    /// Links a resource, whose destructor is an [`AsyncFunc`].
    pub fn async_resource<F, P, O>(&mut self, name: &str)
    where
        F: for<'a> AsyncFunc<D::Data<'a>, I, P, O>,
        P: DropParams,
        O: HostResult<()>,
    {
        self.define(name, |linker, getter, id| {
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

/// What a destructor is given: a [`Resource`] of the component's, in a tuple.
pub trait DropParams: Send + 'static {
    /// The resource's type.
    fn ty() -> ResourceType;
    /// The component's handle, which is no more.
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

/// How what a host gives becomes what the component gets.
pub trait Results<O>: 'static {
    /// A tuple: of nothing, or of one.
    type Results: ComponentNamedList + Lower + 'static;

    /// Turns the one into the other.
    ///
    /// # Errors
    ///
    /// The host's, which is a trap to the component.
    fn results(output: O) -> Result<Self::Results>;
}

/// Of a host that gives nothing and cannot trap.
pub struct Nothing;

impl Results<()> for Nothing {
    type Results = ();

    fn results(output: ()) -> Result<()> {
        Ok(output)
    }
}

/// Of a host that cannot trap.
pub struct Plain;

impl<O: Lower + 'static> Results<O> for Plain {
    type Results = (O,);

    fn results(output: O) -> Result<(O,)> {
        Ok((output,))
    }
}

/// Of a host that gives nothing and can trap.
pub struct TrappableNothing;

impl<R: HostResult<()>> Results<R> for TrappableNothing {
    type Results = ();

    fn results(output: R) -> Result<()> {
        output.to_wasmtime()
    }
}

/// Of a host that can trap.
pub struct Trappable;

impl<O: Lower + 'static> Results<Result<O>> for Trappable {
    type Results = (O,);

    fn results(output: Result<O>) -> Result<(O,)> {
        output.map(|output| (output,))
    }
}

/// The same result, of which the compiler knows in either case which one it is.
///
/// The engine keeps what a host's function gives beside what an async one would: which of the two it is, is part of
/// the result's memory. Where that is copied as a whole, the compiler cannot see that it is never a future, and every
/// sync function has the code to wait for one: in a host with 50 imports, that is a third of its machine code.
#[inline(always)]
pub(crate) fn known<R>(result: Result<R>) -> Result<R> {
    match result {
        Ok(results) => Ok(results),
        Err(error) => Err(failed(error)),
    }
}

/// Without this the branch above would be a copy again.
#[cold]
#[inline(never)]
fn failed(error: wasmtime::Error) -> wasmtime::Error {
    std::hint::black_box(error)
}

/// Of a host with an error type of its own: how that becomes what the component gets, or a trap.
pub trait Convert<H, E, W> {
    /// Asks the host.
    ///
    /// # Errors
    ///
    /// What the host fails with, which is a trap to the component.
    fn convert(host: &mut H, error: E) -> Result<W>;
}

pub(crate) fn converted<F, H, O, E, W>(
    host: &mut H,
    output: Result<O, E>,
) -> Result<(Result<O, W>,)>
where
    F: Convert<H, E, W>,
{
    match output {
        Ok(output) => Ok((Ok(output),)),
        Err(error) => F::convert(host, error).map(|error| (Err(error),)),
    }
}

/// What a host gives that can trap: the engine's result, or that of the crate `anyhow`.
pub trait HostResult<O> {
    /// The engine's. A host's own error is found in it.
    ///
    /// # Errors
    ///
    /// The host's.
    fn to_wasmtime(self) -> Result<O>;
}

impl<O> HostResult<O> for Result<O> {
    fn to_wasmtime(self) -> Result<O> {
        self
    }
}
