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
                /// A place to store things.
                pub type Store = rt::ResourceAny;
                /// The functions of [`Store`].
                pub struct GuestStore<'a> {
                    funcs: &'a Guest,
                }
                pub type Token = rt::ResourceAny;
                #[derive(Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Entry {
                    pub store: rt::ResourceAny,
                    pub token: rt::ResourceAny,
                }
                const _: () = rt::check_layout::<Entry>(8, 4);
                /// The functions of `acme:app/api` in an instance.
                #[derive(Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    constructor_store: rt::Function<(&'static str,), (rt::ResourceAny,)>,
                    method_store_len: rt::Function<(rt::ResourceAny,), (u32,)>,
                    static_store_merge: rt::Function<
                        (rt::ResourceAny, rt::ResourceAny),
                        (rt::ResourceAny,),
                    >,
                    open: rt::Function<
                        (&'static [Entry], rt::ResourceAny),
                        (rt::Option<rt::ResourceAny>,),
                    >,
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
                                    "[constructor]store",
                                    "func(name: string) -> store",
                                    rt::signature::<(&'static str,), (rt::ResourceAny,)>(),
                                )
                                .handles(&[rt::Handle::Own("store")]),
                            rt::function(
                                    "[method]store.len",
                                    "func(self: borrow<store>) -> u32",
                                    rt::signature::<(rt::ResourceAny,), (u32,)>(),
                                )
                                .handles(&[rt::Handle::Borrow("store")]),
                            rt::function(
                                    "[static]store.merge",
                                    "func(a: store, b: borrow<store>) -> store",
                                    rt::signature::<
                                        (rt::ResourceAny, rt::ResourceAny),
                                        (rt::ResourceAny,),
                                    >(),
                                )
                                .handles(
                                    &[
                                        rt::Handle::Own("store"),
                                        rt::Handle::Borrow("store"),
                                        rt::Handle::Own("store"),
                                    ],
                                ),
                            rt::function(
                                    "open",
                                    "func(entries: list<entry>, first: borrow<store>) -> option<token>",
                                    rt::signature::<
                                        (&'static [Entry], rt::ResourceAny),
                                        (rt::Option<rt::ResourceAny>,),
                                    >(),
                                )
                                .handles(
                                    &[
                                        rt::Handle::Own("store"),
                                        rt::Handle::Own("token"),
                                        rt::Handle::Borrow("store"),
                                        rt::Handle::Own("token"),
                                    ],
                                ),
                        ],
                        types: &[("entry", "record { store: store, token: token }")],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Guest> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            constructor_store: loader.function()?,
                            method_store_len: loader.function()?,
                            static_store_merge: loader.function()?,
                            open: loader.function()?,
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
                    /// Calls `open`.
                    pub fn call_open<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        entries: &[Entry],
                        first: rt::ResourceAny,
                    ) -> rt::Result<rt::Option<rt::ResourceAny>> {
                        self.open
                            .typed()
                            .call(store, (entries, first))
                            .map(|(result,)| result)
                    }
                    /// The engine's handle to `open`.
                    pub fn func_open(
                        &self,
                    ) -> rt::TypedFunc<
                        (&[Entry], rt::ResourceAny),
                        (rt::Option<rt::ResourceAny>,),
                    > {
                        self.open.typed()
                    }
                    /// The functions of the resource `store`.
                    pub fn store(&self) -> GuestStore<'_> {
                        GuestStore { funcs: self }
                    }
                }
                impl GuestStore<'_> {
                    /// Calls `store.constructor`.
                    pub fn call_constructor<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        name: &str,
                    ) -> rt::Result<rt::ResourceAny> {
                        self.funcs
                            .constructor_store
                            .typed()
                            .call(store, (name,))
                            .map(|(result,)| result)
                    }
                    /// The engine's handle to `store.constructor`.
                    pub fn func_constructor(
                        &self,
                    ) -> rt::TypedFunc<(&str,), (rt::ResourceAny,)> {
                        self.funcs.constructor_store.typed()
                    }
                    /// How many there are.
                    pub fn call_len<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        self_: rt::ResourceAny,
                    ) -> rt::Result<u32> {
                        self.funcs
                            .method_store_len
                            .typed()
                            .call(store, (self_,))
                            .map(|(result,)| result)
                    }
                    /// The engine's handle to `store.len`.
                    pub fn func_len(&self) -> rt::TypedFunc<(rt::ResourceAny,), (u32,)> {
                        self.funcs.method_store_len.typed()
                    }
                    /// Calls `store.merge`.
                    pub fn call_merge<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        a: rt::ResourceAny,
                        b: rt::ResourceAny,
                    ) -> rt::Result<rt::ResourceAny> {
                        self.funcs
                            .static_store_merge
                            .typed()
                            .call(store, (a, b))
                            .map(|(result,)| result)
                    }
                    /// The engine's handle to `store.merge`.
                    pub fn func_merge(
                        &self,
                    ) -> rt::TypedFunc<
                        (rt::ResourceAny, rt::ResourceAny),
                        (rt::ResourceAny,),
                    > {
                        self.funcs.static_store_merge.typed()
                    }
                }
            }
        }
    }
}
