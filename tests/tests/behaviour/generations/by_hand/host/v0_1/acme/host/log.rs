//! `v0_1::acme::host::log`

#[doc(no_inline)]
pub use super::super::super::super::acme::host::log::{Entry, Level};
use ::worldbind_tests::private as rt;
/// The functions of [`Host`] that need the store.
/// There are none, so no host has to implement this trait.
pub trait HostWithStore<T>: rt::HasData {}
impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
/// The functions of `acme:host/log@0.1.0` that no newer generation has. A host implements them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `Host` of the interface `acme:host/log@0.1.0`",
    label = "missing `impl v0_1::acme::host::log::Host for {Self}`"
)]
pub trait Host {
    fn flush(&mut self) -> u32;
}
impl<_H: Host + ?rt::Sized> Host for &mut _H {
    fn flush(&mut self) -> u32 {
        Host::flush(&mut **self)
    }
}
/// Adds this interface to a `LinkerInstance` under a different import name.
pub fn add_to_linker_instance<T, D>(
    linker: &mut rt::LinkerInstance<'_, T>,
    host_getter: fn(&mut T) -> D::Data<'_>,
) -> rt::Result<()>
where
    D: HostWithStore<T> + super::super::super::super::acme::host::log::HostWithStore<T>,
    for<'a> D::Data<'a>: Host + super::super::super::super::acme::host::log::Host,
    T: 'static,
{
    super::super::super::super::acme::host::log::add_to_linker_instance::<T, D>(
        linker,
        host_getter,
    )?;
    let mut link = rt::Link::<T, D>::new(linker, host_getter);
    {
        struct _Call;
        impl<_H: Host> rt::Func<_H, (), (), u32> for _Call {
            fn call(host: &mut _H, (): &(), (): ()) -> u32 {
                Host::flush(host)
            }
        }
        link.func::<rt::Plain, _Call, _, _>("flush");
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
    D: HostWithStore<T> + super::super::super::super::acme::host::log::HostWithStore<T>,
    for<'a> D::Data<'a>: Host + super::super::super::super::acme::host::log::Host,
    T: 'static,
{
    rt::add_interface(linker, "acme:host/log@0.1.0", |linker| {
        add_to_linker_instance::<T, D>(linker, host_getter)
    })
}
