/// An instance of a component that fits the world `acme:app/app@0.2.3`. Made by [`AppPre`].
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
::worldbind::__private::world!(
    App, AppPre, AppIndices, "acme:app/app@0.2.3" by[("default", "newest"), ("acme:app",
        "nearest | >=0.2.1")];
    interface acme_app_api: exports::acme::app::api::Guest;
);
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
