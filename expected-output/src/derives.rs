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
                use ::worldbind::__private::{self as rt, wasmtime};
                #[derive(
                    Clone,
                    Copy,
                    Debug,
                    PartialEq,
                    core::hash::Hash,
                    rt::ComponentType,
                    rt::Lift,
                    rt::Lower
                )]
                #[component(record)]
                pub struct Point {
                    pub x: i32,
                    pub y: i32,
                }
                const _: () = rt::check_layout::<Point>(8, 4);
                #[derive(
                    Clone,
                    Copy,
                    Debug,
                    PartialEq,
                    core::hash::Hash,
                    rt::ComponentType,
                    rt::Lift,
                    rt::Lower
                )]
                #[component(variant)]
                pub enum Shape {
                    #[component(name = "dot")]
                    Dot,
                    #[component(name = "circle")]
                    Circle(Point),
                }
                const _: () = rt::check_layout::<Shape>(12, 4);
                #[derive(
                    Clone,
                    Copy,
                    PartialEq,
                    Eq,
                    Debug,
                    core::hash::Hash,
                    rt::ComponentType,
                    rt::Lift,
                    rt::Lower
                )]
                #[component(enum)]
                #[repr(u8)]
                pub enum Color {
                    #[component(name = "red")]
                    Red,
                    #[component(name = "green")]
                    Green,
                }
                const _: () = rt::check_layout::<Color>(1, 1);
                rt::guest!(
                    "acme:app/api";
                    fn paint: rt::Function<(Shape, Color), ()> = "paint",
                        "func(shape: shape, color: color)";
                    type "point" = "record { x: s32, y: s32 }";
                    type "shape" = "variant { dot, circle(point) }";
                    type "color" = "enum { red, green }";
                );
                impl Guest {
                    /// Calls `paint`.
                    pub fn call_paint<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        shape: Shape,
                        color: Color,
                    ) -> rt::Result<()> {
                        self.paint.typed().call(store, (shape, color))
                    }
                    /// The engine's handle to `paint`.
                    pub fn func_paint(&self) -> rt::TypedFunc<(Shape, Color), ()> {
                        self.paint.typed()
                    }
                }
            }
        }
    }
}
