use ::worldbind::__private48_0 as __app_rt;
/// An instance of a component that fits the world `acme:app/app@1.0.0`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
/// A component that fits the world `acme:app/app@1.0.0`, ready to be instantiated.
pub struct AppPre<T: 'static>(__app_rt::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app@1.0.0` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(__app_rt::Indices<App>);
#[doc(hidden)]
impl __app_rt::World for App {
    const SPEC: &'static __app_rt::WorldSpec = &__app_rt::WorldSpec {
        name: "acme:app/app@1.0.0",
        imports: &["acme:app/types@1.0.0", "geo:shapes/plane@2.1.0"],
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
    /// Does nothing: the world imports only types, and types need no linking.
    pub fn add_to_linker<T, D>(
        _: &mut __app_rt::Linker<T>,
        _: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
    where
        D: __app_rt::HasData,
        T: 'static,
    {
        __app_rt::Ok(())
    }
    /// The functions of `acme:app/api@1.0.0`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
}
/// The packages of the namespace `acme`.
#[allow(missing_docs)]
pub mod acme {
    /// The interfaces of the package `acme:app@1.0.0`.
    pub mod app {
        /// The interface `acme:app/types@1.0.0`, which the host provides.
        pub mod types {
            use ::worldbind::__private48_0::{self as rt, wasmtime};
            #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Item {
                pub id: u32,
            }
            const _: () = rt::check_layout::<Item>(4, 4);
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
            /// The functions of the interface `acme:app/types@1.0.0`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/types@1.0.0`",
                label = "missing `impl acme::app::types::Host for {Self}`"
            )]
            pub trait Host {}
            impl<_H: Host + ?rt::Sized> Host for &mut _H {}
            /// Adds this interface to a `LinkerInstance` under a different import name.
            pub fn add_to_linker_instance<T, D>(
                _: &mut rt::LinkerInstance<'_, T>,
                _: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                rt::Ok(())
            }
            /// Adds this interface to a `Linker`. Where `host_getter` returns a `&mut` of the host,
            /// call it as `add_to_linker::<_, HasSelf<_>>`.
            pub fn add_to_linker<T, D>(
                linker: &mut rt::Linker<T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                rt::add_interface(
                    linker,
                    "acme:app/types@1.0.0",
                    |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                )
            }
        }
    }
}
/// The packages of the namespace `geo`.
#[allow(missing_docs)]
pub mod geo {
    /// The interfaces of the package `geo:shapes@2.1.0`.
    pub mod shapes {
        /// The interface `geo:shapes/plane@2.1.0`, which the host provides.
        pub mod plane {
            use ::worldbind::__private48_0::{self as rt, wasmtime};
            #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Point {
                pub x: f64,
                pub y: f64,
            }
            const _: () = rt::check_layout::<Point>(16, 8);
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
            /// The functions of the interface `geo:shapes/plane@2.1.0`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `geo:shapes/plane@2.1.0`",
                label = "missing `impl geo::shapes::plane::Host for {Self}`"
            )]
            pub trait Host {}
            impl<_H: Host + ?rt::Sized> Host for &mut _H {}
            /// Adds this interface to a `LinkerInstance` under a different import name.
            pub fn add_to_linker_instance<T, D>(
                _: &mut rt::LinkerInstance<'_, T>,
                _: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                rt::Ok(())
            }
            /// Adds this interface to a `Linker`. Where `host_getter` returns a `&mut` of the host,
            /// call it as `add_to_linker::<_, HasSelf<_>>`.
            pub fn add_to_linker<T, D>(
                linker: &mut rt::Linker<T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                rt::add_interface(
                    linker,
                    "geo:shapes/plane@2.1.0",
                    |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                )
            }
        }
    }
}
/// The interfaces that a component exports.
#[allow(missing_docs)]
pub mod exports {
    /// The packages of the namespace `acme`.
    pub mod acme {
        /// The interfaces of the package `acme:app@1.0.0`.
        pub mod app {
            /// The interface `acme:app/api@1.0.0`, which a component exports.
            pub mod api {
                use ::worldbind::__private48_0 as rt;
                pub type Item = super::super::super::super::acme::app::types::Item;
                pub type Place = super::super::super::super::geo::shapes::plane::Point;
                /// The functions of the interface `acme:app/api@1.0.0` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    locate: rt::Function<(Item,), (Place,)>,
                }
                /// The interface `acme:app/api@1.0.0`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:app/api@1.0.0",
                        functions: &[
                            rt::function(
                                "locate",
                                "func(item: item) -> place",
                                Self::func_locate,
                            ),
                        ],
                        types: &[
                            ("item", "record { id: u32 }"),
                            ("place", "record { x: f64, y: f64 }"),
                        ],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            locate: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// Calls `locate`.
                    pub fn call_locate<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        item: Item,
                    ) -> rt::Result<Place> {
                        self.locate.typed().call(store, (item,)).map(rt::one)
                    }
                    /// The engine's handle to `locate`.
                    pub fn func_locate(&self) -> rt::TypedFunc<(Item,), (Place,)> {
                        self.locate.typed()
                    }
                }
            }
        }
    }
}
