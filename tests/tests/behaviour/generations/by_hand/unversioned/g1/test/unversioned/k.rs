//! `g1::test::unversioned::k`

use ::worldbind_tests::private::{self as rt, wasmtime};
#[derive(Clone, Copy, PartialEq, Eq, rt::ComponentType, rt::Lift, rt::Lower)]
#[component(enum)]
#[repr(u8)]
pub enum Error {
    #[component(name = "full")]
    Full,
}
const _: () = rt::check_layout::<Error>(1, 1);
impl Error {
    /// The case's name in WIT.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Full => "full",
        }
    }
}
impl ::core::fmt::Debug for Error {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        rt::debug_error_enum(f, "Error", *self as i32, self.name(), "")
    }
}
impl ::core::fmt::Display for Error {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        rt::display_error_enum(f, *self as i32, self.name())
    }
}
impl ::core::error::Error for Error {}
pub(crate) use super::super::super::super::__with_name0 as R;
/// The functions of [`HostR`] that need the store.
/// There are none, so no host has to implement this trait.
pub trait HostRWithStore<T>: rt::HasData {}
impl<T, _H: rt::HasData + ?rt::Sized> HostRWithStore<T> for _H {}
/// The functions of the resource `r` of generation `g1` that no newer generation has. A host implements them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `HostR` of the interface `test:unversioned/k`",
    label = "missing `impl g1::test::unversioned::k::HostR for {Self}`"
)]
pub trait HostR {
    /// The component dropped its handle.
    fn drop(&mut self, rep: rt::Resource<R>) -> rt::Result<()>;
    fn peek(&mut self, self_: rt::Resource<R>) -> u32;
}
impl<_H: HostR + ?rt::Sized> HostR for &mut _H {
    fn drop(&mut self, rep: rt::Resource<R>) -> rt::Result<()> {
        HostR::drop(&mut **self, rep)
    }
    fn peek(&mut self, self_: rt::Resource<R>) -> u32 {
        HostR::peek(&mut **self, self_)
    }
}
/// The functions of [`Host`] that need the store.
/// There are none, so no host has to implement this trait.
pub trait HostWithStore<T>: rt::HasData + HostRWithStore<T> {}
impl<T, _H: rt::HasData + HostRWithStore<T> + ?rt::Sized> HostWithStore<T> for _H {}
/// The functions of `test:unversioned/k` of generation `g1` that no newer generation has. A host implements them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `Host` of the interface `test:unversioned/k`",
    label = "missing `impl g1::test::unversioned::k::Host for {Self}`"
)]
pub trait Host: HostR {
    fn make(&mut self) -> rt::Resource<R>;
    fn get(&mut self, fail: bool) -> rt::Result<u32, super::super::super::super::_TrappableError1>;
    fn put(&mut self) -> u32;
    /// Converts a host-defined error to the component's error, or into a trap.
    fn convert_error(
        &mut self,
        err: super::super::super::super::_TrappableError1,
    ) -> rt::Result<Error>;
}
impl<_H: Host + ?rt::Sized> Host for &mut _H {
    fn make(&mut self) -> rt::Resource<R> {
        Host::make(&mut **self)
    }
    fn get(&mut self, fail: bool) -> rt::Result<u32, super::super::super::super::_TrappableError1> {
        Host::get(&mut **self, fail)
    }
    fn put(&mut self) -> u32 {
        Host::put(&mut **self)
    }
    fn convert_error(
        &mut self,
        err: super::super::super::super::_TrappableError1,
    ) -> rt::Result<Error> {
        Host::convert_error(&mut **self, err)
    }
}
/// Adds this interface to a `LinkerInstance` under a different import name.
pub fn add_to_linker_instance<T, D>(
    linker: &mut rt::LinkerInstance<'_, T>,
    host_getter: fn(&mut T) -> D::Data<'_>,
) -> rt::Result<()>
where
    D: HostWithStore<T> + super::super::super::super::test::unversioned::k::HostWithStore<T>,
    for<'a> D::Data<'a>: Host + super::super::super::super::test::unversioned::k::Host,
    T: 'static,
{
    let except = rt::Names::Except(&["r", "[method]r.peek", "make", "get"]);
    super::super::super::super::test::unversioned::k::add_to_linker_named::<T, D>(
        linker,
        host_getter,
        except,
    )?;
    let mut link = rt::Link::<T, D>::new(linker, host_getter);
    {
        struct _Call;
        impl<_H: HostR> rt::Func<_H, (), (rt::Resource<R>,), rt::Result<()>> for _Call {
            fn call(host: &mut _H, (): &(), (rep,): (rt::Resource<R>,)) -> rt::Result<()> {
                HostR::drop(host, rep)
            }
        }
        link.resource::<_Call, _, _>("r");
    }
    {
        struct _Call;
        impl<_H: HostR> rt::Func<_H, (), (rt::Resource<R>,), u32> for _Call {
            fn call(host: &mut _H, (): &(), (self_,): (rt::Resource<R>,)) -> u32 {
                HostR::peek(host, self_)
            }
        }
        link.func::<rt::Plain, _Call, _, _>("[method]r.peek");
    }
    {
        struct _Call;
        impl<_H: Host> rt::Func<_H, (), (), rt::Resource<R>> for _Call {
            fn call(host: &mut _H, (): &(), (): ()) -> rt::Resource<R> {
                Host::make(host)
            }
        }
        link.func::<rt::Plain, _Call, _, _>("make");
    }
    {
        struct _Call;
        impl<_H: Host>
            rt::Func<_H, (), (bool,), rt::Result<u32, super::super::super::super::_TrappableError1>>
            for _Call
        {
            fn call(
                host: &mut _H,
                (): &(),
                (fail,): (bool,),
            ) -> rt::Result<u32, super::super::super::super::_TrappableError1> {
                Host::get(host, fail)
            }
        }
        impl<_H: Host> rt::Convert<_H, super::super::super::super::_TrappableError1, Error> for _Call {
            fn convert(
                host: &mut _H,
                error: super::super::super::super::_TrappableError1,
            ) -> rt::Result<Error> {
                let converted = <_H as Host>::convert_error(host, error);
                rt::HostResult::to_wasmtime(converted)
            }
        }
        link.func_or::<_Call, _, _, _, _>("get");
    }
    {
        struct _Call;
        impl<_H: Host> rt::Func<_H, (), (), u32> for _Call {
            fn call(host: &mut _H, (): &(), (): ()) -> u32 {
                Host::put(host)
            }
        }
        link.func::<rt::Plain, _Call, _, _>("put");
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
    D: HostWithStore<T> + super::super::super::super::test::unversioned::k::HostWithStore<T>,
    for<'a> D::Data<'a>: Host + super::super::super::super::test::unversioned::k::Host,
    T: 'static,
{
    rt::add_interface(linker, "test:unversioned/k", |linker| {
        add_to_linker_instance::<T, D>(linker, host_getter)
    })
}
