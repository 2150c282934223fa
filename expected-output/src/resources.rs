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
                rt::guest!(
                    "acme:app/api";
                    fn constructor_store: rt::Function<(&'static str,), (rt::ResourceAny,)>
                        = "[constructor]store", "func(name: string) -> store"
                        .handles(&[rt::Handle::Own("store")]);
                    fn method_store_len: rt::Function<(rt::ResourceAny,), (u32,)>
                        = "[method]store.len", "func(self: borrow<store>) -> u32"
                        .handles(&[rt::Handle::Borrow("store")]);
                    fn static_store_merge: rt::Function<(rt::ResourceAny, rt::ResourceAny), (rt::ResourceAny,)>
                        = "[static]store.merge", "func(a: store, b: borrow<store>) -> store"
                        .handles(&[rt::Handle::Own("store"), rt::Handle::Borrow("store"),
                        rt::Handle::Own("store")]);
                    fn open: rt::Function<(&'static [Entry], rt::ResourceAny), (rt::Option<rt::ResourceAny>,)>
                        = "open",
                        "func(entries: list<entry>, first: borrow<store>) -> option<token>"
                        .handles(&[rt::Handle::Own("store"), rt::Handle::Own("token"),
                        rt::Handle::Borrow("store"), rt::Handle::Own("token")]);
                    type "entry" = "record { store: store, token: token }";
                );
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
