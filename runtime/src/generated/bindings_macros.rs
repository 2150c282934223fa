//! The methods that are the same in the bindings of every interface and of every world.
//!
//! Generated code defines the structs and implements [`Interface`](crate::Interface) and
//! [`World`](crate::World) for them. These macros add the other methods. The structs are in the
//! user's crate, so that hosts can implement traits for them, and so that rustdoc shows them where
//! they are used. Therefore their methods cannot be those of a generic type of this crate.
//!
//! The first argument, `$rt`, is the name that generated code has for the hidden module of this
//! crate. So the macros do not repeat the name of that module, which changes with every release.

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

/// Defines `with_policy` of `Guest` and `GuestPre`, for bindings with the option `versions`.
///
/// ```text
/// rt::guest_policy_methods!(rt, Guest, GuestPre);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __guest_policy_methods {
    ($rt:ident, $guest:ident, $pre:ident) => {
        impl $pre {
            /// Like [`Self::new`], with a policy that replaces the rules of the option `versions`.
            pub fn with_policy<T>(
                instance_pre: &$rt::InstancePre<T>,
                policy: &$rt::Policy,
            ) -> $rt::Result<Self> {
                $rt::InterfacePre::with_policy(instance_pre, policy).map(Self)
            }
        }

        impl $guest {
            /// Like [`Self::new`], with a policy that replaces the rules of the option `versions`.
            pub fn with_policy(
                store: impl $rt::AsContextMut,
                instance: &$rt::Instance,
                policy: &$rt::Policy,
            ) -> $rt::Result<Self> {
                $rt::interface_with_policy(store, instance, policy)
            }
        }
    };
}

/// Defines the methods of a world's struct, of its `…Pre` and of its `…Indices`.
///
/// ```text
/// rt::world_methods!(rt, Plugin, PluginPre, PluginIndices);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __world_methods {
    ($rt:ident, $world:ident, $pre:ident, $indices:ident) => {
        $crate::__pre_methods!($rt, $world, $pre, $indices);

        impl<T> $pre<T> {
            /// Finds every export of the world, in any compatible version, and checks its type.
            /// Returns `BindError`, which lists everything that does not fit.
            pub fn new(instance_pre: $rt::InstancePre<T>) -> $rt::Result<Self> {
                $rt::WorldPre::new(instance_pre).map(Self)
            }

            /// Links a component, and then does the same as [`Self::new`]. Returns `LinkError`,
            /// which lists all imports that the linker does not provide, or `BindError`.
            pub fn link(component: &$rt::Component, linker: &$rt::Linker<T>) -> $rt::Result<Self> {
                $rt::WorldPre::link(component, linker).map(Self)
            }
        }

        impl $indices {
            /// Finds every export of the world, in any compatible version, and checks its type.
            /// Returns `BindError`, which lists everything that does not fit.
            pub fn new<T>(instance_pre: &$rt::InstancePre<T>) -> $rt::Result<Self> {
                $rt::Indices::new(instance_pre).map(Self)
            }
        }

        impl $world {
            /// Links a component, finds and checks the exports of the world, and makes an instance.
            pub fn instantiate<T>(
                store: impl $rt::AsContextMut<Data = T>,
                component: &$rt::Component,
                linker: &$rt::Linker<T>,
            ) -> $rt::Result<Self> {
                $rt::instantiate(store, component, linker)
            }

            /// Like [`Self::instantiate`], in an async store.
            pub async fn instantiate_async<T>(
                store: impl $rt::AsContextMut<Data = T>,
                component: &$rt::Component,
                linker: &$rt::Linker<T>,
            ) -> $rt::Result<Self>
            where
                T: $rt::Send,
            {
                $rt::instantiate_async(store, component, linker).await
            }

            /// Finds every export of the world in an instance, and checks its type. Returns
            /// `BindError`, which lists everything that does not fit.
            pub fn new(
                store: impl $rt::AsContextMut,
                instance: &$rt::Instance,
            ) -> $rt::Result<Self> {
                $rt::world_of(store, instance)
            }
        }
    };
}

/// Defines the methods of a `…Pre` and of its `…Indices` that do not depend on how a component was
/// bound: for one generation, or for several.
#[doc(hidden)]
#[macro_export]
macro_rules! __pre_methods {
    ($rt:ident, $world:ident, $pre:ident, $indices:ident) => {
        impl<T> $rt::Clone for $pre<T> {
            fn clone(&self) -> Self {
                Self($rt::Clone::clone(&self.0))
            }
        }

        impl<T> $pre<T> {
            /// Reports what was found for each interface, and which functions are absent.
            pub fn resolution(&self) -> &$rt::Resolution {
                self.0.resolution()
            }

            /// The engine of the component.
            pub fn engine(&self) -> &$rt::Engine {
                self.0.engine()
            }

            /// The engine's `InstancePre`, which makes the instances.
            pub fn instance_pre(&self) -> &$rt::InstancePre<T> {
                self.0.instance_pre()
            }

            /// Makes an instance. It does not look up names or check types again.
            pub fn instantiate(
                &self,
                store: impl $rt::AsContextMut<Data = T>,
            ) -> $rt::Result<$world> {
                self.0.instantiate(store)
            }

            /// Like [`Self::instantiate`], in an async store.
            pub async fn instantiate_async(
                &self,
                store: impl $rt::AsContextMut<Data = T>,
            ) -> $rt::Result<$world>
            where
                T: $rt::Send,
            {
                self.0.instantiate_async(store).await
            }
        }

        impl $indices {
            /// Loads the exports from an instance. Returns `ForeignInstance` if the instance was
            /// made from another component, or was linked differently.
            pub fn load(
                &self,
                store: impl $rt::AsContextMut,
                instance: &$rt::Instance,
            ) -> $rt::Result<$world> {
                self.0.load(store, instance)
            }
        }
    };
}

/// Defines `with_policy` of the three, for bindings with the option `versions`.
///
/// ```text
/// rt::world_policy_methods!(rt, Plugin, PluginPre, PluginIndices);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __world_policy_methods {
    ($rt:ident, $world:ident, $pre:ident, $indices:ident) => {
        impl<T> $pre<T> {
            /// Like [`Self::new`], with a policy that replaces the rules of the option `versions`.
            pub fn with_policy(
                instance_pre: $rt::InstancePre<T>,
                policy: &$rt::Policy,
            ) -> $rt::Result<Self> {
                $rt::WorldPre::with_policy(instance_pre, policy).map(Self)
            }
        }

        impl $indices {
            /// Like [`Self::new`], with a policy that replaces the rules of the option `versions`.
            pub fn with_policy<T>(
                instance_pre: &$rt::InstancePre<T>,
                policy: &$rt::Policy,
            ) -> $rt::Result<Self> {
                $rt::Indices::with_policy(instance_pre, policy).map(Self)
            }
        }

        impl $world {
            /// Like [`Self::new`], with a policy that replaces the rules of the option `versions`.
            pub fn with_policy(
                store: impl $rt::AsContextMut,
                instance: &$rt::Instance,
                policy: &$rt::Policy,
            ) -> $rt::Result<Self> {
                $rt::world_with_policy(store, instance, policy)
            }
        }
    };
}
