//! The items that are the same in the bindings of every interface and of every world.
//!
//! They are structs in the user's crate, so that hosts can implement traits for them, and so that
//! rustdoc shows them where they are used. A generic type of this crate could not do this, so
//! macros define them. The code of their methods is in `interface.rs` and `world.rs`.

/// Defines the bindings of an exported interface: `Guest`, `GuestPre` and `GuestIndices`.
///
/// ```text
/// rt::guest!(
///     "acme:plugin/transform@0.2.3";
///     fn apply: rt::Function<(Mode, &'static str), (rt::String,)> = "apply", "func(m: mode, s: string) -> string";
///     type "mode" = "enum { upper, lower }";
/// );
/// ```
///
/// With the option `versions`, `by [("default", "nearest")]` follows the name. A function may be
/// followed by methods of [`FunctionSpec`](worldbind_resolve::FunctionSpec), such as
/// `.since("0.2.1")`.
#[doc(hidden)]
#[macro_export]
macro_rules! __guest {
    (
        $name:literal $(by $rules:tt)?;
        $(
            fn $field:ident: $function:ty = $wit_name:literal, $wit_type:literal
            $(.$modifier:ident($($argument:tt)*))*;
        )*
        $(type $type:literal = $definition:literal;)*
    ) => {
        #[doc = ::core::concat!("The functions of the interface `", $name, "` in an instance.")]
        #[derive(::core::clone::Clone)]
        pub struct Guest {
            taken: $crate::__private::Taken,
            $($field: $function,)*
        }

        #[doc = ::core::concat!("The interface `", $name, "`, found in a component and checked.")]
        #[derive(::core::clone::Clone)]
        pub struct GuestPre($crate::__private::InterfacePre<Guest>);

        /// An alias of [`GuestPre`].
        pub type GuestIndices = GuestPre;

        impl GuestPre {
            /// Finds the interface in a component, in any compatible version, and checks its
            /// functions. Returns `BindError` if none fits.
            pub fn new<T>(
                instance_pre: &$crate::__private::InstancePre<T>,
            ) -> $crate::__private::Result<GuestPre> {
                $crate::__private::InterfacePre::new(instance_pre).map(GuestPre)
            }

            $($crate::__guest_pre_policy! { $rules })?

            /// The name and version that were found.
            pub fn interface(&self) -> &$crate::InterfaceName {
                self.0.interface()
            }

            /// Loads the interface from an instance. Returns `ForeignInstance` if the instance was
            /// made from another component, or was linked differently.
            pub fn load(
                &self,
                store: impl $crate::__private::AsContextMut,
                instance: &$crate::__private::Instance,
            ) -> $crate::__private::Result<Guest> {
                self.0.load(store, instance)
            }
        }

        impl $crate::__private::Interface for Guest {
            const SPEC: &'static $crate::__private::InterfaceSpec =
                &$crate::__private::InterfaceSpec {
                    name: $name,
                    functions: &[$(
                        $crate::__private::function(
                            $wit_name,
                            $wit_type,
                            <$function as $crate::__private::Field>::SIGNATURE,
                        )
                        $(.$modifier($($argument)*))*,
                    )*],
                    types: &[$(($type, $definition)),*],
                };
            $(const VERSIONS: $crate::__private::Versions = &$rules;)?

            fn load(
                loader: &mut $crate::__private::Loader<'_>,
            ) -> $crate::__private::Result<Guest> {
                ::core::result::Result::Ok(Guest {
                    taken: loader.taken()?,
                    $($field: $crate::__private::Field::load(loader)?,)*
                })
            }
        }

        impl Guest {
            /// Finds the interface in an instance, in any compatible version, and checks its
            /// functions. Returns `BindError` if none fits.
            pub fn new(
                store: impl $crate::__private::AsContextMut,
                instance: &$crate::__private::Instance,
            ) -> $crate::__private::Result<Guest> {
                $crate::__private::interface_of(store, instance)
            }

            $($crate::__guest_policy! { $rules })?

            /// The name and version that were found.
            pub fn interface(&self) -> &$crate::InterfaceName {
                self.taken.name()
            }
        }
    };
}

