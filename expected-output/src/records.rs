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
                /// A place.
                #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Point {
                    /// To the right.
                    pub x: i32,
                    /// Upwards.
                    pub y: i32,
                }
                const _: () = rt::check_layout::<Point>(8, 4);
                #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Label {
                    pub text: rt::String,
                    pub at: Point,
                    #[component(name = "max-size")]
                    pub max_size: rt::Option<u8>,
                }
                const _: () = rt::check_layout::<Label>(20, 4);
                rt::guest!(
                    "acme:app/api";
                    fn draw: rt::Function<(Point, &'static Label), (rt::Vec<Label>,)> = "draw",
                        "func(at: point, label: label) -> list<label>";
                    type "point" = "record { x: s32, y: s32 }";
                    type "label" = "record { text: string, at: point, max-size: option<u8> }";
                );
                impl Guest {
                    /// Calls `draw`.
                    pub fn call_draw<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        at: Point,
                        label: &Label,
                    ) -> rt::Result<rt::Vec<Label>> {
                        self.draw.typed().call(store, (at, label)).map(rt::one)
                    }
                    /// The engine's handle to `draw`.
                    pub fn func_draw(
                        &self,
                    ) -> rt::TypedFunc<(Point, &Label), (rt::Vec<Label>,)> {
                        self.draw.typed()
                    }
                }
            }
        }
    }
}
