/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {}
::worldbind::__private::world!(App, AppPre, "acme:app/app"; import "acme:app/kv", "acme";);
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
        D: acme::app::kv::HostWithStore<T> + acme_::HostWithStore<T>,
        for<'a> D::Data<'a>: acme::app::kv::Host + acme_::Host,
        T: 'static,
    {
        acme::app::kv::add_to_linker::<T, D>(linker, host_getter)?;
        acme_::add_to_linker::<T, D>(linker, host_getter)?;
        ::worldbind::__private::Ok(())
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod kv {
            use ::worldbind::__private::{self as rt, wasmtime};
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
                #[component(name = "a-1")]
                A1_,
            }
            const _: () = rt::check_layout::<Letter>(1, 1);
            pub type Point1 = Letter;
            pub type Point1_ = Letter;
            pub enum Bucket {}
            rt::no_store!(HostBucketWithStore, "HostBucket");
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostBucket` of the interface `acme:app/kv`",
                label = "missing `impl acme::app::kv::HostBucket for {Self}`"
            )]
            pub trait HostBucket {
                /// Called when the component drops its handle.
                fn drop(&mut self, rep: rt::Resource<Bucket>) -> rt::Result<()>;
                fn new(&mut self) -> rt::Resource<Bucket>;
                fn new_(&mut self) -> rt::Resource<Bucket>;
                fn drop_(&mut self, self_: rt::Resource<Bucket>, at: Point1_);
            }
            rt::forward!(
                HostBucket;
                fn drop(rep: rt::Resource<Bucket>) -> rt::Result<()>;
                fn new() -> rt::Resource<Bucket>;
                fn new_() -> rt::Resource<Bucket>;
                fn drop_(self_: rt::Resource<Bucket>, at: Point1_) -> ();
            );
            rt::no_store!(HostWithStore, "Host", HostBucketWithStore<T>);
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/kv`",
                label = "missing `impl acme::app::kv::Host for {Self}`"
            )]
            pub trait Host: HostBucket {}
            rt::forward!(Host;);
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
                rt::link!(
                    link;
                    type "bucket"
                        = func resource HostBucket::drop(rep: rt::Resource<Bucket>) -> rt::Result<()>;
                    fn "[constructor]bucket" = func HostBucket::new() -> rt::Resource<Bucket>,
                        Plain;
                    fn "[static]bucket.new" = func HostBucket::new_() -> rt::Resource<Bucket>,
                        Plain;
                    fn "[method]bucket.drop" = func HostBucket::drop_(self_: rt::Resource<Bucket>,
                        at: Point1_) -> (), Nothing;
                );
                link.finish()
            }
            rt::add_to_linker!("acme:app/kv", HostWithStore, [Host], ['static]);
        }
    }
}
#[allow(missing_docs)]
pub mod acme_ {
    use ::worldbind::__private as rt;
    rt::no_store!(HostWithStore, "Host");
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not implement `Host` of the interface `acme`",
        label = "missing `impl acme_::Host for {Self}`"
    )]
    pub trait Host {
        fn now(&mut self) -> u64;
    }
    rt::forward!(Host; fn now() -> u64;);
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
        rt::link!(link; fn "now" = func Host::now() -> u64, Plain;);
        link.finish()
    }
    rt::add_to_linker!("acme", HostWithStore, [Host], ['static]);
}
