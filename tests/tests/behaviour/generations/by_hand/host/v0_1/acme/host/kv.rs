//! `v0_1::acme::host::kv`

#[doc(no_inline)]
pub use super::super::super::super::acme::host::kv::{Bucket, Error};
use ::worldbind_tests::private as rt;
/// The functions of [`HostBucket`] that need the store.
/// There are none, so no host has to implement this trait.
pub trait HostBucketWithStore<T>: rt::HasData {}
impl<T, _H: rt::HasData + ?rt::Sized> HostBucketWithStore<T> for _H {}
/// The functions of the resource `bucket` of `acme:host/kv@0.1.0` that no newer generation has. A host implements them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `HostBucket` of the interface `acme:host/kv@0.1.0`",
    label = "missing `impl v0_1::acme::host::kv::HostBucket for {Self}`"
)]
pub trait HostBucket {
    fn keys(&mut self, self_: rt::Resource<Bucket>) -> rt::Vec<u32>;
    fn count(&mut self, self_: rt::Resource<Bucket>) -> u32;
}
impl<_H: HostBucket + ?rt::Sized> HostBucket for &mut _H {
    fn keys(&mut self, self_: rt::Resource<Bucket>) -> rt::Vec<u32> {
        HostBucket::keys(&mut **self, self_)
    }
    fn count(&mut self, self_: rt::Resource<Bucket>) -> u32 {
        HostBucket::count(&mut **self, self_)
    }
}
/// The functions of [`Host`] that need the store.
/// There are none, so no host has to implement this trait.
pub trait HostWithStore<T>: rt::HasData + HostBucketWithStore<T> {}
impl<T, _H: rt::HasData + HostBucketWithStore<T> + ?rt::Sized> HostWithStore<T> for _H {}
/// The functions of `acme:host/kv@0.1.0` that no newer generation has. A host implements them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `Host` of the interface `acme:host/kv@0.1.0`",
    label = "missing `impl v0_1::acme::host::kv::Host for {Self}`"
)]
pub trait Host: HostBucket {}
impl<_H: Host + ?rt::Sized> Host for &mut _H {}
/// Adds this interface to a `LinkerInstance` under a different import name.
pub fn add_to_linker_instance<T, D>(
    linker: &mut rt::LinkerInstance<'_, T>,
    host_getter: fn(&mut T) -> D::Data<'_>,
) -> rt::Result<()>
where
    D: HostWithStore<T> + super::super::super::super::acme::host::kv::HostWithStore<T>,
    for<'a> D::Data<'a>: Host + super::super::super::super::acme::host::kv::Host,
    T: 'static,
{
    let except = rt::Names::Except(&["[method]bucket.keys", "[method]bucket.count"]);
    super::super::super::super::acme::host::kv::add_to_linker_named::<T, D>(
        linker,
        host_getter,
        except,
    )?;
    let mut link = rt::Link::<T, D>::new(linker, host_getter);
    {
        struct _Call;
        impl<_H: HostBucket> rt::Func<_H, (), (rt::Resource<Bucket>,), rt::Vec<u32>> for _Call {
            fn call(host: &mut _H, (): &(), (self_,): (rt::Resource<Bucket>,)) -> rt::Vec<u32> {
                HostBucket::keys(host, self_)
            }
        }
        link.func::<rt::Plain, _Call, _, _>("[method]bucket.keys");
    }
    {
        struct _Call;
        impl<_H: HostBucket> rt::Func<_H, (), (rt::Resource<Bucket>,), u32> for _Call {
            fn call(host: &mut _H, (): &(), (self_,): (rt::Resource<Bucket>,)) -> u32 {
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
    D: HostWithStore<T> + super::super::super::super::acme::host::kv::HostWithStore<T>,
    for<'a> D::Data<'a>: Host + super::super::super::super::acme::host::kv::Host,
    T: 'static,
{
    rt::add_interface(linker, "acme:host/kv@0.1.0", |linker| {
        add_to_linker_instance::<T, D>(linker, host_getter)
    })
}
