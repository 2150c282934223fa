/// An instance of a component that fits the world `acme:app/app`. Made by [`AppPre`].
pub struct App {}
::worldbind::__private::world!(
    App, AppPre, AppIndices, "acme:app/app";
    import "primary", "backup";
);
impl App {
    /// Links all that the world imports.
    pub fn add_to_linker<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: acme::app::kv::HostWithStore<T>,
        for<'a> D::Data<'a>: acme::app::kv::Host,
        T: 'static,
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
            use ::worldbind::__private as rt;
            pub enum Bucket {}
            rt::no_store!(HostBucketWithStore, "HostBucket");
            pub trait HostBucket {
                /// The component dropped its handle.
                fn drop(&mut self, rep: rt::Resource<Bucket>) -> rt::Result<()>;
                fn get(
                    &mut self,
                    self_: rt::Resource<Bucket>,
                    key: rt::String,
                ) -> rt::String;
            }
            rt::forward!(
                HostBucket;
                fn drop(rep: rt::Resource<Bucket>) -> rt::Result<()>;
                fn get(self_: rt::Resource<Bucket>, key: rt::String) -> rt::String;
            );
            rt::no_store!(HostWithStore, "Host", HostBucketWithStore<T>);
            pub trait Host: HostBucket {
                fn count(&mut self) -> u32;
            }
            rt::forward!(Host; fn count() -> u32;);
            /// Links what the host gives to the interface, under another name than its own.
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
                rt::link!(
                    link;
                    type "bucket"
                        = func resource HostBucket::drop(rep: rt::Resource<Bucket>) -> rt::Result<()>;
                    fn "[method]bucket.get" = func HostBucket::get(self_: rt::Resource<Bucket>,
                        key: rt::String) -> rt::String, Plain;
                    fn "count" = func Host::count() -> u32, Plain;
                );
                link.finish()
            }
            rt::add_to_linker!("acme:app/kv", HostWithStore, [Host], ['static]);
        }
    }
}
