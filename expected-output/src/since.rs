use ::worldbind::__private48_0 as __app_rt;
/// An instance of a component that fits the world `acme:app/app@0.2.3`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
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
        interfaces: &[<exports::acme::app::api::Guest as __app_rt::Interface>::SPEC],
        functions: &[],
    };
    fn load(loader: &mut __app_rt::Loader<'_>) -> __app_rt::Result<Self> {
        __app_rt::Ok(App {
            acme_app_api: __app_rt::Interface::load(loader)?,
        })
    }
}
__app_rt::world_methods!(__app_rt, App, AppPre, AppIndices);
impl App {
    /// The functions of `acme:app/api@0.2.3`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
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
                use ::worldbind::__private48_0::{self as rt, wasmtime};
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
                /// The functions of the interface `acme:app/api@0.2.3` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    method_session_reset: rt::Option<
                        rt::Function<(rt::ResourceAny,), ()>,
                    >,
                    describe: rt::Function<(), (rt::String,)>,
                    load_now: rt::Option<rt::Function<(), (Load,)>>,
                    count: rt::Option<rt::Function<(&'static [rt::String],), (u32,)>>,
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
                                    "[method]session.reset",
                                    "func(self: borrow<session>)",
                                    GuestSession::func_reset,
                                )
                                .since("0.2.3")
                                .handles(&[rt::Handle::Borrow("session")]),
                            rt::function(
                                "describe",
                                "func() -> string",
                                Self::func_describe,
                            ),
                            rt::function(
                                    "load-now",
                                    "func() -> load",
                                    Self::func_load_now,
                                )
                                .since("0.2.2"),
                            rt::function(
                                    "count",
                                    "func(items: list<string>) -> u32",
                                    Self::func_count,
                                )
                                .since("0.2.1"),
                        ],
                        types: &[("load", "record { percent: u8 }")],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            method_session_reset: loader.optional()?,
                            describe: loader.function()?,
                            load_now: loader.optional()?,
                            count: loader.optional()?,
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
                    /// It has no gate, but its result has one.
                    ///
                    /// Available since 0.2.2: returns the error [`NotExported`](rt::NotExported) if the component
                    /// was built against an older version. Use [`has_load_now`](Self::has_load_now) to check.
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
                    /// Available since 0.2.1: returns the error [`NotExported`](rt::NotExported) if the component
                    /// was built against an older version. Use [`has_count`](Self::has_count) to check.
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
                    /// Available since 0.2.3: returns the error [`NotExported`](rt::NotExported) if the component
                    /// was built against an older version. Use [`has_reset`](Self::has_reset) to check.
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
