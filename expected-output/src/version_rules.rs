/// An instance of a component that fits the world `acme:app/app@0.2.3`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app@0.2.3" by[("default", "newest"), ("acme:app", "nearest | >=0.2.1")];
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
    /// The same as [`Self::new`], by a policy in place of the bindings' own.
    pub fn with_policy<T>(
        instance_pre: &::worldbind::__private::InstancePre<T>,
        policy: &::worldbind::__private::Policy,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::Indices::with_policy(instance_pre, policy).map(Self)
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
                use ::worldbind::__private as rt;
                rt::guest!(
                    "acme:app/api@0.2.3" by[("default", "nearest | >=0.2.1")];
                    fn describe: rt::Function<(), (rt::String,)> = "describe", "func() -> string";
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
                }
            }
        }
    }
}
