use ::worldbind::__private48_0 as __plugin_rt;
/// The generations of the world `acme:plugin/plugin`, from the oldest to the newest.
#[derive(::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
pub enum Generation {
    /// `acme:plugin@1.0.0`. Equal to the newest: 1 function. Changed or removed later:
    /// `kv.count`.
    V1,
    /// `acme:plugin@2.0.0`. The newest.
    V2,
}
impl Generation {
    /// All generations, from the oldest to the newest.
    pub const ALL: &'static [Self] = &[Self::V1, Self::V2];
}
/// An instance of a component that fits a generation of the world `acme:plugin/plugin`.
/// [`PluginPre`] makes it.
pub struct Plugin {
    generation: Generation,
}
/// A linker for components of each generation.
pub struct PluginLinkers<T: 'static>(__plugin_rt::Linkers<T>);
/// A component that fits a generation of the world `acme:plugin/plugin`, ready to be
/// instantiated.
pub struct PluginPre<T: 'static>(__plugin_rt::WorldPre<T, Plugin>);
/// Where the exports of a generation of the world `acme:plugin/plugin` are in a component.
#[derive(::core::clone::Clone)]
pub struct PluginIndices(__plugin_rt::Indices<Plugin>);
#[doc(hidden)]
impl __plugin_rt::World for Plugin {
    const SPEC: &'static __plugin_rt::WorldSpec = &__plugin_rt::WorldSpec {
        name: "acme:plugin/plugin@2.0.0",
        imports: &["acme:plugin/kv@2.0.0"],
        interfaces: &[],
        functions: &[],
    };
    const GENERATIONS: &'static [__plugin_rt::GenerationSpec] = &[
        __plugin_rt::GenerationSpec::equal("v1", "acme:plugin/plugin@1.0.0")
            .imports(&["acme:plugin/kv@1.0.0"]),
        __plugin_rt::GenerationSpec::newest::<Self>("v2"),
    ];
    fn load(loader: &mut __plugin_rt::Loader<'_>) -> __plugin_rt::Result<Self> {
        __plugin_rt::Ok(Plugin {
            generation: loader.generation(Generation::ALL, Generation::V2),
        })
    }
}
__plugin_rt::linked_generations!(
    __plugin_rt, Plugin, PluginPre, PluginIndices, PluginLinkers, Generation
);
impl<T> PluginLinkers<T> {
    /// Linkers with everything that the host implements. Where `host_getter` returns a `&mut`
    /// of the host, call it as `new::<HasSelf<_>>`.
    pub fn new<D>(
        engine: &__plugin_rt::Engine,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __plugin_rt::Result<Self>
    where
        D: v1::acme::plugin::kv::HostWithStore<T> + acme::plugin::kv::HostWithStore<T>,
        for<'a> D::Data<'a>: v1::acme::plugin::kv::Host + acme::plugin::kv::Host,
    {
        let mut linker = __plugin_rt::Linker::new(engine);
        Plugin::add_to_linker::<T, D>(&mut linker, host_getter)?;
        __plugin_rt::Ok(Self(__plugin_rt::Linkers::new(linker, Generation::ALL.len())))
    }
}
impl Plugin {
    /// Adds everything that the worlds of all generations import to a `Linker`. Where
    /// `host_getter` returns a `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut __plugin_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __plugin_rt::Result<()>
    where
        D: v1::acme::plugin::kv::HostWithStore<T> + acme::plugin::kv::HostWithStore<T>,
        for<'a> D::Data<'a>: v1::acme::plugin::kv::Host + acme::plugin::kv::Host,
        T: 'static,
    {
        v1::acme::plugin::kv::add_to_linker::<T, D>(linker, host_getter)?;
        acme::plugin::kv::add_to_linker::<T, D>(linker, host_getter)?;
        __plugin_rt::Ok(())
    }
}
/// Generation `v1`: `acme:plugin@1.0.0`.
#[allow(missing_docs)]
pub mod v1 {
    /// The packages of the namespace `acme`.
    pub mod acme {
        /// The interfaces of the package `acme:plugin@1.0.0`.
        pub mod plugin {
            /// The interface `acme:plugin/kv@1.0.0`, which the host provides.
            pub mod kv {
                use ::worldbind::__private48_0 as rt;
                /// The functions of [`Host`] that need the store.
                /// There are none, so no host has to implement this trait.
                pub trait HostWithStore<T>: rt::HasData {}
                impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
                /// The functions of the interface `acme:plugin/kv@1.0.0`. A host implements them.
                #[diagnostic::on_unimplemented(
                    message = "`{Self}` does not implement `Host` of the interface `acme:plugin/kv@1.0.0`",
                    label = "missing `impl v1::acme::plugin::kv::Host for {Self}`"
                )]
                pub trait Host {
                    fn count(&mut self) -> u32;
                }
                impl<_H: Host + ?rt::Sized> Host for &mut _H {
                    fn count(&mut self) -> u32 {
                        Host::count(&mut **self)
                    }
                }
                /// Adds this interface to a `LinkerInstance` under a different import name.
                pub fn add_to_linker_instance<T, D>(
                    linker: &mut rt::LinkerInstance<'_, T>,
                    host_getter: fn(&mut T) -> D::Data<'_>,
                ) -> rt::Result<()>
                where
                    D: HostWithStore<T>
                        + super::super::super::super::acme::plugin::kv::HostWithStore<T>,
                    for<'a> D::Data<
                        'a,
                    >: Host + super::super::super::super::acme::plugin::kv::Host,
                    T: 'static,
                {
                    super::super::super::super::acme::plugin::kv::add_to_linker_named::<
                        T,
                        D,
                    >(linker, host_getter, rt::Names::Except(&["count"]))?;
                    let mut link = rt::Link::<T, D>::new(linker, host_getter);
                    {
                        struct _Call;
                        impl<_H: Host> rt::Func<_H, (), (), u32> for _Call {
                            fn call(host: &mut _H, (): &(), (): ()) -> u32 {
                                Host::count(host)
                            }
                        }
                        link.func::<rt::Plain, _Call, _, _>("count");
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
                    D: HostWithStore<T>
                        + super::super::super::super::acme::plugin::kv::HostWithStore<T>,
                    for<'a> D::Data<
                        'a,
                    >: Host + super::super::super::super::acme::plugin::kv::Host,
                    T: 'static,
                {
                    rt::add_interface(
                        linker,
                        "acme:plugin/kv@1.0.0",
                        |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                    )
                }
            }
        }
    }
}
/// The packages of the namespace `acme`.
#[allow(missing_docs)]
pub mod acme {
    /// The interfaces of the package `acme:plugin@2.0.0`.
    pub mod plugin {
        /// The interface `acme:plugin/kv@2.0.0`, which the host provides.
        pub mod kv {
            use ::worldbind::__private48_0 as rt;
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
            /// The functions of the interface `acme:plugin/kv@2.0.0`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:plugin/kv@2.0.0`",
                label = "missing `impl acme::plugin::kv::Host for {Self}`"
            )]
            pub trait Host {
                fn get(&mut self, key: rt::String) -> rt::String;
                fn count(&mut self) -> u64;
            }
            impl<_H: Host + ?rt::Sized> Host for &mut _H {
                fn get(&mut self, key: rt::String) -> rt::String {
                    Host::get(&mut **self, key)
                }
                fn count(&mut self) -> u64 {
                    Host::count(&mut **self)
                }
            }
            /// Adds the functions that `names` selects, under the names that it has.
            pub(in super::super::super) fn add_to_linker_named<T, D>(
                linker: &mut rt::LinkerInstance<'_, T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
                names: rt::Names<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                let mut link = rt::Link::<T, D>::new(linker, host_getter).named(names);
                {
                    struct _Call;
                    impl<_H: Host> rt::Func<_H, (), (rt::String,), rt::String>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (key,): (rt::String,),
                        ) -> rt::String {
                            Host::get(host, key)
                        }
                    }
                    link.func::<rt::Plain, _Call, _, _>("get");
                }
                {
                    struct _Call;
                    impl<_H: Host> rt::Func<_H, (), (), u64> for _Call {
                        fn call(host: &mut _H, (): &(), (): ()) -> u64 {
                            Host::count(host)
                        }
                    }
                    link.func::<rt::Plain, _Call, _, _>("count");
                }
                link.finish()
            }
            /// Adds this interface to a `LinkerInstance` under a different import name.
            pub fn add_to_linker_instance<T, D>(
                linker: &mut rt::LinkerInstance<'_, T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                add_to_linker_named::<T, D>(linker, host_getter, rt::Names::All)
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
                T: 'static,
            {
                rt::add_interface(
                    linker,
                    "acme:plugin/kv@2.0.0",
                    |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                )
            }
        }
    }
}
