//! `acme::host::kv`

use ::worldbind_tests::private::{self as rt, wasmtime};
#[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
#[component(variant)]
pub enum Error {
    #[component(name = "no-such-key")]
    NoSuchKey(rt::String),
    #[component(name = "closed")]
    Closed,
}
const _: () = rt::check_layout::<Error>(12, 4);
impl ::core::fmt::Display for Error {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(self, f)
    }
}
impl ::core::error::Error for Error {}
pub enum Bucket {}
/// The functions of [`HostBucket`] that need the store.
/// There are none, so no host has to implement this trait.
pub trait HostBucketWithStore<T>: rt::HasData {}
impl<T, _H: rt::HasData + ?rt::Sized> HostBucketWithStore<T> for _H {}
/// The functions of the resource `bucket`. A host implements them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `HostBucket` of the interface `acme:host/kv`",
    label = "missing `impl acme::host::kv::HostBucket for {Self}`"
)]
pub trait HostBucket {
    /// The component dropped its handle.
    fn drop(&mut self, rep: rt::Resource<Bucket>) -> rt::Result<()>;
    fn root(&mut self) -> rt::Resource<Bucket>;
    fn open(&mut self, name: rt::String) -> rt::Result<rt::Resource<Bucket>, Error>;
    fn get(
        &mut self,
        self_: rt::Resource<Bucket>,
        key: rt::String,
    ) -> rt::Result<rt::Option<rt::Vec<u8>>, Error>;
    fn set(
        &mut self,
        self_: rt::Resource<Bucket>,
        key: rt::String,
        value: rt::Vec<u8>,
    ) -> rt::Result<(), Error>;
    fn keys(&mut self, self_: rt::Resource<Bucket>) -> rt::Vec<rt::String>;
    fn count(&mut self, self_: rt::Resource<Bucket>) -> u64;
}
impl<_H: HostBucket + ?rt::Sized> HostBucket for &mut _H {
    fn drop(&mut self, rep: rt::Resource<Bucket>) -> rt::Result<()> {
        HostBucket::drop(&mut **self, rep)
    }
    fn root(&mut self) -> rt::Resource<Bucket> {
        HostBucket::root(&mut **self)
    }
    fn open(&mut self, name: rt::String) -> rt::Result<rt::Resource<Bucket>, Error> {
        HostBucket::open(&mut **self, name)
    }
    fn get(
        &mut self,
        self_: rt::Resource<Bucket>,
        key: rt::String,
    ) -> rt::Result<rt::Option<rt::Vec<u8>>, Error> {
        HostBucket::get(&mut **self, self_, key)
    }
    fn set(
        &mut self,
        self_: rt::Resource<Bucket>,
        key: rt::String,
        value: rt::Vec<u8>,
    ) -> rt::Result<(), Error> {
        HostBucket::set(&mut **self, self_, key, value)
    }
    fn keys(&mut self, self_: rt::Resource<Bucket>) -> rt::Vec<rt::String> {
        HostBucket::keys(&mut **self, self_)
    }
    fn count(&mut self, self_: rt::Resource<Bucket>) -> u64 {
        HostBucket::count(&mut **self, self_)
    }
}
/// The functions of [`Host`] that need the store.
/// There are none, so no host has to implement this trait.
pub trait HostWithStore<T>: rt::HasData + HostBucketWithStore<T> {}
impl<T, _H: rt::HasData + HostBucketWithStore<T> + ?rt::Sized> HostWithStore<T> for _H {}
/// The functions of the interface `acme:host/kv`. A host implements them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `Host` of the interface `acme:host/kv`",
    label = "missing `impl acme::host::kv::Host for {Self}`"
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
    add_to_linker_named::<T, D>(linker, host_getter, rt::Names::All)
}
/// Adds some of the functions and resources, which older generations have too.
pub(in super::super::super) fn add_to_linker_named<T, D>(
    linker: &mut rt::LinkerInstance<'_, T>,
    host_getter: fn(&mut T) -> D::Data<'_>,
    names: rt::Names<'_>,
) -> rt::Result<()>
where
    D: HostWithStore<T>,
    for<'a> D::Data<'a>: Host,
    T: 'static,
{
    let mut link = rt::Link::<T, D>::new(linker, host_getter).named(names);
    {
        struct _Call;
        impl<_H: HostBucket> rt::Func<_H, (), (rt::Resource<Bucket>,), rt::Result<()>> for _Call {
            fn call(host: &mut _H, (): &(), (rep,): (rt::Resource<Bucket>,)) -> rt::Result<()> {
                HostBucket::drop(host, rep)
            }
        }
        link.resource::<_Call, _, _>("bucket");
    }
    {
        struct _Call;
        impl<_H: HostBucket> rt::Func<_H, (), (), rt::Resource<Bucket>> for _Call {
            fn call(host: &mut _H, (): &(), (): ()) -> rt::Resource<Bucket> {
                HostBucket::root(host)
            }
        }
        link.func::<rt::Plain, _Call, _, _>("[static]bucket.root");
    }
    {
        struct _Call;
        impl<_H: HostBucket>
            rt::Func<_H, (), (rt::String,), rt::Result<rt::Resource<Bucket>, Error>> for _Call
        {
            fn call(
                host: &mut _H,
                (): &(),
                (name,): (rt::String,),
            ) -> rt::Result<rt::Resource<Bucket>, Error> {
                HostBucket::open(host, name)
            }
        }
        link.func::<rt::Plain, _Call, _, _>("[static]bucket.open");
    }
    {
        struct _Call;
        impl<_H: HostBucket>
            rt::Func<
                _H,
                (),
                (rt::Resource<Bucket>, rt::String),
                rt::Result<rt::Option<rt::Vec<u8>>, Error>,
            > for _Call
        {
            fn call(
                host: &mut _H,
                (): &(),
                (self_, key): (rt::Resource<Bucket>, rt::String),
            ) -> rt::Result<rt::Option<rt::Vec<u8>>, Error> {
                HostBucket::get(host, self_, key)
            }
        }
        link.func::<rt::Plain, _Call, _, _>("[method]bucket.get");
    }
    {
        struct _Call;
        impl<_H: HostBucket>
            rt::Func<_H, (), (rt::Resource<Bucket>, rt::String, rt::Vec<u8>), rt::Result<(), Error>>
            for _Call
        {
            fn call(
                host: &mut _H,
                (): &(),
                (self_, key, value): (rt::Resource<Bucket>, rt::String, rt::Vec<u8>),
            ) -> rt::Result<(), Error> {
                HostBucket::set(host, self_, key, value)
            }
        }
        link.func::<rt::Plain, _Call, _, _>("[method]bucket.set");
    }
    {
        struct _Call;
        impl<_H: HostBucket> rt::Func<_H, (), (rt::Resource<Bucket>,), rt::Vec<rt::String>> for _Call {
            fn call(
                host: &mut _H,
                (): &(),
                (self_,): (rt::Resource<Bucket>,),
            ) -> rt::Vec<rt::String> {
                HostBucket::keys(host, self_)
            }
        }
        link.func::<rt::Plain, _Call, _, _>("[method]bucket.keys");
    }
    {
        struct _Call;
        impl<_H: HostBucket> rt::Func<_H, (), (rt::Resource<Bucket>,), u64> for _Call {
            fn call(host: &mut _H, (): &(), (self_,): (rt::Resource<Bucket>,)) -> u64 {
                HostBucket::count(host, self_)
            }
        }
        link.func::<rt::Plain, _Call, _, _>("[method]bucket.count");
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
    rt::add_interface(linker, "acme:host/kv@1.0.0-rc.2", |linker| {
        add_to_linker_instance::<T, D>(linker, host_getter)
    })
}
