::worldbind::__private::component_model_async! {}
/// An instance of a component that fits the world `acme:app/app`. Made by [`AppPre`].
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
/// A component that fits the world `acme:app/app`, ready to be instantiated.
pub struct AppPre<T: 'static>(::worldbind::__private::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app` are in a component.
pub type AppIndices = ::worldbind::__private::Indices<App>;
impl<T> ::worldbind::__private::Clone for AppPre<T> {
    fn clone(&self) -> Self {
        Self(::worldbind::__private::Clone::clone(&self.0))
    }
}
impl<T> AppPre<T> {
    /// Finds every export of the world, at any compatible version, and checks its type.
    /// Fails with `BindError`, which says all that does not fit.
    pub fn new(
        instance_pre: ::worldbind::__private::InstancePre<T>,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::WorldPre::new(instance_pre).map(Self)
    }
    /// Links a component, and then does what [`Self::new`] does.
    /// Fails with `LinkError`, which says all that the linker does not give, or with `BindError`.
    pub fn link(
        component: &::worldbind::__private::Component,
        linker: &::worldbind::__private::Linker<T>,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::WorldPre::link(component, linker).map(Self)
    }
    /// What was found for each interface, and which functions are absent.
    pub fn resolution(&self) -> &::worldbind::__private::Resolution {
        self.0.resolution()
    }
    /// The engine of the component.
    pub fn engine(&self) -> &::worldbind::__private::Engine {
        self.0.engine()
    }
    /// What instances are made from.
    pub fn instance_pre(&self) -> &::worldbind::__private::InstancePre<T> {
        self.0.instance_pre()
    }
    /// Makes an instance. No name is looked up and no type checked: [`Self::new`] did.
    pub fn instantiate(
        &self,
        store: impl ::worldbind::__private::AsContextMut<Data = T>,
    ) -> ::worldbind::__private::Result<App> {
        self.0.instantiate(store)
    }
    /// The same as [`Self::instantiate`], in an async store.
    pub async fn instantiate_async(
        &self,
        store: impl ::worldbind::__private::AsContextMut<Data = T>,
    ) -> ::worldbind::__private::Result<App>
    where
        T: ::worldbind::__private::Send,
    {
        self.0.instantiate_async(store).await
    }
}
impl ::worldbind::__private::World for App {
    const SPEC: &'static ::worldbind::__private::WorldSpec = &::worldbind::__private::WorldSpec {
        name: "acme:app/app",
        imports: &["acme:app/log"],
        interfaces: &[
            <exports::acme::app::api::Guest as ::worldbind::__private::Interface>::SPEC,
        ],
        functions: &[],
    };
    fn load(
        loader: &mut ::worldbind::__private::Loader<'_>,
    ) -> ::worldbind::__private::Result<App> {
        ::worldbind::__private::Ok(App {
            acme_app_api: ::worldbind::__private::Interface::load(loader)?,
        })
    }
}
impl App {
    /// Links, finds, checks and instantiates in one go.
    pub fn instantiate<T>(
        store: impl ::worldbind::__private::AsContextMut<Data = T>,
        component: &::worldbind::__private::Component,
        linker: &::worldbind::__private::Linker<T>,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::instantiate(store, component, linker)
    }
    /// The same as [`Self::instantiate`], in an async store.
    pub async fn instantiate_async<T>(
        store: impl ::worldbind::__private::AsContextMut<Data = T>,
        component: &::worldbind::__private::Component,
        linker: &::worldbind::__private::Linker<T>,
    ) -> ::worldbind::__private::Result<Self>
    where
        T: ::worldbind::__private::Send,
    {
        ::worldbind::__private::instantiate_async(store, component, linker).await
    }
    /// Finds every export of the world in an instance, and checks its type.
    pub fn new(
        store: impl ::worldbind::__private::AsContextMut,
        instance: &::worldbind::__private::Instance,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::world_of(store, instance)
    }
    /// Links all that the world imports.
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
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod log {
            use ::worldbind::__private as rt;
            /// The functions of [`Host`] that need the store.
            pub trait HostWithStore<T>: rt::HasData + rt::Send {
                fn flush(
                    host: rt::Access<'_, T, Self>,
                ) -> impl rt::Future<Output = ()> + rt::Send;
            }
            pub trait Host: rt::Send {
                fn write(
                    &mut self,
                    line: rt::String,
                    tags: rt::Vec<rt::String>,
                ) -> impl rt::Future<Output = u32> + rt::Send;
            }
            rt::forward!(Host; async fn write(line: rt::String, tags: rt::Vec<rt::String>) -> u32;);
            /// Links what the host gives to the interface, under another name than its own.
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
                    async_func link, "write", |host: Host, line: rt::String, tags: rt::Vec<rt::String>| -> u32 {
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
                    }, Plain
                );
                rt::link!(
                    async_store_func link, "flush", |host: HostWithStore| -> () {
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
                    }, Nothing
                );
                link.finish()
            }
            /// Links what the host gives to the interface.
            pub fn add_to_linker<T, D>(
                linker: &mut rt::Linker<T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: rt::Send + 'static,
            {
                let linker = &mut linker.instance("acme:app/log")?;
                add_to_linker_instance::<T, D>(linker, host_getter)
            }
        }
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod acme {
        pub mod app {
            pub mod api {
                use ::worldbind::__private as rt;
                /// The functions of `acme:app/api` in an instance.
                #[derive(Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    run: rt::Function<(&'static str,), (rt::String,)>,
                    stop: rt::Function<(), ()>,
                }
                /// `acme:app/api`, found in a component and checked.
                #[derive(Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// Another name of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                impl GuestPre {
                    /// Finds the interface in a component, at any compatible version, and checks its functions.
                    /// Fails with `BindError`.
                    pub fn new<T>(
                        instance_pre: &rt::InstancePre<T>,
                    ) -> rt::Result<GuestPre> {
                        rt::InterfacePre::new(instance_pre).map(GuestPre)
                    }
                    /// The name and version that were found.
                    pub fn interface(&self) -> &rt::InterfaceName {
                        self.0.interface()
                    }
                    /// Takes the interface from an instance. Fails with `ForeignInstance` if it is not one of the
                    /// component that was searched, or was linked otherwise.
                    pub fn load(
                        &self,
                        store: impl rt::AsContextMut,
                        instance: &rt::Instance,
                    ) -> rt::Result<Guest> {
                        self.0.load(store, instance)
                    }
                }
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:app/api",
                        functions: &[
                            rt::function(
                                "run",
                                "func(name: string) -> string",
                                rt::signature::<(&'static str,), (rt::String,)>(),
                            ),
                            rt::function("stop", "func()", rt::signature::<(), ()>()),
                        ],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Guest> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            run: loader.function()?,
                            stop: loader.function()?,
                        })
                    }
                }
                impl Guest {
                    /// Finds the interface in an instance, at any compatible version, and checks its functions.
                    /// Fails with `BindError`.
                    pub fn new(
                        store: impl rt::AsContextMut,
                        instance: &rt::Instance,
                    ) -> rt::Result<Guest> {
                        rt::interface_of(store, instance)
                    }
                    /// The name and version that were found.
                    pub fn interface(&self) -> &rt::InterfaceName {
                        self.taken.name()
                    }
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
                            .map(|(result,)| result)
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
