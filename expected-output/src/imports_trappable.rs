type _Trappable0Errno = crate::host::Errno;
type _Trappable1Failure = crate::host::Failure;
use ::worldbind::__private48_0 as __app_rt;
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {}
/// A component that fits the world `acme:app/app`, ready to be instantiated.
pub struct AppPre<T: 'static>(__app_rt::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(__app_rt::Indices<App>);
#[doc(hidden)]
impl __app_rt::World for App {
    const SPEC: &'static __app_rt::WorldSpec = &__app_rt::WorldSpec {
        name: "acme:app/app",
        imports: &["acme:app/types", "acme:app/fs"],
        interfaces: &[],
        functions: &[],
    };
    fn load(_: &mut __app_rt::Loader<'_>) -> __app_rt::Result<Self> {
        __app_rt::Ok(App {})
    }
}
__app_rt::world_methods!(__app_rt, App, AppPre, AppIndices);
impl App {
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut __app_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
    where
        D: acme::app::types::HostWithStore<T> + acme::app::fs::HostWithStore<T>,
        for<'a> D::Data<'a>: acme::app::types::Host + acme::app::fs::Host,
        T: 'static,
    {
        acme::app::types::add_to_linker::<T, D>(linker, host_getter)?;
        acme::app::fs::add_to_linker::<T, D>(linker, host_getter)?;
        __app_rt::Ok(())
    }
}
/// The packages of the namespace `acme`.
#[allow(missing_docs)]
pub mod acme {
    /// The interfaces of the package `acme:app`.
    pub mod app {
        /// The interface `acme:app/types`, which the host provides.
        pub mod types {
            use ::worldbind::__private48_0::{self as rt, wasmtime};
            use super::super::super::_Trappable0Errno;
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
            impl Errno {
                /// The case's name in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Access => "access",
                        Self::NoEntry => "no-entry",
                    }
                }
                /// The case's docs in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::Access => "",
                        Self::NoEntry => "",
                    }
                }
            }
            impl ::core::fmt::Debug for Errno {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    let (name, message) = (self.name(), self.message());
                    rt::debug_error_enum(f, "Errno", *self as i32, name, message)
                }
            }
            impl ::core::fmt::Display for Errno {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    rt::display_error_enum(f, *self as i32, self.name())
                }
            }
            impl ::core::error::Error for Errno {}
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
            /// The functions of the interface `acme:app/types`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/types`",
                label = "missing `impl acme::app::types::Host for {Self}`"
            )]
            pub trait Host {
                /// Converts a host-defined error to the component's error, or into a trap.
                fn convert_errno(&mut self, err: _Trappable0Errno) -> rt::Result<Errno>;
            }
            impl<_H: Host + ?rt::Sized> Host for &mut _H {
                fn convert_errno(&mut self, err: _Trappable0Errno) -> rt::Result<Errno> {
                    Host::convert_errno(&mut **self, err)
                }
            }
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
                rt::add_interface(
                    linker,
                    "acme:app/types",
                    |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                )
            }
        }
        /// The interface `acme:app/fs`, which the host provides.
        pub mod fs {
            use ::worldbind::__private48_0::{self as rt, wasmtime};
            use super::super::super::_Trappable0Errno;
            use super::super::super::_Trappable1Failure;
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
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
            /// The functions of the interface `acme:app/fs`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/fs`",
                label = "missing `impl acme::app::fs::Host for {Self}`"
            )]
            pub trait Host {
                fn read(
                    &mut self,
                    path: rt::String,
                ) -> rt::Result<rt::String, _Trappable0Errno>;
                fn write(
                    &mut self,
                    path: rt::String,
                ) -> rt::Result<(), _Trappable1Failure>;
                fn size(&mut self) -> rt::Result<u64>;
                /// Converts a host-defined error to the component's error, or into a trap.
                fn convert_failure(
                    &mut self,
                    err: _Trappable1Failure,
                ) -> rt::Result<Failure>;
            }
            impl<_H: Host + ?rt::Sized> Host for &mut _H {
                fn read(
                    &mut self,
                    path: rt::String,
                ) -> rt::Result<rt::String, _Trappable0Errno> {
                    Host::read(&mut **self, path)
                }
                fn write(
                    &mut self,
                    path: rt::String,
                ) -> rt::Result<(), _Trappable1Failure> {
                    Host::write(&mut **self, path)
                }
                fn size(&mut self) -> rt::Result<u64> {
                    Host::size(&mut **self)
                }
                fn convert_failure(
                    &mut self,
                    err: _Trappable1Failure,
                ) -> rt::Result<Failure> {
                    Host::convert_failure(&mut **self, err)
                }
            }
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
                {
                    struct _Call;
                    impl<
                        _H: Host,
                    > rt::Func<
                        _H,
                        (),
                        (rt::String,),
                        rt::Result<rt::String, _Trappable0Errno>,
                    > for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (path,): (rt::String,),
                        ) -> rt::Result<rt::String, _Trappable0Errno> {
                            Host::read(host, path)
                        }
                    }
                    impl<_H: super::types::Host> rt::Convert<_H, _Trappable0Errno, Errno>
                    for _Call {
                        fn convert(
                            host: &mut _H,
                            error: _Trappable0Errno,
                        ) -> rt::Result<Errno> {
                            let converted = <_H as super::types::Host>::convert_errno(
                                host,
                                error,
                            );
                            rt::HostResult::to_wasmtime(converted)
                        }
                    }
                    link.func_or::<_Call, _, _, _, _>("read");
                }
                {
                    struct _Call;
                    impl<
                        _H: Host,
                    > rt::Func<_H, (), (rt::String,), rt::Result<(), _Trappable1Failure>>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (path,): (rt::String,),
                        ) -> rt::Result<(), _Trappable1Failure> {
                            Host::write(host, path)
                        }
                    }
                    impl<_H: Host> rt::Convert<_H, _Trappable1Failure, Failure>
                    for _Call {
                        fn convert(
                            host: &mut _H,
                            error: _Trappable1Failure,
                        ) -> rt::Result<Failure> {
                            let converted = <_H as Host>::convert_failure(host, error);
                            rt::HostResult::to_wasmtime(converted)
                        }
                    }
                    link.func_or::<_Call, _, _, _, _>("write");
                }
                {
                    struct _Call;
                    impl<_H: Host> rt::Func<_H, (), (), rt::Result<u64>> for _Call {
                        fn call(host: &mut _H, (): &(), (): ()) -> rt::Result<u64> {
                            Host::size(host)
                        }
                    }
                    link.func::<rt::Trappable, _Call, _, _>("size");
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
                for<'a> D::Data<'a>: Host + super::types::Host,
                T: 'static,
            {
                rt::add_interface(
                    linker,
                    "acme:app/fs",
                    |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                )
            }
        }
    }
}
