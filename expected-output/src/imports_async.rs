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
            rt::no_store!(HostBucketWithStore, "HostBucket", rt::Send);
            pub trait HostBucket: rt::Send {
                /// The component dropped its handle.
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
            rt::forward!(
                HostBucket;
                async fn drop(rep: rt::Resource<Bucket>) -> rt::Result<()>;
                async fn get(self_: rt::Resource<Bucket>,
                    key: rt::String) -> rt::Option<rt::String>;
            );
            rt::no_store!(HostWithStore, "Host", HostBucketWithStore<T> + rt::Send);
            pub trait Host: HostBucket + rt::Send {
                fn count(&mut self) -> impl rt::Future<Output = u32> + rt::Send;
            }
            rt::forward!(Host; async fn count() -> u32;);
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
                        = async_func async_resource HostBucket::drop(rep: rt::Resource<Bucket>) -> rt::Result<()>;
                    fn "[method]bucket.get"
                        = async_func HostBucket::get(self_: rt::Resource<Bucket>,
                        key: rt::String) -> rt::Option<rt::String>, Plain;
                    fn "count" = async_func Host::count() -> u32, Plain;
                );
                link.finish()
            }
            rt::add_to_linker!("acme:app/kv", HostWithStore, [Host], [rt::Send + 'static]);
        }
    }
}
