use ::worldbind::__private48_0 as __app_rt;
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
/// A component that fits the world `acme:app/app`, ready to be instantiated.
pub struct AppPre<T: 'static>(__app_rt::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(__app_rt::Indices<App>);
#[doc(hidden)]
impl __app_rt::World for App {
    const SPEC: &'static __app_rt::WorldSpec = &__app_rt::WorldSpec {
        name: "acme:app/app",
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
    /// The functions of `acme:app/api`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
}
/// The interfaces that a component exports.
#[allow(missing_docs)]
pub mod exports {
    /// The packages of the namespace `acme`.
    pub mod acme {
        /// The interfaces of the package `acme:app`.
        pub mod app {
            /// The interface `acme:app/api`, which a component exports.
            pub mod api {
                use ::worldbind::__private48_0::{self as rt, wasmtime};
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
                        let (name, message) = (self.name(), self.message());
                        rt::debug_error_enum(f, "Errno", *self as i32, name, message)
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
                /// The functions of the interface `acme:app/api` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    a: rt::Function<(), (rt::Result<u32, Errno>,)>,
                    b: rt::Function<(), (rt::Result<(), Failure>,)>,
                    c: rt::Function<(), (rt::Result<rt::String, Problem>,)>,
                    d: rt::Function<(), (rt::Result<(), ()>,)>,
                }
                /// The interface `acme:app/api`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:app/api",
                        functions: &[
                            rt::function(
                                "a",
                                "func() -> result<u32, errno>",
                                Self::func_a,
                            ),
                            rt::function(
                                "b",
                                "func() -> result<_, failure>",
                                Self::func_b,
                            ),
                            rt::function(
                                "c",
                                "func() -> result<string, problem>",
                                Self::func_c,
                            ),
                            rt::function("d", "func() -> result", Self::func_d),
                        ],
                        types: &[
                            ("errno", "enum { access, no-entry }"),
                            ("failure", "record { line: u32, text: string }"),
                            ("problem", "variant { busy, other(string) }"),
                        ],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            a: loader.function()?,
                            b: loader.function()?,
                            c: loader.function()?,
                            d: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// Calls `a`.
                    pub fn call_a<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<rt::Result<u32, Errno>> {
                        self.a.typed().call(store, ()).map(rt::one)
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
                        self.b.typed().call(store, ()).map(rt::one)
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
                        self.c.typed().call(store, ()).map(rt::one)
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
                        self.d.typed().call(store, ()).map(rt::one)
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
