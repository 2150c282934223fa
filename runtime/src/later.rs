//! A copy of what another change adds.

pub use crate::__guest_methods as guest_methods;
pub use crate::__private::*;
use crate::function::{Signature, signature};
pub use crate::spec::FunctionSpec;
use wasmtime::component::ComponentNamedList;

pub const fn function<O: 'static, F: HasSignature>(
    name: &'static str,
    wit: &'static str,
    _func: fn(&'static O) -> F,
) -> FunctionSpec {
    worldbind_resolve::function(name, wit, F::SIGNATURE)
}

pub trait HasSignature {
    const SIGNATURE: Signature;
}

impl<P, R> HasSignature for TypedFunc<P, R>
where
    P: ComponentNamedList + Lower + 'static,
    R: ComponentNamedList + Lift + 'static,
{
    const SIGNATURE: Signature = signature::<P, R>();
}

impl<P, R> HasSignature for Option<TypedFunc<P, R>>
where
    P: ComponentNamedList + Lower + 'static,
    R: ComponentNamedList + Lift + 'static,
{
    const SIGNATURE: Signature = signature::<P, R>();
}

/// Defines the methods of `Guest` and `GuestPre`.
///
/// ```text
/// rt::guest_methods!(rt, Guest, GuestPre);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __guest_methods {
    ($rt:ident, $guest:ident, $pre:ident) => {
        impl $pre {
            /// Finds the interface in a component, in any compatible version, and checks its
            /// functions. Returns `BindError` if none fits.
            pub fn new<T>(instance_pre: &$rt::InstancePre<T>) -> $rt::Result<Self> {
                $rt::InterfacePre::new(instance_pre).map(Self)
            }

            /// The name and version that were found.
            pub fn interface(&self) -> &$rt::InterfaceName {
                self.0.interface()
            }

            /// Loads the interface from an instance. Returns `ForeignInstance` if the instance was
            /// made from another component, or was linked differently.
            pub fn load(
                &self,
                store: impl $rt::AsContextMut,
                instance: &$rt::Instance,
            ) -> $rt::Result<$guest> {
                self.0.load(store, instance)
            }
        }

        impl $guest {
            /// Finds the interface in an instance, in any compatible version, and checks its
            /// functions. Returns `BindError` if none fits.
            pub fn new(
                store: impl $rt::AsContextMut,
                instance: &$rt::Instance,
            ) -> $rt::Result<Self> {
                $rt::interface_of(store, instance)
            }

            /// The name and version that were found.
            pub fn interface(&self) -> &$rt::InterfaceName {
                self.taken.name()
            }
        }
    };
}
