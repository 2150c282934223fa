/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {
    acme_plugin0_1_0_api: exports::acme::plugin0_1_0::api::Guest,
    acme_plugin0_2_0_api: exports::acme::plugin0_2_0::api::Guest,
}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app";
    interface acme_plugin0_1_0_api: exports::acme::plugin0_1_0::api::Guest;
    interface acme_plugin0_2_0_api: exports::acme::plugin0_2_0::api::Guest;
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
    /// The functions of `acme:plugin/api@0.1.0`.
    pub fn acme_plugin0_1_0_api(&self) -> &exports::acme::plugin0_1_0::api::Guest {
        &self.acme_plugin0_1_0_api
    }
    /// The functions of `acme:plugin/api@0.2.0`.
    pub fn acme_plugin0_2_0_api(&self) -> &exports::acme::plugin0_2_0::api::Guest {
        &self.acme_plugin0_2_0_api
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod acme {
        pub mod plugin0_1_0 {
            pub mod api {
                use ::worldbind::__private as rt;
                rt::guest!(
                    "acme:plugin/api@0.1.0";
                    fn run: rt::Function<(), (u32,)> = "run", "func() -> u32";
                );
                impl Guest {
                    /// Calls `run`.
                    pub fn call_run<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<u32> {
                        self.run.typed().call(store, ()).map(rt::one)
                    }
                    /// The engine's handle to `run`.
                    pub fn func_run(&self) -> rt::TypedFunc<(), (u32,)> {
                        self.run.typed()
                    }
                }
            }
        }
        pub mod plugin0_2_0 {
            pub mod api {
                use ::worldbind::__private as rt;
                rt::guest!(
                    "acme:plugin/api@0.2.0";
                    fn run: rt::Function<(), (u64,)> = "run", "func() -> u64";
                );
                impl Guest {
                    /// Calls `run`.
                    pub fn call_run<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<u64> {
                        self.run.typed().call(store, ()).map(rt::one)
                    }
                    /// The engine's handle to `run`.
                    pub fn func_run(&self) -> rt::TypedFunc<(), (u64,)> {
                        self.run.typed()
                    }
                }
            }
        }
    }
}
