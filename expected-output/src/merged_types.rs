use ::worldbind::__private48_0 as __app_rt;
/// An instance of a component that fits the world `acme:app/app@0.1.0`. [`AppPre`] makes it.
pub struct App {
    acme_app_levels: exports::acme::app::levels::Guest,
}
/// A component that fits the world `acme:app/app@0.1.0`, ready to be instantiated.
pub struct AppPre<T: 'static>(__app_rt::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app@0.1.0` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(__app_rt::Indices<App>);
#[doc(hidden)]
impl __app_rt::World for App {
    const SPEC: &'static __app_rt::WorldSpec = &__app_rt::WorldSpec {
        name: "acme:app/app@0.1.0",
        imports: &["acme:app/levels@0.1.0"],
        interfaces: &[<exports::acme::app::levels::Guest as __app_rt::Interface>::SPEC],
        functions: &[],
    };
    fn load(loader: &mut __app_rt::Loader<'_>) -> __app_rt::Result<Self> {
        __app_rt::Ok(App {
            acme_app_levels: __app_rt::Interface::load(loader)?,
        })
    }
}
__app_rt::world_methods!(__app_rt, App, AppPre, AppIndices);
impl App {
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut __app_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
    where
        D: acme::app::levels::HostWithStore<T>,
        for<'a> D::Data<'a>: acme::app::levels::Host,
        T: 'static,
    {
        acme::app::levels::add_to_linker::<T, D>(linker, host_getter)?;
        __app_rt::Ok(())
    }
    /// The functions of `acme:app/levels@0.1.0`.
    pub fn acme_app_levels(&self) -> &exports::acme::app::levels::Guest {
        &self.acme_app_levels
    }
}
/// The packages of the namespace `acme`.
#[allow(missing_docs)]
pub mod acme {
    /// The interfaces of the package `acme:app@0.1.0`.
    pub mod app {
        /// The interface `acme:app/levels@0.1.0`, which the host provides.
        pub mod levels {
            use ::worldbind::__private48_0::{self as rt, wasmtime};
            #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Level {
                pub value: u32,
            }
            const _: () = rt::check_layout::<Level>(4, 4);
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
            /// The functions of the interface `acme:app/levels@0.1.0`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/levels@0.1.0`",
                label = "missing `impl acme::app::levels::Host for {Self}`"
            )]
            pub trait Host {
                fn current(&mut self) -> Level;
            }
            impl<_H: Host + ?rt::Sized> Host for &mut _H {
                fn current(&mut self) -> Level {
                    Host::current(&mut **self)
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
                T: 'static,
            {
                let mut link = rt::Link::<T, D>::new(linker, host_getter);
                {
                    struct _Call;
                    impl<_H: Host> rt::Func<_H, (), (), Level> for _Call {
                        fn call(host: &mut _H, (): &(), (): ()) -> Level {
                            Host::current(host)
                        }
                    }
                    link.func::<rt::Plain, _Call, _, _>("current");
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
                T: 'static,
            {
                rt::add_interface(
                    linker,
                    "acme:app/levels@0.1.0",
                    |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                )
            }
        }
    }
}
/// The interfaces that a component exports.
#[allow(missing_docs)]
pub mod exports {
    /// The packages of the namespace `acme`.
    pub mod acme {
        /// The interfaces of the package `acme:app@0.1.0`.
        pub mod app {
            /// The interface `acme:app/levels@0.1.0`, which a component exports.
            pub mod levels {
                #[doc(no_inline)]
                pub use super::super::super::super::acme::app::levels::Level;
                use ::worldbind::__private48_0 as rt;
                /// The functions of the interface `acme:app/levels@0.1.0` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    current: rt::Function<(), (Level,)>,
                }
                /// The interface `acme:app/levels@0.1.0`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:app/levels@0.1.0",
                        functions: &[
                            rt::function(
                                "current",
                                "func() -> level",
                                Self::func_current,
                            ),
                        ],
                        types: &[("level", "record { value: u32 }")],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            current: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// Calls `current`.
                    pub fn call_current<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<Level> {
                        self.current.typed().call(store, ()).map(rt::one)
                    }
                    /// The engine's handle to `current`.
                    pub fn func_current(&self) -> rt::TypedFunc<(), (Level,)> {
                        self.current.typed()
                    }
                }
            }
        }
    }
}
