//! What `bindgen!` generates for the files `named-g1.wit` and `named-g2.wit` with
//!
//! ```text
//! generations: {
//!     g1: { path: "wit/named-g1.wit", by_hand: ["test:named/i.b"] },
//!     g2: "wit/named-g2.wit",
//! },
//! imports: { default: async },
//! exports: { default: async },
//! ```
//!
//! No import name means different types in the two generations, so one linker is enough. Nothing but
//! the host can tell the two apart, so there is no `choose`.

use ::worldbind_tests::private as __plugin_rt;
/// A generation of the world `test:named/plugin`, from the oldest to the newest.
///
/// | generation | version | as in the newest | only in older generations |
/// |---|---|---|---|
/// | `g1` | | 1 function | `i.b` |
/// | `g2` | | the newest | |
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Generation {
    /// `test:named`
    G1,
    /// `test:named`
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
/// An instance of a component that fits a generation of the world `test:named/plugin`.
/// [`PluginPre`] makes it.
pub struct Plugin {
    generation: Generation,
    test_named_i: exports::test::named::i::Guest,
}
/// A component that fits a generation of the world `test:named/plugin` and is ready to be
/// instantiated.
///
/// The option `by_hand` says that `i.b` of generation `g1` has another meaning than that of `g2`.
/// No export tells these two apart. So the host must name the generation.
pub struct PluginPre<T: 'static>(__plugin_rt::WorldPre<T, Plugin>);
/// Where the exports of the world `test:named/plugin` are in a component.
#[derive(::core::clone::Clone)]
pub struct PluginIndices(__plugin_rt::Indices<Plugin>);
/// A linker for components of each generation.
pub struct PluginLinkers<T: 'static>(__plugin_rt::Linkers<T>);
impl __plugin_rt::World for Plugin {
    const SPEC: &'static __plugin_rt::WorldSpec = &__plugin_rt::WorldSpec {
        name: "test:named/plugin",
        imports: &["test:k/k@0.2.0"],
        interfaces: &[<exports::test::named::i::Guest as __plugin_rt::Interface>::SPEC],
        functions: &[],
    };
    fn load(loader: &mut __plugin_rt::Loader<'_>) -> __plugin_rt::Result<Self> {
        __plugin_rt::Ok(Plugin {
            generation: loader.generation(Generation::ALL, Generation::G2),
            test_named_i: __plugin_rt::Interface::load(loader)?,
        })
    }
}
impl __plugin_rt::Generations for Plugin {
    const GENERATIONS: &'static [__plugin_rt::GenerationSpec] = &[
        __plugin_rt::GenerationSpec {
            label: "g1",
            world: "test:named/plugin",
            imports: &["test:k/k@0.1.0"],
            interfaces: &["test:named/i"],
            optional: &[],
            versions: &[],
            guests: &[
                __plugin_rt::GuestSpec::of::<exports::test::named::i::Guest>()
                    .in_interface(0)
                    .lacks(&["b"])
                    .within(&[
                        __plugin_rt::GuestSpec::older::<g1::exports::test::named::i::Guest>()
                            .in_interface(0),
                    ]),
            ],
        },
        __plugin_rt::GenerationSpec {
            label: "g2",
            world: "test:named/plugin",
            imports: &["test:k/k@0.2.0"],
            interfaces: &["test:named/i"],
            optional: &[],
            versions: &[],
            guests: &[
                __plugin_rt::GuestSpec::of::<exports::test::named::i::Guest>()
                    .in_interface(0)
                    .within(&[__plugin_rt::GuestSpec::older::<
                        g1::exports::test::named::i::Guest,
                    >()]),
            ],
        },
    ];
}
__plugin_rt::generations!(
    __plugin_rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation, newest G2,
    &impl __plugin_rt::LinkerOf<T>
);
impl<T> PluginLinkers<T> {
    /// Linkers with everything that the host implements. Where `host_getter` returns a `&mut` of the
    /// host, call it as `new::<HasSelf<_>>`.
    pub fn new<D>(
        engine: &__plugin_rt::Engine,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __plugin_rt::Result<Self>
    where
        D: test::k::k::HostWithStore<T> + __plugin_rt::Send,
        for<'a> D::Data<'a>: test::k::k::Host + __plugin_rt::Send,
        T: __plugin_rt::Send,
    {
        let mut linker = __plugin_rt::Linker::new(engine);
        Plugin::add_to_linker::<T, D>(&mut linker, host_getter)?;
        __plugin_rt::Ok(PluginLinkers(__plugin_rt::Linkers::new(
            linker,
            Generation::ALL.len(),
        )))
    }
}
impl Plugin {
    /// Adds everything that the worlds of all generations import to a `Linker`. Where `host_getter`
    /// returns a `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut __plugin_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __plugin_rt::Result<()>
    where
        D: test::k::k::HostWithStore<T> + __plugin_rt::Send,
        for<'a> D::Data<'a>: test::k::k::Host + __plugin_rt::Send,
        T: __plugin_rt::Send + 'static,
    {
        __plugin_rt::add_interface(linker, "test:k/k@0.1.0", |linker| {
            test::k::k::add_to_linker_instance::<T, D>(linker, host_getter)
        })?;
        test::k::k::add_to_linker::<T, D>(linker, host_getter)?;
        __plugin_rt::Ok(())
    }
    /// The functions of `test:named/i`.
    pub fn test_named_i(&self) -> &exports::test::named::i::Guest {
        &self.test_named_i
    }
    /// The functions whose newest form is in generation `g1`, if the component has one of them.
    pub fn g1(&self) -> __plugin_rt::Option<g1::Plugin<'_>> {
        __plugin_rt::Some(g1::Plugin {
            test_named_i: self.test_named_i.g1.as_ref()?,
        })
    }
}
/// Generation `g1`: `test:named`.
#[allow(missing_docs)]
pub mod g1 {
    /// The functions of a component whose newest form is in generation `g1`.
    #[derive(Clone, Copy)]
    pub struct Plugin<'a> {
        pub(super) test_named_i: &'a exports::test::named::i::Guest,
    }
    impl<'a> Plugin<'a> {
        /// The functions of `test:named/i`.
        pub fn test_named_i(self) -> &'a exports::test::named::i::Guest {
            self.test_named_i
        }
    }
    pub mod exports {
        pub mod test {
            pub mod named {
                pub mod i {
                    use ::worldbind_tests::private as rt;
                    /// `b` as in generation `g1`.
                    #[derive(Clone, Copy)]
                    pub struct BFunction(rt::Function<(), (u32,)>);
                    impl BFunction {
                        /// Calls `b`.
                        pub async fn call<S>(&self, store: S) -> rt::Result<u32>
                        where
                            S: rt::AsContextMut<Data: rt::Send>,
                        {
                            self.0.typed().call_async(store, ()).await.map(rt::one)
                        }
                        /// The engine's handle to `b`.
                        pub fn func(&self) -> rt::TypedFunc<(), (u32,)> {
                            self.0.typed()
                        }
                    }
                    /// The functions of `test:named/i` of generation `g1` that the newest generation
                    /// does not have.
                    #[derive(::core::clone::Clone)]
                    pub struct Guest {
                        taken: rt::Taken,
                        b: BFunction,
                    }
                    impl rt::Interface for Guest {
                        const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                            name: "test:named/i",
                            functions: &[rt::function("b", "func() -> u32", BFunction::func)],
                            types: &[],
                        };
                        fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                            rt::Ok(Guest {
                                taken: loader.taken()?,
                                b: BFunction(loader.function()?),
                            })
                        }
                    }
                    impl Guest {
                        /// The name and version that were found.
                        pub fn interface(&self) -> &rt::InterfaceName {
                            self.taken.name()
                        }
                        /// `b` as in this generation.
                        pub fn b(&self) -> BFunction {
                            self.b
                        }
                    }
                }
            }
        }
    }
}
#[allow(missing_docs)]
pub mod test {
    pub mod k {
        pub mod k {
            use ::worldbind_tests::private as rt;
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData + rt::Send {}
            impl<T, _H: rt::HasData + rt::Send + ?rt::Sized> HostWithStore<T> for _H {}
            /// The functions of the interface `test:k/k`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `test:k/k`",
                label = "missing `impl test::k::k::Host for {Self}`"
            )]
            pub trait Host: rt::Send {
                fn get(&mut self) -> impl rt::Future<Output = u32> + rt::Send;
            }
            impl<_H: Host + ?rt::Sized> Host for &mut _H {
                fn get(&mut self) -> impl rt::Future<Output = u32> + rt::Send {
                    Host::get(&mut **self)
                }
            }
            /// Adds this interface to a `LinkerInstance` under a different import name.
            pub fn add_to_linker_instance<T, D>(
                linker: &mut rt::LinkerInstance<'_, T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: rt::Send + 'static,
            {
                let mut link = rt::Link::<T, D>::new(linker, host_getter);
                {
                    struct _Call;
                    impl<_H: Host> rt::AsyncFunc<_H, (), (), u32> for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (): (),
                        ) -> impl rt::Future<Output = u32> + rt::Send {
                            Host::get(host)
                        }
                    }
                    link.async_func::<rt::Plain, _Call, _, _>("get");
                }
                link.finish()
            }
            /// Adds this interface to a `Linker`. Where `host_getter` returns a `&mut` of the host,
            /// call it as `add_to_linker::<_, HasSelf<_>>`.
            pub fn add_to_linker<T, D>(
                linker: &mut rt::Linker<T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: rt::Send + 'static,
            {
                rt::add_interface(linker, "test:k/k@0.2.0", |linker| {
                    add_to_linker_instance::<T, D>(linker, host_getter)
                })
            }
        }
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod test {
        pub mod named {
            pub mod i {
                use ::worldbind_tests::private as rt;
                /// `b` of an instance. Its type or meaning differs between the generations.
                #[derive(Clone, Copy)]
                pub enum B {
                    /// `func() -> u32`
                    G2(BFunction),
                    /// `func() -> u32`
                    G1(super::super::super::super::g1::exports::test::named::i::BFunction),
                }
                /// `b` as in generation `g2`.
                #[derive(Clone, Copy)]
                pub struct BFunction(rt::Function<(), (u32,)>);
                impl BFunction {
                    /// Calls `b`.
                    pub async fn call<S>(&self, store: S) -> rt::Result<u32>
                    where
                        S: rt::AsContextMut<Data: rt::Send>,
                    {
                        self.0.typed().call_async(store, ()).await.map(rt::one)
                    }
                    /// The engine's handle to `b`.
                    pub fn func(&self) -> rt::TypedFunc<(), (u32,)> {
                        self.0.typed()
                    }
                }
                /// The functions of `test:named/i` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    b: rt::Option<BFunction>,
                    pub(in super::super::super::super) g1:
                        rt::Option<super::super::super::super::g1::exports::test::named::i::Guest>,
                }
                /// `test:named/i`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "test:named/i",
                        functions: &[rt::function("b", "func() -> u32", BFunction::func)],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            b: loader.optional()?.map(BFunction),
                            g1: loader.older()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// `b`, whose type or meaning differs between the generations. Returns the error
                    /// `NotExported` if the component does not export it.
                    pub fn b(&self) -> rt::Result<B> {
                        let g2 = self.b.map(B::G2);
                        let g1 = || self.g1.as_ref().map(|guest| B::G1(guest.b()));
                        self.taken.require(g2.or_else(g1), "b")
                    }
                }
            }
        }
    }
}
