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
        imports: &[],
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
    /// The functions of `acme:app/api`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod acme {
        pub mod app {
            pub mod api {
                use ::worldbind::__private::{self as rt, wasmtime};
                #[derive(
                    Clone,
                    Copy,
                    PartialEq,
                    Eq,
                    rt::ComponentType,
                    rt::Lift,
                    rt::Lower
                )]
                #[component(enum)]
                #[repr(u8)]
                pub enum Errno {
                    /// permission denied
                    #[component(name = "access")]
                    Access,
                    /// no such thing
                    #[component(name = "no-entry")]
                    NoEntry,
                }
                const _: () = rt::check_layout::<Errno>(1, 1);
                impl Errno {
                    /// The case's name in WIT.
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::Access => "access",
                            Self::NoEntry => "no-entry",
                        }
                    }
                    /// The case's docs in WIT.
                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::Access => "permission denied",
                            Self::NoEntry => "no such thing",
                        }
                    }
                }
                impl ::core::fmt::Debug for Errno {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        rt::debug_error_enum(
                            f,
                            "Errno",
                            *self as i32,
                            self.name(),
                            self.message(),
                        )
                    }
                }
                impl ::core::fmt::Display for Errno {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        rt::display_error_enum(f, *self as i32, self.name())
                    }
                }
                impl ::core::error::Error for Errno {}
                #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Failure {
                    pub line: u32,
                    pub text: rt::String,
                }
                const _: () = rt::check_layout::<Failure>(12, 4);
                impl ::core::fmt::Display for Failure {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        ::core::fmt::Debug::fmt(self, f)
                    }
                }
                impl ::core::error::Error for Failure {}
                #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(variant)]
                pub enum Problem {
                    #[component(name = "busy")]
                    Busy,
                    #[component(name = "other")]
                    Other(rt::String),
                }
                const _: () = rt::check_layout::<Problem>(12, 4);
                impl ::core::fmt::Display for Problem {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        ::core::fmt::Debug::fmt(self, f)
                    }
                }
                impl ::core::error::Error for Problem {}
                /// The functions of `acme:app/api` in an instance.
                #[derive(Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    a: rt::Function<(), (rt::Result<u32, Errno>,)>,
                    b: rt::Function<(), (rt::Result<(), Failure>,)>,
                    c: rt::Function<(), (rt::Result<rt::String, Problem>,)>,
                    d: rt::Function<(), (rt::Result<(), ()>,)>,
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
                                "a",
                                "func() -> result<u32, errno>",
                                rt::signature::<(), (rt::Result<u32, Errno>,)>(),
                            ),
                            rt::function(
                                "b",
                                "func() -> result<_, failure>",
                                rt::signature::<(), (rt::Result<(), Failure>,)>(),
                            ),
                            rt::function(
                                "c",
                                "func() -> result<string, problem>",
                                rt::signature::<(), (rt::Result<rt::String, Problem>,)>(),
                            ),
                            rt::function(
                                "d",
                                "func() -> result",
                                rt::signature::<(), (rt::Result<(), ()>,)>(),
                            ),
                        ],
                        types: &[
                            ("errno", "enum { access, no-entry }"),
                            ("failure", "record { line: u32, text: string }"),
                            ("problem", "variant { busy, other(string) }"),
                        ],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Guest> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            a: loader.function()?,
                            b: loader.function()?,
                            c: loader.function()?,
                            d: loader.function()?,
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
                    /// Calls `a`.
                    pub fn call_a<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<rt::Result<u32, Errno>> {
                        self.a.typed().call(store, ()).map(|(result,)| result)
                    }
                    /// The engine's handle to `a`.
                    pub fn func_a(
                        &self,
                    ) -> rt::TypedFunc<(), (rt::Result<u32, Errno>,)> {
                        self.a.typed()
                    }
                    /// Calls `b`.
                    pub fn call_b<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<rt::Result<(), Failure>> {
                        self.b.typed().call(store, ()).map(|(result,)| result)
                    }
                    /// The engine's handle to `b`.
                    pub fn func_b(
                        &self,
                    ) -> rt::TypedFunc<(), (rt::Result<(), Failure>,)> {
                        self.b.typed()
                    }
                    /// Calls `c`.
                    pub fn call_c<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<rt::Result<rt::String, Problem>> {
                        self.c.typed().call(store, ()).map(|(result,)| result)
                    }
                    /// The engine's handle to `c`.
                    pub fn func_c(
                        &self,
                    ) -> rt::TypedFunc<(), (rt::Result<rt::String, Problem>,)> {
                        self.c.typed()
                    }
                    /// Calls `d`.
                    pub fn call_d<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<rt::Result<(), ()>> {
                        self.d.typed().call(store, ()).map(|(result,)| result)
                    }
                    /// The engine's handle to `d`.
                    pub fn func_d(&self) -> rt::TypedFunc<(), (rt::Result<(), ()>,)> {
                        self.d.typed()
                    }
                }
            }
        }
    }
}
