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
            #[allow(ambiguous_associated_items)]
            pub mod api {
                use ::worldbind::__private48_0::{self as rt, wasmtime};
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
                /// The functions of the interface `acme:app/api` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    current: rt::Function<(), (Mode,)>,
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
                            rt::function("current", "func() -> mode", Self::func_current),
                        ],
                        types: &[("mode", "enum { upper, lower, as-is }")],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            current: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
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
