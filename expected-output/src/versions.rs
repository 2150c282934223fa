use ::worldbind::__private48_0 as __app_rt;
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {
    acme_plugin0_1_0_api: exports::acme::plugin0_1_0::api::Guest,
    acme_plugin0_2_0_api: exports::acme::plugin0_2_0::api::Guest,
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
        interfaces: &[
            <exports::acme::plugin0_1_0::api::Guest as __app_rt::Interface>::SPEC,
            <exports::acme::plugin0_2_0::api::Guest as __app_rt::Interface>::SPEC,
        ],
        functions: &[],
    };
    fn load(loader: &mut __app_rt::Loader<'_>) -> __app_rt::Result<Self> {
        __app_rt::Ok(App {
            acme_plugin0_1_0_api: __app_rt::Interface::load(loader)?,
            acme_plugin0_2_0_api: __app_rt::Interface::load(loader)?,
        })
    }
}
__app_rt::world_methods!(__app_rt, App, AppPre, AppIndices);
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
/// The interfaces that a component exports.
#[allow(missing_docs)]
pub mod exports {
    /// The packages of the namespace `acme`.
    pub mod acme {
        /// The interfaces of the package `acme:plugin@0.1.0`.
        pub mod plugin0_1_0 {
            /// The interface `acme:plugin/api@0.1.0`, which a component exports.
            pub mod api {
                use ::worldbind::__private48_0 as rt;
                /// The functions of the interface `acme:plugin/api@0.1.0` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    run: rt::Function<(), (u32,)>,
                }
                /// The interface `acme:plugin/api@0.1.0`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:plugin/api@0.1.0",
                        functions: &[
                            rt::function("run", "func() -> u32", Self::func_run),
                        ],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            run: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
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
        /// The interfaces of the package `acme:plugin@0.2.0`.
        pub mod plugin0_2_0 {
            /// The interface `acme:plugin/api@0.2.0`, which a component exports.
            pub mod api {
                use ::worldbind::__private48_0 as rt;
                /// The functions of the interface `acme:plugin/api@0.2.0` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    run: rt::Function<(), (u64,)>,
                }
                /// The interface `acme:plugin/api@0.2.0`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:plugin/api@0.2.0",
                        functions: &[
                            rt::function("run", "func() -> u64", Self::func_run),
                        ],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            run: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
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
