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
                use ::worldbind::__private48_0::{self as rt, wasmtime};
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
                /// The functions of the interface `acme:app/api` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    set: rt::Function<(Few,), (Many,)>,
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
                            rt::function("set", "func(few: few) -> many", Self::func_set),
                        ],
                        types: &[
                            ("few", "flags { read, write-all }"),
                            ("many", "flags { b0, b1, b2, b3, b4, b5, b6, b7, b8 }"),
                        ],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            set: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
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
