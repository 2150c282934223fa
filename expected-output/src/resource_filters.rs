::worldbind::__private::component_model_async! {}
#[allow(missing_docs)]
mod __app_types {
    pub enum Token {}
}
pub use __app_types::Token;
::worldbind::__private::no_store!(#[allow(missing_docs)] HostTokenWithStore, "HostToken");
#[allow(missing_docs)]
pub trait HostToken {
    /// Called when the component drops its handle.
    fn drop(
        &mut self,
        rep: ::worldbind::__private::Resource<Token>,
    ) -> ::worldbind::__private::Result<()>;
    fn name(
        &mut self,
        self_: ::worldbind::__private::Resource<Token>,
    ) -> ::worldbind::__private::Result<::worldbind::__private::String>;
}
::worldbind::__private::forward!(
    HostToken;
    fn drop(rep: ::worldbind::__private::Resource<Token>) -> ::worldbind::__private::Result<()>;
    fn name(self_: ::worldbind::__private::Resource<Token>) -> ::worldbind::__private::Result<::worldbind::__private::String>;
);
::worldbind::__private::no_store!(
    #[allow(missing_docs)] AppImportsWithStore, "AppImports", HostTokenWithStore<T>
);
#[allow(missing_docs)]
pub trait AppImports: HostToken {}
::worldbind::__private::forward!(AppImports;);
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app";
    import "acme:app/memory", "[method]token.name";
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
    /// Adds the functions and resources that the world itself imports to a `Linker`.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: AppImportsWithStore<T>,
        for<'a> D::Data<'a>: AppImports,
        T: ::worldbind::__private::Send + 'static,
    {
        let linker = &mut linker.root();
        let mut link = ::worldbind::__private::Link::<T, D>::new(linker, host_getter);
        ::worldbind::__private::link!(
            link;
            type "token"
                = func resource HostToken::drop(rep: ::worldbind::__private::Resource<Token>) -> ::worldbind::__private::Result<()>;
            fn "[method]token.name"
                = func HostToken::name(self_: ::worldbind::__private::Resource<Token>) -> ::worldbind::__private::Result<::worldbind::__private::String>,
                Trappable;
        );
        link.finish()
    }
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: acme::app::memory::HostWithStore<T> + AppImportsWithStore<T>
            + ::worldbind::__private::Send,
        for<'a> D::Data<
            'a,
        >: acme::app::memory::Host + AppImports + ::worldbind::__private::Send,
        T: ::worldbind::__private::Send + 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        acme::app::memory::add_to_linker::<T, D>(linker, host_getter)?;
        ::worldbind::__private::Ok(())
    }
    /// The functions of `acme:app/api`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod memory {
            use ::worldbind::__private as rt;
            pub enum Cell {}
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
            rt::forward!(
                HostCell;
                fn drop(rep: rt::Resource<Cell>) -> rt::Result<()>;
                fn new(value: u32) -> rt::Result<rt::Resource<Cell>>;
                fn get(self_: rt::Resource<Cell>) -> rt::Result<u32>;
                fn merge(a: rt::Resource<Cell>,
                    b: rt::Resource<Cell>) -> rt::Result<rt::Resource<Cell>>;
            );
            rt::no_store!(HostPageWithStore, "HostPage", rt::Send);
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
            rt::forward!(
                HostPage;
                async fn drop(rep: rt::Resource<Page>) -> rt::Result<()>;
                async fn clear(self_: rt::Resource<Page>) -> ();
            );
            rt::no_store!(
                HostWithStore, "Host", HostCellWithStore<T> + HostPageWithStore<T> + rt::Send
            );
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/memory`",
                label = "missing `impl acme::app::memory::Host for {Self}`"
            )]
            pub trait Host: HostCell + HostPage + rt::Send {
                fn total(&mut self) -> impl rt::Future<Output = u64> + rt::Send;
            }
            rt::forward!(Host; async fn total() -> u64;);
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
                rt::link!(
                    link;
                    type "cell"
                        = func resource HostCell::drop(rep: rt::Resource<Cell>) -> rt::Result<()>;
                    type "page"
                        = async_func async_resource HostPage::drop(rep: rt::Resource<Page>) -> rt::Result<()>;
                    fn "[constructor]cell"
                        = func HostCell::new(value: u32) -> rt::Result<rt::Resource<Cell>>,
                        Trappable;
                    fn "[method]cell.get"
                        = func HostCell::get(self_: rt::Resource<Cell>) -> rt::Result<u32>,
                        Trappable;
                    fn "[method]cell.set"
                        = store_func HostCellWithStore::set(self_: rt::Resource<Cell>,
                        value: u32) -> (), Nothing;
                    fn "[static]cell.merge" = func HostCell::merge(a: rt::Resource<Cell>,
                        b: rt::Resource<Cell>) -> rt::Result<rt::Resource<Cell>>, Trappable;
                    fn "[method]page.clear"
                        = async_func HostPage::clear(self_: rt::Resource<Page>) -> (), Nothing;
                    fn "total" = async_func Host::total() -> u64, Plain;
                );
                link.finish()
            }
            rt::add_to_linker!("acme:app/memory", HostWithStore, [Host], [rt::Send + 'static]);
        }
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod acme {
        pub mod app {
            pub mod api {
                use ::worldbind::__private as rt;
                pub type Session = rt::ResourceAny;
                /// The functions of [`Session`].
                pub struct GuestSession<'a> {
                    funcs: &'a Guest,
                }
                rt::guest!(
                    "acme:app/api";
                    fn constructor_session: rt::Option<rt::Function<(), (rt::ResourceAny,)>>
                        = "[constructor]session", "func() -> session".optional()
                        .handles(&[rt::Handle::Own("session")]);
                    fn method_session_push: rt::Option<rt::Function<(rt::ResourceAny, &'static str), ()>>
                        = "[method]session.push", "func(self: borrow<session>, line: string)"
                        .optional().handles(&[rt::Handle::Borrow("session")]);
                    fn static_session_count: rt::Function<(), (u32,)> = "[static]session.count",
                        "func() -> u32";
                    fn run: rt::Function<(), (u32,)> = "run", "func() -> u32";
                );
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
                    /// Optional: returns the error `NotExported` if the component does not export it.
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
                    /// Optional: returns the error `NotExported` if the component does not export it.
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
