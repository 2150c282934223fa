//! `acme::host::log`

use ::worldbind_tests::private::{self as rt, wasmtime};
#[derive(Clone, Copy, PartialEq, Eq, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
#[component(enum)]
#[repr(u8)]
pub enum Level {
    #[component(name = "debug")]
    Debug,
    #[component(name = "info")]
    Info,
    #[component(name = "warn")]
    Warn,
    #[component(name = "error")]
    Error,
}
const _: () = rt::check_layout::<Level>(1, 1);
#[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
#[component(record)]
pub struct Entry {
    pub level: Level,
    pub message: rt::String,
    pub fields: rt::Vec<(rt::String, rt::String)>,
}
const _: () = rt::check_layout::<Entry>(20, 4);
/// The functions of [`Host`] that need the store.
/// There are none, so no host has to implement this trait.
pub trait HostWithStore<T>: rt::HasData {}
impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
/// The functions of the interface `acme:host/log`. A host implements them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `Host` of the interface `acme:host/log`",
    label = "missing `impl acme::host::log::Host for {Self}`"
)]
pub trait Host {
    fn log(&mut self, e: Entry);
}
impl<_H: Host + ?rt::Sized> Host for &mut _H {
    fn log(&mut self, e: Entry) {
        Host::log(&mut **self, e)
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
        impl<_H: Host> rt::Func<_H, (), (Entry,), ()> for _Call {
            fn call(host: &mut _H, (): &(), (e,): (Entry,)) {
                Host::log(host, e)
            }
        }
        link.func::<rt::Nothing, _Call, _, _>("log");
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
    rt::add_interface(linker, "acme:host/log@1.0.0-rc.2", |linker| {
        add_to_linker_instance::<T, D>(linker, host_getter)
    })
}
