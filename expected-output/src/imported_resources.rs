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
    fn spend(&mut self, self_: __app_rt::Resource<Token>, amount: u32) -> bool;
}
impl<_H: HostToken + ?__app_rt::Sized> HostToken for &mut _H {
    fn drop(&mut self, rep: __app_rt::Resource<Token>) -> __app_rt::Result<()> {
        HostToken::drop(&mut **self, rep)
    }
    fn spend(&mut self, self_: __app_rt::Resource<Token>, amount: u32) -> bool {
        HostToken::spend(&mut **self, self_, amount)
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
        imports: &["acme:app/kv", "[method]token.spend"],
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
            > __app_rt::Func<_H, (), (__app_rt::Resource<Token>, u32), bool> for _Call {
                fn call(
                    host: &mut _H,
                    (): &(),
                    (self_, amount): (__app_rt::Resource<Token>, u32),
                ) -> bool {
                    HostToken::spend(host, self_, amount)
                }
            }
            link.func::<__app_rt::Plain, _Call, _, _>("[method]token.spend");
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
        D: acme::app::kv::HostWithStore<T> + AppImportsWithStore<T>,
        for<'a> D::Data<'a>: acme::app::kv::Host + AppImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        acme::app::kv::add_to_linker::<T, D>(linker, host_getter)?;
        __app_rt::Ok(())
    }
}
/// The packages of the namespace `acme`.
#[allow(missing_docs)]
pub mod acme {
    /// The interfaces of the package `acme:app`.
    pub mod app {
        /// The interface `acme:app/kv`, which the host provides.
        pub mod kv {
            use ::worldbind::__private48_0::{self as rt, wasmtime};
            #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(variant)]
            pub enum Error {
                #[component(name = "no-such-key")]
                NoSuchKey,
                #[component(name = "other")]
                Other(rt::String),
            }
            const _: () = rt::check_layout::<Error>(12, 4);
            impl ::core::fmt::Display for Error {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(self, f)
                }
            }
            impl ::core::error::Error for Error {}
            /// A place to store things.
            ///
            /// This type has no values. To use your own type, write `with: { "acme:app/kv.bucket": path::to::YourType }`
            /// in `bindgen!`.
            pub enum Bucket {}
            /// The functions of [`HostBucket`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostBucketWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostBucketWithStore<T> for _H {}
            /// The functions of the resource `bucket`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostBucket` of the interface `acme:app/kv`",
                label = "missing `impl acme::app::kv::HostBucket for {Self}`"
            )]
            pub trait HostBucket {
                /// Called when the component drops its handle.
                fn drop(&mut self, rep: rt::Resource<Bucket>) -> rt::Result<()>;
                fn new(&mut self, name: rt::String) -> rt::Resource<Bucket>;
                fn get(
                    &mut self,
                    self_: rt::Resource<Bucket>,
                    key: rt::String,
                ) -> rt::Result<rt::Vec<u8>, Error>;
                fn open(
                    &mut self,
                    name: rt::String,
                ) -> rt::Result<rt::Resource<Bucket>, Error>;
            }
            impl<_H: HostBucket + ?rt::Sized> HostBucket for &mut _H {
                fn drop(&mut self, rep: rt::Resource<Bucket>) -> rt::Result<()> {
                    HostBucket::drop(&mut **self, rep)
                }
                fn new(&mut self, name: rt::String) -> rt::Resource<Bucket> {
                    HostBucket::new(&mut **self, name)
                }
                fn get(
                    &mut self,
                    self_: rt::Resource<Bucket>,
                    key: rt::String,
                ) -> rt::Result<rt::Vec<u8>, Error> {
                    HostBucket::get(&mut **self, self_, key)
                }
                fn open(
                    &mut self,
                    name: rt::String,
                ) -> rt::Result<rt::Resource<Bucket>, Error> {
                    HostBucket::open(&mut **self, name)
                }
            }
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData + HostBucketWithStore<T> {}
            impl<
                T,
                _H: rt::HasData + HostBucketWithStore<T> + ?rt::Sized,
            > HostWithStore<T> for _H {}
            /// The functions of the interface `acme:app/kv`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/kv`",
                label = "missing `impl acme::app::kv::Host for {Self}`"
            )]
            pub trait Host: HostBucket {}
            impl<_H: Host + ?rt::Sized> Host for &mut _H {}
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
                    impl<
                        _H: HostBucket,
                    > rt::Func<_H, (), (rt::Resource<Bucket>,), rt::Result<()>>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (rep,): (rt::Resource<Bucket>,),
                        ) -> rt::Result<()> {
                            HostBucket::drop(host, rep)
                        }
                    }
                    link.resource::<_Call, _, _>("bucket");
                }
                {
                    struct _Call;
                    impl<
                        _H: HostBucket,
                    > rt::Func<_H, (), (rt::String,), rt::Resource<Bucket>> for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (name,): (rt::String,),
                        ) -> rt::Resource<Bucket> {
                            HostBucket::new(host, name)
                        }
                    }
                    link.func::<rt::Plain, _Call, _, _>("[constructor]bucket");
                }
                {
                    struct _Call;
                    impl<
                        _H: HostBucket,
                    > rt::Func<
                        _H,
                        (),
                        (rt::Resource<Bucket>, rt::String),
                        rt::Result<rt::Vec<u8>, Error>,
                    > for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (self_, key): (rt::Resource<Bucket>, rt::String),
                        ) -> rt::Result<rt::Vec<u8>, Error> {
                            HostBucket::get(host, self_, key)
                        }
                    }
                    link.func::<rt::Plain, _Call, _, _>("[method]bucket.get");
                }
                {
                    struct _Call;
                    impl<
                        _H: HostBucket,
                    > rt::Func<
                        _H,
                        (),
                        (rt::String,),
                        rt::Result<rt::Resource<Bucket>, Error>,
                    > for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (name,): (rt::String,),
                        ) -> rt::Result<rt::Resource<Bucket>, Error> {
                            HostBucket::open(host, name)
                        }
                    }
                    link.func::<rt::Plain, _Call, _, _>("[static]bucket.open");
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
                    "acme:app/kv",
                    |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                )
            }
        }
    }
}
