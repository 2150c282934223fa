//! What `bindgen!` generates for the files `unversioned-g1.wit` and `unversioned-g2.wit` with
//!
//! ```text
//! generations: {
//!     g1: {
//!         path: "wit/unversioned-g1.wit",
//!         with: { "test:unversioned/k.r": crate::generations::unversioned::OldR },
//!         trappable_error_type: {
//!             "test:unversioned/k.error": crate::generations::unversioned::OldError,
//!         },
//!     },
//!     g2: "wit/unversioned-g2.wit",
//! },
//! trappable_error_type: {
//!     "test:unversioned/k.error": crate::generations::unversioned::HostError,
//! },
//! ```
//!
//! The packages have no version, so `Generation` has neither `version` nor `at`.

type _TrappableError0 = crate::generations::unversioned::HostError;
type _TrappableError1 = crate::generations::unversioned::OldError;
#[doc(hidden)]
pub(crate) use crate::generations::unversioned::OldR as __with_name0;
use ::worldbind_tests::private as __plugin_rt;
/// A generation of the world `test:unversioned/plugin`, from the oldest to the newest.
///
/// | generation | version | as in the newest | only in older generations |
/// |---|---|---|---|
/// | `g1` | | 1 function | `i.f`, `k.make`, `k.get`, `k.put`, `k.r.peek`, `k.error`, `k.r` |
/// | `g2` | | the newest | |
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Generation {
    /// `test:unversioned`
    G1,
    /// `test:unversioned`
    G2,
}
impl Generation {
    /// All generations, from the oldest to the newest.
    pub const ALL: &'static [Self] = &[Self::G1, Self::G2];
}
impl ::core::fmt::Display for Generation {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.pad(match self {
            Self::G1 => "g1",
            Self::G2 => "g2",
        })
    }
}
/// An instance of a component that fits a generation of the world `test:unversioned/plugin`.
/// [`PluginPre`] makes it.
pub struct Plugin {
    generation: Generation,
    test_unversioned_i: exports::test::unversioned::i::Guest,
}
/// A component that fits a generation of the world `test:unversioned/plugin` and is ready to be
/// instantiated.
pub struct PluginPre<T: 'static>(__plugin_rt::WorldPre<T, Plugin>);
/// Where the exports of the world `test:unversioned/plugin` are in a component.
#[derive(::core::clone::Clone)]
pub struct PluginIndices(__plugin_rt::Indices<Plugin>);
/// A linker for components of each generation.
pub struct PluginLinkers<T: 'static>(__plugin_rt::Linkers<T>);
impl __plugin_rt::World for Plugin {
    const SPEC: &'static __plugin_rt::WorldSpec = &__plugin_rt::WorldSpec {
        name: "test:unversioned/plugin",
        imports: &["test:unversioned/k"],
        interfaces: &[<exports::test::unversioned::i::Guest as __plugin_rt::Interface>::SPEC],
        functions: &[],
    };
    fn load(loader: &mut __plugin_rt::Loader<'_>) -> __plugin_rt::Result<Self> {
        __plugin_rt::Ok(Plugin {
            generation: loader.generation(Generation::ALL, Generation::G2),
            test_unversioned_i: __plugin_rt::Interface::load(loader)?,
        })
    }
}
impl __plugin_rt::Generations for Plugin {
    const GENERATIONS: &'static [__plugin_rt::GenerationSpec] = &[
        __plugin_rt::GenerationSpec {
            label: "g1",
            world: "test:unversioned/plugin",
            imports: &["test:unversioned/k"],
            interfaces: &["test:unversioned/i"],
            optional: &[],
            versions: &[],
            guests: &[
                __plugin_rt::GuestSpec::of::<exports::test::unversioned::i::Guest>()
                    .in_interface(0)
                    .lacks(&["f"])
                    .within(&[__plugin_rt::GuestSpec::older::<
                        g1::exports::test::unversioned::i::Guest,
                    >()
                    .in_interface(0)]),
            ],
        },
        __plugin_rt::GenerationSpec {
            label: "g2",
            world: "test:unversioned/plugin",
            imports: &["test:unversioned/k"],
            interfaces: &["test:unversioned/i"],
            optional: &[],
            versions: &[],
            guests: &[
                __plugin_rt::GuestSpec::of::<exports::test::unversioned::i::Guest>()
                    .in_interface(0)
                    .within(&[__plugin_rt::GuestSpec::older::<
                        g1::exports::test::unversioned::i::Guest,
                    >()]),
            ],
        },
    ];
}
__plugin_rt::generations!(
    __plugin_rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation, newest G2,
    &PluginLinkers<T>
);
__plugin_rt::choose!(__plugin_rt, PluginPre, Generation, &PluginLinkers<T>);
impl<T> PluginLinkers<T> {
    /// Linkers with everything that the host implements. Where `host_getter` returns a `&mut` of the
    /// host, call it as `new::<HasSelf<_>>`.
    pub fn new<D>(
        engine: &__plugin_rt::Engine,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __plugin_rt::Result<Self>
    where
        D: test::unversioned::k::HostWithStore<T> + g1::test::unversioned::k::HostWithStore<T>,
        for<'a> D::Data<'a>: test::unversioned::k::Host + g1::test::unversioned::k::Host,
    {
        let linker = __plugin_rt::Linker::new(engine);
        let mut linkers = __plugin_rt::Linkers::new(linker, Generation::ALL.len());
        for generation in Generation::ALL {
            let linker = linkers.get_mut(*generation as usize);
            match generation {
                Generation::G1 => {
                    g1::test::unversioned::k::add_to_linker::<T, D>(linker, host_getter)?;
                }
                Generation::G2 => {
                    test::unversioned::k::add_to_linker::<T, D>(linker, host_getter)?;
                }
            }
        }
        __plugin_rt::Ok(PluginLinkers(linkers))
    }
}
impl Plugin {
    /// The functions of `test:unversioned/i`.
    pub fn test_unversioned_i(&self) -> &exports::test::unversioned::i::Guest {
        &self.test_unversioned_i
    }
    /// The functions whose newest form is in generation `g1`, if the component has one of them.
    pub fn g1(&self) -> __plugin_rt::Option<g1::Plugin<'_>> {
        __plugin_rt::Some(g1::Plugin {
            test_unversioned_i: self.test_unversioned_i.g1.as_ref()?,
        })
    }
}
/// Generation `g1`: `test:unversioned`.
#[allow(missing_docs)]
pub mod g1 {
    /// The functions of a component whose newest form is in generation `g1`.
    #[derive(Clone, Copy)]
    pub struct Plugin<'a> {
        pub(super) test_unversioned_i: &'a exports::test::unversioned::i::Guest,
    }
    impl<'a> Plugin<'a> {
        /// The functions of `test:unversioned/i`.
        pub fn test_unversioned_i(self) -> &'a exports::test::unversioned::i::Guest {
            self.test_unversioned_i
        }
    }
    pub mod test {
        pub mod unversioned {
            pub mod k;
        }
    }
    pub mod exports {
        pub mod test {
            pub mod unversioned {
                pub mod i;
            }
        }
    }
}
#[allow(missing_docs)]
pub mod test {
    pub mod unversioned {
        pub mod k;
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod test {
        pub mod unversioned {
            pub mod i;
        }
    }
}
