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
                use ::worldbind::__private::{self as rt, wasmtime};
                pub type Session = rt::ResourceAny;
                /// The functions of [`Session`].
                pub struct GuestSession<'a> {
                    funcs: &'a Guest,
                }
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Load {
                    pub percent: u8,
                }
                const _: () = rt::check_layout::<Load>(1, 1);
                /// The functions of `acme:app/api@0.2.3` in an instance.
                #[derive(Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    method_session_reset: rt::Option<
                        rt::Function<(rt::ResourceAny,), ()>,
                    >,
                    describe: rt::Function<(), (rt::String,)>,
                    load_now: rt::Option<rt::Function<(), (Load,)>>,
                    count: rt::Option<rt::Function<(&'static [rt::String],), (u32,)>>,
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
                                    "[method]session.reset",
                                    "func(self: borrow<session>)",
                                    rt::signature::<(rt::ResourceAny,), ()>(),
                                )
                                .since("0.2.3")
                                .handles(&[rt::Handle::Borrow("session")]),
                            rt::function(
                                "describe",
                                "func() -> string",
                                rt::signature::<(), (rt::String,)>(),
                            ),
                            rt::function(
                                    "load-now",
                                    "func() -> load",
                                    rt::signature::<(), (Load,)>(),
                                )
                                .since("0.2.2"),
                            rt::function(
                                    "count",
                                    "func(items: list<string>) -> u32",
                                    rt::signature::<(&'static [rt::String],), (u32,)>(),
                                )
                                .since("0.2.1"),
                        ],
                        types: &[("load", "record { percent: u8 }")],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Guest> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            method_session_reset: loader.optional()?,
                            describe: loader.function()?,
                            load_now: loader.optional()?,
                            count: loader.optional()?,
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
                    /// Not gated itself, but what it gives is.
                    ///
                    /// Since 0.2.2: fails with `NotExported` where the component was built against an older version.
                    pub fn call_load_now<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<Load> {
                        self.taken
                            .require(self.load_now, "load-now")?
                            .typed()
                            .call(store, ())
                            .map(|(result,)| result)
                    }
                    /// The engine's handle to `load-now`, if the component has it.
                    pub fn func_load_now(
                        &self,
                    ) -> rt::Option<rt::TypedFunc<(), (Load,)>> {
                        self.load_now.map(|function| function.typed())
                    }
                    /// Whether the component has `load-now`.
                    pub fn has_load_now(&self) -> bool {
                        self.load_now.is_some()
                    }
                    /// How many items there are.
                    ///
                    /// Since 0.2.1: fails with `NotExported` where the component was built against an older version.
                    pub fn call_count<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        items: &[rt::String],
                    ) -> rt::Result<u32> {
                        self.taken
                            .require(self.count, "count")?
                            .typed()
                            .call(store, (items,))
                            .map(|(result,)| result)
                    }
                    /// The engine's handle to `count`, if the component has it.
                    pub fn func_count(
                        &self,
                    ) -> rt::Option<rt::TypedFunc<(&[rt::String],), (u32,)>> {
                        self.count.map(|function| function.typed())
                    }
                    /// Whether the component has `count`.
                    pub fn has_count(&self) -> bool {
                        self.count.is_some()
                    }
                    /// The functions of the resource `session`.
                    pub fn session(&self) -> GuestSession<'_> {
                        GuestSession { funcs: self }
                    }
                }
                impl GuestSession<'_> {
                    /// Starts anew.
                    ///
                    /// Since 0.2.3: fails with `NotExported` where the component was built against an older version.
                    pub fn call_reset<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        self_: rt::ResourceAny,
                    ) -> rt::Result<()> {
                        self.funcs
                            .taken
                            .require(
                                self.funcs.method_session_reset,
                                "[method]session.reset",
                            )?
                            .typed()
                            .call(store, (self_,))
                    }
                    /// The engine's handle to `session.reset`, if the component has it.
                    pub fn func_reset(
                        &self,
                    ) -> rt::Option<rt::TypedFunc<(rt::ResourceAny,), ()>> {
                        self.funcs.method_session_reset.map(|function| function.typed())
                    }
                    /// Whether the component has `session.reset`.
                    pub fn has_reset(&self) -> bool {
                        self.funcs.method_session_reset.is_some()
                    }
                }
            }
        }
    }
}
