#[doc(hidden)]
pub use crate::host::Point as __with_name0;
const _: () = {
    #[diagnostic::on_unimplemented(
        message = "`crate::host::Point` replaces the WIT type `acme:app/api@0.1.0.point`, so it must implement `ComponentType`, `Lift`, `Lower`, `Clone`, `Debug`",
        label = "does not implement all of these",
        note = "`ComponentType`, `Lift` and `Lower` are traits of `wasmtime::component`, with derives of the same names",
        note = "generated types that contain it derive `Clone`, `Debug`"
    )]
    trait _StandsFor {}
    #[diagnostic::do_not_recommend]
    impl<
        T: ::worldbind::__private::ComponentType + ::worldbind::__private::Lift
            + ::worldbind::__private::Lower + ::core::clone::Clone + ::core::fmt::Debug,
    > _StandsFor for T {}
    struct _Check<T: _StandsFor>(T);
    fn _check(_: _Check<__with_name0>) {}
    ::worldbind::__private::check_replacement::<
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
    #[diagnostic::on_unimplemented(
        message = "`crate::host::Options` replaces the WIT type `acme:app/api@0.1.0.options`, so it must implement `ComponentType`, `Lift`, `Lower`",
        label = "does not implement all of these",
        note = "`ComponentType`, `Lift` and `Lower` are traits of `wasmtime::component`, with derives of the same names"
    )]
    trait _StandsFor {}
    #[diagnostic::do_not_recommend]
    impl<
        T: ::worldbind::__private::ComponentType + ::worldbind::__private::Lift
            + ::worldbind::__private::Lower,
    > _StandsFor for T {}
    struct _Check<T: _StandsFor>(T);
    fn _check(_: _Check<__with_name1>) {}
    ::worldbind::__private::check_replacement::<
        __with_name1,
    >(
        1,
        1,
        "`crate::host::Options` replaces the WIT type `acme:app/api@0.1.0.options`, but its size or alignment differs",
    );
};
/// An instance of a component that fits the world `acme:app/app@0.1.0`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app@0.1.0";
    interface acme_app_api: exports::acme::app::api::Guest;
);
/// Where the exports of the world `acme:app/app@0.1.0` are in a component.
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
    /// The functions of `acme:app/api@0.1.0`.
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
                pub use crate::host::Point as Point;
                pub type Place = Point;
                pub use crate::host::Options as Options;
                #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Drawing {
                    pub at: Place,
                    pub to: rt::Vec<Point>,
                }
                const _: () = rt::check_layout::<Drawing>(16, 4);
                rt::guest!(
                    "acme:app/api@0.1.0";
                    fn draw: rt::Function<(&'static Drawing, Options), ()> = "draw",
                        "func(drawing: drawing, options: options)";
                    type "point" = "record { x: s32, y: s32 }";
                    type "place" = "record { x: s32, y: s32 }";
                    type "options" = "flags { fast, quiet }";
                    type "drawing" = "record { at: point, to: list<point> }";
                );
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
