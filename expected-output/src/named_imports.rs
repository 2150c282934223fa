type _NamedImport0Id = crate::host::Id;
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
        imports: &["primary", "backup"],
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
        __app_rt::add_interface(
            linker,
            "primary",
            |linker| {
                acme::app::kv::add_to_linker_instance::<T, D>(linker, host_getter)
            },
        )?;
        __app_rt::add_interface(
            linker,
            "backup",
            |linker| {
                acme::app::kv::add_to_linker_instance::<T, D>(linker, host_getter)
            },
        )?;
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
            #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(variant)]
            pub enum Error {
                #[component(name = "closed")]
                Closed,
            }
            const _: () = rt::check_layout::<Error>(1, 1);
            impl ::core::fmt::Display for Error {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(self, f)
                }
            }
            impl ::core::error::Error for Error {}
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
                fn get(
                    &mut self,
                    self_: rt::Resource<Bucket>,
                    key: rt::String,
                ) -> rt::Result<rt::String, Error>;
            }
            impl<_H: HostBucket + ?rt::Sized> HostBucket for &mut _H {
                fn drop(&mut self, rep: rt::Resource<Bucket>) -> rt::Result<()> {
                    HostBucket::drop(&mut **self, rep)
                }
                fn get(
                    &mut self,
                    self_: rt::Resource<Bucket>,
                    key: rt::String,
                ) -> rt::Result<rt::String, Error> {
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
                    > rt::Func<
                        _H,
                        (),
                        (rt::Resource<Bucket>, rt::String),
                        rt::Result<rt::String, Error>,
                    > for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (self_, key): (rt::Resource<Bucket>, rt::String),
                        ) -> rt::Result<rt::String, Error> {
                            HostBucket::get(host, self_, key)
                        }
                    }
                    link.func::<rt::Plain, _Call, _, _>("[method]bucket.get");
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
/// The interfaces that a component may import several times.
#[allow(missing_docs)]
pub mod named_imports {
    /// The packages of the namespace `acme`.
    pub mod acme {
        /// The interfaces of the package `acme:app`.
        pub mod app {
            /// The interface `acme:app/kv`, which a component may import several times.
            pub mod kv {
                pub use super::super::super::super::acme::app::kv::Bucket;
                use ::worldbind::__private48_0 as rt;
                use super::super::super::super::_NamedImport0Id;
                /// The functions of [`HostBucket`] that need the store.
                /// There are none, so no host has to implement this trait.
                pub trait HostBucketWithStore<T>: rt::HasData {}
                impl<T, _H: rt::HasData + ?rt::Sized> HostBucketWithStore<T> for _H {}
                /// The functions of the resource `bucket`. A host implements them.
                #[diagnostic::on_unimplemented(
                    message = "`{Self}` does not implement `HostBucket` of the interface `acme:app/kv`",
                    label = "missing `impl named_imports::acme::app::kv::HostBucket for {Self}`"
                )]
                pub trait HostBucket {
                    /// Called when the component drops its handle.
                    fn drop(
                        &mut self,
                        id: _NamedImport0Id,
                        rep: rt::Resource<Bucket>,
                    ) -> rt::Result<()>;
                    fn get(
                        &mut self,
                        id: _NamedImport0Id,
                        self_: rt::Resource<Bucket>,
                        key: rt::String,
                    ) -> rt::Result<
                        rt::String,
                        super::super::super::super::acme::app::kv::Error,
                    >;
                }
                impl<_H: HostBucket + ?rt::Sized> HostBucket for &mut _H {
                    fn drop(
                        &mut self,
                        id: _NamedImport0Id,
                        rep: rt::Resource<Bucket>,
                    ) -> rt::Result<()> {
                        HostBucket::drop(&mut **self, id, rep)
                    }
                    fn get(
                        &mut self,
                        id: _NamedImport0Id,
                        self_: rt::Resource<Bucket>,
                        key: rt::String,
                    ) -> rt::Result<
                        rt::String,
                        super::super::super::super::acme::app::kv::Error,
                    > {
                        HostBucket::get(&mut **self, id, self_, key)
                    }
                }
                /// The functions of [`Host`] that need the store.
                /// There are none, so no host has to implement this trait.
                pub trait HostWithStore<
                    T,
                >: rt::HasData + HostBucketWithStore<T> + rt::Send {}
                impl<
                    T,
                    _H: rt::HasData + HostBucketWithStore<T> + rt::Send + ?rt::Sized,
                > HostWithStore<T> for _H {}
                /// The functions of the interface `acme:app/kv`. A host implements them.
                #[diagnostic::on_unimplemented(
                    message = "`{Self}` does not implement `Host` of the interface `acme:app/kv`",
                    label = "missing `impl named_imports::acme::app::kv::Host for {Self}`"
                )]
                pub trait Host: HostBucket + rt::Send {
                    fn count(
                        &mut self,
                        id: _NamedImport0Id,
                    ) -> impl rt::Future<Output = u32> + rt::Send;
                }
                impl<_H: Host + ?rt::Sized> Host for &mut _H {
                    fn count(
                        &mut self,
                        id: _NamedImport0Id,
                    ) -> impl rt::Future<Output = u32> + rt::Send {
                        Host::count(&mut **self, id)
                    }
                }
                /// Adds this interface to a `LinkerInstance` under a different import name.
                pub fn add_to_linker_instance<T, D>(
                    linker: &mut rt::LinkerInstance<'_, T>,
                    id: _NamedImport0Id,
                    host_getter: fn(&mut T) -> D::Data<'_>,
                ) -> rt::Result<()>
                where
                    D: HostWithStore<T>,
                    for<'a> D::Data<'a>: Host,
                    T: rt::Send + 'static,
                {
                    let mut link = rt::Link::<
                        T,
                        D,
                        (_NamedImport0Id,),
                    >::with_id(linker, host_getter, (id,));
                    {
                        struct _Call;
                        impl<
                            _H: HostBucket,
                        > rt::Func<
                            _H,
                            (_NamedImport0Id,),
                            (rt::Resource<Bucket>,),
                            rt::Result<()>,
                        > for _Call {
                            fn call(
                                host: &mut _H,
                                (id,): &(_NamedImport0Id,),
                                (rep,): (rt::Resource<Bucket>,),
                            ) -> rt::Result<()> {
                                HostBucket::drop(host, rt::Clone::clone(id), rep)
                            }
                        }
                        link.resource::<_Call, _, _>("bucket");
                    }
                    {
                        struct _Call;
                        impl<
                            _H: HostBucket,
                        > rt::Func<
                            _H,
                            (_NamedImport0Id,),
                            (rt::Resource<Bucket>, rt::String),
                            rt::Result<
                                rt::String,
                                super::super::super::super::acme::app::kv::Error,
                            >,
                        > for _Call {
                            fn call(
                                host: &mut _H,
                                (id,): &(_NamedImport0Id,),
                                (self_, key): (rt::Resource<Bucket>, rt::String),
                            ) -> rt::Result<
                                rt::String,
                                super::super::super::super::acme::app::kv::Error,
                            > {
                                HostBucket::get(host, rt::Clone::clone(id), self_, key)
                            }
                        }
                        link.func::<rt::Plain, _Call, _, _>("[method]bucket.get");
                    }
                    {
                        struct _Call;
                        impl<_H: Host> rt::AsyncFunc<_H, (_NamedImport0Id,), (), u32>
                        for _Call {
                            fn call(
                                host: &mut _H,
                                (id,): &(_NamedImport0Id,),
                                (): (),
                            ) -> impl rt::Future<Output = u32> + rt::Send {
                                Host::count(host, rt::Clone::clone(id))
                            }
                        }
                        link.async_func::<rt::Plain, _Call, _, _>("count");
                    }
                    link.finish()
                }
                /// Adds this interface to a `Linker`, under each name that the component imports it as.
                /// `lookup` returns the id for a name.
                pub fn add_to_linker<T, D>(
                    linker: &mut rt::Linker<T>,
                    component: &rt::Component,
                    mut lookup: impl rt::FnMut(&str) -> rt::Result<_NamedImport0Id>,
                    host_getter: fn(&mut T) -> D::Data<'_>,
                ) -> rt::Result<()>
                where
                    D: HostWithStore<T>,
                    for<'a> D::Data<'a>: Host,
                    T: rt::Send + 'static,
                {
                    for name in rt::imports_of(component, "acme:app/kv") {
                        let id = lookup(&name)?;
                        rt::add_interface(
                            linker,
                            &name,
                            |linker| {
                                add_to_linker_instance::<T, D>(linker, id, host_getter)
                            },
                        )?;
                    }
                    rt::Ok(())
                }
            }
        }
    }
}
