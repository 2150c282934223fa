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
                /// What may be stored.
                #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(variant)]
                pub enum Value {
                    /// Nothing at all.
                    #[component(name = "nothing")]
                    Nothing,
                    #[component(name = "number")]
                    Number(f64),
                    #[component(name = "text")]
                    Text(rt::String),
                    #[component(name = "pair")]
                    Pair((u8, char)),
                }
                const _: () = rt::check_layout::<Value>(16, 8);
                rt::guest!(
                    "acme:app/api";
                    fn echo: rt::Function<(&'static Value,), (Value,)> = "echo",
                        "func(value: value) -> value";
                    type "value"
                        = "variant { nothing, number(f64), text(string), pair(tuple<u8, char>) }";
                );
                impl Guest {
                    /// Calls `echo`.
                    pub fn call_echo<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        value: &Value,
                    ) -> rt::Result<Value> {
                        self.echo.typed().call(store, (value,)).map(rt::one)
                    }
                    /// The engine's handle to `echo`.
                    pub fn func_echo(&self) -> rt::TypedFunc<(&Value,), (Value,)> {
                        self.echo.typed()
                    }
                }
            }
        }
    }
}
