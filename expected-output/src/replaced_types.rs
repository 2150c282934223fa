#[doc(hidden)]
pub use crate::host::Point as __with_name0;
const _: () = {
    use ::worldbind::__private48_0 as rt;
    #[diagnostic::on_unimplemented(
        message = "`crate::host::Point` replaces the WIT type `acme:app/api@0.1.0.point`, so it must implement `ComponentType`, `Lift`, `Lower`, `Clone`, `Debug`",
        label = "does not implement all of these",
        note = "`ComponentType`, `Lift` and `Lower` are traits of `wasmtime::component`, with derives of the same names",
        note = "generated types that contain it derive `Clone`, `Debug`"
    )]
    trait _StandsFor {}
    #[diagnostic::do_not_recommend]
    impl<
        T: rt::ComponentType + rt::Lift + rt::Lower + ::core::clone::Clone
            + ::core::fmt::Debug,
    > _StandsFor for T {}
    struct _Check<T: _StandsFor>(T);
    fn _check(_: _Check<__with_name0>) {}
    rt::check_replacement::<
        __with_name0,
    >(
        8,
        4,
        "`crate::host::Point` replaces the WIT type `acme:app/api@0.1.0.point`, but its size or alignment differs",
    );
};
#[doc(hidden)]
pub use crate::host::Options as __with_name1;
const _: () = {
    use ::worldbind::__private48_0 as rt;
    #[diagnostic::on_unimplemented(
        message = "`crate::host::Options` replaces the WIT type `acme:app/api@0.1.0.options`, so it must implement `ComponentType`, `Lift`, `Lower`",
        label = "does not implement all of these",
        note = "`ComponentType`, `Lift` and `Lower` are traits of `wasmtime::component`, with derives of the same names"
    )]
    trait _StandsFor {}
    #[diagnostic::do_not_recommend]
    impl<T: rt::ComponentType + rt::Lift + rt::Lower> _StandsFor for T {}
    struct _Check<T: _StandsFor>(T);
    fn _check(_: _Check<__with_name1>) {}
    rt::check_replacement::<
        __with_name1,
    >(
        1,
        1,
        "`crate::host::Options` replaces the WIT type `acme:app/api@0.1.0.options`, but its size or alignment differs",
    );
};
use ::worldbind::__private48_0 as __app_rt;
/// An instance of a component that fits the world `acme:app/app@0.1.0`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
/// A component that fits the world `acme:app/app@0.1.0`, ready to be instantiated.
pub struct AppPre<T: 'static>(__app_rt::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app@0.1.0` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(__app_rt::Indices<App>);
#[doc(hidden)]
impl __app_rt::World for App {
    const SPEC: &'static __app_rt::WorldSpec = &__app_rt::WorldSpec {
        name: "acme:app/app@0.1.0",
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
    /// The functions of `acme:app/api@0.1.0`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
}
/// The interfaces that a component exports.
#[allow(missing_docs)]
pub mod exports {
    /// The packages of the namespace `acme`.
    pub mod acme {
        /// The interfaces of the package `acme:app@0.1.0`.
        pub mod app {
            /// The interface `acme:app/api@0.1.0`, which a component exports.
            pub mod api {
                use ::worldbind::__private48_0::{self as rt, wasmtime};
                pub use crate::host::Point;
                pub type Place = Point;
                pub use crate::host::Options;
                #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Drawing {
                    pub at: Place,
                    pub to: rt::Vec<Point>,
                }
                const _: () = rt::check_layout::<Drawing>(16, 4);
                /// The functions of the interface `acme:app/api@0.1.0` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    draw: rt::Function<(&'static Drawing, Options), ()>,
                }
                /// The interface `acme:app/api@0.1.0`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:app/api@0.1.0",
                        functions: &[
                            rt::function(
                                "draw",
                                "func(drawing: drawing, options: options)",
                                Self::func_draw,
                            ),
                        ],
                        types: &[
                            ("point", "record { x: s32, y: s32 }"),
                            ("place", "record { x: s32, y: s32 }"),
                            ("options", "flags { fast, quiet }"),
                            ("drawing", "record { at: point, to: list<point> }"),
                        ],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            draw: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// Calls `draw`.
                    pub fn call_draw<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        drawing: &Drawing,
                        options: Options,
                    ) -> rt::Result<()> {
                        self.draw.typed().call(store, (drawing, options))
                    }
                    /// The engine's handle to `draw`.
                    pub fn func_draw(&self) -> rt::TypedFunc<(&Drawing, Options), ()> {
                        self.draw.typed()
                    }
                }
            }
        }
    }
}
