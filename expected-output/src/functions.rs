use ::worldbind::__private48_0 as __app_rt;
/// An app of Acme's.
///
/// An instance of a component that fits the world `acme:app/app@0.2.0`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
/// A component that fits the world `acme:app/app@0.2.0`, ready to be instantiated.
pub struct AppPre<T: 'static>(__app_rt::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app@0.2.0` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(__app_rt::Indices<App>);
#[doc(hidden)]
impl __app_rt::World for App {
    const SPEC: &'static __app_rt::WorldSpec = &__app_rt::WorldSpec {
        name: "acme:app/app@0.2.0",
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
    /// The functions of `acme:app/api@0.2.0`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
}
/// The interfaces that a component exports.
#[allow(missing_docs)]
pub mod exports {
    /// The packages of the namespace `acme`.
    pub mod acme {
        /// The interfaces of the package `acme:app@0.2.0`.
        pub mod app {
            /// What an app does.
            pub mod api {
                use ::worldbind::__private48_0 as rt;
                /// The functions of the interface `acme:app/api@0.2.0` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    greet: rt::Function<(&'static str, u32), (rt::String,)>,
                    sum: rt::Function<(&'static [f64],), (f64,)>,
                    stop: rt::Function<(), ()>,
                }
                /// The interface `acme:app/api@0.2.0`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:app/api@0.2.0",
                        functions: &[
                            rt::function(
                                "greet",
                                "func(name: string, times: u32) -> string",
                                Self::func_greet,
                            ),
                            rt::function(
                                "sum",
                                "func(numbers: list<f64>) -> f64",
                                Self::func_sum,
                            ),
                            rt::function("stop", "func()", Self::func_stop),
                        ],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            greet: loader.function()?,
                            sum: loader.function()?,
                            stop: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// Says hello.
                    pub fn call_greet<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        name: &str,
                        times: u32,
                    ) -> rt::Result<rt::String> {
                        self.greet.typed().call(store, (name, times)).map(rt::one)
                    }
                    /// The engine's handle to `greet`.
                    pub fn func_greet(
                        &self,
                    ) -> rt::TypedFunc<(&str, u32), (rt::String,)> {
                        self.greet.typed()
                    }
                    /// Calls `sum`.
                    pub fn call_sum<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        numbers: &[f64],
                    ) -> rt::Result<f64> {
                        self.sum.typed().call(store, (numbers,)).map(rt::one)
                    }
                    /// The engine's handle to `sum`.
                    pub fn func_sum(&self) -> rt::TypedFunc<(&[f64],), (f64,)> {
                        self.sum.typed()
                    }
                    /// Calls `stop`.
                    pub fn call_stop<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<()> {
                        self.stop.typed().call(store, ())
                    }
                    /// The engine's handle to `stop`.
                    pub fn func_stop(&self) -> rt::TypedFunc<(), ()> {
                        self.stop.typed()
                    }
                }
            }
        }
    }
}
