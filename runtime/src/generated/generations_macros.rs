//! The methods that are the same for every world with several generations.

/// Defines everything that is the same for every world with several generations, if a host
/// implements no imports, every generation has a version, and exports tell them apart. If something
/// of this is missing, generated code calls the macros that this one consists of.
///
/// ```text
/// rt::generations!(rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __generations {
    ($rt:ident, $world:ident, $pre:ident, $indices:ident, $linkers:ident, $generation:ident) => {
        $crate::__linked_generations!($rt, $world, $pre, $indices, $linkers, $generation);
        $crate::__linkers_without_imports!($rt, $linkers, $generation);
    };
}

/// The same if a host implements imports. Then `new` of the `…Linkers` depends on the world.
///
/// ```text
/// rt::linked_generations!(rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __linked_generations {
    ($rt:ident, $world:ident, $pre:ident, $indices:ident, $linkers:ident, $generation:ident) => {
        $crate::__generation_methods!($rt, $world, $pre, $indices, $linkers, $generation);
        $crate::__in_generation!($rt, $pre, $generation);
        $crate::__choose!($rt, $pre, $generation);
        $crate::__generation_versions!($rt, $world, $generation);
    };
}

/// Defines the methods of the world's struct, its `…Pre`, its `…Indices` and its `…Linkers` that
/// every world with several generations has, and traits of `Generation`. It derives the others.
///
/// ```text
/// rt::generation_methods!(rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __generation_methods {
    ($rt:ident, $world:ident, $pre:ident, $indices:ident, $linkers:ident, $generation:ident) => {
        impl $rt::Clone for $generation {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl ::core::marker::Copy for $generation {}

        impl ::core::cmp::Ord for $generation {
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                ::core::cmp::Ord::cmp(&(*self as usize), &(*other as usize))
            }
        }

        impl ::core::cmp::PartialOrd for $generation {
            fn partial_cmp(&self, other: &Self) -> $rt::Option<::core::cmp::Ordering> {
                $rt::Some(::core::cmp::Ord::cmp(self, other))
            }
        }

        impl ::core::hash::Hash for $generation {
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash(&(*self as usize), state);
            }
        }

        /// The name in the option `generations`, such as `v0_3`.
        impl ::core::fmt::Display for $generation {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad($rt::name_of::<$world>(*self as usize))
            }
        }

        impl $world {
            /// The generation of the component.
            pub fn generation(&self) -> $generation {
                self.generation
            }
        }

        $crate::__pre_methods!($rt, $world, $pre, $indices);

        impl<T> $pre<T> {
            /// Finds every export of the newest generation, and checks its type. Returns
            /// `BindError`, which lists everything that does not fit.
            pub fn new(instance_pre: $rt::InstancePre<T>) -> $rt::Result<Self> {
                $rt::WorldPre::new(instance_pre).map(Self)
            }

            /// The generation that was found.
            pub fn generation(&self) -> $generation {
                const NEWEST: $generation = $generation::ALL[$generation::ALL.len() - 1];
                self.0.generation($generation::ALL, NEWEST)
            }
        }

        impl $indices {
            /// Finds every export of the newest generation, and checks its type. Returns
            /// `BindError`, which lists everything that does not fit.
            pub fn new<T>(instance_pre: &$rt::InstancePre<T>) -> $rt::Result<Self> {
                $rt::Indices::new(instance_pre).map(Self)
            }
        }

        impl<T> $rt::Clone for $linkers<T> {
            fn clone(&self) -> Self {
                Self($rt::Clone::clone(&self.0))
            }
        }

        impl<T> $linkers<T> {
            /// Calls a function with the linker of each generation, from the oldest to the newest.
            /// It adds what the host does not implement itself, such as WASI.
            pub fn each(
                &mut self,
                mut add: impl $rt::FnMut($generation, &mut $rt::Linker<T>) -> $rt::Result<()>,
            ) -> $rt::Result<()> {
                for generation in $generation::ALL {
                    add(*generation, self.linker_mut(*generation))?;
                }
                $rt::Ok(())
            }

            /// The linker for components of a generation.
            pub fn linker_mut(&mut self, generation: $generation) -> &mut $rt::Linker<T> {
                self.0.get_mut(generation as usize)
            }
        }

        impl<T> $rt::LinkerOf<T> for $linkers<T> {
            fn linker_of(&self, generation: usize) -> $rt::Option<&$rt::Linker<T>> {
                self.0.linker_of(generation)
            }
        }
    };
}

