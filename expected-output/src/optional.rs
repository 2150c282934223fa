/// An instance of a component that fits the world `acme:app/app@0.2.3`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
    acme_app_extra: ::worldbind::__private::Option<exports::acme::app::extra::Guest>,
    health: ::worldbind::__private::Option<::worldbind::__private::Function<(), (u32,)>>,
}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app@0.2.3";
    optional "acme:app/extra@0.2.3";
    interface acme_app_api: exports::acme::app::api::Guest;
    interface acme_app_extra: ::worldbind::__private::Option<exports::acme::app::extra::Guest>;
    fn health: ::worldbind::__private::Option<::worldbind::__private::Function<(), (u32,)>>
        = "health", "func() -> u32".optional();
);
/// Where the exports of the world `acme:app/app@0.2.3` are in a component.
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
    /// The functions of `acme:app/api@0.2.3`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
    /// The functions of `acme:app/extra@0.2.3`, if the component exports it.
    pub fn acme_app_extra(
        &self,
    ) -> ::worldbind::__private::Option<&exports::acme::app::extra::Guest> {
        self.acme_app_extra.as_ref()
    }
    /// Optional: returns the error `NotExported` if the component does not export it.
    pub fn call_health<S: ::worldbind::__private::AsContextMut>(
        &self,
        store: S,
    ) -> ::worldbind::__private::Result<u32> {
        ::worldbind::__private::require(self.health, "health")?
            .typed()
            .call(store, ())
            .map(::worldbind::__private::one)
    }
    /// The engine's handle to `health`, if the component exports it.
    pub fn func_health(
        &self,
    ) -> ::worldbind::__private::Option<::worldbind::__private::TypedFunc<(), (u32,)>> {
        self.health.map(|function| function.typed())
    }
    /// Whether the component exports `health`.
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
                rt::guest!(
                    "acme:app/api@0.2.3";
                    fn method_session_name: rt::Function<(rt::ResourceAny,), (rt::String,)>
                        = "[method]session.name", "func(self: borrow<session>) -> string"
                        .handles(&[rt::Handle::Borrow("session")]);
                    fn method_session_reset: rt::Option<rt::Function<(rt::ResourceAny,), ()>>
                        = "[method]session.reset", "func(self: borrow<session>)".optional()
                        .handles(&[rt::Handle::Borrow("session")]);
                    fn describe: rt::Function<(), (rt::String,)> = "describe", "func() -> string";
                    fn stats: rt::Option<rt::Function<(bool,), (u32,)>> = "stats",
                        "func(verbose: bool) -> u32".optional();
                    fn guess: rt::Option<rt::Function<(), (u32,)>> = "guess", "func() -> u32"
                        .optional();
                );
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
                    /// Optional: returns the error `NotExported` if the component does not export it.
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
                    /// Unstable (feature `beta`): returns the error `NotExported` if the component does not export it.
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
                    /// Optional: returns the error `NotExported` if the component does not export it.
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
            pub mod extra {
                use ::worldbind::__private as rt;
                rt::guest!(
                    "acme:app/extra@0.2.3";
                    fn preview: rt::Function<(&'static str,), (rt::String,)> = "preview",
                        "func(text: string) -> string";
                );
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
