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
        imports: &["acme:app/kv", "acme"],
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
        D: acme::app::kv::HostWithStore<T> + acme_::HostWithStore<T>,
        for<'a> D::Data<'a>: acme::app::kv::Host + acme_::Host,
        T: 'static,
    {
        acme::app::kv::add_to_linker::<T, D>(linker, host_getter)?;
        acme_::add_to_linker::<T, D>(linker, host_getter)?;
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
            #[derive(
                Clone,
                Copy,
                PartialEq,
                Eq,
                Debug,
                rt::ComponentType,
                rt::Lift,
                rt::Lower
            )]
            #[component(enum)]
            #[repr(u8)]
            pub enum Letter {
                #[component(name = "a1")]
                A1,
            }
            const _: () = rt::check_layout::<Letter>(1, 1);
            pub type Point = Letter;
            /// The resource `acme:app/kv.bucket`, which the host provides.
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
                fn new(&mut self) -> rt::Resource<Bucket>;
                fn new_(&mut self) -> rt::Resource<Bucket>;
                fn drop_(&mut self, self_: rt::Resource<Bucket>, at: Point);
            }
            impl<_H: HostBucket + ?rt::Sized> HostBucket for &mut _H {
                fn drop(&mut self, rep: rt::Resource<Bucket>) -> rt::Result<()> {
                    HostBucket::drop(&mut **self, rep)
                }
                fn new(&mut self) -> rt::Resource<Bucket> {
                    HostBucket::new(&mut **self)
                }
                fn new_(&mut self) -> rt::Resource<Bucket> {
                    HostBucket::new_(&mut **self)
                }
                fn drop_(&mut self, self_: rt::Resource<Bucket>, at: Point) {
                    HostBucket::drop_(&mut **self, self_, at)
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
                    impl<_H: HostBucket> rt::Func<_H, (), (), rt::Resource<Bucket>>
                    for _Call {
                        fn call(host: &mut _H, (): &(), (): ()) -> rt::Resource<Bucket> {
                            HostBucket::new(host)
                        }
                    }
                    link.func::<rt::Plain, _Call, _, _>("[constructor]bucket");
                }
                {
                    struct _Call;
                    impl<_H: HostBucket> rt::Func<_H, (), (), rt::Resource<Bucket>>
                    for _Call {
                        fn call(host: &mut _H, (): &(), (): ()) -> rt::Resource<Bucket> {
                            HostBucket::new_(host)
                        }
                    }
                    link.func::<rt::Plain, _Call, _, _>("[static]bucket.new");
                }
                {
                    struct _Call;
                    impl<
                        _H: HostBucket,
                    > rt::Func<_H, (), (rt::Resource<Bucket>, Point), ()> for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (self_, at): (rt::Resource<Bucket>, Point),
                        ) {
                            HostBucket::drop_(host, self_, at)
                        }
                    }
                    link.func::<rt::Nothing, _Call, _, _>("[method]bucket.drop");
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
/// The interface `acme`, which the host provides.
#[allow(missing_docs)]
pub mod acme_ {
    use ::worldbind::__private48_0 as rt;
    /// The functions of [`Host`] that need the store.
    /// There are none, so no host has to implement this trait.
    pub trait HostWithStore<T>: rt::HasData {}
    impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
    /// The functions of the interface `acme`. A host implements them.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not implement `Host` of the interface `acme`",
        label = "missing `impl acme_::Host for {Self}`"
    )]
    pub trait Host {
        fn now(&mut self) -> u64;
    }
    impl<_H: Host + ?rt::Sized> Host for &mut _H {
        fn now(&mut self) -> u64 {
            Host::now(&mut **self)
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
            impl<_H: Host> rt::Func<_H, (), (), u64> for _Call {
                fn call(host: &mut _H, (): &(), (): ()) -> u64 {
                    Host::now(host)
                }
            }
            link.func::<rt::Plain, _Call, _, _>("now");
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
            "acme",
            |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
        )
    }
}
