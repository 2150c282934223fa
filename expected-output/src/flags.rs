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
                rt::flags!(Few {
                    #[component(name = "read")] const READ;
                    #[component(name = "write-all")] const WRITE_ALL;
                });
                /// What may be done.
                ///
                /// * `READ`: Look at it.
                /// * `WRITE_ALL`: Change all of it,
                ///   or nothing.
                impl Few {}
                const _: () = rt::check_layout::<Few>(1, 1);
                rt::flags!(Many {
                    #[component(name = "b0")] const B0;
                    #[component(name = "b1")] const B1;
                    #[component(name = "b2")] const B2;
                    #[component(name = "b3")] const B3;
                    #[component(name = "b4")] const B4;
                    #[component(name = "b5")] const B5;
                    #[component(name = "b6")] const B6;
                    #[component(name = "b7")] const B7;
                    #[component(name = "b8")] const B8;
                });
                const _: () = rt::check_layout::<Many>(2, 2);
                rt::guest!(
                    "acme:app/api";
                    fn set: rt::Function<(Few,), (Many,)> = "set", "func(few: few) -> many";
                    type "few" = "flags { read, write-all }";
                    type "many" = "flags { b0, b1, b2, b3, b4, b5, b6, b7, b8 }";
                );
                impl Guest {
                    /// Calls `set`.
                    pub fn call_set<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        few: Few,
                    ) -> rt::Result<Many> {
                        self.set.typed().call(store, (few,)).map(rt::one)
                    }
                    /// The engine's handle to `set`.
                    pub fn func_set(&self) -> rt::TypedFunc<(Few,), (Many,)> {
                        self.set.typed()
                    }
                }
            }
        }
    }
}
