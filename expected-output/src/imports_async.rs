use ::worldbind::__private48_0 as __app_rt;
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
        imports: &["acme:app/kv"],
        interfaces: &[],
        functions: &[],
    };
    fn load(_: &mut __app_rt::Loader<'_>) -> __app_rt::Result<Self> {
        __app_rt::Ok(App {})
    }
}
__app_rt::world_methods!(__app_rt, App, AppPre, AppIndices);
impl App {
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut __app_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
    where
        D: acme::app::kv::HostWithStore<T> + __app_rt::Send,
        for<'a> D::Data<'a>: acme::app::kv::Host + __app_rt::Send,
        T: __app_rt::Send + 'static,
    {
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
            use ::worldbind::__private48_0 as rt;
            /// The resource `acme:app/kv.bucket`, which the host provides.
            ///
            /// This type has no values. To use your own type, write `with: { "acme:app/kv.bucket": path::to::YourType }`
            /// in `bindgen!`.
            pub enum Bucket {}
            /// The functions of [`HostBucket`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostBucketWithStore<T>: rt::HasData + rt::Send {}
            impl<T, _H: rt::HasData + rt::Send + ?rt::Sized> HostBucketWithStore<T>
            for _H {}
            /// The functions of the resource `bucket`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostBucket` of the interface `acme:app/kv`",
                label = "missing `impl acme::app::kv::HostBucket for {Self}`"
            )]
            pub trait HostBucket: rt::Send {
                /// Called when the component drops its handle.
                fn drop(
                    &mut self,
                    rep: rt::Resource<Bucket>,
                ) -> impl rt::Future<Output = rt::Result<()>> + rt::Send;
                fn get(
                    &mut self,
                    self_: rt::Resource<Bucket>,
                    key: rt::String,
                ) -> impl rt::Future<Output = rt::Option<rt::String>> + rt::Send;
            }
            impl<_H: HostBucket + ?rt::Sized> HostBucket for &mut _H {
                fn drop(
                    &mut self,
                    rep: rt::Resource<Bucket>,
                ) -> impl rt::Future<Output = rt::Result<()>> + rt::Send {
                    HostBucket::drop(&mut **self, rep)
                }
                fn get(
                    &mut self,
                    self_: rt::Resource<Bucket>,
                    key: rt::String,
                ) -> impl rt::Future<Output = rt::Option<rt::String>> + rt::Send {
                    HostBucket::get(&mut **self, self_, key)
                }
            }
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData + HostBucketWithStore<T> + rt::Send {}
            impl<
                T,
                _H: rt::HasData + HostBucketWithStore<T> + rt::Send + ?rt::Sized,
            > HostWithStore<T> for _H {}
            /// The functions of the interface `acme:app/kv`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/kv`",
                label = "missing `impl acme::app::kv::Host for {Self}`"
            )]
            pub trait Host: HostBucket + rt::Send {
                fn count(&mut self) -> impl rt::Future<Output = u32> + rt::Send;
            }
            impl<_H: Host + ?rt::Sized> Host for &mut _H {
                fn count(&mut self) -> impl rt::Future<Output = u32> + rt::Send {
                    Host::count(&mut **self)
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
                        _H: HostBucket,
                    > rt::AsyncFunc<_H, (), (rt::Resource<Bucket>,), rt::Result<()>>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (rep,): (rt::Resource<Bucket>,),
                        ) -> impl rt::Future<Output = rt::Result<()>> + rt::Send {
                            HostBucket::drop(host, rep)
                        }
                    }
                    link.async_resource::<_Call, _, _>("bucket");
                }
                {
                    struct _Call;
                    impl<
                        _H: HostBucket,
                    > rt::AsyncFunc<
                        _H,
                        (),
                        (rt::Resource<Bucket>, rt::String),
                        rt::Option<rt::String>,
                    > for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (self_, key): (rt::Resource<Bucket>, rt::String),
                        ) -> impl rt::Future<
                            Output = rt::Option<rt::String>,
                        > + rt::Send {
                            HostBucket::get(host, self_, key)
                        }
                    }
                    link.async_func::<rt::Plain, _Call, _, _>("[method]bucket.get");
                }
                {
                    struct _Call;
                    impl<_H: Host> rt::AsyncFunc<_H, (), (), u32> for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (): (),
                        ) -> impl rt::Future<Output = u32> + rt::Send {
                            Host::count(host)
                        }
                    }
                    link.async_func::<rt::Plain, _Call, _, _>("count");
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
                    "acme:app/kv",
                    |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                )
            }
        }
    }
}
