/// An instance of a component that fits the world `acme:app/app@0.2.3`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app@0.2.3";
    interface acme_app_api: exports::acme::app::api::Guest;
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
                rt::guest!(
                    "acme:app/api@0.2.3";
                    fn method_session_reset: rt::Option<rt::Function<(rt::ResourceAny,), ()>>
                        = "[method]session.reset", "func(self: borrow<session>)".since("0.2.3")
                        .handles(&[rt::Handle::Borrow("session")]);
                    fn describe: rt::Function<(), (rt::String,)> = "describe", "func() -> string";
                    fn load_now: rt::Option<rt::Function<(), (Load,)>> = "load-now",
                        "func() -> load".since("0.2.2");
                    fn count: rt::Option<rt::Function<(&'static [rt::String],), (u32,)>> = "count",
                        "func(items: list<string>) -> u32".since("0.2.1");
                    type "load" = "record { percent: u8 }";
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
                    /// Not gated itself, but what it gives is.
                    ///
                    /// Available since 0.2.2: returns the error `NotExported` if the component was built against an older version.
                    pub fn call_load_now<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<Load> {
                        self.taken
                            .require(self.load_now, "load-now")?
                            .typed()
                            .call(store, ())
                            .map(rt::one)
                    }
                    /// The engine's handle to `load-now`, if the component exports it.
                    pub fn func_load_now(
                        &self,
                    ) -> rt::Option<rt::TypedFunc<(), (Load,)>> {
                        self.load_now.map(|function| function.typed())
                    }
                    /// Whether the component exports `load-now`.
                    pub fn has_load_now(&self) -> bool {
                        self.load_now.is_some()
                    }
                    /// How many items there are.
                    ///
                    /// Available since 0.2.1: returns the error `NotExported` if the component was built against an older version.
                    pub fn call_count<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        items: &[rt::String],
                    ) -> rt::Result<u32> {
                        self.taken
                            .require(self.count, "count")?
                            .typed()
                            .call(store, (items,))
                            .map(rt::one)
                    }
                    /// The engine's handle to `count`, if the component exports it.
                    pub fn func_count(
                        &self,
                    ) -> rt::Option<rt::TypedFunc<(&[rt::String],), (u32,)>> {
                        self.count.map(|function| function.typed())
                    }
                    /// Whether the component exports `count`.
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
                    /// Available since 0.2.3: returns the error `NotExported` if the component was built against an older version.
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
        }
    }
}
