use ::worldbind::__private48_0 as __app_rt;
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
/// The functions of [`AppImports`] that need the store.
/// There are none, so no host has to implement this trait.
#[allow(missing_docs)]
pub trait AppImportsWithStore<T>: __app_rt::HasData {}
impl<T, _H: __app_rt::HasData + ?__app_rt::Sized> AppImportsWithStore<T> for _H {}
/// The functions that the world itself imports. A host implements them.
#[allow(missing_docs)]
pub trait AppImports {
    fn back(&mut self);
}
impl<_H: AppImports + ?__app_rt::Sized> AppImports for &mut _H {
    fn back(&mut self) {
        AppImports::back(&mut **self)
    }
}
/// An instance of a component that fits the world `acme:app/app@0.1.0`. [`AppPre`] makes it.
pub struct App {}
/// A component that fits the world `acme:app/app@0.1.0`, ready to be instantiated.
pub struct AppPre<T: 'static>(__app_rt::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app@0.1.0` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(__app_rt::Indices<App>);
#[doc(hidden)]
impl __app_rt::World for App {
    const SPEC: &'static __app_rt::WorldSpec = &__app_rt::WorldSpec {
        name: "acme:app/app@0.1.0",
        imports: &["acme:app/net@0.1.0", "back"],
        interfaces: &[],
        functions: &[],
    };
    fn load(_: &mut __app_rt::Loader<'_>) -> __app_rt::Result<Self> {
        __app_rt::Ok(App {})
    }
}
__app_rt::world_methods!(__app_rt, App, AppPre, AppIndices);
impl App {
    /// Adds the functions and resources that the world itself imports to a `Linker`.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut __app_rt::Linker<T>,
        options: &LinkOptions,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
    where
        D: AppImportsWithStore<T>,
        for<'a> D::Data<'a>: AppImports,
        T: 'static,
    {
        let linker = &mut linker.root();
        let mut link = __app_rt::Link::<T, D>::new(linker, host_getter);
        if options.time_travel {
            {
                struct _Call;
                impl<_H: AppImports> __app_rt::Func<_H, (), (), ()> for _Call {
                    fn call(host: &mut _H, (): &(), (): ()) {
                        AppImports::back(host)
                    }
                }
                link.func::<__app_rt::Nothing, _Call, _, _>("back");
            }
        }
        link.finish()
    }
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut __app_rt::Linker<T>,
        options: &LinkOptions,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
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
        __app_rt::Ok(())
    }
}
/// The packages of the namespace `acme`.
#[allow(missing_docs)]
pub mod acme {
    /// The interfaces of the package `acme:app@0.1.0`.
    pub mod app {
        /// The interface `acme:app/net@0.1.0`, which the host provides.
        pub mod net {
            use ::worldbind::__private48_0 as rt;
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
            /// The functions of the interface `acme:app/net@0.1.0`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/net@0.1.0`",
                label = "missing `impl acme::app::net::Host for {Self}`"
            )]
            pub trait Host {
                fn raw(&mut self);
                fn ping(&mut self);
            }
            impl<_H: Host + ?rt::Sized> Host for &mut _H {
                fn raw(&mut self) {
                    Host::raw(&mut **self)
                }
                fn ping(&mut self) {
                    Host::ping(&mut **self)
                }
            }
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
                    {
                        struct _Call;
                        impl<_H: Host> rt::Func<_H, (), (), ()> for _Call {
                            fn call(host: &mut _H, (): &(), (): ()) {
                                Host::raw(host)
                            }
                        }
                        link.func::<rt::Nothing, _Call, _, _>("raw");
                    }
                }
                {
                    struct _Call;
                    impl<_H: Host> rt::Func<_H, (), (), ()> for _Call {
                        fn call(host: &mut _H, (): &(), (): ()) {
                            Host::ping(host)
                        }
                    }
                    link.func::<rt::Nothing, _Call, _, _>("ping");
                }
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
