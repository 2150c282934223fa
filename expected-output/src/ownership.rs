use ::worldbind::__private48_0 as __app_rt;
#[allow(missing_docs)]
mod __app_types {
    pub type ApiItem<'a> = &'a [&'a str];
}
pub use __app_types::ApiItem;
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
    run: __app_rt::Function<(ApiItem<'static>,), ()>,
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
        imports: &["acme:app/types"],
        interfaces: &[<exports::acme::app::api::Guest as __app_rt::Interface>::SPEC],
        functions: &[
            __app_rt::function("run", "func(item: list<string>)", Self::func_run),
        ],
    };
    fn load(loader: &mut __app_rt::Loader<'_>) -> __app_rt::Result<Self> {
        __app_rt::Ok(App {
            acme_app_api: __app_rt::Interface::load(loader)?,
            run: loader.function()?,
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
    /// The functions of `acme:app/api`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
    /// Calls `run`.
    pub fn call_run<S: __app_rt::AsContextMut>(
        &self,
        store: S,
        item: ApiItem<'_>,
    ) -> __app_rt::Result<()> {
        self.run.typed().call(store, (item,))
    }
    /// The engine's handle to `run`.
    pub fn func_run(&self) -> __app_rt::TypedFunc<(ApiItem<'_>,), ()> {
        self.run.typed()
    }
}
/// The packages of the namespace `acme`.
#[allow(missing_docs)]
pub mod acme {
    /// The interfaces of the package `acme:app`.
    pub mod app {
        /// The interface `acme:app/types`, which the host provides.
        pub mod types {
            use ::worldbind::__private48_0::{self as rt, wasmtime};
            #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Label {
                pub text: rt::String,
                pub tags: rt::Vec<rt::String>,
            }
            const _: () = rt::check_layout::<Label>(16, 4);
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
            /// The functions of the interface `acme:app/types`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/types`",
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
                    "acme:app/types",
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
        /// The interfaces of the package `acme:app`.
        pub mod app {
            /// The interface `acme:app/api`, which a component exports.
            pub mod api {
                use ::worldbind::__private48_0::{self as rt, wasmtime};
                pub type Label = super::super::super::super::acme::app::types::Label;
                /// Only a parameter.
                #[derive(Clone, Debug, rt::ComponentType, rt::Lower)]
                #[component(record)]
                pub struct Item<'a> {
                    pub id: u32,
                    pub label: &'a Label,
                    pub names: &'a [&'a str],
                }
                const _: () = rt::check_layout::<Item<'_>>(28, 4);
                /// A parameter and a result.
                #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(variant)]
                pub enum Value {
                    #[component(name = "nothing")]
                    Nothing,
                    #[component(name = "text")]
                    Text(rt::String),
                    #[component(name = "labels")]
                    Labels(rt::Vec<Label>),
                }
                const _: () = rt::check_layout::<Value>(12, 4);
                pub type Labels<'a> = &'a [&'a Label];
                /// The functions of the interface `acme:app/api` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    put: rt::Function<(Item<'static>, Labels<'static>), ()>,
                    echo: rt::Function<(&'static Value,), (Value,)>,
                    search: rt::Function<
                        (&'static [&'static str],),
                        (rt::Result<rt::Vec<rt::String>, rt::String>,),
                    >,
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
                            rt::function(
                                "put",
                                "func(item: item, labels: list<label>)",
                                Self::func_put,
                            ),
                            rt::function(
                                "echo",
                                "func(value: value) -> value",
                                Self::func_echo,
                            ),
                            rt::function(
                                "search",
                                "func(words: list<string>) -> result<list<string>, string>",
                                Self::func_search,
                            ),
                        ],
                        types: &[
                            ("label", "record { text: string, tags: list<string> }"),
                            (
                                "item",
                                "record { id: u32, label: label, names: list<string> }",
                            ),
                            (
                                "value",
                                "variant { nothing, text(string), labels(list<label>) }",
                            ),
                        ],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            put: loader.function()?,
                            echo: loader.function()?,
                            search: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// Calls `put`.
                    pub fn call_put<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        item: Item<'_>,
                        labels: Labels<'_>,
                    ) -> rt::Result<()> {
                        self.put.typed().call(store, (item, labels))
                    }
                    /// The engine's handle to `put`.
                    pub fn func_put(&self) -> rt::TypedFunc<(Item<'_>, Labels<'_>), ()> {
                        self.put.typed()
                    }
                    /// Calls `echo`.
                    pub fn call_echo<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        value: &Value,
                    ) -> rt::Result<Value> {
                        self.echo.typed().call(store, (value,)).map(rt::one)
                    }
                    /// The engine's handle to `echo`.
                    pub fn func_echo(&self) -> rt::TypedFunc<(&Value,), (Value,)> {
                        self.echo.typed()
                    }
                    /// Calls `search`.
                    pub fn call_search<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        words: &[&str],
                    ) -> rt::Result<rt::Result<rt::Vec<rt::String>, rt::String>> {
                        self.search.typed().call(store, (words,)).map(rt::one)
                    }
                    /// The engine's handle to `search`.
                    pub fn func_search(
                        &self,
                    ) -> rt::TypedFunc<
                        (&[&str],),
                        (rt::Result<rt::Vec<rt::String>, rt::String>,),
                    > {
                        self.search.typed()
                    }
                }
            }
        }
    }
}
