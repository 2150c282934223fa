::worldbind::__private48_0::anyhow_feature! {}
::worldbind::__private48_0::component_model_async! {}
type _Trappable0Errno = crate::host::Errno;
use ::worldbind::__private48_0 as __app_rt;
/// The functions of [`AppImports`] that need the store.
/// There are none, so no host has to implement this trait.
#[allow(missing_docs)]
pub trait AppImportsWithStore<T>: __app_rt::HasData {}
impl<T, _H: __app_rt::HasData + ?__app_rt::Sized> AppImportsWithStore<T> for _H {}
/// The functions that the world itself imports. A host implements them.
#[allow(missing_docs)]
pub trait AppImports {
    fn stop(&mut self) -> __app_rt::anyhow::Result<()>;
}
impl<_H: AppImports + ?__app_rt::Sized> AppImports for &mut _H {
    fn stop(&mut self) -> __app_rt::anyhow::Result<()> {
        AppImports::stop(&mut **self)
    }
}
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
        imports: &["acme:app/fs", "acme:app/clock", "stop"],
        interfaces: &[],
        functions: &[],
    };
    fn load(_: &mut __app_rt::Loader<'_>) -> __app_rt::Result<Self> {
        __app_rt::Ok(App {})
    }
}
__app_rt::world_methods!(__app_rt, App, AppPre, AppIndices);
impl App {
    /// Adds the functions and resources that the world itself imports to a `Linker`.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut __app_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
    where
        D: AppImportsWithStore<T>,
        for<'a> D::Data<'a>: AppImports,
        T: __app_rt::Send + 'static,
    {
        let linker = &mut linker.root();
        let mut link = __app_rt::Link::<T, D>::new(linker, host_getter);
        {
            struct _Call;
            impl<_H: AppImports> __app_rt::Func<_H, (), (), __app_rt::anyhow::Result<()>>
            for _Call {
                fn call(host: &mut _H, (): &(), (): ()) -> __app_rt::anyhow::Result<()> {
                    AppImports::stop(host)
                }
            }
            link.func::<__app_rt::TrappableNothing, _Call, _, _>("stop");
        }
        link.finish()
    }
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut __app_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
    where
        D: acme::app::fs::HostWithStore<T> + acme::app::clock::HostWithStore<T>
            + AppImportsWithStore<T> + __app_rt::Send,
        for<'a> D::Data<
            'a,
        >: acme::app::fs::Host + acme::app::clock::Host + AppImports + __app_rt::Send,
        T: __app_rt::Send + 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        acme::app::fs::add_to_linker::<T, D>(linker, host_getter)?;
        acme::app::clock::add_to_linker::<T, D>(linker, host_getter)?;
        __app_rt::Ok(())
    }
}
/// The packages of the namespace `acme`.
#[allow(missing_docs)]
pub mod acme {
    /// The interfaces of the package `acme:app`.
    pub mod app {
        /// The interface `acme:app/fs`, which the host provides.
        pub mod fs {
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
            /// The resource `acme:app/fs.file`, which the host provides.
            ///
            /// This type has no values. To use your own type, write `with: { "acme:app/fs.file": path::to::YourType }`
            /// in `bindgen!`.
            pub enum File {}
            /// The resource `acme:app/fs.lock`, which the host provides.
            ///
            /// This type has no values. To use your own type, write `with: { "acme:app/fs.lock": path::to::YourType }`
            /// in `bindgen!`.
            pub enum Lock {}
            /// The functions of [`HostFile`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostFileWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostFileWithStore<T> for _H {}
            /// The functions of the resource `file`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostFile` of the interface `acme:app/fs`",
                label = "missing `impl acme::app::fs::HostFile for {Self}`"
            )]
            pub trait HostFile {
                /// Called when the component drops its handle.
                fn drop(&mut self, rep: rt::Resource<File>) -> rt::anyhow::Result<()>;
                fn new(
                    &mut self,
                    path: rt::String,
                ) -> rt::anyhow::Result<rt::Resource<File>>;
                fn read(
                    &mut self,
                    self_: rt::Resource<File>,
                ) -> rt::Result<rt::String, _Trappable0Errno>;
                fn close(&mut self, self_: rt::Resource<File>) -> rt::anyhow::Result<()>;
            }
            impl<_H: HostFile + ?rt::Sized> HostFile for &mut _H {
                fn drop(&mut self, rep: rt::Resource<File>) -> rt::anyhow::Result<()> {
                    HostFile::drop(&mut **self, rep)
                }
                fn new(
                    &mut self,
                    path: rt::String,
                ) -> rt::anyhow::Result<rt::Resource<File>> {
                    HostFile::new(&mut **self, path)
                }
                fn read(
                    &mut self,
                    self_: rt::Resource<File>,
                ) -> rt::Result<rt::String, _Trappable0Errno> {
                    HostFile::read(&mut **self, self_)
                }
                fn close(
                    &mut self,
                    self_: rt::Resource<File>,
                ) -> rt::anyhow::Result<()> {
                    HostFile::close(&mut **self, self_)
                }
            }
            /// The functions of [`HostLock`] that need the store.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostLockWithStore<{T}>` of the interface `acme:app/fs`",
                label = "missing `impl<T> acme::app::fs::HostLockWithStore<T> for {Self}`",
                note = "implement it for `HasSelf<_>` or for your own `HasData` type, the `D` of `add_to_linker::<T, D>`"
            )]
            pub trait HostLockWithStore<T>: rt::HasData {
                /// Called when the component drops its handle.
                fn drop(
                    host: rt::Access<'_, T, Self>,
                    rep: rt::Resource<Lock>,
                ) -> rt::anyhow::Result<()>;
            }
            /// The functions of the resource `lock`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostLock` of the interface `acme:app/fs`",
                label = "missing `impl acme::app::fs::HostLock for {Self}`"
            )]
            pub trait HostLock {}
            impl<_H: HostLock + ?rt::Sized> HostLock for &mut _H {}
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<
                T,
            >: rt::HasData + HostFileWithStore<T> + HostLockWithStore<T> {}
            impl<
                T,
                _H: rt::HasData + HostFileWithStore<T> + HostLockWithStore<T>
                    + ?rt::Sized,
            > HostWithStore<T> for _H {}
            /// The functions of the interface `acme:app/fs`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/fs`",
                label = "missing `impl acme::app::fs::Host for {Self}`"
            )]
            pub trait Host: HostFile + HostLock {
                fn size(&mut self) -> rt::anyhow::Result<u64>;
                /// Converts a host-defined error to the component's error, or into a trap.
                fn convert_errno(
                    &mut self,
                    err: _Trappable0Errno,
                ) -> rt::anyhow::Result<Errno>;
            }
            impl<_H: Host + ?rt::Sized> Host for &mut _H {
                fn size(&mut self) -> rt::anyhow::Result<u64> {
                    Host::size(&mut **self)
                }
                fn convert_errno(
                    &mut self,
                    err: _Trappable0Errno,
                ) -> rt::anyhow::Result<Errno> {
                    Host::convert_errno(&mut **self, err)
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
                    impl<
                        _H: HostFile,
                    > rt::Func<_H, (), (rt::Resource<File>,), rt::anyhow::Result<()>>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (rep,): (rt::Resource<File>,),
                        ) -> rt::anyhow::Result<()> {
                            HostFile::drop(host, rep)
                        }
                    }
                    link.resource::<_Call, _, _>("file");
                }
                {
                    struct _Call;
                    impl<
                        _T: 'static,
                        _D: HostLockWithStore<_T>,
                    > rt::StoreFunc<
                        _T,
                        _D,
                        (),
                        (rt::Resource<Lock>,),
                        rt::anyhow::Result<()>,
                    > for _Call {
                        fn call(
                            host: rt::Access<'_, _T, _D>,
                            (): &(),
                            (rep,): (rt::Resource<Lock>,),
                        ) -> rt::anyhow::Result<()> {
                            <_D as HostLockWithStore<_T>>::drop(host, rep)
                        }
                    }
                    link.store_resource::<_Call, _, _>("lock");
                }
                {
                    struct _Call;
                    impl<
                        _H: HostFile,
                    > rt::Func<
                        _H,
                        (),
                        (rt::String,),
                        rt::anyhow::Result<rt::Resource<File>>,
                    > for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (path,): (rt::String,),
                        ) -> rt::anyhow::Result<rt::Resource<File>> {
                            HostFile::new(host, path)
                        }
                    }
                    link.func::<rt::Trappable, _Call, _, _>("[constructor]file");
                }
                {
                    struct _Call;
                    impl<
                        _H: HostFile,
                    > rt::Func<
                        _H,
                        (),
                        (rt::Resource<File>,),
                        rt::Result<rt::String, _Trappable0Errno>,
                    > for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (self_,): (rt::Resource<File>,),
                        ) -> rt::Result<rt::String, _Trappable0Errno> {
                            HostFile::read(host, self_)
                        }
                    }
                    impl<_H: Host> rt::Convert<_H, _Trappable0Errno, Errno> for _Call {
                        fn convert(
                            host: &mut _H,
                            error: _Trappable0Errno,
                        ) -> rt::Result<Errno> {
                            let converted = <_H as Host>::convert_errno(host, error);
                            rt::HostResult::to_wasmtime(converted)
                        }
                    }
                    link.func_or::<_Call, _, _, _, _>("[method]file.read");
                }
                {
                    struct _Call;
                    impl<
                        _H: HostFile,
                    > rt::Func<_H, (), (rt::Resource<File>,), rt::anyhow::Result<()>>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (self_,): (rt::Resource<File>,),
                        ) -> rt::anyhow::Result<()> {
                            HostFile::close(host, self_)
                        }
                    }
                    link.func::<rt::TrappableNothing, _Call, _, _>("[method]file.close");
                }
                {
                    struct _Call;
                    impl<_H: Host> rt::Func<_H, (), (), rt::anyhow::Result<u64>>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (): (),
                        ) -> rt::anyhow::Result<u64> {
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
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                rt::add_interface(
                    linker,
                    "acme:app/fs",
                    |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                )
            }
        }
        /// The interface `acme:app/clock`, which the host provides.
        pub mod clock {
            use ::worldbind::__private48_0 as rt;
            /// The resource `acme:app/clock.timer`, which the host provides.
            ///
            /// This type has no values. To use your own type, write `with: { "acme:app/clock.timer": path::to::YourType }`
            /// in `bindgen!`.
            pub enum Timer {}
            /// The functions of [`HostTimer`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostTimerWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostTimerWithStore<T> for _H {}
            /// The functions of the resource `timer`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostTimer` of the interface `acme:app/clock`",
                label = "missing `impl acme::app::clock::HostTimer for {Self}`"
            )]
            pub trait HostTimer {
                /// Called when the component drops its handle.
                fn drop(
                    &mut self,
                    rep: rt::Resource<Timer>,
                ) -> impl rt::Future<Output = rt::anyhow::Result<()>> + rt::Send;
            }
            impl<_H: HostTimer + ?rt::Sized> HostTimer for &mut _H {
                fn drop(
                    &mut self,
                    rep: rt::Resource<Timer>,
                ) -> impl rt::Future<Output = rt::anyhow::Result<()>> + rt::Send {
                    HostTimer::drop(&mut **self, rep)
                }
            }
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData + HostTimerWithStore<T> + rt::Send {}
            impl<
                T,
                _H: rt::HasData + HostTimerWithStore<T> + rt::Send + ?rt::Sized,
            > HostWithStore<T> for _H {}
            /// The functions of the interface `acme:app/clock`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/clock`",
                label = "missing `impl acme::app::clock::Host for {Self}`"
            )]
            pub trait Host: HostTimer + rt::Send {
                fn wait(
                    &mut self,
                ) -> impl rt::Future<Output = rt::anyhow::Result<u32>> + rt::Send;
            }
            impl<_H: Host + ?rt::Sized> Host for &mut _H {
                fn wait(
                    &mut self,
                ) -> impl rt::Future<Output = rt::anyhow::Result<u32>> + rt::Send {
                    Host::wait(&mut **self)
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
                T: rt::Send + 'static,
            {
                let mut link = rt::Link::<T, D>::new(linker, host_getter);
                {
                    struct _Call;
                    impl<
                        _H: HostTimer,
                    > rt::AsyncFunc<
                        _H,
                        (),
                        (rt::Resource<Timer>,),
                        rt::anyhow::Result<()>,
                    > for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (rep,): (rt::Resource<Timer>,),
                        ) -> impl rt::Future<
                            Output = rt::anyhow::Result<()>,
                        > + rt::Send {
                            HostTimer::drop(host, rep)
                        }
                    }
                    link.async_resource::<_Call, _, _>("timer");
                }
                {
                    struct _Call;
                    impl<_H: Host> rt::AsyncFunc<_H, (), (), rt::anyhow::Result<u32>>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (): (),
                        ) -> impl rt::Future<
                            Output = rt::anyhow::Result<u32>,
                        > + rt::Send {
                            Host::wait(host)
                        }
                    }
                    link.async_func::<rt::Trappable, _Call, _, _>("wait");
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
                T: rt::Send + 'static,
            {
                rt::add_interface(
                    linker,
                    "acme:app/clock",
                    |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                )
            }
        }
    }
}
