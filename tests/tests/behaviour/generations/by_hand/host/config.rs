//! `config`

use ::worldbind_tests::private as rt;
/// The functions of [`Host`] that need the store.
/// There are none, so no host has to implement this trait.
pub trait HostWithStore<T>: rt::HasData {}
impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
/// The functions of the interface `config`. A host implements them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `Host` of the interface `config`",
    label = "missing `impl config::Host for {Self}`"
)]
pub trait Host {
    fn get(&mut self, key: rt::String) -> rt::Option<rt::String>;
}
impl<_H: Host + ?rt::Sized> Host for &mut _H {
    fn get(&mut self, key: rt::String) -> rt::Option<rt::String> {
        Host::get(&mut **self, key)
    }
}
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
    {
        struct _Call;
        impl<_H: Host> rt::Func<_H, (), (rt::String,), rt::Option<rt::String>> for _Call {
            fn call(host: &mut _H, (): &(), (key,): (rt::String,)) -> rt::Option<rt::String> {
                Host::get(host, key)
            }
        }
        link.func::<rt::Plain, _Call, _, _>("get");
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
    rt::add_interface(linker, "config", |linker| {
        add_to_linker_instance::<T, D>(linker, host_getter)
    })
}
