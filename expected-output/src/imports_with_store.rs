::worldbind::__private::component_model_async! {}
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {}
::worldbind::__private::world!(App, AppPre, "acme:app/app"; import "acme:app/kv";);
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
        acme::app::kv::add_to_linker::<T, D>(linker, host_getter)?;
        ::worldbind::__private::Ok(())
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod kv {
            use ::worldbind::__private as rt;
            pub enum Bucket {}
            /// The functions of [`HostBucket`] that need the store.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostBucketWithStore<{T}>` of the interface `acme:app/kv`",
                label = "missing `impl<T> acme::app::kv::HostBucketWithStore<T> for {Self}`",
                note = "implement it for `HasSelf<_>` or for your own `HasData` type, the `D` of `add_to_linker::<T, D>`"
            )]
            pub trait HostBucketWithStore<T>: rt::HasData + rt::Send {
                /// Called when the component drops its handle.
                fn drop(
                    host: rt::Access<'_, T, Self>,
                    rep: rt::Resource<Bucket>,
                ) -> rt::Result<()>;
                fn get(
                    host: rt::Access<'_, T, Self>,
                    self_: rt::Resource<Bucket>,
                    key: rt::String,
                ) -> impl rt::Future<Output = rt::Option<rt::String>> + rt::Send;
            }
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostBucket` of the interface `acme:app/kv`",
                label = "missing `impl acme::app::kv::HostBucket for {Self}`"
            )]
            pub trait HostBucket: rt::Send {}
            rt::forward!(HostBucket;);
            /// The functions of [`Host`] that need the store.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostWithStore<{T}>` of the interface `acme:app/kv`",
                label = "missing `impl<T> acme::app::kv::HostWithStore<T> for {Self}`",
                note = "implement it for `HasSelf<_>` or for your own `HasData` type, the `D` of `add_to_linker::<T, D>`"
            )]
            pub trait HostWithStore<T>: rt::HasData + HostBucketWithStore<T> + rt::Send {
                fn count(host: rt::Access<'_, T, Self>) -> u32;
            }
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/kv`",
                label = "missing `impl acme::app::kv::Host for {Self}`"
            )]
            pub trait Host: HostBucket + rt::Send {}
            rt::forward!(Host;);
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
                        = store_func store_resource HostBucketWithStore::drop(rep: rt::Resource<Bucket>) -> rt::Result<()>;
                    fn "[method]bucket.get"
                        = async_store_func HostBucketWithStore::get(self_: rt::Resource<Bucket>,
                        key: rt::String) -> rt::Option<rt::String>, Plain;
                    fn "count" = store_func HostWithStore::count() -> u32, Plain;
                );
                link.finish()
            }
            rt::add_to_linker!("acme:app/kv", HostWithStore, [Host], [rt::Send + 'static]);
        }
    }
}
