//! Functions whose types were checked: this file finds them, checks them and returns typed handles
//! to them.
//!
//! This is the only file with `unsafe`, and the only one that uses the two items that the engine
//! hides from its docs (`InstancePre::instance_type` and `types::ComponentFunc::typecheck`).
//!
//! The proof. [`TypedFunc::new_unchecked`] requires that the function has the type `P -> R`. Only
//! [`Function::typed`] calls it, so every [`Function<P, R>`] must guarantee this. Only
//! [`Loader::function`] and [`Loader::optional`] make a `Function`. They make it from a [`Slot`]
//! whose [`Signature`] is the one of `P` and `R`, which they check with a `TypeId`, and from a
//! [`Func`] that was loaded for the slot in one of two ways:
//!
//! * [`Loader::load`]: the instance was made from the `InstancePre` that the slot's [`Finder`]
//!   checked. That value owns the component, and the resource types that a linker used for its
//!   imports. A type check reads nothing else, so a second check would have the same result.
//! * [`Loader::load_foreign`]: the function is checked again, in the instance that it comes from.
//!
//! The generator writes the functions of a specification and the fields that `load` fills from one
//! list, in the same order. The proof does not depend on this: if the types of the n-th function and
//! of the n-th field differ, so do their `TypeId`s, and loading fails.
//!
//! Only [`Finder::find`] makes a slot, after the check. Lifetimes in `P` do not matter: a check
//! cannot see them, and the engine keeps no parameter after a call. So the engine declares
//! [`TypedFunc`] to be covariant in `P`. [`Function`] is covariant as well, so it can be stored
//! with `'static` in `P` and be called with any borrow.
#![allow(unsafe_code)]

use std::any::TypeId;
use std::fmt;
use std::marker::PhantomData;

use wasmtime::component::types::ComponentFunc;
use wasmtime::component::{
    __internal::InstanceType, Component, ComponentExportIndex, ComponentNamedList, Func, Instance,
    InstancePre, Lift, Lower, TypedFunc,
};
use wasmtime::{AsContextMut, Result, StoreContextMut, format_err};

use crate::ForeignInstance;
use crate::engine::export;
use crate::interface::Interface;
use crate::taken::Taken;

/// A function of an instance that takes `P` and returns `R`.
pub struct Function<P, R> {
    func: Func,
    marker: PhantomData<fn() -> (P, R)>,
}

impl<P, R> Clone for Function<P, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P, R> Copy for Function<P, R> {}

impl<P, R> Function<P, R>
where
    P: ComponentNamedList + Lower,
    R: ComponentNamedList + Lift,
{
    /// The engine's handle to the function.
    pub fn typed(&self) -> TypedFunc<P, R> {
        // SAFETY: `func` takes `P` and returns `R`; see the top of this file.
        unsafe { TypedFunc::new_unchecked(self.func) }
    }
}

/// Unpacks the result of a function with one result.
pub fn one<R>((result,): (R,)) -> R {
    result
}

/// A function's type, as the engine checks it.
#[derive(Clone, Copy)]
pub struct Signature {
    id: TypeId,
    check: fn(&ComponentFunc, &InstanceType<'_>) -> Result<()>,
}

/// The type of functions that take `P` and return `R`.
pub(crate) const fn signature<P, R>() -> Signature
where
    P: ComponentNamedList + Lower + 'static,
    R: ComponentNamedList + Lift + 'static,
{
    Signature {
        id: TypeId::of::<(P, R)>(),
        check: ComponentFunc::typecheck::<P, R>,
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Signature").field(&self.id).finish()
    }
}

/// A function that was found in a component and checked.
#[derive(Clone)]
pub(crate) struct Slot {
    index: ComponentExportIndex,
    signature: Signature,
}

/// Looks up functions in a component whose imports are linked.
pub(crate) struct Finder<'a> {
    component: &'a Component,
    instance_type: InstanceType<'a>,
}

/// The result of [`Finder::find`].
pub(crate) enum Find {
    /// No export of that name.
    Missing,
    /// An export of that name that is not a function.
    NotAFunction,
    /// A function with a different type, and the engine's error about the difference.
    Differs(ComponentFunc, wasmtime::Error),
    /// A function that the engine's check accepts.
    Fits(ComponentFunc, Slot),
}

impl<'a> Finder<'a> {
    pub(crate) fn new<T>(instance_pre: &'a InstancePre<T>) -> Self {
        Finder {
            component: instance_pre.component(),
            instance_type: instance_pre.instance_type(),
        }
    }

    /// The component in which functions are looked up.
    pub(crate) fn component(&self) -> &'a Component {
        self.component
    }

    /// Finds and checks an export of `instance`, or of the component itself.
    pub(crate) fn find(
        &self,
        instance: Option<&ComponentExportIndex>,
        name: &str,
        signature: Signature,
    ) -> Find {
        match export(self.component, instance, name) {
            Some((Some(func), index)) => match (signature.check)(&func, &self.instance_type) {
                Ok(()) => Find::Fits(func, Slot { index, signature }),
                Err(error) => Find::Differs(func, error),
            },
            Some((None, _)) => Find::NotAFunction,
            None => Find::Missing,
        }
    }
}

