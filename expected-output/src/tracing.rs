::worldbind::__private48_0::component_model_async! {}
use ::worldbind::__private48_0 as __app_rt;
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
    tick: __app_rt::Function<(), ()>,
}
/// A component that fits the world `acme:app/app`, ready to be instantiated.
pub struct AppPre<T: 'static>(__app_rt::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(__app_rt::Indices<App>);
#[doc(hidden)]
impl __app_rt::World for App {
    const SPEC: &'static __app_rt::WorldSpec = &__app_rt::WorldSpec {
        name: "acme:app/app",
        imports: &["acme:app/log"],
        interfaces: &[<exports::acme::app::api::Guest as __app_rt::Interface>::SPEC],
        functions: &[__app_rt::function("tick", "func()", Self::func_tick)],
    };
    fn load(loader: &mut __app_rt::Loader<'_>) -> __app_rt::Result<Self> {
        __app_rt::Ok(App {
            acme_app_api: __app_rt::Interface::load(loader)?,
            tick: loader.function()?,
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
        D: acme::app::log::HostWithStore<T> + __app_rt::Send,
        for<'a> D::Data<'a>: acme::app::log::Host + __app_rt::Send,
        T: __app_rt::Send + 'static,
    {
        acme::app::log::add_to_linker::<T, D>(linker, host_getter)?;
        __app_rt::Ok(())
    }
    /// The functions of `acme:app/api`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
    /// Calls `tick`.
    pub fn call_tick<S: __app_rt::AsContextMut>(
        &self,
        store: S,
    ) -> __app_rt::Result<()> {
        let span = tracing::span!(
            tracing::Level::TRACE, "wit-bindgen export", module = "default", function =
            "tick"
        );
        let _enter = span.enter();
        self.tick.typed().call(store, ())
    }
    /// The engine's handle to `tick`.
    pub fn func_tick(&self) -> __app_rt::TypedFunc<(), ()> {
        self.tick.typed()
    }
}
/// The packages of the namespace `acme`.
#[allow(missing_docs)]
pub mod acme {
    /// The interfaces of the package `acme:app`.
    pub mod app {
        /// The interface `acme:app/log`, which the host provides.
        pub mod log {
            use ::worldbind::__private48_0 as rt;
            /// The functions of [`Host`] that need the store.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostWithStore<{T}>` of the interface `acme:app/log`",
                label = "missing `impl<T> acme::app::log::HostWithStore<T> for {Self}`",
                note = "implement it for `HasSelf<_>` or for your own `HasData` type, the `D` of `add_to_linker::<T, D>`"
            )]
            pub trait HostWithStore<T>: rt::HasData + rt::Send {
                fn flush(
                    host: rt::Access<'_, T, Self>,
                ) -> impl rt::Future<Output = ()> + rt::Send;
            }
            /// The functions of the interface `acme:app/log`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/log`",
                label = "missing `impl acme::app::log::Host for {Self}`"
            )]
            pub trait Host: rt::Send {
                fn write(
                    &mut self,
                    line: rt::String,
                    tags: rt::Vec<rt::String>,
                ) -> impl rt::Future<Output = u32> + rt::Send;
            }
            impl<_H: Host + ?rt::Sized> Host for &mut _H {
                fn write(
                    &mut self,
                    line: rt::String,
                    tags: rt::Vec<rt::String>,
                ) -> impl rt::Future<Output = u32> + rt::Send {
                    Host::write(&mut **self, line, tags)
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
                    impl<
                        _H: Host,
                    > rt::AsyncFunc<_H, (), (rt::String, rt::Vec<rt::String>), u32>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (line, tags): (rt::String, rt::Vec<rt::String>),
                        ) -> impl rt::Future<Output = u32> + rt::Send {
                            ::tracing::Instrument::instrument(
                                async move {
                                    ::tracing::event!(
                                        ::tracing::Level::TRACE, line = ::tracing::field::debug(&
                                        line), tags = ::tracing::field::debug("..."), "call"
                                    );
                                    let output = Host::write(host, line, tags).await;
                                    ::tracing::event!(
                                        ::tracing::Level::TRACE, result = ::tracing::field::debug(&
                                        output), "return"
                                    );
                                    output
                                },
                                ::tracing::span!(
                                    ::tracing::Level::TRACE, "wit-bindgen import", module =
                                    "log", function = "write"
                                ),
                            )
                        }
                    }
                    link.async_func::<rt::Plain, _Call, _, _>("write");
                }
                {
                    struct _Call;
                    impl<
                        _T: rt::Send + 'static,
                        _D: HostWithStore<_T>,
                    > rt::AsyncStoreFunc<_T, _D, (), (), ()> for _Call {
                        fn call(
                            host: rt::Access<'_, _T, _D>,
                            (): &(),
                            (): (),
                        ) -> impl rt::Future<Output = ()> + rt::Send {
                            ::tracing::Instrument::instrument(
                                async move {
                                    ::tracing::event!(::tracing::Level::TRACE, "call");
                                    <_D as HostWithStore<_T>>::flush(host).await;
                                    ::tracing::event!(
                                        ::tracing::Level::TRACE, result =
                                        ::tracing::field::debug(()), "return"
                                    );
                                },
                                ::tracing::span!(
                                    ::tracing::Level::TRACE, "wit-bindgen import", module =
                                    "log", function = "flush"
                                ),
                            )
                        }
                    }
                    link.async_store_func::<rt::Nothing, _Call, _, _>("flush");
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
                rt::add_interface(
                    linker,
                    "acme:app/log",
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
        /// The interfaces of the package `acme:app`.
        pub mod app {
            /// The interface `acme:app/api`, which a component exports.
            pub mod api {
                use ::worldbind::__private48_0 as rt;
                /// The functions of the interface `acme:app/api` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    run: rt::Function<(&'static str,), (rt::String,)>,
                    stop: rt::Function<(), ()>,
                }
                /// The interface `acme:app/api`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:app/api",
                        functions: &[
                            rt::function(
                                "run",
                                "func(name: string) -> string",
                                Self::func_run,
                            ),
                            rt::function("stop", "func()", Self::func_stop),
                        ],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            run: loader.function()?,
                            stop: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// Calls `run`.
                    pub async fn call_run<S>(
                        &self,
                        store: S,
                        name: &str,
                    ) -> rt::Result<rt::String>
                    where
                        S: rt::AsContextMut<Data: rt::Send>,
                    {
                        ::tracing::Instrument::instrument(
                                self.run.typed().call_async(store, (name,)),
                                ::tracing::span!(
                                    ::tracing::Level::TRACE, "wit-bindgen export", module =
                                    "acme:app/api", function = "run"
                                ),
                            )
                            .await
                            .map(rt::one)
                    }
                    /// The engine's handle to `run`.
                    pub fn func_run(&self) -> rt::TypedFunc<(&str,), (rt::String,)> {
                        self.run.typed()
                    }
                    /// Calls `stop`.
                    pub fn call_stop<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<()> {
                        let span = ::tracing::span!(
                            ::tracing::Level::TRACE, "wit-bindgen export", module =
                            "acme:app/api", function = "stop"
                        );
                        let _enter = span.enter();
                        self.stop.typed().call(store, ())
                    }
                    /// The engine's handle to `stop`.
                    pub fn func_stop(&self) -> rt::TypedFunc<(), ()> {
                        self.stop.typed()
                    }
                }
            }
        }
    }
}
