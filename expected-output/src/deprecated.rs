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
#[allow(missing_docs)]
pub trait AppImportsWithStore<T>: ::worldbind::__private::HasData {}
impl<
    T,
    H: ::worldbind::__private::HasData + ?::worldbind::__private::Sized,
> AppImportsWithStore<T> for H {}
#[allow(missing_docs)]
#[allow(deprecated)]
pub trait AppImports {
    fn now(&mut self) -> Line;
}
#[allow(deprecated)]
::worldbind::__private::forward!(AppImports; fn now() -> Line;);
/// An instance of a component that fits the world `acme:app/app@1.2.0`. Made by [`AppPre`].
#[allow(deprecated)]
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
    acme_app_legacy: exports::acme::app::legacy::Guest,
}
/// A component that fits the world `acme:app/app@1.2.0`, ready to be instantiated.
pub struct AppPre<T: 'static>(::worldbind::__private::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app@1.2.0` are in a component.
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
#[allow(deprecated)]
impl ::worldbind::__private::World for App {
    const SPEC: &'static ::worldbind::__private::WorldSpec = &::worldbind::__private::WorldSpec {
        name: "acme:app/app@1.2.0",
        imports: &["acme:app/log@1.2.0", "now"],
        interfaces: &[
            <exports::acme::app::api::Guest as ::worldbind::__private::Interface>::SPEC,
            <exports::acme::app::legacy::Guest as ::worldbind::__private::Interface>::SPEC,
        ],
        functions: &[],
    };
    fn load(
        loader: &mut ::worldbind::__private::Loader<'_>,
    ) -> ::worldbind::__private::Result<App> {
        ::worldbind::__private::Ok(App {
            acme_app_api: ::worldbind::__private::Interface::load(loader)?,
            acme_app_legacy: ::worldbind::__private::Interface::load(loader)?,
        })
    }
}
#[allow(deprecated)]
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
    /// Links what the host gives to the world itself.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: AppImportsWithStore<T>,
        for<'a> D::Data<'a>: AppImports,
        T: 'static,
    {
        let linker = &mut linker.root();
        let mut link = ::worldbind::__private::Link::<T, D>::new(linker, host_getter);
        ::worldbind::__private::link!(func link, "now", AppImports::now() -> Line, Plain);
        link.finish()
    }
    /// Links all that the world imports.
    pub fn add_to_linker<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: acme::app::log::HostWithStore<T> + AppImportsWithStore<T>,
        for<'a> D::Data<'a>: acme::app::log::Host + AppImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        acme::app::log::add_to_linker::<T, D>(linker, host_getter)?;
        ::worldbind::__private::Ok(())
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
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        #[allow(deprecated)]
        pub mod log {
            use ::worldbind::__private::{self as rt, wasmtime};
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
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, H: rt::HasData + ?rt::Sized> HostWithStore<T> for H {}
            pub trait Host {
                #[deprecated(
                    since = "1.1.0",
                    note = "`acme:app/log.write` is deprecated since `acme:app@1.1.0`"
                )]
                fn write(&mut self, line: Line);
            }
            rt::forward!(Host; fn write(line: Line) -> (););
            /// Links what the host gives to the interface, under another name than its own.
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
                rt::link!(func link, "write", Host::write(line: Line) -> (), Nothing);
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
                T: 'static,
            {
                let linker = &mut linker.instance("acme:app/log@1.2.0")?;
                add_to_linker_instance::<T, D>(linker, host_getter)
            }
        }
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod acme {
        pub mod app {
            #[allow(deprecated)]
            pub mod api {
                use ::worldbind::__private::{self as rt, wasmtime};
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
                /// The functions of `acme:app/api@1.2.0` in an instance.
                #[derive(Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    method_session_last: rt::Function<(rt::ResourceAny,), (Line,)>,
                    run: rt::Function<(Mode,), ()>,
                }
                /// `acme:app/api@1.2.0`, found in a component and checked.
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
                        name: "acme:app/api@1.2.0",
                        functions: &[
                            rt::function(
                                    "[method]session.last",
                                    "func(self: borrow<session>) -> line",
                                    rt::signature::<(rt::ResourceAny,), (Line,)>(),
                                )
                                .handles(&[rt::Handle::Borrow("session")]),
                            rt::function(
                                "run",
                                "func(mode: mode)",
                                rt::signature::<(Mode,), ()>(),
                            ),
                        ],
                        types: &[
                            ("line", "record { text: string, weight: u8 }"),
                            ("mode", "enum { fast, slow }"),
                        ],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Guest> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            method_session_last: loader.function()?,
                            run: loader.function()?,
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
                            .map(|(result,)| result)
                    }
                    /// The engine's handle to `session.last`.
                    pub fn func_last(
                        &self,
                    ) -> rt::TypedFunc<(rt::ResourceAny,), (Line,)> {
                        self.funcs.method_session_last.typed()
                    }
                }
            }
            #[deprecated(
                since = "1.2.0",
                note = "`acme:app/legacy` is deprecated since `acme:app@1.2.0`"
            )]
            pub mod legacy {
                use ::worldbind::__private as rt;
                /// The functions of `acme:app/legacy@1.2.0` in an instance.
                #[derive(Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    run: rt::Function<(), ()>,
                }
                /// `acme:app/legacy@1.2.0`, found in a component and checked.
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
                        name: "acme:app/legacy@1.2.0",
                        functions: &[
                            rt::function("run", "func()", rt::signature::<(), ()>()),
                        ],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Guest> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            run: loader.function()?,
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
