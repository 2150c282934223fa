#[allow(missing_docs)]
mod __app_types {
    pub enum Token {}
}
pub use __app_types::Token;
/// The functions of [`HostToken`] that need the store.
#[allow(missing_docs)]
pub trait HostTokenWithStore<T>: ::worldbind::__private::HasData {}
impl<
    T,
    H: ::worldbind::__private::HasData + ?::worldbind::__private::Sized,
> HostTokenWithStore<T> for H {}
#[allow(missing_docs)]
pub trait HostToken {
    /// The component dropped its handle.
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
/// The functions of [`AppImports`] that need the store.
#[allow(missing_docs)]
pub trait AppImportsWithStore<
    T,
>: ::worldbind::__private::HasData + HostTokenWithStore<T> {}
impl<
    T,
    H: ::worldbind::__private::HasData + HostTokenWithStore<T>
        + ?::worldbind::__private::Sized,
> AppImportsWithStore<T> for H {}
#[allow(missing_docs)]
pub trait AppImports: HostToken {}
::worldbind::__private::forward!(AppImports;);
/// An instance of a component that fits the world `acme:app/app`. Made by [`AppPre`].
pub struct App {}
::worldbind::__private::world!(
    App, AppPre, AppIndices, "acme:app/app";
    import "acme:app/kv", "[method]token.spend";
);
impl App {
    /// Links what the host gives to the world itself.
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
            func resource link, "token",
            HostToken::drop(rep: ::worldbind::__private::Resource<Token>) -> ::worldbind::__private::Result<()>
        );
        ::worldbind::__private::link!(
            func link, "[method]token.spend",
            HostToken::spend(self_: ::worldbind::__private::Resource<Token>, amount: u32) -> bool,
            Plain
        );
        link.finish()
    }
    /// Links all that the world imports.
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
            /// The functions of [`HostBucket`] that need the store.
            pub trait HostBucketWithStore<T>: rt::HasData {}
            impl<T, H: rt::HasData + ?rt::Sized> HostBucketWithStore<T> for H {}
            pub trait HostBucket {
                /// The component dropped its handle.
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
                fn get(self_: rt::Resource<Bucket>, key: rt::String) -> rt::Result<rt::Vec<u8>, Error>;
                fn open(name: rt::String) -> rt::Result<rt::Resource<Bucket>, Error>;
            );
            /// The functions of [`Host`] that need the store.
            pub trait HostWithStore<T>: rt::HasData + HostBucketWithStore<T> {}
            impl<
                T,
                H: rt::HasData + HostBucketWithStore<T> + ?rt::Sized,
            > HostWithStore<T> for H {}
            pub trait Host: HostBucket {}
            rt::forward!(Host;);
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
                    func resource link, "bucket",
                    HostBucket::drop(rep: rt::Resource<Bucket>) -> rt::Result<()>
                );
                rt::link!(
                    func link, "[constructor]bucket",
                    HostBucket::new(name: rt::String) -> rt::Resource<Bucket>, Plain
                );
                rt::link!(
                    func link, "[method]bucket.get",
                    HostBucket::get(self_: rt::Resource<Bucket>, key: rt::String) -> rt::Result<rt::Vec<u8>, Error>,
                    Plain
                );
                rt::link!(
                    func link, "[static]bucket.open",
                    HostBucket::open(name: rt::String) -> rt::Result<rt::Resource<Bucket>, Error>,
                    Plain
                );
                link.finish()
            }
            /// Links what the host gives to the interface.
            pub fn add_to_linker<T, D>(
                linker: &mut rt::Linker<T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                let linker = &mut linker.instance("acme:app/kv")?;
                add_to_linker_instance::<T, D>(linker, host_getter)
            }
        }
    }
}
