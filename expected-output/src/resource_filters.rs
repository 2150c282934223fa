::worldbind::__private48_0::component_model_async! {}
use ::worldbind::__private48_0 as __app_rt;
#[allow(missing_docs)]
mod __app_types {
    /// The resource `token`, which the host provides.
    ///
    /// This type has no values. To use your own type, write `with: { "token": path::to::YourType }`
    /// in `bindgen!`.
    pub enum Token {}
}
pub use __app_types::Token;
/// The functions of [`HostToken`] that need the store.
/// There are none, so no host has to implement this trait.
#[allow(missing_docs)]
pub trait HostTokenWithStore<T>: __app_rt::HasData {}
impl<T, _H: __app_rt::HasData + ?__app_rt::Sized> HostTokenWithStore<T> for _H {}
/// The functions of the resource `token`. A host implements them.
#[allow(missing_docs)]
pub trait HostToken {
    /// Called when the component drops its handle.
    fn drop(&mut self, rep: __app_rt::Resource<Token>) -> __app_rt::Result<()>;
    fn name(
        &mut self,
        self_: __app_rt::Resource<Token>,
    ) -> __app_rt::Result<__app_rt::String>;
}
impl<_H: HostToken + ?__app_rt::Sized> HostToken for &mut _H {
    fn drop(&mut self, rep: __app_rt::Resource<Token>) -> __app_rt::Result<()> {
        HostToken::drop(&mut **self, rep)
    }
    fn name(
        &mut self,
        self_: __app_rt::Resource<Token>,
    ) -> __app_rt::Result<__app_rt::String> {
        HostToken::name(&mut **self, self_)
    }
}
/// The functions of [`AppImports`] that need the store.
/// There are none, so no host has to implement this trait.
#[allow(missing_docs)]
pub trait AppImportsWithStore<T>: __app_rt::HasData + HostTokenWithStore<T> {}
impl<
    T,
    _H: __app_rt::HasData + HostTokenWithStore<T> + ?__app_rt::Sized,
