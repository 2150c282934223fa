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
                use crate::host::engine as wasmtime;
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Point {
                    pub x: u32,
                    pub y: u32,
                }
                const _: () = rt::check_layout::<Point>(8, 4);
                rt::flags!(Sides {
                    #[component(name = "left")] const LEFT;
                    #[component(name = "right")] const RIGHT;
                });
                const _: () = rt::check_layout::<Sides>(1, 1);
                rt::guest!(
                    "acme:app/api";
                    fn mirror: rt::Function<(Point,), (Point,)> = "mirror",
                        "func(at: point) -> point";
                    type "point" = "record { x: u32, y: u32 }";
                    type "sides" = "flags { left, right }";
                );
                impl Guest {
                    /// Calls `mirror`.
                    pub fn call_mirror<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        at: Point,
                    ) -> rt::Result<Point> {
                        self.mirror.typed().call(store, (at,)).map(rt::one)
                    }
                    /// The engine's handle to `mirror`.
                    pub fn func_mirror(&self) -> rt::TypedFunc<(Point,), (Point,)> {
                        self.mirror.typed()
                    }
                }
            }
        }
    }
}
