#[allow(missing_docs)]
mod __app_types {
    pub enum Token {}
}
pub use __app_types::Token;
::worldbind::__private::no_store!(#[allow(missing_docs)] HostTokenWithStore, "HostToken");
#[allow(missing_docs)]
pub trait HostToken {
    /// Called when the component drops its handle.
    fn drop(
        &mut self,
        rep: ::worldbind::__private::Resource<Token>,
    ) -> ::worldbind::__private::Result<()>;
    fn spend(
        &mut self,
        self_: ::worldbind::__private::Resource<Token>,
        amount: u32,
    ) -> bool;
}
::worldbind::__private::forward!(
    HostToken;
    fn drop(rep: ::worldbind::__private::Resource<Token>) -> ::worldbind::__private::Result<()>;
    fn spend(self_: ::worldbind::__private::Resource<Token>, amount: u32) -> bool;
);
::worldbind::__private::no_store!(
    #[allow(missing_docs)] AppImportsWithStore, "AppImports", HostTokenWithStore<T>
);
#[allow(missing_docs)]
pub trait AppImports: HostToken {}
::worldbind::__private::forward!(AppImports;);
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app";
    import "acme:app/kv", "[method]token.spend";
);
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
    /// Adds the functions and resources that the world itself imports to a `Linker`.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: AppImportsWithStore<T>,
        for<'a> D::Data<'a>: AppImports,
        T: 'static,
    {
        let linker = &mut linker.root();
        let mut link = ::worldbind::__private::Link::<T, D>::new(linker, host_getter);
        ::worldbind::__private::link!(
            link;
            type "token"
                = func resource HostToken::drop(rep: ::worldbind::__private::Resource<Token>) -> ::worldbind::__private::Result<()>;
            fn "[method]token.spend"
                = func HostToken::spend(self_: ::worldbind::__private::Resource<Token>,
                amount: u32) -> bool, Plain;
        );
        link.finish()
    }
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: acme::app::kv::HostWithStore<T> + AppImportsWithStore<T>,
        for<'a> D::Data<'a>: acme::app::kv::Host + AppImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        acme::app::kv::add_to_linker::<T, D>(linker, host_getter)?;
        ::worldbind::__private::Ok(())
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod kv {
            use ::worldbind::__private::{self as rt, wasmtime};
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
            pub enum Bucket {}
            rt::no_store!(HostBucketWithStore, "HostBucket");
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
            rt::forward!(
                HostBucket;
                fn drop(rep: rt::Resource<Bucket>) -> rt::Result<()>;
                fn new(name: rt::String) -> rt::Resource<Bucket>;
                fn get(self_: rt::Resource<Bucket>,
                    key: rt::String) -> rt::Result<rt::Vec<u8>, Error>;
                fn open(name: rt::String) -> rt::Result<rt::Resource<Bucket>, Error>;
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
                    fn "[constructor]bucket"
                        = func HostBucket::new(name: rt::String) -> rt::Resource<Bucket>, Plain;
                    fn "[method]bucket.get" = func HostBucket::get(self_: rt::Resource<Bucket>,
                        key: rt::String) -> rt::Result<rt::Vec<u8>, Error>, Plain;
                    fn "[static]bucket.open"
                        = func HostBucket::open(name: rt::String) -> rt::Result<rt::Resource<Bucket>, Error>,
                        Plain;
                );
                link.finish()
            }
            rt::add_to_linker!("acme:app/kv", HostWithStore, [Host], ['static]);
        }
    }
}
