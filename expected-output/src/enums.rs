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
            #[allow(ambiguous_associated_items)]
            pub mod api {
                use ::worldbind::__private::{self as rt, wasmtime};
                /// How to write.
                #[derive(
                    Clone,
                    Copy,
                    PartialEq,
                    Eq,
                    Debug,
                    rt::ComponentType,
                    rt::Lift,
                    rt::Lower
                )]
                #[component(enum)]
                #[repr(u8)]
                pub enum Mode {
                    /// LIKE THIS
                    #[component(name = "upper")]
                    Upper,
                    /// like this
                    #[component(name = "lower")]
                    Lower,
                    #[component(name = "as-is")]
                    AsIs,
                }
                const _: () = rt::check_layout::<Mode>(1, 1);
                rt::guest!(
                    "acme:app/api";
                    fn current: rt::Function<(), (Mode,)> = "current", "func() -> mode";
                    type "mode" = "enum { upper, lower, as-is }";
                );
                impl Guest {
                    /// Calls `current`.
                    pub fn call_current<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<Mode> {
                        self.current.typed().call(store, ()).map(rt::one)
                    }
                    /// The engine's handle to `current`.
                    pub fn func_current(&self) -> rt::TypedFunc<(), (Mode,)> {
                        self.current.typed()
                    }
                }
            }
        }
    }
}
