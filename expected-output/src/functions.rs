/// An app of Acme's.
///
/// An instance of a component that fits the world `acme:app/app@0.2.0`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app@0.2.0";
    interface acme_app_api: exports::acme::app::api::Guest;
);
/// Where the exports of the world `acme:app/app@0.2.0` are in a component.
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
    /// The functions of `acme:app/api@0.2.0`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod acme {
        pub mod app {
            /// What an app does.
            pub mod api {
                use ::worldbind::__private as rt;
                rt::guest!(
                    "acme:app/api@0.2.0";
                    fn greet: rt::Function<(&'static str, u32), (rt::String,)> = "greet",
                        "func(name: string, times: u32) -> string";
                    fn sum: rt::Function<(&'static [f64],), (f64,)> = "sum",
                        "func(numbers: list<f64>) -> f64";
                    fn stop: rt::Function<(), ()> = "stop", "func()";
                );
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
