/// An instance of a component that fits the world `acme:app/app@0.2.3`. Made by [`AppPre`].
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
/// A component that fits the world `acme:app/app@0.2.3`, ready to be instantiated.
pub struct AppPre<T: 'static>(::worldbind::__private::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app@0.2.3` are in a component.
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
    /// The same as [`Self::new`], by a policy in place of the bindings' own.
    pub fn with_policy(
        instance_pre: ::worldbind::__private::InstancePre<T>,
        policy: &::worldbind::__private::Policy,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::WorldPre::with_policy(instance_pre, policy).map(Self)
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
        name: "acme:app/app@0.2.3",
        imports: &[],
        interfaces: &[
            <exports::acme::app::api::Guest as ::worldbind::__private::Interface>::SPEC,
        ],
        functions: &[],
    };
    const VERSIONS: ::worldbind::__private::Versions = &[
        ("default", "newest"),
        ("acme:app", "nearest | >=0.2.1"),
    ];
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
    /// The same as [`Self::new`], by a policy in place of the bindings' own.
    pub fn with_policy(
        store: impl ::worldbind::__private::AsContextMut,
        instance: &::worldbind::__private::Instance,
        policy: &::worldbind::__private::Policy,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::world_with_policy(store, instance, policy)
    }
    /// The functions of `acme:app/api@0.2.3`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod acme {
        pub mod app {
            pub mod api {
                use ::worldbind::__private as rt;
                /// The functions of `acme:app/api@0.2.3` in an instance.
                #[derive(Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    describe: rt::Function<(), (rt::String,)>,
                }
                /// `acme:app/api@0.2.3`, found in a component and checked.
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
                    /// The same as [`Self::new`], by a policy in place of the bindings' own.
                    pub fn with_policy<T>(
                        instance_pre: &rt::InstancePre<T>,
                        policy: &rt::Policy,
                    ) -> rt::Result<GuestPre> {
                        rt::InterfacePre::with_policy(instance_pre, policy).map(GuestPre)
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
                        name: "acme:app/api@0.2.3",
                        functions: &[
                            rt::function(
                                "describe",
                                "func() -> string",
                                rt::signature::<(), (rt::String,)>(),
                            ),
                        ],
                        types: &[],
                    };
                    const VERSIONS: rt::Versions = &[("default", "nearest | >=0.2.1")];
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Guest> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            describe: loader.function()?,
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
                    /// The same as [`Self::new`], by a policy in place of the bindings' own.
                    pub fn with_policy(
                        store: impl rt::AsContextMut,
                        instance: &rt::Instance,
                        policy: &rt::Policy,
                    ) -> rt::Result<Guest> {
                        rt::interface_with_policy(store, instance, policy)
                    }
                    /// The name and version that were found.
                    pub fn interface(&self) -> &rt::InterfaceName {
                        self.taken.name()
                    }
                    /// Calls `describe`.
                    pub fn call_describe<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<rt::String> {
                        self.describe.typed().call(store, ()).map(|(result,)| result)
                    }
                    /// The engine's handle to `describe`.
                    pub fn func_describe(&self) -> rt::TypedFunc<(), (rt::String,)> {
                        self.describe.typed()
                    }
                }
            }
        }
    }
}
