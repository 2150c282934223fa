type _TrappableError0 = crate::host::Errno;
type _TrappableError1 = crate::host::Failure;
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app";
    import "acme:app/types", "acme:app/fs";
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
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: acme::app::types::HostWithStore<T> + acme::app::fs::HostWithStore<T>,
        for<'a> D::Data<'a>: acme::app::types::Host + acme::app::fs::Host,
        T: 'static,
    {
        acme::app::types::add_to_linker::<T, D>(linker, host_getter)?;
        acme::app::fs::add_to_linker::<T, D>(linker, host_getter)?;
        ::worldbind::__private::Ok(())
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod types {
            use ::worldbind::__private::{self as rt, wasmtime};
            #[derive(Clone, Copy, PartialEq, Eq, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(enum)]
            #[repr(u8)]
            pub enum Errno {
                #[component(name = "access")]
                Access,
                #[component(name = "no-entry")]
                NoEntry,
            }
            const _: () = rt::check_layout::<Errno>(1, 1);
            rt::error_enum!(Errno; Access = "access", ""; NoEntry = "no-entry", "";);
            rt::no_store!(HostWithStore, "Host");
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/types`",
                label = "missing `impl acme::app::types::Host for {Self}`"
            )]
            pub trait Host {
                /// Converts a host-defined error to the component's error, or into a trap.
                fn convert_errno(
                    &mut self,
                    err: super::super::super::_TrappableError0,
                ) -> rt::Result<Errno>;
            }
            rt::forward!(
                Host;
                fn convert_errno(err: super::super::super::_TrappableError0) -> rt::Result<Errno>;
            );
            /// Adds this interface to a `LinkerInstance` under a different import name.
            pub fn add_to_linker_instance<T, D>(
                _: &mut rt::LinkerInstance<'_, T>,
                _: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                rt::Ok(())
            }
            rt::add_to_linker!("acme:app/types", HostWithStore, [Host], ['static]);
        }
        pub mod fs {
            use ::worldbind::__private::{self as rt, wasmtime};
            pub type Errno = super::types::Errno;
            #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(variant)]
            pub enum Failure {
                #[component(name = "busy")]
                Busy,
            }
            const _: () = rt::check_layout::<Failure>(1, 1);
            impl ::core::fmt::Display for Failure {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(self, f)
                }
            }
            impl ::core::error::Error for Failure {}
            rt::no_store!(HostWithStore, "Host");
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/fs`",
                label = "missing `impl acme::app::fs::Host for {Self}`"
            )]
            pub trait Host {
                fn read(
                    &mut self,
                    path: rt::String,
                ) -> rt::Result<rt::String, super::super::super::_TrappableError0>;
                fn write(
                    &mut self,
                    path: rt::String,
                ) -> rt::Result<(), super::super::super::_TrappableError1>;
                fn size(&mut self) -> rt::Result<u64>;
                /// Converts a host-defined error to the component's error, or into a trap.
                fn convert_failure(
                    &mut self,
                    err: super::super::super::_TrappableError1,
                ) -> rt::Result<Failure>;
            }
            rt::forward!(
                Host;
                fn read(path: rt::String) -> rt::Result<rt::String, super::super::super::_TrappableError0>;
                fn write(path: rt::String) -> rt::Result<(), super::super::super::_TrappableError1>;
                fn size() -> rt::Result<u64>;
                fn convert_failure(err: super::super::super::_TrappableError1) -> rt::Result<Failure>;
            );
            /// Adds this interface to a `LinkerInstance` under a different import name.
            pub fn add_to_linker_instance<T, D>(
                linker: &mut rt::LinkerInstance<'_, T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host + super::types::Host,
                T: 'static,
            {
                let mut link = rt::Link::<T, D>::new(linker, host_getter);
                rt::link!(
                    link;
                    fn "read"
                        = func Host::read(path: rt::String) -> rt::Result<rt::String, super::super::super::_TrappableError0>
                        => func_or, <super::types::Host>::convert_errno(super::super::super::_TrappableError0) -> Errno;
                    fn "write"
                        = func Host::write(path: rt::String) -> rt::Result<(), super::super::super::_TrappableError1>
                        => func_or, <Host>::convert_failure(super::super::super::_TrappableError1) -> Failure;
                    fn "size" = func Host::size() -> rt::Result<u64>, Trappable;
                );
                link.finish()
            }
            rt::add_to_linker!(
                "acme:app/fs", HostWithStore, [Host + super::types::Host], ['static]
            );
        }
    }
}
