::worldbind::__private::component_model_async! {}
/// An instance of a component that fits the world `acme:app/app`. Made by [`AppPre`].
pub struct App {}
::worldbind::__private::world!(App, AppPre, AppIndices, "acme:app/app"; import "acme:app/kv";);
impl App {
    /// Links all that the world imports.
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
            pub trait HostBucketWithStore<T>: rt::HasData + rt::Send {
                /// The component dropped its handle.
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
            pub trait HostBucket: rt::Send {}
            rt::forward!(HostBucket;);
            /// The functions of [`Host`] that need the store.
            pub trait HostWithStore<T>: rt::HasData + HostBucketWithStore<T> + rt::Send {
                fn count(host: rt::Access<'_, T, Self>) -> u32;
            }
            pub trait Host: HostBucket + rt::Send {}
            rt::forward!(Host;);
            /// Links what the host gives to the interface, under another name than its own.
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
