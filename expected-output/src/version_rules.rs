use ::worldbind::__private48_0 as __app_rt;
/// An instance of a component that fits the world `acme:app/app@0.2.3`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
/// A component that fits the world `acme:app/app@0.2.3`, ready to be instantiated.
pub struct AppPre<T: 'static>(__app_rt::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app@0.2.3` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(__app_rt::Indices<App>);
#[doc(hidden)]
impl __app_rt::World for App {
    const SPEC: &'static __app_rt::WorldSpec = &__app_rt::WorldSpec {
        name: "acme:app/app@0.2.3",
        imports: &[],
        interfaces: &[<exports::acme::app::api::Guest as __app_rt::Interface>::SPEC],
        functions: &[],
    };
    const VERSIONS: __app_rt::Versions = &[
        ("default", "newest"),
        ("acme:app", "nearest | >=0.2.1"),
    ];
    fn load(loader: &mut __app_rt::Loader<'_>) -> __app_rt::Result<Self> {
        __app_rt::Ok(App {
            acme_app_api: __app_rt::Interface::load(loader)?,
        })
    }
}
__app_rt::world_methods!(__app_rt, App, AppPre, AppIndices);
__app_rt::world_policy_methods!(__app_rt, App, AppPre, AppIndices);
impl App {
    /// The functions of `acme:app/api@0.2.3`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
}
/// The interfaces that a component exports.
#[allow(missing_docs)]
pub mod exports {
    /// The packages of the namespace `acme`.
    pub mod acme {
        /// The interfaces of the package `acme:app@0.2.3`.
        pub mod app {
            /// The interface `acme:app/api@0.2.3`, which a component exports.
            pub mod api {
                use ::worldbind::__private48_0 as rt;
                /// The functions of the interface `acme:app/api@0.2.3` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    describe: rt::Function<(), (rt::String,)>,
                }
                /// The interface `acme:app/api@0.2.3`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:app/api@0.2.3",
                        functions: &[
                            rt::function(
                                "describe",
                                "func() -> string",
                                Self::func_describe,
                            ),
                        ],
                        types: &[],
                    };
                    const VERSIONS: rt::Versions = &[("default", "nearest | >=0.2.1")];
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            describe: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                rt::guest_policy_methods!(rt, Guest, GuestPre);
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
