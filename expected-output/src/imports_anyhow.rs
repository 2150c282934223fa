::worldbind::__private::anyhow_feature! {}
::worldbind::__private::component_model_async! {}
type _TrappableError0 = crate::host::Errno;
::worldbind::__private::no_store!(#[allow(missing_docs)] AppImportsWithStore, "AppImports");
#[allow(missing_docs)]
pub trait AppImports {
    fn stop(&mut self) -> ::worldbind::__private::anyhow::Result<()>;
}
::worldbind::__private::forward!(
    AppImports;
    fn stop() -> ::worldbind::__private::anyhow::Result<()>;
);
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app";
    import "acme:app/fs", "acme:app/clock", "stop";
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
    /// Adds the functions and resources that the world itself imports to a `Linker`.
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
            link;
            fn "stop" = func AppImports::stop() -> ::worldbind::__private::anyhow::Result<()>,
                TrappableNothing;
        );
        link.finish()
    }
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
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
            rt::error_enum!(Errno; Access = "access", ""; NoEntry = "no-entry", "";);
            pub enum File {}
            pub enum Lock {}
            rt::no_store!(HostFileWithStore, "HostFile");
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
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostLock` of the interface `acme:app/fs`",
                label = "missing `impl acme::app::fs::HostLock for {Self}`"
            )]
            pub trait HostLock {}
            rt::forward!(HostLock;);
            rt::no_store!(HostWithStore, "Host", HostFileWithStore<T> + HostLockWithStore<T>);
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/fs`",
                label = "missing `impl acme::app::fs::Host for {Self}`"
            )]
            pub trait Host: HostFile + HostLock {
                fn size(&mut self) -> rt::anyhow::Result<u64>;
                /// Converts a host-defined error to the component's error, or into a trap.
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
                rt::link!(
                    link;
                    type "file"
                        = func resource HostFile::drop(rep: rt::Resource<File>) -> rt::anyhow::Result<()>;
                    type "lock"
                        = store_func store_resource HostLockWithStore::drop(rep: rt::Resource<Lock>) -> rt::anyhow::Result<()>;
                    fn "[constructor]file"
                        = func HostFile::new(path: rt::String) -> rt::anyhow::Result<rt::Resource<File>>,
                        Trappable;
                    fn "[method]file.read"
                        = func HostFile::read(self_: rt::Resource<File>) -> rt::Result<rt::String, super::super::super::_TrappableError0>
                        => func_or, <Host>::convert_errno(super::super::super::_TrappableError0) -> Errno;
                    fn "[method]file.close"
                        = func HostFile::close(self_: rt::Resource<File>) -> rt::anyhow::Result<()>,
                        TrappableNothing;
                    fn "size" = func Host::size() -> rt::anyhow::Result<u64>, Trappable;
                );
                link.finish()
            }
            rt::add_to_linker!("acme:app/fs", HostWithStore, [Host], ['static]);
        }
        pub mod clock {
            use ::worldbind::__private as rt;
            pub enum Timer {}
            rt::no_store!(HostTimerWithStore, "HostTimer");
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
            rt::forward!(
                HostTimer;
                async fn drop(rep: rt::Resource<Timer>) -> rt::anyhow::Result<()>;
            );
            rt::no_store!(HostWithStore, "Host", HostTimerWithStore<T> + rt::Send);
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/clock`",
                label = "missing `impl acme::app::clock::Host for {Self}`"
            )]
            pub trait Host: HostTimer + rt::Send {
                fn wait(
                    &mut self,
                ) -> impl rt::Future<Output = rt::anyhow::Result<u32>> + rt::Send;
            }
            rt::forward!(Host; async fn wait() -> rt::anyhow::Result<u32>;);
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
                rt::link!(
                    link;
                    type "timer"
                        = async_func async_resource HostTimer::drop(rep: rt::Resource<Timer>) -> rt::anyhow::Result<()>;
                    fn "wait" = async_func Host::wait() -> rt::anyhow::Result<u32>, Trappable;
                );
                link.finish()
            }
            rt::add_to_linker!("acme:app/clock", HostWithStore, [Host], [rt::Send + 'static]);
        }
    }
}