/// Defines `version` and `at` of `Generation`, if every generation has a version.
///
/// ```text
/// rt::generation_versions!(rt, Plugin, Generation);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __generation_versions {
    ($rt:ident, $world:ident, $generation:ident) => {
        impl $generation {
            /// The version of its WIT.
            pub fn version(self) -> $rt::Version {
                $rt::version_of::<$world>(self as usize)
            }

            /// The generation for a version: the one on the version's track, or else the one with
            /// the greatest version that is not above it.
            pub fn at(version: &$rt::Version) -> $rt::Option<Self> {
                $rt::generation_at(version, Self::ALL, Self::version)
            }
        }
    };
}

/// Defines `in_generation` of a `…Pre`.
///
/// ```text
/// rt::in_generation!(rt, PluginPre, Generation);
/// rt::in_generation!(rt, PluginPre, Generation, PluginLinkers);
/// ```
///
/// The last name is for worlds where two generations use one import name for different types. Then
/// a component is linked with `PluginLinkers`, and in all other worlds with any `LinkerOf`.
#[doc(hidden)]
#[macro_export]
macro_rules! __in_generation {
    ($rt:ident, $pre:ident, $generation:ident) => {
        $crate::__in_generation!(@ $rt, $pre, $generation, impl $rt::LinkerOf<T>);
    };
    ($rt:ident, $pre:ident, $generation:ident, $linkers:ident) => {
        $crate::__in_generation!(@ $rt, $pre, $generation, $linkers<T>);
    };
    (@ $rt:ident, $pre:ident, $generation:ident, $linkers:ty) => {
        impl<T> $pre<T> {
            /// Links a component, finds every export of a generation, and checks its type. For
            /// hosts that know the generation. Returns `LinkError` or `BindError`.
            pub fn in_generation(
                generation: $generation,
                linkers: &$linkers,
                component: &$rt::Component,
            ) -> $rt::Result<Self> {
                $rt::in_generation(generation as usize, linkers, component).map(Self)
            }
        }
    };
}

/// Defines `choose` and `among` of a `…Pre`. They are missing where only the host can tell two
/// generations apart. The names are those of `in_generation!`.
///
/// ```text
/// rt::choose!(rt, PluginPre, Generation);
/// rt::choose!(rt, PluginPre, Generation, PluginLinkers);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __choose {
    ($rt:ident, $pre:ident, $generation:ident) => {
        $crate::__choose!(@ $rt, $pre, $generation, impl $rt::LinkerOf<T>);
    };
    ($rt:ident, $pre:ident, $generation:ident, $linkers:ident) => {
        $crate::__choose!(@ $rt, $pre, $generation, $linkers<T>);
    };
    (@ $rt:ident, $pre:ident, $generation:ident, $linkers:ty) => {
        impl<T> $pre<T> {
            /// Links a component, and binds it to the newest generation that it fits. Returns
            /// `NoGeneration`, which says for each generation why the component does not fit.
            pub fn choose(linkers: &$linkers, component: &$rt::Component) -> $rt::Result<Self> {
                Self::among(linkers, component, $generation::ALL.iter().rev().copied())
            }

            /// Like [`Self::choose`], for some generations, which are tried in this order.
            pub fn among(
                linkers: &$linkers,
                component: &$rt::Component,
                generations: impl $rt::IntoIterator<Item = $generation>,
            ) -> $rt::Result<Self> {
                let generations = generations.into_iter();
                let mut generations = generations.map(|generation| generation as usize);
                $rt::among(linkers, component, &mut generations).map(Self)
            }
        }
    };
}

/// Defines `new` of a `…Linkers` whose host implements no imports.
///
/// ```text
/// rt::linkers_without_imports!(rt, PluginLinkers, Generation);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __linkers_without_imports {
    ($rt:ident, $linkers:ident, $generation:ident) => {
        impl<T> $linkers<T> {
            /// Linkers for all generations. The host implements no imports.
            pub fn new(engine: &$rt::Engine) -> Self {
                let linker = $rt::Linker::new(engine);
                Self($rt::Linkers::new(linker, $generation::ALL.len()))
            }
        }
    };
}
