use ::worldbind::__private48_0 as __app_rt;
/// An instance of a component that fits the world `acme:app/app@0.2.3`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
    acme_app_extra: __app_rt::Option<exports::acme::app::extra::Guest>,
    health: __app_rt::Option<__app_rt::Function<(), (u32,)>>,
}
/// A component that fits the world `acme:app/app@0.2.3`, ready to be instantiated.
pub struct AppPre<T: 'static>(__app_rt::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app@0.2.3` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(__app_rt::Indices<App>);
#[doc(hidden)]
impl __app_rt::World for App {
    const SPEC: &'static __app_rt::WorldSpec = &__app_rt::WorldSpec {
        name: "acme:app/app@0.2.3",
        imports: &[],
        interfaces: &[
            <exports::acme::app::api::Guest as __app_rt::Interface>::SPEC,
            <exports::acme::app::extra::Guest as __app_rt::Interface>::SPEC,
        ],
        functions: &[
            __app_rt::function("health", "func() -> u32", Self::func_health).optional(),
        ],
    };
    const OPTIONAL: &'static [&'static str] = &["acme:app/extra@0.2.3"];
    fn load(loader: &mut __app_rt::Loader<'_>) -> __app_rt::Result<Self> {
        __app_rt::Ok(App {
            acme_app_api: __app_rt::Interface::load(loader)?,
            acme_app_extra: loader.interface()?,
            health: loader.optional()?,
        })
    }
}
__app_rt::world_methods!(__app_rt, App, AppPre, AppIndices);
impl App {
    /// The functions of `acme:app/api@0.2.3`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
    /// The functions of `acme:app/extra@0.2.3`, if the component exports it.
    pub fn acme_app_extra(&self) -> __app_rt::Option<&exports::acme::app::extra::Guest> {
        self.acme_app_extra.as_ref()
    }
    /// Calls `health`.
    ///
    /// Optional: returns the error [`NotExported`](__app_rt::NotExported) if the component does
    /// not export it. Use [`has_health`](Self::has_health) to check.
    pub fn call_health<S: __app_rt::AsContextMut>(
        &self,
        store: S,
    ) -> __app_rt::Result<u32> {
        __app_rt::require(self.health, "health")?
            .typed()
            .call(store, ())
            .map(__app_rt::one)
    }
    /// The engine's handle to `health`, if the component exports it.
    pub fn func_health(&self) -> __app_rt::Option<__app_rt::TypedFunc<(), (u32,)>> {
        self.health.map(|function| function.typed())
    }
    /// Whether the component exports `health`.
    pub fn has_health(&self) -> bool {
        self.health.is_some()
    }
}
/// The interfaces that a component exports.
#[allow(missing_docs)]
pub mod exports {
    /// The packages of the namespace `acme`.
    pub mod acme {
        /// The interfaces of the package `acme:app@0.2.3`.
        pub mod app {
            /// The interface `acme:app/api@0.2.3`, which a component exports.
            pub mod api {
                use ::worldbind::__private48_0 as rt;
                pub type Session = rt::ResourceAny;
                /// The functions of [`Session`].
                pub struct GuestSession<'a> {
                    funcs: &'a Guest,
                }
                /// The functions of the interface `acme:app/api@0.2.3` in an instance.
                #[derive(::core::clone::Clone)]
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
                /// The interface `acme:app/api@0.2.3`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:app/api@0.2.3",
                        functions: &[
                            rt::function(
                                    "[method]session.name",
                                    "func(self: borrow<session>) -> string",
                                    GuestSession::func_name,
                                )
                                .handles(&[rt::Handle::Borrow("session")]),
                            rt::function(
                                    "[method]session.reset",
                                    "func(self: borrow<session>)",
                                    GuestSession::func_reset,
                                )
                                .optional()
                                .handles(&[rt::Handle::Borrow("session")]),
                            rt::function(
                                "describe",
                                "func() -> string",
                                Self::func_describe,
                            ),
                            rt::function(
                                    "stats",
                                    "func(verbose: bool) -> u32",
                                    Self::func_stats,
                                )
                                .optional(),
                            rt::function("guess", "func() -> u32", Self::func_guess)
                                .optional(),
                        ],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
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
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// Calls `describe`.
                    pub fn call_describe<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<rt::String> {
                        self.describe.typed().call(store, ()).map(rt::one)
                    }
                    /// The engine's handle to `describe`.
                    pub fn func_describe(&self) -> rt::TypedFunc<(), (rt::String,)> {
                        self.describe.typed()
                    }
                    /// How many there are.
                    ///
                    /// Optional: returns the error [`NotExported`](rt::NotExported) if the component does not
                    /// export it. Use [`has_stats`](Self::has_stats) to check.
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
                            .map(rt::one)
                    }
                    /// The engine's handle to `stats`, if the component exports it.
                    pub fn func_stats(
                        &self,
                    ) -> rt::Option<rt::TypedFunc<(bool,), (u32,)>> {
                        self.stats.map(|function| function.typed())
                    }
                    /// Whether the component exports `stats`.
                    pub fn has_stats(&self) -> bool {
                        self.stats.is_some()
                    }
                    /// Calls `guess`.
                    ///
                    /// Unstable (feature `beta`): returns the error [`NotExported`](rt::NotExported) if the
                    /// component does not export it. Use [`has_guess`](Self::has_guess) to check.
                    pub fn call_guess<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<u32> {
                        self.taken
                            .require(self.guess, "guess")?
                            .typed()
                            .call(store, ())
                            .map(rt::one)
                    }
                    /// The engine's handle to `guess`, if the component exports it.
                    pub fn func_guess(&self) -> rt::Option<rt::TypedFunc<(), (u32,)>> {
                        self.guess.map(|function| function.typed())
                    }
                    /// Whether the component exports `guess`.
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
                            .map(rt::one)
                    }
                    /// The engine's handle to `session.name`.
                    pub fn func_name(
                        &self,
                    ) -> rt::TypedFunc<(rt::ResourceAny,), (rt::String,)> {
                        self.funcs.method_session_name.typed()
                    }
                    /// Calls `session.reset`.
                    ///
                    /// Optional: returns the error [`NotExported`](rt::NotExported) if the component does not
                    /// export it. Use [`has_reset`](Self::has_reset) to check.
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
                    /// The engine's handle to `session.reset`, if the component exports it.
                    pub fn func_reset(
                        &self,
                    ) -> rt::Option<rt::TypedFunc<(rt::ResourceAny,), ()>> {
                        self.funcs.method_session_reset.map(|function| function.typed())
                    }
                    /// Whether the component exports `session.reset`.
                    pub fn has_reset(&self) -> bool {
                        self.funcs.method_session_reset.is_some()
                    }
                }
            }
            /// The interface `acme:app/extra@0.2.3`, which a component exports.
            pub mod extra {
                use ::worldbind::__private48_0 as rt;
                /// The functions of the interface `acme:app/extra@0.2.3` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    preview: rt::Function<(&'static str,), (rt::String,)>,
                }
                /// The interface `acme:app/extra@0.2.3`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:app/extra@0.2.3",
                        functions: &[
                            rt::function(
                                "preview",
                                "func(text: string) -> string",
                                Self::func_preview,
                            ),
                        ],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            preview: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// Calls `preview`.
                    pub fn call_preview<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        text: &str,
                    ) -> rt::Result<rt::String> {
                        self.preview.typed().call(store, (text,)).map(rt::one)
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
