use ::worldbind::__private48_0 as __app_rt;
#[allow(missing_docs)]
#[allow(deprecated)]
mod __app_types {
    #[deprecated(
        since = "1.1.0",
        note = "`acme:app/log.line` is deprecated since `acme:app@1.1.0`"
    )]
    pub type Line = super::acme::app::log::Line;
}
#[allow(deprecated)]
pub use __app_types::Line;
/// The functions of [`AppImports`] that need the store.
/// There are none, so no host has to implement this trait.
#[allow(missing_docs)]
pub trait AppImportsWithStore<T>: __app_rt::HasData {}
impl<T, _H: __app_rt::HasData + ?__app_rt::Sized> AppImportsWithStore<T> for _H {}
/// The functions that the world itself imports. A host implements them.
#[allow(missing_docs)]
#[allow(deprecated)]
pub trait AppImports {
    fn now(&mut self) -> Line;
}
#[allow(deprecated)]
impl<_H: AppImports + ?__app_rt::Sized> AppImports for &mut _H {
    fn now(&mut self) -> Line {
        AppImports::now(&mut **self)
    }
}
/// An instance of a component that fits the world `acme:app/app@1.2.0`. [`AppPre`] makes it.
#[allow(deprecated)]
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
    acme_app_legacy: exports::acme::app::legacy::Guest,
}
/// A component that fits the world `acme:app/app@1.2.0`, ready to be instantiated.
pub struct AppPre<T: 'static>(__app_rt::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app@1.2.0` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(__app_rt::Indices<App>);
#[doc(hidden)]
#[allow(deprecated)]
impl __app_rt::World for App {
    const SPEC: &'static __app_rt::WorldSpec = &__app_rt::WorldSpec {
        name: "acme:app/app@1.2.0",
        imports: &["acme:app/log@1.2.0", "now"],
        interfaces: &[
            <exports::acme::app::api::Guest as __app_rt::Interface>::SPEC,
            <exports::acme::app::legacy::Guest as __app_rt::Interface>::SPEC,
        ],
        functions: &[],
    };
    fn load(loader: &mut __app_rt::Loader<'_>) -> __app_rt::Result<Self> {
        __app_rt::Ok(App {
            acme_app_api: __app_rt::Interface::load(loader)?,
            acme_app_legacy: __app_rt::Interface::load(loader)?,
        })
    }
}
__app_rt::world_methods!(__app_rt, App, AppPre, AppIndices);
#[allow(deprecated)]
impl App {
    /// Adds the functions and resources that the world itself imports to a `Linker`.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut __app_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
    where
        D: AppImportsWithStore<T>,
        for<'a> D::Data<'a>: AppImports,
        T: 'static,
    {
        let linker = &mut linker.root();
        let mut link = __app_rt::Link::<T, D>::new(linker, host_getter);
        {
            struct _Call;
            impl<_H: AppImports> __app_rt::Func<_H, (), (), Line> for _Call {
                fn call(host: &mut _H, (): &(), (): ()) -> Line {
                    AppImports::now(host)
                }
            }
            link.func::<__app_rt::Plain, _Call, _, _>("now");
        }
        link.finish()
    }
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut __app_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
    where
        D: acme::app::log::HostWithStore<T> + AppImportsWithStore<T>,
        for<'a> D::Data<'a>: acme::app::log::Host + AppImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        acme::app::log::add_to_linker::<T, D>(linker, host_getter)?;
        __app_rt::Ok(())
    }
    /// The functions of `acme:app/api@1.2.0`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
    /// The functions of `acme:app/legacy@1.2.0`.
    #[deprecated(
        since = "1.2.0",
        note = "`acme:app/legacy` is deprecated since `acme:app@1.2.0`"
    )]
    pub fn acme_app_legacy(&self) -> &exports::acme::app::legacy::Guest {
        &self.acme_app_legacy
    }
}
/// The packages of the namespace `acme`.
#[allow(missing_docs)]
pub mod acme {
    /// The interfaces of the package `acme:app@1.2.0`.
    pub mod app {
        /// The interface `acme:app/log@1.2.0`, which the host provides.
        #[allow(deprecated)]
        pub mod log {
            use ::worldbind::__private48_0::{self as rt, wasmtime};
            /// A line, and how much it matters.
            #[deprecated(
                since = "1.1.0",
                note = "`acme:app/log.line` is deprecated since `acme:app@1.1.0`"
            )]
            #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Line {
                pub text: rt::String,
                pub weight: u8,
            }
            const _: () = rt::check_layout::<Line>(12, 4);
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
            /// The functions of the interface `acme:app/log@1.2.0`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/log@1.2.0`",
                label = "missing `impl acme::app::log::Host for {Self}`"
            )]
            pub trait Host {
                #[deprecated(
                    since = "1.1.0",
                    note = "`acme:app/log.write` is deprecated since `acme:app@1.1.0`"
                )]
                fn write(&mut self, line: Line);
            }
            impl<_H: Host + ?rt::Sized> Host for &mut _H {
                fn write(&mut self, line: Line) {
                    Host::write(&mut **self, line)
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
                    impl<_H: Host> rt::Func<_H, (), (Line,), ()> for _Call {
                        fn call(host: &mut _H, (): &(), (line,): (Line,)) {
                            Host::write(host, line)
                        }
                    }
                    link.func::<rt::Nothing, _Call, _, _>("write");
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
                    "acme:app/log@1.2.0",
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
        /// The interfaces of the package `acme:app@1.2.0`.
        pub mod app {
            /// The interface `acme:app/api@1.2.0`, which a component exports.
            #[allow(deprecated)]
            pub mod api {
                use ::worldbind::__private48_0::{self as rt, wasmtime};
                #[deprecated(
                    since = "1.1.0",
                    note = "`acme:app/log.line` is deprecated since `acme:app@1.1.0`"
                )]
                pub type Line = super::super::super::super::acme::app::log::Line;
                #[deprecated(
                    since = "1.2.0",
                    note = "`acme:app/api.session` is deprecated since `acme:app@1.2.0`"
                )]
                pub type Session = rt::ResourceAny;
                /// The functions of [`Session`].
                #[deprecated(
                    since = "1.2.0",
                    note = "`acme:app/api.session` is deprecated since `acme:app@1.2.0`"
                )]
                pub struct GuestSession<'a> {
                    funcs: &'a Guest,
                }
                #[derive(
                    Clone,
                    Copy,
                    PartialEq,
                    Eq,
                    Debug,
                    rt::ComponentType,
                    rt::Lift,
                    rt::Lower
                )]
                #[component(enum)]
                #[repr(u8)]
                pub enum Mode {
                    #[component(name = "fast")]
                    Fast,
                    #[component(name = "slow")]
                    Slow,
                }
                const _: () = rt::check_layout::<Mode>(1, 1);
                /// The functions of the interface `acme:app/api@1.2.0` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    method_session_last: rt::Function<(rt::ResourceAny,), (Line,)>,
                    run: rt::Function<(Mode,), ()>,
                }
                /// The interface `acme:app/api@1.2.0`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                #[allow(deprecated)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:app/api@1.2.0",
                        functions: &[
                            rt::function(
                                    "[method]session.last",
                                    "func(self: borrow<session>) -> line",
                                    GuestSession::func_last,
                                )
                                .handles(&[rt::Handle::Borrow("session")]),
                            rt::function("run", "func(mode: mode)", Self::func_run),
                        ],
                        types: &[
                            ("line", "record { text: string, weight: u8 }"),
                            ("mode", "enum { fast, slow }"),
                        ],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            method_session_last: loader.function()?,
                            run: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    #[deprecated(
                        since = "1.2.0",
                        note = "`acme:app/api.run` is deprecated since `acme:app@1.2.0`"
                    )]
                    /// Calls `run`.
                    pub fn call_run<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        mode: Mode,
                    ) -> rt::Result<()> {
                        self.run.typed().call(store, (mode,))
                    }
                    #[deprecated(
                        since = "1.2.0",
                        note = "`acme:app/api.run` is deprecated since `acme:app@1.2.0`"
                    )]
                    /// The engine's handle to `run`.
                    pub fn func_run(&self) -> rt::TypedFunc<(Mode,), ()> {
                        self.run.typed()
                    }
                    /// The functions of the resource `session`.
                    #[deprecated(
                        since = "1.2.0",
                        note = "`acme:app/api.session` is deprecated since `acme:app@1.2.0`"
                    )]
                    pub fn session(&self) -> GuestSession<'_> {
                        GuestSession { funcs: self }
                    }
                }
                impl GuestSession<'_> {
                    /// Calls `session.last`.
                    pub fn call_last<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        self_: rt::ResourceAny,
                    ) -> rt::Result<Line> {
                        self.funcs
                            .method_session_last
                            .typed()
                            .call(store, (self_,))
                            .map(rt::one)
                    }
                    /// The engine's handle to `session.last`.
                    pub fn func_last(
                        &self,
                    ) -> rt::TypedFunc<(rt::ResourceAny,), (Line,)> {
                        self.funcs.method_session_last.typed()
                    }
                }
            }
            /// The interface `acme:app/legacy@1.2.0`, which a component exports.
            #[deprecated(
                since = "1.2.0",
                note = "`acme:app/legacy` is deprecated since `acme:app@1.2.0`"
            )]
            pub mod legacy {
                use ::worldbind::__private48_0 as rt;
                /// The functions of the interface `acme:app/legacy@1.2.0` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    run: rt::Function<(), ()>,
                }
                /// The interface `acme:app/legacy@1.2.0`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:app/legacy@1.2.0",
                        functions: &[rt::function("run", "func()", Self::func_run)],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            run: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// Calls `run`.
                    pub fn call_run<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<()> {
                        self.run.typed().call(store, ())
                    }
                    /// The engine's handle to `run`.
                    pub fn func_run(&self) -> rt::TypedFunc<(), ()> {
                        self.run.typed()
                    }
                }
            }
        }
    }
}
