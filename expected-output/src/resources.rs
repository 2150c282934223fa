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
            pub mod api {
                use ::worldbind::__private48_0::{self as rt, wasmtime};
                /// A place to store things.
                pub type Store = rt::ResourceAny;
                /// The functions of [`Store`].
                pub struct GuestStore<'a> {
                    funcs: &'a Guest,
                }
                pub type Token = rt::ResourceAny;
                #[derive(Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(record)]
                pub struct Entry {
                    pub store: rt::ResourceAny,
                    pub token: rt::ResourceAny,
                }
                const _: () = rt::check_layout::<Entry>(8, 4);
                /// The functions of the interface `acme:app/api` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    constructor_store: rt::Function<(&'static str,), (rt::ResourceAny,)>,
                    method_store_len: rt::Function<(rt::ResourceAny,), (u32,)>,
                    static_store_merge: rt::Function<
                        (rt::ResourceAny, rt::ResourceAny),
                        (rt::ResourceAny,),
                    >,
                    open: rt::Function<
                        (&'static [Entry], rt::ResourceAny),
                        (rt::Option<rt::ResourceAny>,),
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
                                    "[constructor]store",
                                    "func(name: string) -> store",
                                    GuestStore::func_constructor,
                                )
                                .handles(&[rt::Handle::Own("store")]),
                            rt::function(
                                    "[method]store.len",
                                    "func(self: borrow<store>) -> u32",
                                    GuestStore::func_len,
                                )
                                .handles(&[rt::Handle::Borrow("store")]),
                            rt::function(
                                    "[static]store.merge",
                                    "func(a: store, b: borrow<store>) -> store",
                                    GuestStore::func_merge,
                                )
                                .handles(
                                    &[
                                        rt::Handle::Own("store"),
                                        rt::Handle::Borrow("store"),
                                        rt::Handle::Own("store"),
                                    ],
                                ),
                            rt::function(
                                    "open",
                                    "func(entries: list<entry>, first: borrow<store>) -> option<token>",
                                    Self::func_open,
                                )
                                .handles(
                                    &[
                                        rt::Handle::Own("store"),
                                        rt::Handle::Own("token"),
                                        rt::Handle::Borrow("store"),
                                        rt::Handle::Own("token"),
                                    ],
                                ),
                        ],
                        types: &[("entry", "record { store: store, token: token }")],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            constructor_store: loader.function()?,
                            method_store_len: loader.function()?,
                            static_store_merge: loader.function()?,
                            open: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// Calls `open`.
                    pub fn call_open<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        entries: &[Entry],
                        first: rt::ResourceAny,
                    ) -> rt::Result<rt::Option<rt::ResourceAny>> {
                        self.open.typed().call(store, (entries, first)).map(rt::one)
                    }
                    /// The engine's handle to `open`.
                    pub fn func_open(
                        &self,
                    ) -> rt::TypedFunc<
                        (&[Entry], rt::ResourceAny),
                        (rt::Option<rt::ResourceAny>,),
                    > {
                        self.open.typed()
                    }
                    /// The functions of the resource `store`.
                    pub fn store(&self) -> GuestStore<'_> {
                        GuestStore { funcs: self }
                    }
                }
                impl GuestStore<'_> {
                    /// Calls `store.constructor`.
                    pub fn call_constructor<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        name: &str,
                    ) -> rt::Result<rt::ResourceAny> {
                        self.funcs
                            .constructor_store
                            .typed()
                            .call(store, (name,))
                            .map(rt::one)
                    }
                    /// The engine's handle to `store.constructor`.
                    pub fn func_constructor(
                        &self,
                    ) -> rt::TypedFunc<(&str,), (rt::ResourceAny,)> {
                        self.funcs.constructor_store.typed()
                    }
                    /// How many there are.
                    pub fn call_len<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        self_: rt::ResourceAny,
                    ) -> rt::Result<u32> {
                        self.funcs
                            .method_store_len
                            .typed()
                            .call(store, (self_,))
                            .map(rt::one)
                    }
                    /// The engine's handle to `store.len`.
                    pub fn func_len(&self) -> rt::TypedFunc<(rt::ResourceAny,), (u32,)> {
                        self.funcs.method_store_len.typed()
                    }
                    /// Calls `store.merge`.
                    pub fn call_merge<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        a: rt::ResourceAny,
                        b: rt::ResourceAny,
                    ) -> rt::Result<rt::ResourceAny> {
                        self.funcs
                            .static_store_merge
                            .typed()
                            .call(store, (a, b))
                            .map(rt::one)
                    }
                    /// The engine's handle to `store.merge`.
                    pub fn func_merge(
                        &self,
                    ) -> rt::TypedFunc<
                        (rt::ResourceAny, rt::ResourceAny),
                        (rt::ResourceAny,),
                    > {
                        self.funcs.static_store_merge.typed()
                    }
                }
            }
        }
    }
}
