/// An instance of a component that fits the world `acme:app/app@1.0.0`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app@1.0.0";
    import "acme:app/types@1.0.0", "geo:shapes/plane@2.1.0";
    interface acme_app_api: exports::acme::app::api::Guest;
);
/// Where the exports of the world `acme:app/app@1.0.0` are in a component.
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
    /// Does nothing: the world imports only types, and types need no linking.
    pub fn add_to_linker<T, D>(
        _: &mut ::worldbind::__private::Linker<T>,
        _: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: ::worldbind::__private::HasData,
        T: 'static,
    {
        ::worldbind::__private::Ok(())
    }
    /// The functions of `acme:app/api@1.0.0`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod types {
            use ::worldbind::__private::{self as rt, wasmtime};
            #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Item {
                pub id: u32,
            }
            const _: () = rt::check_layout::<Item>(4, 4);
            rt::no_store!(HostWithStore, "Host");
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/types@1.0.0`",
                label = "missing `impl acme::app::types::Host for {Self}`"
            )]
            pub trait Host {}
            rt::forward!(Host;);
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
            rt::add_to_linker!("acme:app/types@1.0.0", HostWithStore, [Host], ['static]);
        }
    }
}
#[allow(missing_docs)]
pub mod geo {
    pub mod shapes {
        pub mod plane {
            use ::worldbind::__private::{self as rt, wasmtime};
            #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Point {
                pub x: f64,
                pub y: f64,
            }
            const _: () = rt::check_layout::<Point>(16, 8);
            rt::no_store!(HostWithStore, "Host");
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `geo:shapes/plane@2.1.0`",
                label = "missing `impl geo::shapes::plane::Host for {Self}`"
            )]
            pub trait Host {}
            rt::forward!(Host;);
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
            rt::add_to_linker!("geo:shapes/plane@2.1.0", HostWithStore, [Host], ['static]);
        }
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod acme {
        pub mod app {
            pub mod api {
                use ::worldbind::__private as rt;
                pub type Item = super::super::super::super::acme::app::types::Item;
                pub type Place = super::super::super::super::geo::shapes::plane::Point;
                rt::guest!(
                    "acme:app/api@1.0.0";
                    fn locate: rt::Function<(Item,), (Place,)> = "locate",
                        "func(item: item) -> place";
                    type "item" = "record { id: u32 }";
                    type "place" = "record { x: f64, y: f64 }";
                );
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
