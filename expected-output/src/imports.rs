use ::worldbind::__private48_0 as __app_rt;
/// The functions of [`AppImports`] that need the store.
/// There are none, so no host has to implement this trait.
#[allow(missing_docs)]
pub trait AppImportsWithStore<T>: __app_rt::HasData {}
impl<T, _H: __app_rt::HasData + ?__app_rt::Sized> AppImportsWithStore<T> for _H {}
/// The functions that the world itself imports. A host implements them.
#[allow(missing_docs)]
pub trait AppImports {
    fn now(&mut self) -> u64;
}
impl<_H: AppImports + ?__app_rt::Sized> AppImports for &mut _H {
    fn now(&mut self) -> u64 {
        AppImports::now(&mut **self)
    }
}
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {}
/// A component that fits the world `acme:app/app`, ready to be instantiated.
pub struct AppPre<T: 'static>(__app_rt::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(__app_rt::Indices<App>);
#[doc(hidden)]
impl __app_rt::World for App {
    const SPEC: &'static __app_rt::WorldSpec = &__app_rt::WorldSpec {
        name: "acme:app/app",
        imports: &["acme:app/log", "now"],
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
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
    where
        D: AppImportsWithStore<T>,
        for<'a> D::Data<'a>: AppImports,
        T: 'static,
    {
        let linker = &mut linker.root();
        let mut link = __app_rt::Link::<T, D>::new(linker, host_getter);
        {
            struct _Call;
            impl<_H: AppImports> __app_rt::Func<_H, (), (), u64> for _Call {
                fn call(host: &mut _H, (): &(), (): ()) -> u64 {
                    AppImports::now(host)
                }
            }
            link.func::<__app_rt::Plain, _Call, _, _>("now");
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
        D: acme::app::log::HostWithStore<T> + AppImportsWithStore<T>,
        for<'a> D::Data<'a>: acme::app::log::Host + AppImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        acme::app::log::add_to_linker::<T, D>(linker, host_getter)?;
        __app_rt::Ok(())
    }
}
/// The packages of the namespace `acme`.
#[allow(missing_docs)]
pub mod acme {
    /// The interfaces of the package `acme:app`.
    pub mod app {
        /// Where an app writes to.
        pub mod log {
            use ::worldbind::__private48_0::{self as rt, wasmtime};
            #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Entry {
                pub text: rt::String,
            }
            const _: () = rt::check_layout::<Entry>(8, 4);
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
            /// The functions of the interface `acme:app/log`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/log`",
                label = "missing `impl acme::app::log::Host for {Self}`"
            )]
            pub trait Host {
                /// Writes.
                fn write(&mut self, entry: Entry);
                fn level(&mut self) -> u8;
            }
            impl<_H: Host + ?rt::Sized> Host for &mut _H {
                fn write(&mut self, entry: Entry) {
                    Host::write(&mut **self, entry)
                }
                fn level(&mut self) -> u8 {
                    Host::level(&mut **self)
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
                T: 'static,
            {
                let mut link = rt::Link::<T, D>::new(linker, host_getter);
                {
                    struct _Call;
                    impl<_H: Host> rt::Func<_H, (), (Entry,), ()> for _Call {
                        fn call(host: &mut _H, (): &(), (entry,): (Entry,)) {
                            Host::write(host, entry)
                        }
                    }
                    link.func::<rt::Nothing, _Call, _, _>("write");
                }
                {
                    struct _Call;
                    impl<_H: Host> rt::Func<_H, (), (), u8> for _Call {
                        fn call(host: &mut _H, (): &(), (): ()) -> u8 {
                            Host::level(host)
                        }
                    }
                    link.func::<rt::Plain, _Call, _, _>("level");
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
                T: 'static,
            {
                rt::add_interface(
                    linker,
                    "acme:app/log",
                    |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                )
            }
        }
    }
}