> AppImportsWithStore<T> for _H {}
/// The functions that the world itself imports. A host implements them.
#[allow(missing_docs)]
pub trait AppImports: HostToken {}
impl<_H: AppImports + ?__app_rt::Sized> AppImports for &mut _H {}
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
        imports: &["acme:app/memory", "[method]token.name"],
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
    /// Adds the functions and resources that the world itself imports to a `Linker`.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut __app_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
    where
        D: AppImportsWithStore<T>,
        for<'a> D::Data<'a>: AppImports,
        T: __app_rt::Send + 'static,
    {
        let linker = &mut linker.root();
        let mut link = __app_rt::Link::<T, D>::new(linker, host_getter);
        {
            struct _Call;
            impl<
                _H: HostToken,
            > __app_rt::Func<_H, (), (__app_rt::Resource<Token>,), __app_rt::Result<()>>
            for _Call {
                fn call(
                    host: &mut _H,
                    (): &(),
                    (rep,): (__app_rt::Resource<Token>,),
                ) -> __app_rt::Result<()> {
                    HostToken::drop(host, rep)
                }
            }
            link.resource::<_Call, _, _>("token");
        }
        {
            struct _Call;
            impl<
                _H: HostToken,
            > __app_rt::Func<
                _H,
                (),
                (__app_rt::Resource<Token>,),
                __app_rt::Result<__app_rt::String>,
            > for _Call {
                fn call(
                    host: &mut _H,
                    (): &(),
                    (self_,): (__app_rt::Resource<Token>,),
                ) -> __app_rt::Result<__app_rt::String> {
                    HostToken::name(host, self_)
                }
            }
            link.func::<__app_rt::Trappable, _Call, _, _>("[method]token.name");
        }
        link.finish()
    }
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut __app_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
    where
        D: acme::app::memory::HostWithStore<T> + AppImportsWithStore<T> + __app_rt::Send,
        for<'a> D::Data<'a>: acme::app::memory::Host + AppImports + __app_rt::Send,
        T: __app_rt::Send + 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        acme::app::memory::add_to_linker::<T, D>(linker, host_getter)?;
        __app_rt::Ok(())
    }
    /// The functions of `acme:app/api`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
}
/// The packages of the namespace `acme`.
#[allow(missing_docs)]
pub mod acme {
    /// The interfaces of the package `acme:app`.
    pub mod app {
        /// The interface `acme:app/memory`, which the host provides.
        pub mod memory {
            use ::worldbind::__private48_0 as rt;
            /// The resource `acme:app/memory.cell`, which the host provides.
            ///
            /// This type has no values. To use your own type, write `with: { "acme:app/memory.cell": path::to::YourType }`
            /// in `bindgen!`.
            pub enum Cell {}
            /// The resource `acme:app/memory.page`, which the host provides.
            ///
            /// This type has no values. To use your own type, write `with: { "acme:app/memory.page": path::to::YourType }`
            /// in `bindgen!`.
            pub enum Page {}
            /// The functions of [`HostCell`] that need the store.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostCellWithStore<{T}>` of the interface `acme:app/memory`",
                label = "missing `impl<T> acme::app::memory::HostCellWithStore<T> for {Self}`",
                note = "implement it for `HasSelf<_>` or for your own `HasData` type, the `D` of `add_to_linker::<T, D>`"
            )]
            pub trait HostCellWithStore<T>: rt::HasData {
                fn set(
                    host: rt::Access<'_, T, Self>,
                    self_: rt::Resource<Cell>,
                    value: u32,
                );
            }
            /// The functions of the resource `cell`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostCell` of the interface `acme:app/memory`",
                label = "missing `impl acme::app::memory::HostCell for {Self}`"
            )]
            pub trait HostCell {
                /// Called when the component drops its handle.
                fn drop(&mut self, rep: rt::Resource<Cell>) -> rt::Result<()>;
                fn new(&mut self, value: u32) -> rt::Result<rt::Resource<Cell>>;
                fn get(&mut self, self_: rt::Resource<Cell>) -> rt::Result<u32>;
                fn merge(
                    &mut self,
                    a: rt::Resource<Cell>,
                    b: rt::Resource<Cell>,
                ) -> rt::Result<rt::Resource<Cell>>;
            }
            impl<_H: HostCell + ?rt::Sized> HostCell for &mut _H {
                fn drop(&mut self, rep: rt::Resource<Cell>) -> rt::Result<()> {
                    HostCell::drop(&mut **self, rep)
                }
                fn new(&mut self, value: u32) -> rt::Result<rt::Resource<Cell>> {
                    HostCell::new(&mut **self, value)
                }
                fn get(&mut self, self_: rt::Resource<Cell>) -> rt::Result<u32> {
                    HostCell::get(&mut **self, self_)
                }
                fn merge(
                    &mut self,
                    a: rt::Resource<Cell>,
                    b: rt::Resource<Cell>,
                ) -> rt::Result<rt::Resource<Cell>> {
                    HostCell::merge(&mut **self, a, b)
                }
            }
            /// The functions of [`HostPage`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostPageWithStore<T>: rt::HasData + rt::Send {}
            impl<T, _H: rt::HasData + rt::Send + ?rt::Sized> HostPageWithStore<T>
            for _H {}
            /// The functions of the resource `page`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostPage` of the interface `acme:app/memory`",
                label = "missing `impl acme::app::memory::HostPage for {Self}`"
            )]
            pub trait HostPage: rt::Send {
                /// Called when the component drops its handle.
                fn drop(
                    &mut self,
                    rep: rt::Resource<Page>,
                ) -> impl rt::Future<Output = rt::Result<()>> + rt::Send;
                fn clear(
                    &mut self,
                    self_: rt::Resource<Page>,
                ) -> impl rt::Future<Output = ()> + rt::Send;
            }
            impl<_H: HostPage + ?rt::Sized> HostPage for &mut _H {
                fn drop(
                    &mut self,
                    rep: rt::Resource<Page>,
                ) -> impl rt::Future<Output = rt::Result<()>> + rt::Send {
                    HostPage::drop(&mut **self, rep)
                }
                fn clear(
                    &mut self,
                    self_: rt::Resource<Page>,
                ) -> impl rt::Future<Output = ()> + rt::Send {
                    HostPage::clear(&mut **self, self_)
                }
            }
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<
                T,
            >: rt::HasData + HostCellWithStore<T> + HostPageWithStore<T> + rt::Send {}
            impl<
                T,
                _H: rt::HasData + HostCellWithStore<T> + HostPageWithStore<T> + rt::Send
                    + ?rt::Sized,
            > HostWithStore<T> for _H {}
            /// The functions of the interface `acme:app/memory`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/memory`",
                label = "missing `impl acme::app::memory::Host for {Self}`"
            )]
            pub trait Host: HostCell + HostPage + rt::Send {
                fn total(&mut self) -> impl rt::Future<Output = u64> + rt::Send;
            }
            impl<_H: Host + ?rt::Sized> Host for &mut _H {
                fn total(&mut self) -> impl rt::Future<Output = u64> + rt::Send {
                    Host::total(&mut **self)
                }
            }
            /// Adds this interface to a `LinkerInstance` under a different import name.
            pub fn add_to_linker_instance<T, D>(
                linker: &mut rt::LinkerInstance<'_, T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: rt::Send + 'static,
            {
                let mut link = rt::Link::<T, D>::new(linker, host_getter);
                {
                    struct _Call;
                    impl<
                        _H: HostCell,
                    > rt::Func<_H, (), (rt::Resource<Cell>,), rt::Result<()>> for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (rep,): (rt::Resource<Cell>,),
                        ) -> rt::Result<()> {
                            HostCell::drop(host, rep)
                        }
                    }
                    link.resource::<_Call, _, _>("cell");
                }
                {
                    struct _Call;
                    impl<
                        _H: HostPage,
                    > rt::AsyncFunc<_H, (), (rt::Resource<Page>,), rt::Result<()>>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (rep,): (rt::Resource<Page>,),
                        ) -> impl rt::Future<Output = rt::Result<()>> + rt::Send {
                            HostPage::drop(host, rep)
                        }
                    }
                    link.async_resource::<_Call, _, _>("page");
                }
                {
                    struct _Call;
                    impl<
                        _H: HostCell,
                    > rt::Func<_H, (), (u32,), rt::Result<rt::Resource<Cell>>>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (value,): (u32,),
                        ) -> rt::Result<rt::Resource<Cell>> {
                            HostCell::new(host, value)
                        }
                    }
                    link.func::<rt::Trappable, _Call, _, _>("[constructor]cell");
                }
                {
                    struct _Call;
                    impl<
                        _H: HostCell,
                    > rt::Func<_H, (), (rt::Resource<Cell>,), rt::Result<u32>>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (self_,): (rt::Resource<Cell>,),
                        ) -> rt::Result<u32> {
                            HostCell::get(host, self_)
                        }
                    }
                    link.func::<rt::Trappable, _Call, _, _>("[method]cell.get");
                }
                {
                    struct _Call;
                    impl<
                        _T: 'static,
                        _D: HostCellWithStore<_T>,
                    > rt::StoreFunc<_T, _D, (), (rt::Resource<Cell>, u32), ()>
                    for _Call {
                        fn call(
                            host: rt::Access<'_, _T, _D>,
                            (): &(),
                            (self_, value): (rt::Resource<Cell>, u32),
                        ) {
                            <_D as HostCellWithStore<_T>>::set(host, self_, value)
                        }
                    }
                    link.store_func::<rt::Nothing, _Call, _, _>("[method]cell.set");
                }
                {
                    struct _Call;
                    impl<
                        _H: HostCell,
                    > rt::Func<
                        _H,
                        (),
                        (rt::Resource<Cell>, rt::Resource<Cell>),
                        rt::Result<rt::Resource<Cell>>,
                    > for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (a, b): (rt::Resource<Cell>, rt::Resource<Cell>),
                        ) -> rt::Result<rt::Resource<Cell>> {
                            HostCell::merge(host, a, b)
                        }
                    }
                    link.func::<rt::Trappable, _Call, _, _>("[static]cell.merge");
                }
                {
                    struct _Call;
                    impl<_H: HostPage> rt::AsyncFunc<_H, (), (rt::Resource<Page>,), ()>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (self_,): (rt::Resource<Page>,),
                        ) -> impl rt::Future<Output = ()> + rt::Send {
                            HostPage::clear(host, self_)
                        }
                    }
                    link.async_func::<rt::Nothing, _Call, _, _>("[method]page.clear");
                }
                {
                    struct _Call;
                    impl<_H: Host> rt::AsyncFunc<_H, (), (), u64> for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (): (),
                        ) -> impl rt::Future<Output = u64> + rt::Send {
                            Host::total(host)
                        }
                    }
                    link.async_func::<rt::Plain, _Call, _, _>("total");
                }
                link.finish()
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
                T: rt::Send + 'static,
            {
                rt::add_interface(
                    linker,
                    "acme:app/memory",
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
                use ::worldbind::__private48_0 as rt;
                pub type Session = rt::ResourceAny;
                /// The functions of [`Session`].
                pub struct GuestSession<'a> {
                    funcs: &'a Guest,
                }
                /// The functions of the interface `acme:app/api` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    constructor_session: rt::Option<
                        rt::Function<(), (rt::ResourceAny,)>,
                    >,
                    method_session_push: rt::Option<
                        rt::Function<(rt::ResourceAny, &'static str), ()>,
                    >,
                    static_session_count: rt::Function<(), (u32,)>,
                    run: rt::Function<(), (u32,)>,
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
                                    "[constructor]session",
                                    "func() -> session",
                                    GuestSession::func_constructor,
                                )
                                .optional()
                                .handles(&[rt::Handle::Own("session")]),
                            rt::function(
                                    "[method]session.push",
                                    "func(self: borrow<session>, line: string)",
                                    GuestSession::func_push,
                                )
                                .optional()
                                .handles(&[rt::Handle::Borrow("session")]),
                            rt::function(
                                "[static]session.count",
                                "func() -> u32",
                                GuestSession::func_count,
                            ),
                            rt::function("run", "func() -> u32", Self::func_run),
                        ],
                        types: &[],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            constructor_session: loader.optional()?,
                            method_session_push: loader.optional()?,
                            static_session_count: loader.function()?,
                            run: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
                impl Guest {
                    /// Calls `run`.
                    pub fn call_run<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<u32> {
                        self.run.typed().call(store, ()).map(rt::one)
                    }
                    /// The engine's handle to `run`.
                    pub fn func_run(&self) -> rt::TypedFunc<(), (u32,)> {
                        self.run.typed()
                    }
                    /// The functions of the resource `session`.
                    pub fn session(&self) -> GuestSession<'_> {
                        GuestSession { funcs: self }
                    }
                }
                impl GuestSession<'_> {
                    /// Calls `session.constructor`.
                    ///
                    /// Optional: returns the error [`NotExported`](rt::NotExported) if the component does not
                    /// export it. Use [`has_constructor`](Self::has_constructor) to check.
                    pub async fn call_constructor<S>(
                        &self,
                        store: S,
                    ) -> rt::Result<rt::ResourceAny>
                    where
                        S: rt::AsContextMut<Data: rt::Send>,
                    {
                        self.funcs
                            .taken
                            .require(
                                self.funcs.constructor_session,
                                "[constructor]session",
                            )?
                            .typed()
                            .call_async(store, ())
                            .await
                            .map(rt::one)
                    }
                    /// The engine's handle to `session.constructor`, if the component exports it.
                    pub fn func_constructor(
                        &self,
                    ) -> rt::Option<rt::TypedFunc<(), (rt::ResourceAny,)>> {
                        self.funcs.constructor_session.map(|function| function.typed())
                    }
                    /// Whether the component exports `session.constructor`.
                    pub fn has_constructor(&self) -> bool {
                        self.funcs.constructor_session.is_some()
                    }
                    /// Calls `session.push`.
                    ///
                    /// Optional: returns the error [`NotExported`](rt::NotExported) if the component does not
                    /// export it. Use [`has_push`](Self::has_push) to check.
                    pub async fn call_push<S>(
                        &self,
                        store: S,
                        self_: rt::ResourceAny,
                        line: &str,
                    ) -> rt::Result<()>
                    where
                        S: rt::AsContextMut<Data: rt::Send>,
                    {
                        self.funcs
                            .taken
                            .require(
                                self.funcs.method_session_push,
                                "[method]session.push",
                            )?
                            .typed()
                            .call_async(store, (self_, line))
                            .await
                    }
                    /// The engine's handle to `session.push`, if the component exports it.
                    pub fn func_push(
                        &self,
                    ) -> rt::Option<rt::TypedFunc<(rt::ResourceAny, &str), ()>> {
                        self.funcs.method_session_push.map(|function| function.typed())
                    }
                    /// Whether the component exports `session.push`.
                    pub fn has_push(&self) -> bool {
                        self.funcs.method_session_push.is_some()
                    }
                    /// Calls `session.count`.
                    pub fn call_count<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<u32> {
                        self.funcs
                            .static_session_count
                            .typed()
                            .call(store, ())
                            .map(rt::one)
                    }
                    /// The engine's handle to `session.count`.
                    pub fn func_count(&self) -> rt::TypedFunc<(), (u32,)> {
                        self.funcs.static_session_count.typed()
                    }
                }
            }
        }
    }
}
