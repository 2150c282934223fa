//! Functions whose types were checked: this file finds them, checks them and returns typed handles
//! to them.
//!
//! This is the only file with `unsafe`, and the only one that uses the two items that the engine
//! hides from its docs (`InstancePre::instance_type` and `types::ComponentFunc::typecheck`).
//!
//! The proof. [`TypedFunc::new_unchecked`] requires that the function has the type `P -> R`. Only
//! [`Function::typed`] calls it, so every [`Function<P, R>`] must guarantee this. Only
//! [`Functions::required`] and [`Functions::optional`] make a `Function`. They make it from a
//! [`Slot`] whose [`Signature`] is the one of `P` and `R`, which they check with a `TypeId`, and
//! from a [`Func`] that was loaded for the slot in one of two ways:
//!
//! * [`same_instance`]: the instance was made from the `InstancePre` that the slot's [`Finder`]
//!   checked. That value owns the component, and the resource types that a linker used for its
//!   imports. A type check reads nothing else, so a second check would have the same result.
//! * [`foreign_instance`]: the function is checked again, in the instance that it comes from.
//!
//! The generator writes the functions of a specification and the fields that `load` fills from one
//! list, in the same order. The proof does not depend on this: if the types of the n-th function
//! and of the n-th field differ, so do their `TypeId`s, and loading fails. A wrong order can only
//! swap functions of one type.
//!
//! In a world with several generations, a function may be found under the name that another
//! generation has for it, and the slots are put into another order afterwards. The proof still
//! holds, because it depends neither on names nor on the order:
//!
//! * A slot keeps the [`Signature`] that its own function was checked with, wherever it is moved
//!   to.
//! * The linkers of two generations may define different resource types under one name. So each
//!   generation is tried with a `Finder` for the `InstancePre` of its own linker. `in_generation`
//!   (`generations/choose.rs`) keeps the slots only together with this `InstancePre`, as a
//!   `WorldPre`. What was found for a generation that does not fit is dropped before the next one
//!   is tried.
//! * Functions that only older generations have are loaded by the same [`Functions`], so their
//!   types are compared as well. Loading fails if a slot is missing, and ignores slots that are
//!   left over.
//!
//! Only [`Finder::typecheck`] makes a slot, after the check. Lifetimes in `P` do not matter: a
//! check cannot see them, and the engine keeps no parameter after a call. So the engine declares
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
use wasmtime::{Result, StoreContextMut, format_err};

use super::error::ForeignInstance;
use crate::engine::export;

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
pub(super) const fn signature<P, R>() -> Signature
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
pub(super) struct Slot {
    index: ComponentExportIndex,
    signature: Signature,
}

/// Looks up functions in a component whose imports are linked.
pub(super) struct Finder<'a> {
    component: &'a Component,
    instance_type: InstanceType<'a>,
}

/// The result of [`Finder::typecheck`].
pub(super) enum Checked {
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
    pub(super) fn new<T>(instance_pre: &'a InstancePre<T>) -> Self {
        Finder {
            component: instance_pre.component(),
            instance_type: instance_pre.instance_type(),
        }
    }

    /// The component in which functions are looked up.
    pub(super) fn component(&self) -> &'a Component {
        self.component
    }

    /// Looks up a function of `instance`, or of the component itself, and checks its type as the
    /// engine does.
    pub(super) fn typecheck(
        &self,
        instance: Option<&ComponentExportIndex>,
        name: &str,
        signature: Signature,
    ) -> Checked {
        match export(self.component, instance, name) {
            Some((Some(func), index)) => match (signature.check)(&func, &self.instance_type) {
                Ok(()) => Checked::Fits(func, Slot { index, signature }),
                Err(error) => Checked::Differs(func, error),
            },
            Some((None, _)) => Checked::NotAFunction,
            None => Checked::Missing,
        }
    }
}

/// The functions of an instance, in the order of the slots.
pub(super) struct Functions<'a> {
    slots: std::slice::Iter<'a, Option<Slot>>,
    get: &'a mut dyn FnMut(&Slot) -> Result<Func>,
}

impl<'a> Functions<'a> {
    /// The functions for these slots.
    pub(super) fn new<F>(slots: &'a [Option<Slot>], instance: &'a mut Source<F>) -> Self
    where
        F: FnMut(&Slot) -> Result<Func>,
    {
        Functions {
            slots: slots.iter(),
            get: &mut instance.0,
        }
    }

    /// The next function, which is required.
    pub(super) fn required<P: 'static, R: 'static>(&mut self) -> Result<Function<P, R>> {
        let func = self.next(TypeId::of::<(P, R)>())?;
        Ok(Function {
            func,
            marker: PhantomData,
        })
    }

    /// The next function, which may be absent.
    pub(super) fn optional<P: 'static, R: 'static>(&mut self) -> Result<Option<Function<P, R>>> {
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
}

/// Gets functions from an instance. Only this file makes such a value.
pub(super) struct Source<F>(F);

/// Gets functions without a check, from an instance that was made from the `InstancePre` in which
/// the slots were checked. Code that depends only on the store is compiled once for each kind of
/// store.
pub(super) fn same_instance<T>(
    mut store: StoreContextMut<'_, T>,
    instance: &Instance,
) -> Source<impl FnMut(&Slot) -> Result<Func>> {
    Source(move |slot: &Slot| {
        let func = instance.get_func(&mut store, slot.index);
        func.ok_or_else(lacks_an_export)
    })
}

/// Gets functions from an instance that may come from anywhere, and checks them. `name` is for the
/// error.
pub(super) fn foreign_instance<T>(
    mut store: StoreContextMut<'_, T>,
    instance: &Instance,
    name: &str,
) -> Source<impl FnMut(&Slot) -> Result<Func>> {
    let instance_pre = instance.instance_pre(&store);
    Source(move |slot: &Slot| {
        let Some(func) = instance.get_func(&mut store, slot.index) else {
            return Err(foreign(name, None));
        };
        let ty = func.ty(&store);
        match (slot.signature.check)(&ty, &instance_pre.instance_type()) {
            Ok(()) => Ok(func),
            Err(error) => Err(foreign(name, Some(error))),
        }
    })
}

#[cold]
fn foreign(name: &str, error: Option<wasmtime::Error>) -> wasmtime::Error {
    ForeignInstance::new(name, error).into()
}

#[cold]
fn lacks_an_export() -> wasmtime::Error {
    format_err!("an export of the component is missing in its instance")
}

/// The error if generated code loads different functions than its specification lists.
#[cold]
pub(super) fn out_of_step() -> wasmtime::Error {
    format_err!("the bindings do not match their own list of functions; this is a bug in worldbind")
}
