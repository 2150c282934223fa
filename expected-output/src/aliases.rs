use ::worldbind::__private48_0 as __app_rt;
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
/// A component that fits the world `acme:app/app`, ready to be instantiated.
pub struct AppPre<T: 'static>(__app_rt::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(__app_rt::Indices<App>);
#[doc(hidden)]
impl __app_rt::World for App {
    const SPEC: &'static __app_rt::WorldSpec = &__app_rt::WorldSpec {
        name: "acme:app/app",
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
    /// The functions of `acme:app/api`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
}
/// The interfaces that a component exports.
#[allow(missing_docs)]
pub mod exports {
    /// The packages of the namespace `acme`.
    pub mod acme {
        /// The interfaces of the package `acme:app`.
        pub mod app {
            /// The interface `acme:app/api`, which a component exports.
            pub mod api {
                use ::worldbind::__private48_0 as rt;
                pub type Id = u64;
                pub type Names = rt::Vec<rt::String>;
                pub type Maybe = rt::Option<Names>;
                pub type Pair = (Id, rt::String);
                pub type Outcome = rt::Result<Id, rt::String>;
                pub type Matrix = [f32; 4];
                pub type Table = rt::HashMap<rt::String, Id>;
                /// The functions of the interface `acme:app/api` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    all: rt::Function<
                        (
                            Id,
                            &'static Names,
                            &'static Maybe,
                            &'static Pair,
                            &'static Outcome,
                            Matrix,
                            &'static Table,
                        ),
                        (Maybe,),
                    >,
                }
                /// The interface `acme:app/api`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:app/api",
                        functions: &[
                            rt::function(
                                "all",
                                "func(id: u64, names: list<string>, maybe: option<list<string>>, pair: tuple<u64, string>, outcome: result<u64, string>, matrix: list<f32, 4>, table: map<string, u64>) -> option<list<string>>",
                                Self::func_all,
                            ),
                        ],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            all: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
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
