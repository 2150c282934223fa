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
                use ::worldbind::__private as rt;
                pub type Id = u64;
                pub type Names = rt::Vec<rt::String>;
                pub type Maybe = rt::Option<Names>;
                pub type Pair = (Id, rt::String);
                pub type Outcome = rt::Result<Id, rt::String>;
                pub type Matrix = [f32; 4];
                pub type Table = rt::HashMap<rt::String, Id>;
                rt::guest!(
                    "acme:app/api";
                    fn all: rt::Function<(Id, &'static Names, &'static Maybe, &'static Pair, &'static Outcome, Matrix, &'static Table), (Maybe,)>
                        = "all",
                        "func(id: u64, names: list<string>, maybe: option<list<string>>, pair: tuple<u64, string>, outcome: result<u64, string>, matrix: list<f32, 4>, table: map<string, u64>) -> option<list<string>>";
                );
                impl Guest {
                    #[allow(clippy::too_many_arguments)]
                    /// Calls `all`.
                    pub fn call_all<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        id: Id,
                        names: &Names,
                        maybe: &Maybe,
                        pair: &Pair,
                        outcome: &Outcome,
                        matrix: Matrix,
                        table: &Table,
                    ) -> rt::Result<Maybe> {
                        self.all
                            .typed()
                            .call(
                                store,
                                (id, names, maybe, pair, outcome, matrix, table),
                            )
                            .map(rt::one)
                    }
                    /// The engine's handle to `all`.
                    pub fn func_all(
                        &self,
                    ) -> rt::TypedFunc<
                        (Id, &Names, &Maybe, &Pair, &Outcome, Matrix, &Table),
                        (Maybe,),
                    > {
                        self.all.typed()
                    }
                }
            }
        }
    }
}
