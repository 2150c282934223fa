::worldbind::__private::anyhow_feature! {}
::worldbind::__private::component_model_async! {}
type _TrappableError0 = crate::host::Errno;
/// The functions of [`AppImports`] that need the store.
#[allow(missing_docs)]
pub trait AppImportsWithStore<T>: ::worldbind::__private::HasData {}
impl<
    T,
    H: ::worldbind::__private::HasData + ?::worldbind::__private::Sized,
> AppImportsWithStore<T> for H {}
#[allow(missing_docs)]
pub trait AppImports {
    fn stop(&mut self) -> ::worldbind::__private::anyhow::Result<()>;
}
::worldbind::__private::forward!(
    AppImports;
    fn stop() -> ::worldbind::__private::anyhow::Result<()>;
);
/// An instance of a component that fits the world `acme:app/app`. Made by [`AppPre`].
pub struct App {}
::worldbind::__private::world!(
    App, AppPre, AppIndices, "acme:app/app";
    import "acme:app/fs", "acme:app/clock", "stop";
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
        T: ::worldbind::__private::Send + 'static,
    {
        let linker = &mut linker.root();
        let mut link = ::worldbind::__private::Link::<T, D>::new(linker, host_getter);
        ::worldbind::__private::link!(
            func link, "stop", AppImports::stop() -> ::worldbind::__private::anyhow::Result<()>,
            TrappableNothing
        );
        link.finish()
    }
    /// Links all that the world imports.
    pub fn add_to_linker<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: acme::app::fs::HostWithStore<T> + acme::app::clock::HostWithStore<T>
            + AppImportsWithStore<T> + ::worldbind::__private::Send,
        for<'a> D::Data<
            'a,
        >: acme::app::fs::Host + acme::app::clock::Host + AppImports
            + ::worldbind::__private::Send,
        T: ::worldbind::__private::Send + 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        acme::app::fs::add_to_linker::<T, D>(linker, host_getter)?;
        acme::app::clock::add_to_linker::<T, D>(linker, host_getter)?;
        ::worldbind::__private::Ok(())
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod fs {
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
                    rt::debug_error_enum(
                        f,
                        "Errno",
                        *self as i32,
                        self.name(),
                        self.message(),
                    )
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
            pub enum File {}
            pub enum Lock {}
            /// The functions of [`HostFile`] that need the store.
            pub trait HostFileWithStore<T>: rt::HasData {}
            impl<T, H: rt::HasData + ?rt::Sized> HostFileWithStore<T> for H {}
            pub trait HostFile {
                /// The component dropped its handle.
                fn drop(&mut self, rep: rt::Resource<File>) -> rt::anyhow::Result<()>;
                fn new(
                    &mut self,
                    path: rt::String,
                ) -> rt::anyhow::Result<rt::Resource<File>>;
                fn read(
                    &mut self,
                    self_: rt::Resource<File>,
                ) -> rt::Result<rt::String, super::super::super::_TrappableError0>;
                fn close(&mut self, self_: rt::Resource<File>) -> rt::anyhow::Result<()>;
            }
            rt::forward!(
                HostFile;
                fn drop(rep: rt::Resource<File>) -> rt::anyhow::Result<()>;
                fn new(path: rt::String) -> rt::anyhow::Result<rt::Resource<File>>;
                fn read(self_: rt::Resource<File>) -> rt::Result<rt::String, super::super::super::_TrappableError0>;
                fn close(self_: rt::Resource<File>) -> rt::anyhow::Result<()>;
            );
            /// The functions of [`HostLock`] that need the store.
            pub trait HostLockWithStore<T>: rt::HasData {
                /// The component dropped its handle.
                fn drop(
                    host: rt::Access<'_, T, Self>,
                    rep: rt::Resource<Lock>,
                ) -> rt::anyhow::Result<()>;
            }
            pub trait HostLock {}
            rt::forward!(HostLock;);
            /// The functions of [`Host`] that need the store.
            pub trait HostWithStore<
                T,
            >: rt::HasData + HostFileWithStore<T> + HostLockWithStore<T> {}
            impl<
                T,
                H: rt::HasData + HostFileWithStore<T> + HostLockWithStore<T> + ?rt::Sized,
            > HostWithStore<T> for H {}
            pub trait Host: HostFile + HostLock {
                fn size(&mut self) -> rt::anyhow::Result<u64>;
                /// Converts an error of the host's to the component's, or into a trap.
                fn convert_errno(
                    &mut self,
                    err: super::super::super::_TrappableError0,
                ) -> rt::anyhow::Result<Errno>;
            }
            rt::forward!(
                Host;
                fn size() -> rt::anyhow::Result<u64>;
                fn convert_errno(err: super::super::super::_TrappableError0) -> rt::anyhow::Result<Errno>;
            );
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
                    func resource link, "file",
                    HostFile::drop(rep: rt::Resource<File>) -> rt::anyhow::Result<()>
                );
                rt::link!(
                    store_func store_resource link, "lock",
                    HostLockWithStore::drop(rep: rt::Resource<Lock>) -> rt::anyhow::Result<()>
                );
                rt::link!(
                    func link, "[constructor]file",
                    HostFile::new(path: rt::String) -> rt::anyhow::Result<rt::Resource<File>>,
                    Trappable
                );
                rt::link!(
                    func func_or link, "[method]file.read",
                    HostFile::read(self_: rt::Resource<File>) -> rt::Result<rt::String, super::super::super::_TrappableError0>,
                    <Host>::convert_errno(super::super::super::_TrappableError0) -> Errno
                );
                rt::link!(
                    func link, "[method]file.close",
                    HostFile::close(self_: rt::Resource<File>) -> rt::anyhow::Result<()>,
                    TrappableNothing
                );
                rt::link!(func link, "size", Host::size() -> rt::anyhow::Result<u64>, Trappable);
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
                let linker = &mut linker.instance("acme:app/fs")?;
                add_to_linker_instance::<T, D>(linker, host_getter)
            }
        }
        pub mod clock {
            use ::worldbind::__private as rt;
            pub enum Timer {}
            /// The functions of [`HostTimer`] that need the store.
            pub trait HostTimerWithStore<T>: rt::HasData + rt::Send {}
            impl<T, H: rt::HasData + rt::Send + ?rt::Sized> HostTimerWithStore<T> for H {}
            pub trait HostTimer: rt::Send {
                /// The component dropped its handle.
                fn drop(
                    &mut self,
                    rep: rt::Resource<Timer>,
                ) -> impl rt::Future<Output = rt::anyhow::Result<()>> + rt::Send;
            }
            rt::forward!(
                HostTimer;
                async fn drop(rep: rt::Resource<Timer>) -> rt::anyhow::Result<()>;
            );
            /// The functions of [`Host`] that need the store.
            pub trait HostWithStore<T>: rt::HasData + HostTimerWithStore<T> + rt::Send {}
            impl<
                T,
                H: rt::HasData + HostTimerWithStore<T> + rt::Send + ?rt::Sized,
            > HostWithStore<T> for H {}
            pub trait Host: HostTimer + rt::Send {
                fn wait(
                    &mut self,
                ) -> impl rt::Future<Output = rt::anyhow::Result<u32>> + rt::Send;
            }
            rt::forward!(Host; async fn wait() -> rt::anyhow::Result<u32>;);
            /// Links what the host gives to the interface, under another name than its own.
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
                rt::link!(
                    async_func async_resource link, "timer",
                    HostTimer::drop(rep: rt::Resource<Timer>) -> rt::anyhow::Result<()>
                );
                rt::link!(
                    async_func link, "wait", Host::wait() -> rt::anyhow::Result<u32>, Trappable
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
                T: rt::Send + 'static,
            {
                let linker = &mut linker.instance("acme:app/clock")?;
                add_to_linker_instance::<T, D>(linker, host_getter)
            }
        }
    }
}
