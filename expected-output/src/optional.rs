/// An instance of a component that fits the world `acme:app/app@0.2.3`. Made by [`AppPre`].
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
    acme_app_extra: ::worldbind::__private::Option<exports::acme::app::extra::Guest>,
    health: ::worldbind::__private::Option<::worldbind::__private::Function<(), (u32,)>>,
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
            <exports::acme::app::extra::Guest as ::worldbind::__private::Interface>::SPEC,
        ],
        functions: &[
            ::worldbind::__private::function(
                    "health",
                    "func() -> u32",
                    ::worldbind::__private::signature::<(), (u32,)>(),
                )
                .optional(),
        ],
    };
    const OPTIONAL: &'static [&'static str] = &["acme:app/extra@0.2.3"];
    fn load(
        loader: &mut ::worldbind::__private::Loader<'_>,
    ) -> ::worldbind::__private::Result<App> {
        ::worldbind::__private::Ok(App {
            acme_app_api: ::worldbind::__private::Interface::load(loader)?,
            acme_app_extra: loader.interface()?,
            health: loader.optional()?,
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
    /// The functions of `acme:app/extra@0.2.3`, if the component has them.
    pub fn acme_app_extra(
        &self,
    ) -> ::worldbind::__private::Option<&exports::acme::app::extra::Guest> {
        self.acme_app_extra.as_ref()
    }
    /// Optional: fails with `NotExported` where the component does not have it.
    pub fn call_health<S: ::worldbind::__private::AsContextMut>(
        &self,
        store: S,
    ) -> ::worldbind::__private::Result<u32> {
        ::worldbind::__private::require(self.health, "health")?
            .typed()
            .call(store, ())
            .map(|(result,)| result)
    }
    /// The engine's handle to `health`, if the component has it.
    pub fn func_health(
        &self,
    ) -> ::worldbind::__private::Option<::worldbind::__private::TypedFunc<(), (u32,)>> {
        self.health.map(|function| function.typed())
    }
    /// Whether the component has `health`.
    pub fn has_health(&self) -> bool {
        self.health.is_some()
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod acme {
        pub mod app {
            pub mod api {
                use ::worldbind::__private as rt;
                pub type Session = rt::ResourceAny;
                /// The functions of [`Session`].
                pub struct GuestSession<'a> {
                    funcs: &'a Guest,
                }
                /// The functions of `acme:app/api@0.2.3` in an instance.
                #[derive(Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    method_session_name: rt::Function<(rt::ResourceAny,), (rt::String,)>,
                    method_session_reset: rt::Option<
                        rt::Function<(rt::ResourceAny,), ()>,
                    >,
                    describe: rt::Function<(), (rt::String,)>,
                    stats: rt::Option<rt::Function<(bool,), (u32,)>>,
                    guess: rt::Option<rt::Function<(), (u32,)>>,
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
                                    "[method]session.name",
                                    "func(self: borrow<session>) -> string",
                                    rt::signature::<(rt::ResourceAny,), (rt::String,)>(),
                                )
                                .handles(&[rt::Handle::Borrow("session")]),
                            rt::function(
                                    "[method]session.reset",
                                    "func(self: borrow<session>)",
                                    rt::signature::<(rt::ResourceAny,), ()>(),
                                )
                                .optional()
                                .handles(&[rt::Handle::Borrow("session")]),
                            rt::function(
                                "describe",
                                "func() -> string",
                                rt::signature::<(), (rt::String,)>(),
                            ),
                            rt::function(
                                    "stats",
                                    "func(verbose: bool) -> u32",
                                    rt::signature::<(bool,), (u32,)>(),
                                )
                                .optional(),
                            rt::function(
                                    "guess",
                                    "func() -> u32",
                                    rt::signature::<(), (u32,)>(),
                                )
                                .optional(),
                        ],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Guest> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            method_session_name: loader.function()?,
                            method_session_reset: loader.optional()?,
                            describe: loader.function()?,
                            stats: loader.optional()?,
                            guess: loader.optional()?,
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
                    /// How many there are.
                    ///
                    /// Optional: fails with `NotExported` where the component does not have it.
                    pub async fn call_stats<S>(
                        &self,
                        store: S,
                        verbose: bool,
                    ) -> rt::Result<u32>
                    where
                        S: rt::AsContextMut<Data: rt::Send>,
                    {
                        self.taken
                            .require(self.stats, "stats")?
                            .typed()
                            .call_async(store, (verbose,))
                            .await
                            .map(|(result,)| result)
                    }
                    /// The engine's handle to `stats`, if the component has it.
                    pub fn func_stats(
                        &self,
                    ) -> rt::Option<rt::TypedFunc<(bool,), (u32,)>> {
                        self.stats.map(|function| function.typed())
                    }
                    /// Whether the component has `stats`.
                    pub fn has_stats(&self) -> bool {
                        self.stats.is_some()
                    }
                    /// Unstable, with the feature `beta`: fails with `NotExported` where the component does not have it.
                    pub fn call_guess<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<u32> {
                        self.taken
                            .require(self.guess, "guess")?
                            .typed()
                            .call(store, ())
                            .map(|(result,)| result)
                    }
                    /// The engine's handle to `guess`, if the component has it.
                    pub fn func_guess(&self) -> rt::Option<rt::TypedFunc<(), (u32,)>> {
                        self.guess.map(|function| function.typed())
                    }
                    /// Whether the component has `guess`.
                    pub fn has_guess(&self) -> bool {
                        self.guess.is_some()
                    }
                    /// The functions of the resource `session`.
                    pub fn session(&self) -> GuestSession<'_> {
                        GuestSession { funcs: self }
                    }
                }
                impl GuestSession<'_> {
                    /// Calls `session.name`.
                    pub fn call_name<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        self_: rt::ResourceAny,
                    ) -> rt::Result<rt::String> {
                        self.funcs
                            .method_session_name
                            .typed()
                            .call(store, (self_,))
                            .map(|(result,)| result)
                    }
                    /// The engine's handle to `session.name`.
                    pub fn func_name(
                        &self,
                    ) -> rt::TypedFunc<(rt::ResourceAny,), (rt::String,)> {
                        self.funcs.method_session_name.typed()
                    }
                    /// Optional: fails with `NotExported` where the component does not have it.
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
            pub mod extra {
                use ::worldbind::__private as rt;
                /// The functions of `acme:app/extra@0.2.3` in an instance.
                #[derive(Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    preview: rt::Function<(&'static str,), (rt::String,)>,
                }
                /// `acme:app/extra@0.2.3`, found in a component and checked.
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
                        name: "acme:app/extra@0.2.3",
                        functions: &[
                            rt::function(
                                "preview",
                                "func(text: string) -> string",
                                rt::signature::<(&'static str,), (rt::String,)>(),
                            ),
                        ],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Guest> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            preview: loader.function()?,
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
                    /// Calls `preview`.
                    pub fn call_preview<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        text: &str,
                    ) -> rt::Result<rt::String> {
                        self.preview.typed().call(store, (text,)).map(|(result,)| result)
                    }
                    /// The engine's handle to `preview`.
                    pub fn func_preview(&self) -> rt::TypedFunc<(&str,), (rt::String,)> {
                        self.preview.typed()
                    }
                }
            }
        }
    }
}
