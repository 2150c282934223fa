type _NamedImport0 = crate::host::Id;
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {}
::worldbind::__private::world!(App, AppPre, "acme:app/app"; import "primary", "backup";);
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
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: acme::app::kv::HostWithStore<T> + ::worldbind::__private::Send,
        for<'a> D::Data<'a>: acme::app::kv::Host + ::worldbind::__private::Send,
        T: ::worldbind::__private::Send + 'static,
    {
        ::worldbind::__private::add_interface(
            linker,
            "primary",
            |linker| {
                acme::app::kv::add_to_linker_instance::<T, D>(linker, host_getter)
            },
        )?;
        ::worldbind::__private::add_interface(
            linker,
            "backup",
            |linker| {
                acme::app::kv::add_to_linker_instance::<T, D>(linker, host_getter)
            },
        )?;
        ::worldbind::__private::Ok(())
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod kv {
            use ::worldbind::__private::{self as rt, wasmtime};
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
            pub enum Bucket {}
            rt::no_store!(HostBucketWithStore, "HostBucket");
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
            rt::forward!(
                HostBucket;
                fn drop(rep: rt::Resource<Bucket>) -> rt::Result<()>;
                fn get(self_: rt::Resource<Bucket>,
                    key: rt::String) -> rt::Result<rt::String, Error>;
            );
            rt::no_store!(HostWithStore, "Host", HostBucketWithStore<T> + rt::Send);
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/kv`",
                label = "missing `impl acme::app::kv::Host for {Self}`"
            )]
            pub trait Host: HostBucket + rt::Send {
                fn count(&mut self) -> impl rt::Future<Output = u32> + rt::Send;
            }
            rt::forward!(Host; async fn count() -> u32;);
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
                    type "bucket"
                        = func resource HostBucket::drop(rep: rt::Resource<Bucket>) -> rt::Result<()>;
                    fn "[method]bucket.get" = func HostBucket::get(self_: rt::Resource<Bucket>,
                        key: rt::String) -> rt::Result<rt::String, Error>, Plain;
                    fn "count" = async_func Host::count() -> u32, Plain;
                );
                link.finish()
            }
            rt::add_to_linker!("acme:app/kv", HostWithStore, [Host], [rt::Send + 'static]);
        }
    }
}
#[allow(missing_docs)]
pub mod named_imports {
    pub mod acme {
        pub mod app {
            pub mod kv {
                use ::worldbind::__private as rt;
                pub use super::super::super::super::acme::app::kv::Bucket;
                rt::no_store!(HostBucketWithStore, "HostBucket");
                #[diagnostic::on_unimplemented(
                    message = "`{Self}` does not implement `HostBucket` of the interface `acme:app/kv`",
                    label = "missing `impl named_imports::acme::app::kv::HostBucket for {Self}`"
                )]
                pub trait HostBucket {
                    /// Called when the component drops its handle.
                    fn drop(
                        &mut self,
                        id: super::super::super::super::_NamedImport0,
                        rep: rt::Resource<
                            super::super::super::super::acme::app::kv::Bucket,
                        >,
                    ) -> rt::Result<()>;
                    fn get(
                        &mut self,
                        id: super::super::super::super::_NamedImport0,
                        self_: rt::Resource<
                            super::super::super::super::acme::app::kv::Bucket,
                        >,
                        key: rt::String,
                    ) -> rt::Result<
                        rt::String,
                        super::super::super::super::acme::app::kv::Error,
                    >;
                }
                rt::forward!(
                    HostBucket;
                    fn drop(id: super::super::super::super::_NamedImport0,
                        rep: rt::Resource<super::super::super::super::acme::app::kv::Bucket>) -> rt::Result<()>;
                    fn get(id: super::super::super::super::_NamedImport0,
                        self_: rt::Resource<super::super::super::super::acme::app::kv::Bucket>,
                        key: rt::String) -> rt::Result<rt::String, super::super::super::super::acme::app::kv::Error>;
                );
                rt::no_store!(HostWithStore, "Host", HostBucketWithStore<T> + rt::Send);
                #[diagnostic::on_unimplemented(
                    message = "`{Self}` does not implement `Host` of the interface `acme:app/kv`",
                    label = "missing `impl named_imports::acme::app::kv::Host for {Self}`"
                )]
                pub trait Host: HostBucket + rt::Send {
                    fn count(
                        &mut self,
                        id: super::super::super::super::_NamedImport0,
                    ) -> impl rt::Future<Output = u32> + rt::Send;
                }
                rt::forward!(
                    Host;
                    async fn count(id: super::super::super::super::_NamedImport0) -> u32;
                );
                /// Adds this interface to a `LinkerInstance` under a different import name.
                pub fn add_to_linker_instance<T, D>(
                    linker: &mut rt::LinkerInstance<'_, T>,
                    id: super::super::super::super::_NamedImport0,
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
                        (super::super::super::super::_NamedImport0,),
                    >::with_id(linker, host_getter, (id,));
                    rt::link!(
                        link;
                        type "bucket"
                            = func resource HostBucket::drop[id: super::super::super::super::_NamedImport0](rep: rt::Resource<Bucket>) -> rt::Result<()>;
                        fn "[method]bucket.get"
                            = func HostBucket::get[id: super::super::super::super::_NamedImport0](self_: rt::Resource<super::super::super::super::acme::app::kv::Bucket>,
                            key: rt::String) -> rt::Result<rt::String, super::super::super::super::acme::app::kv::Error>,
                            Plain;
                        fn "count"
                            = async_func Host::count[id: super::super::super::super::_NamedImport0]() -> u32,
                            Plain;
                    );
                    link.finish()
                }
                /// Adds this interface to a `Linker`, under each name that the component imports it as.
                /// `lookup` returns the id for a name.
                pub fn add_to_linker<T, D>(
                    linker: &mut rt::Linker<T>,
                    component: &rt::Component,
                    mut lookup: impl rt::FnMut(
                        &str,
                    ) -> rt::Result<super::super::super::super::_NamedImport0>,
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
