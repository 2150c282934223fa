//! The methods that are the same for every world with several generations.

/// Defines the methods of the world's struct, its `…Pre`, its `…Linkers` and `Generation` that are
/// the same for every world with several generations.
///
/// ```text
/// rt::generations!(Plugin, PluginPre, PluginLinkers, Generation, newest V2, &impl rt::LinkerOf<T>);
/// ```
///
/// `V2` is the newest generation. The last part is the type of the linkers that a component is
/// linked with: `&PluginLinkers<T>` where two generations use one import name for different types,
/// and any `LinkerOf` in all other cases.
#[doc(hidden)]
#[macro_export]
macro_rules! __generations {
    ($world:ident, $pre:ident, $linkers:ident, $generation:ident, newest $newest:ident, $of:ty) => {
        impl $world {
            /// The generation of the component.
            pub fn generation(&self) -> $generation {
                self.generation
            }
        }

        impl<T> ::core::clone::Clone for $pre<T> {
            fn clone(&self) -> Self {
                Self(::core::clone::Clone::clone(&self.0))
            }
        }

        impl<T> $pre<T> {
            /// Finds every export of the newest generation, and checks its type. Returns
            /// `BindError`, which lists everything that does not fit.
            pub fn new(
                instance_pre: $crate::__private::InstancePre<T>,
            ) -> $crate::__private::Result<Self> {
                $crate::__private::WorldPre::new(instance_pre).map(Self)
            }

            /// Links a component, finds every export of a generation, and checks its type. For
            /// hosts that know the generation. Returns `LinkError` or `BindError`.
            pub fn in_generation(
                generation: $generation,
                linkers: $of,
                component: &$crate::__private::Component,
            ) -> $crate::__private::Result<Self> {
                $crate::__private::in_generation(generation as usize, linkers, component).map(Self)
            }

            /// The generation that was found.
            pub fn generation(&self) -> $generation {
                self.0.generation($generation::ALL, $generation::$newest)
            }

            /// Reports what was found for each interface of the generation, and which functions are
            /// absent.
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

            /// Makes an instance. It does not look up names or check types again.
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

        impl<T> ::core::clone::Clone for $linkers<T> {
            fn clone(&self) -> Self {
                Self(::core::clone::Clone::clone(&self.0))
            }
        }

        impl<T> $linkers<T> {
            /// Calls a function with the linker of each generation, from the oldest to the newest.
            /// It adds what the host does not implement itself, such as WASI.
            pub fn each(
                &mut self,
                mut add: impl $crate::__private::FnMut(
                    $generation,
                    &mut $crate::__private::Linker<T>,
                ) -> $crate::__private::Result<()>,
            ) -> $crate::__private::Result<()> {
                for generation in $generation::ALL {
                    add(*generation, self.linker_mut(*generation))?;
                }
                $crate::__private::Ok(())
            }

            /// The linker for components of a generation.
            pub fn linker_mut(
                &mut self,
                generation: $generation,
            ) -> &mut $crate::__private::Linker<T> {
                self.0.get_mut(generation as usize)
            }
        }

        impl<T> $crate::__private::LinkerOf<T> for $linkers<T> {
            fn linker_of(&self, generation: usize) -> &$crate::__private::Linker<T> {
                self.0.linker_of(generation)
            }
        }
    };
}

/// Defines `choose` and `among` of a `…Pre`. They are missing where only the host can tell two
/// generations apart.
#[doc(hidden)]
#[macro_export]
macro_rules! __choose {
    ($pre:ident, $generation:ident, $linkers:ty) => {
        impl<T> $pre<T> {
            /// Links a component, and binds it to the newest generation that it fits. Returns
            /// `NoGeneration`, which says for each generation why the component does not fit.
            pub fn choose(
                linkers: $linkers,
                component: &$crate::__private::Component,
            ) -> $crate::__private::Result<Self> {
                Self::among(linkers, component, $generation::ALL.iter().rev().copied())
            }

            /// Like [`Self::choose`], for some generations, which are tried in this order.
            pub fn among(
                linkers: $linkers,
                component: &$crate::__private::Component,
                generations: impl $crate::__private::IntoIterator<Item = $generation>,
            ) -> $crate::__private::Result<Self> {
                let generations = generations.into_iter();
                let mut generations = generations.map(|generation| generation as usize);
                $crate::__private::among(linkers, component, &mut generations).map(Self)
            }
        }
    };
}