/// Defines Defines `GuestPre::with_policy`.
#[doc(hidden)]
#[macro_export]
macro_rules! __guest_pre_policy {
    ($rules:tt) => {
        /// Like [`Self::new`], with a policy that replaces the rules of the option `versions`.
        pub fn with_policy<T>(
            instance_pre: &$crate::__private::InstancePre<T>,
            policy: &$crate::Policy,
        ) -> $crate::__private::Result<GuestPre> {
            $crate::__private::InterfacePre::with_policy(instance_pre, policy).map(GuestPre)
        }
    };
}

/// Defines Defines `Guest::with_policy`.
#[doc(hidden)]
#[macro_export]
macro_rules! __guest_policy {
    ($rules:tt) => {
        /// Like [`Self::new`], with a policy that replaces the rules of the option `versions`.
        pub fn with_policy(
            store: impl $crate::__private::AsContextMut,
            instance: &$crate::__private::Instance,
            policy: &$crate::Policy,
        ) -> $crate::__private::Result<Guest> {
            $crate::__private::interface_with_policy(store, instance, policy)
        }
    };
}

/// What is the same for the bindings to every world: `…Pre`, and how the world is made. The world's own struct, with
/// the fields that are named here, and `…Indices` stand beside it.
///
/// ```text
/// rt::world!(
///     Plugin, PluginPre, "acme:plugin/plugin@0.2.3";
///     import "acme:host/log@0.2.3";
///     interface acme_plugin_transform: exports::acme::plugin::transform::Guest;
///     fn run: rt::Function<(), ()> = "run", "func()";
/// );
/// ```
///
/// Attributes come first and apply to each item. The type of an optional `interface` is an
/// `Option`, and `optional` lists its name.
#[doc(hidden)]
#[macro_export]
macro_rules! __world {
    (
        $(#$attribute:tt)*
        $world:ident, $pre:ident, $name:literal $(by $rules:tt)?;
        $(import $($import:literal),*;)?
        $(optional $($optional:literal),*;)?
        $(interface $interface:ident: $guest:ty;)*
        $(
            fn $field:ident: $function:ty = $wit_name:literal, $wit_type:literal
            $(.$modifier:ident($($argument:tt)*))*;
        )*
    ) => {
        #[doc = ::core::concat!("A component that fits the world `", $name, "` and is ready to be instantiated.")]
        $(#$attribute)*
        pub struct $pre<T: 'static>($crate::__private::WorldPre<T, $world>);

        impl<T> ::core::clone::Clone for $pre<T> {
            fn clone(&self) -> Self {
                Self(::core::clone::Clone::clone(&self.0))
            }
        }

        impl<T> $pre<T> {
            /// Finds every export of the world, in any compatible version, and checks its type.
            /// Returns `BindError`, which lists everything that does not fit.
            pub fn new(
                instance_pre: $crate::__private::InstancePre<T>,
            ) -> $crate::__private::Result<Self> {
                $crate::__private::WorldPre::new(instance_pre).map(Self)
            }

            $($crate::__world_pre_policy! { $rules })?

            /// Links a component, and then does the same as [`Self::new`]. Returns `LinkError`,
            /// which lists all imports that the linker does not provide, or `BindError`.
            pub fn link(
                component: &$crate::__private::Component,
                linker: &$crate::__private::Linker<T>,
            ) -> $crate::__private::Result<Self> {
                $crate::__private::WorldPre::link(component, linker).map(Self)
            }

            /// Reports what was found for each interface, and which functions are absent.
            pub fn resolution(&self) -> &$crate::Resolution {
                self.0.resolution()
            }

            /// The engine of the component.
            pub fn engine(&self) -> &$crate::__private::Engine {
                self.0.engine()
            }

            /// The engine's `InstancePre`, which makes the instances.
            pub fn instance_pre(&self) -> &$crate::__private::InstancePre<T> {
                self.0.instance_pre()
            }

            /// Makes an instance. It does not look up names or check types again, because
            /// [`Self::new`] did.
            pub fn instantiate(
                &self,
                store: impl $crate::__private::AsContextMut<Data = T>,
            ) -> $crate::__private::Result<$world> {
                self.0.instantiate(store)
            }

            /// Like [`Self::instantiate`], in an async store.
            pub async fn instantiate_async(
                &self,
                store: impl $crate::__private::AsContextMut<Data = T>,
            ) -> $crate::__private::Result<$world>
            where
                T: ::core::marker::Send,
            {
                self.0.instantiate_async(store).await
            }
        }

        $(#$attribute)*
        impl $crate::__private::World for $world {
            const SPEC: &'static $crate::__private::WorldSpec = &$crate::__private::WorldSpec {
                name: $name,
                imports: &[$($($import),*)?],
                interfaces: &[$(<$guest as $crate::__private::InterfaceField>::SPEC),*],
                functions: &[$(
                    $crate::__private::function(
                        $wit_name,
                        $wit_type,
                        <$function as $crate::__private::Field>::SIGNATURE,
                    )
                    $(.$modifier($($argument)*))*,
                )*],
            };
            $(const OPTIONAL: &'static [&'static str] = &[$($optional),*];)?
            $(const VERSIONS: $crate::__private::Versions = &$rules;)?

            fn load(
                _loader: &mut $crate::__private::Loader<'_>,
            ) -> $crate::__private::Result<$world> {
                ::core::result::Result::Ok($world {
                    $($interface: $crate::__private::InterfaceField::load(_loader)?,)*
                    $($field: $crate::__private::Field::load(_loader)?,)*
                })
            }
        }

        impl $world {
            /// Links a component, finds and checks the exports of the world, and makes an instance.
            pub fn instantiate<T>(
                store: impl $crate::__private::AsContextMut<Data = T>,
                component: &$crate::__private::Component,
                linker: &$crate::__private::Linker<T>,
            ) -> $crate::__private::Result<Self> {
                $crate::__private::instantiate(store, component, linker)
            }

            /// Like [`Self::instantiate`], in an async store.
            pub async fn instantiate_async<T>(
                store: impl $crate::__private::AsContextMut<Data = T>,
                component: &$crate::__private::Component,
                linker: &$crate::__private::Linker<T>,
            ) -> $crate::__private::Result<Self>
            where
                T: ::core::marker::Send,
            {
                $crate::__private::instantiate_async(store, component, linker).await
            }

            /// Finds every export of the world in an instance, and checks its type. Returns
            /// `BindError`, which lists everything that does not fit. Returns `BindError`, which
            /// lists everything that does not fit.
            pub fn new(
                store: impl $crate::__private::AsContextMut,
                instance: &$crate::__private::Instance,
            ) -> $crate::__private::Result<Self> {
                $crate::__private::world_of(store, instance)
            }

            $($crate::__world_policy! { $rules })?
        }
    };
}

/// Defines Defines `…Pre::with_policy`.
#[doc(hidden)]
#[macro_export]
macro_rules! __world_pre_policy {
    ($rules:tt) => {
        /// Like [`Self::new`], with a policy that replaces the rules of the option `versions`.
        pub fn with_policy(
            instance_pre: $crate::__private::InstancePre<T>,
            policy: &$crate::Policy,
        ) -> $crate::__private::Result<Self> {
            $crate::__private::WorldPre::with_policy(instance_pre, policy).map(Self)
        }
    };
}

/// Defines `with_policy` of the world's struct.
#[doc(hidden)]
#[macro_export]
macro_rules! __world_policy {
    ($rules:tt) => {
        /// Like [`Self::new`], with a policy that replaces the rules of the option `versions`.
        pub fn with_policy(
            store: impl $crate::__private::AsContextMut,
            instance: &$crate::__private::Instance,
            policy: &$crate::Policy,
        ) -> $crate::__private::Result<Self> {
            $crate::__private::world_with_policy(store, instance, policy)
        }
    };
}
