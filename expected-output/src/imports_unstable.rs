/// The unstable features to link. By default, none is enabled.
#[derive(Clone, Debug, Default)]
pub struct LinkOptions {
    raw_sockets: bool,
    time_travel: bool,
}
impl LinkOptions {
    /// Sets whether items with `@unstable(feature = raw-sockets)` are linked.
    pub fn raw_sockets(&mut self, enabled: bool) -> &mut Self {
        self.raw_sockets = enabled;
        self
    }
    /// Sets whether items with `@unstable(feature = time-travel)` are linked.
    pub fn time_travel(&mut self, enabled: bool) -> &mut Self {
        self.time_travel = enabled;
        self
    }
}
impl ::core::convert::From<LinkOptions> for acme::app::net::LinkOptions {
    fn from(options: LinkOptions) -> Self {
        <Self as ::core::convert::From<&LinkOptions>>::from(&options)
    }
}
impl ::core::convert::From<&LinkOptions> for acme::app::net::LinkOptions {
    fn from(options: &LinkOptions) -> Self {
        let mut all = <Self as ::core::default::Default>::default();
        Self::raw_sockets(&mut all, options.raw_sockets);
        all
    }
}
::worldbind::__private::no_store!(#[allow(missing_docs)] AppImportsWithStore, "AppImports");
#[allow(missing_docs)]
pub trait AppImports {
    fn back(&mut self);
}
::worldbind::__private::forward!(AppImports; fn back() -> (););
/// An instance of a component that fits the world `acme:app/app@0.1.0`. [`AppPre`] makes it.
pub struct App {}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app@0.1.0";
    import "acme:app/net@0.1.0", "back";
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
    /// Adds the functions and resources that the world itself imports to a `Linker`.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        options: &LinkOptions,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: AppImportsWithStore<T>,
        for<'a> D::Data<'a>: AppImports,
        T: 'static,
    {
        let linker = &mut linker.root();
        let mut link = ::worldbind::__private::Link::<T, D>::new(linker, host_getter);
        if options.time_travel {
            ::worldbind::__private::link!(
                link;
                fn "back" = func AppImports::back() -> (), Nothing;
            );
        }
        link.finish()
    }
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        options: &LinkOptions,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: acme::app::net::HostWithStore<T> + AppImportsWithStore<T>,
        for<'a> D::Data<'a>: acme::app::net::Host + AppImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, options, host_getter)?;
        acme::app::net::add_to_linker::<
            T,
            D,
        >(linker, &::core::convert::Into::into(options), host_getter)?;
        ::worldbind::__private::Ok(())
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod net {
            use ::worldbind::__private as rt;
            rt::no_store!(HostWithStore, "Host");
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/net@0.1.0`",
                label = "missing `impl acme::app::net::Host for {Self}`"
            )]
            pub trait Host {
                fn raw(&mut self);
                fn ping(&mut self);
            }
            rt::forward!(Host; fn raw() -> (); fn ping() -> (););
            /// The unstable features to link. By default, none is enabled.
            #[derive(Clone, Debug, Default)]
            pub struct LinkOptions {
                raw_sockets: bool,
            }
            impl LinkOptions {
                /// Sets whether items with `@unstable(feature = raw-sockets)` are linked.
                pub fn raw_sockets(&mut self, enabled: bool) -> &mut Self {
                    self.raw_sockets = enabled;
                    self
                }
            }
            /// Adds this interface to a `LinkerInstance` under a different import name.
            pub fn add_to_linker_instance<T, D>(
                linker: &mut rt::LinkerInstance<'_, T>,
                options: &LinkOptions,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                let mut link = rt::Link::<T, D>::new(linker, host_getter);
                if options.raw_sockets {
                    rt::link!(link; fn "raw" = func Host::raw() -> (), Nothing;);
                }
                rt::link!(link; fn "ping" = func Host::ping() -> (), Nothing;);
                link.finish()
            }
            /// Adds this interface to a `Linker`. Where `host_getter` returns a `&mut` of the host,
            /// call it as `add_to_linker::<_, HasSelf<_>>`.
            pub fn add_to_linker<T, D>(
                linker: &mut rt::Linker<T>,
                options: &LinkOptions,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                rt::add_interface(
                    linker,
                    "acme:app/net@0.1.0",
                    |linker| {
                        add_to_linker_instance::<T, D>(linker, options, host_getter)
                    },
                )
            }
        }
    }
}
