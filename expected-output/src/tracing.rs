::worldbind::__private::component_model_async! {}
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
    tick: ::worldbind::__private::Function<(), ()>,
}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app";
    import "acme:app/log";
    interface acme_app_api: exports::acme::app::api::Guest;
    fn tick: ::worldbind::__private::Function<(), ()> = "tick", "func()";
);
/// Where the exports of the world `acme:app/app` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(::worldbind::__private::Indices<App>);
impl AppIndices {
    /// Finds every export of the world, at any compatible version, and checks its type.
    /// Fails with `BindError`.
    pub fn new<T>(
        instance_pre: &::worldbind::__private::InstancePre<T>,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::Indices::new(instance_pre).map(Self)
    }
    /// Takes the exports from an instance, which may be any: its functions are checked again.
    /// Fails with `ForeignInstance`.
    pub fn load(
        &self,
        store: impl ::worldbind::__private::AsContextMut,
        instance: &::worldbind::__private::Instance,
    ) -> ::worldbind::__private::Result<App> {
        self.0.load(store, instance)
    }
}
impl App {
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: acme::app::log::HostWithStore<T> + ::worldbind::__private::Send,
        for<'a> D::Data<'a>: acme::app::log::Host + ::worldbind::__private::Send,
        T: ::worldbind::__private::Send + 'static,
    {
        acme::app::log::add_to_linker::<T, D>(linker, host_getter)?;
        ::worldbind::__private::Ok(())
    }
    /// The functions of `acme:app/api`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
    /// Calls `tick`.
    pub fn call_tick<S: ::worldbind::__private::AsContextMut>(
        &self,
        store: S,
    ) -> ::worldbind::__private::Result<()> {
        let span = tracing::span!(
            tracing::Level::TRACE, "wit-bindgen export", module = "default", function =
            "tick"
        );
        let _enter = span.enter();
        self.tick.typed().call(store, ())
    }
    /// The engine's handle to `tick`.
    pub fn func_tick(&self) -> ::worldbind::__private::TypedFunc<(), ()> {
        self.tick.typed()
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod log {
            use ::worldbind::__private as rt;
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
            rt::forward!(Host; async fn write(line: rt::String, tags: rt::Vec<rt::String>) -> u32;);
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
                rt::link!(
                    link;
                    fn "write" = async_func |host: Host, line: rt::String,
                        tags: rt::Vec<rt::String>| -> u32 {
                        ::tracing::Instrument::instrument(
                            async move {
                                ::tracing::event!(
                                    ::tracing::Level::TRACE, line = ::tracing::field::debug(& line), tags =
                                    ::tracing::field::debug("..."), "call"
                                );
                                let output = Host::write(host, line, tags).await;
                                ::tracing::event!(
                                    ::tracing::Level::TRACE, result = ::tracing::field::debug(& output),
                                    "return"
                                );
                                output
                            },
                            ::tracing::span!(
                                ::tracing::Level::TRACE, "wit-bindgen import", module = "log", function =
                                "write"
                            ),
                        )
                    }, Plain;
                );
                rt::link!(
                    link;
                    fn "flush" = async_store_func |host: HostWithStore| -> () {
                        ::tracing::Instrument::instrument(
                            async move {
                                ::tracing::event!(::tracing::Level::TRACE, "call");
                                <_D as HostWithStore<_T>>::flush(host).await;
                                ::tracing::event!(
                                    ::tracing::Level::TRACE, result = ::tracing::field::debug(()), "return"
                                );
                            },
                            ::tracing::span!(
                                ::tracing::Level::TRACE, "wit-bindgen import", module = "log", function =
                                "flush"
                            ),
                        )
                    }, Nothing;
                );
                link.finish()
            }
            rt::add_to_linker!("acme:app/log", HostWithStore, [Host], [rt::Send + 'static]);
        }
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod acme {
        pub mod app {
            pub mod api {
                use ::worldbind::__private as rt;
                rt::guest!(
                    "acme:app/api";
                    fn run: rt::Function<(&'static str,), (rt::String,)> = "run",
                        "func(name: string) -> string";
                    fn stop: rt::Function<(), ()> = "stop", "func()";
                );
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