/// Returns the functions of an instance, in the order of the slots.
pub struct Loader<'a> {
    slots: std::slice::Iter<'a, Option<Slot>>,
    taken: std::slice::Iter<'a, Option<Taken>>,
    get: &'a mut dyn FnMut(&Slot) -> Result<Func>,
}

impl<'a> Loader<'a> {
    /// Loads bindings from an instance that was made from the `InstancePre` in which the slots were
    /// checked.
    pub(crate) fn load<R>(
        mut store: impl AsContextMut,
        instance: &Instance,
        slots: &'a [Option<Slot>],
        taken: &'a [Option<Taken>],
        load: fn(&mut Loader<'_>) -> Result<R>,
    ) -> Result<R> {
        load(&mut Loader {
            slots: slots.iter(),
            taken: taken.iter(),
            get: &mut get(store.as_context_mut(), instance),
        })
    }

    /// Loads bindings from an instance that may come from anywhere. `name` is for the error.
    pub(crate) fn load_foreign<R>(
        mut store: impl AsContextMut,
        instance: &Instance,
        name: &str,
        slots: &'a [Option<Slot>],
        taken: &'a [Option<Taken>],
        load: fn(&mut Loader<'_>) -> Result<R>,
    ) -> Result<R> {
        load(&mut Loader {
            slots: slots.iter(),
            taken: taken.iter(),
            get: &mut get_foreign(store.as_context_mut(), instance, name),
        })
    }

    /// The next function, which is required.
    pub fn function<P: 'static, R: 'static>(&mut self) -> Result<Function<P, R>> {
        let func = self.next(TypeId::of::<(P, R)>())?;
        Ok(Function {
            func,
            marker: PhantomData,
        })
    }

    /// The next function, which may be absent.
    pub fn optional<P: 'static, R: 'static>(&mut self) -> Result<Option<Function<P, R>>> {
        let func = self.next_optional(TypeId::of::<(P, R)>())?;
        Ok(func.map(|func| Function {
            func,
            marker: PhantomData,
        }))
    }

    /// The next function, if it has the signature with this id. It is not inlined, because a host
    /// calls it once for each function.
    #[inline(never)]
    fn next(&mut self, id: TypeId) -> Result<Func> {
        match self.slots.next() {
            Some(Some(slot)) if slot.signature.id == id => (self.get)(slot),
            _ => Err(out_of_step()),
        }
    }

    /// The same for a function that may be absent.
    #[inline(never)]
    fn next_optional(&mut self, id: TypeId) -> Result<Option<Func>> {
        match self.slots.as_slice().first() {
            Some(None) => {
                self.slots.next();
                Ok(None)
            }
            _ => self.next(id).map(Some),
        }
    }

    /// The export that is used for the interface whose functions come next.
    pub fn taken(&mut self) -> Result<Taken> {
        let taken = self.taken.next().cloned().flatten();
        taken.ok_or_else(out_of_step)
    }

    /// The next interface, which may be absent. If it is absent, its functions have no slots.
    pub fn interface<G: Interface>(&mut self) -> Result<Option<G>> {
        match self.taken.as_slice().first() {
            Some(None) => {
                self.taken.next();
                Ok(None)
            }
            _ => G::load(self).map(Some),
        }
    }
}

/// Loads functions without a check. Code that depends only on the store is compiled once for each
/// kind of store.
fn get<T>(
    mut store: StoreContextMut<'_, T>,
    instance: &Instance,
) -> impl FnMut(&Slot) -> Result<Func> {
    move |slot| {
        let func = instance.get_func(&mut store, slot.index);
        func.ok_or_else(lacks_an_export)
    }
}

/// Checks functions before it loads them.
fn get_foreign<T>(
    mut store: StoreContextMut<'_, T>,
    instance: &Instance,
    name: &str,
) -> impl FnMut(&Slot) -> Result<Func> {
    let instance_pre = instance.instance_pre(&store);
    move |slot| {
        let Some(func) = instance.get_func(&mut store, slot.index) else {
            return Err(foreign(name, None));
        };
        let ty = func.ty(&store);
        match (slot.signature.check)(&ty, &instance_pre.instance_type()) {
            Ok(()) => Ok(func),
            Err(error) => Err(foreign(name, Some(error))),
        }
    }
}

#[cold]
fn foreign(name: &str, error: Option<wasmtime::Error>) -> wasmtime::Error {
    ForeignInstance::new(name, error).into()
}

#[cold]
fn lacks_an_export() -> wasmtime::Error {
    format_err!("an export of the component is missing in its instance")
}

/// The error if generated code loads other functions than its specification lists.
#[cold]
fn out_of_step() -> wasmtime::Error {
    format_err!("the bindings do not match their own list of functions; this is a bug in worldbind")
}
