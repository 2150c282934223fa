/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app";
    interface acme_app_api: exports::acme::app::api::Guest;
);
/// Where the exports of the world `acme:app/app` are in a component.
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
                rt::error_enum!(
                    Errno;
                    Access = "access", "permission denied";
                    NoEntry = "no-entry", "no such thing";
                );
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
                rt::guest!(
                    "acme:app/api";
                    fn a: rt::Function<(), (rt::Result<u32, Errno>,)> = "a",
                        "func() -> result<u32, errno>";
                    fn b: rt::Function<(), (rt::Result<(), Failure>,)> = "b",
                        "func() -> result<_, failure>";
                    fn c: rt::Function<(), (rt::Result<rt::String, Problem>,)> = "c",
                        "func() -> result<string, problem>";
                    fn d: rt::Function<(), (rt::Result<(), ()>,)> = "d", "func() -> result";
                    type "errno" = "enum { access, no-entry }";
                    type "failure" = "record { line: u32, text: string }";
                    type "problem" = "variant { busy, other(string) }";
                );
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
