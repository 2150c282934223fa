::worldbind::__private::anyhow_feature! {}
::worldbind::__private::component_model_async! {}
type _TrappableError0 = crate::host::Errno;
/// The functions of [`AppImports`] that need the store.
#[allow(missing_docs)]
pub trait AppImportsWithStore<T>: ::worldbind::__private::HasData {}
impl<H: ?::core::marker::Sized, T> AppImportsWithStore<T> for H
where
    H: ::worldbind::__private::HasData,
{}
#[allow(missing_docs)]
pub trait AppImports {
    fn stop(&mut self) -> ::worldbind::__private::anyhow::Result<()>;
}
impl<_T: AppImports + ?::core::marker::Sized> AppImports for &mut _T {
    fn stop(&mut self) -> ::worldbind::__private::anyhow::Result<()> {
        AppImports::stop(&mut **self)
    }
}
/// An instance of a component that fits the world `acme:app/app`. Made by [`AppPre`].
pub struct App {}
/// A component that fits the world `acme:app/app`, ready to be instantiated.
pub struct AppPre<T: 'static>(::worldbind::__private::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app` are in a component.
pub type AppIndices = ::worldbind::__private::Indices<App>;
impl<T> ::core::clone::Clone for AppPre<T> {
    fn clone(&self) -> Self {
        Self(::core::clone::Clone::clone(&self.0))
    }
}
impl<T> AppPre<T> {
    /// Finds every export of the world, at any compatible version, and checks its type.
    /// Fails with `BindError`, which says all that does not fit.
    pub fn new(
        instance_pre: ::worldbind::__private::InstancePre<T>,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::WorldPre::new(instance_pre).map(Self)
    }
    /// Links a component, and then does what [`Self::new`] does.
    /// Fails with `LinkError`, which says all that the linker does not give, or with `BindError`.
    pub fn link(
        component: &::worldbind::__private::Component,
        linker: &::worldbind::__private::Linker<T>,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::WorldPre::link(component, linker).map(Self)
    }
    /// What was found for each interface, and which functions are absent.
    pub fn resolution(&self) -> &::worldbind::__private::Resolution {
        self.0.resolution()
    }
    /// The engine of the component.
    pub fn engine(&self) -> &::worldbind::__private::Engine {
        self.0.engine()
    }
    /// What instances are made from.
    pub fn instance_pre(&self) -> &::worldbind::__private::InstancePre<T> {
        self.0.instance_pre()
    }
    /// Makes an instance. No name is looked up and no type checked: [`Self::new`] did.
    pub fn instantiate(
        &self,
        store: impl ::worldbind::__private::AsContextMut<Data = T>,
    ) -> ::worldbind::__private::Result<App> {
        self.0.instantiate(store)
    }
    /// The same as [`Self::instantiate`], in an async store.
    pub async fn instantiate_async(
        &self,
        store: impl ::worldbind::__private::AsContextMut<Data = T>,
    ) -> ::worldbind::__private::Result<App>
    where
        T: ::core::marker::Send,
    {
        self.0.instantiate_async(store).await
    }
}
impl ::worldbind::__private::World for App {
    const SPEC: &'static ::worldbind::__private::WorldSpec = &::worldbind::__private::WorldSpec {
        name: "acme:app/app",
        imports: &["acme:app/fs", "acme:app/clock", "stop"],
        interfaces: &[],
        functions: &[],
    };
    fn load(
        _: &mut ::worldbind::__private::Loader<'_>,
    ) -> ::worldbind::__private::Result<App> {
        ::core::result::Result::Ok(App {})
    }
}
impl App {
    /// Links, finds, checks and instantiates in one go.
    pub fn instantiate<T>(
        store: impl ::worldbind::__private::AsContextMut<Data = T>,
        component: &::worldbind::__private::Component,
        linker: &::worldbind::__private::Linker<T>,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::instantiate(store, component, linker)
    }
    /// The same as [`Self::instantiate`], in an async store.
    pub async fn instantiate_async<T>(
        store: impl ::worldbind::__private::AsContextMut<Data = T>,
        component: &::worldbind::__private::Component,
        linker: &::worldbind::__private::Linker<T>,
    ) -> ::worldbind::__private::Result<Self>
    where
        T: ::core::marker::Send,
    {
        ::worldbind::__private::instantiate_async(store, component, linker).await
    }
    /// Finds every export of the world in an instance, and checks its type.
    pub fn new(
        store: impl ::worldbind::__private::AsContextMut,
        instance: &::worldbind::__private::Instance,
    ) -> ::worldbind::__private::Result<Self> {
        ::worldbind::__private::world_of(store, instance)
    }
    /// Links what the host gives to the world itself.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: AppImportsWithStore<T>,
        for<'a> D::Data<'a>: AppImports,
        T: ::core::marker::Send + 'static,
    {
        let linker = &mut linker.root();
        ::worldbind::__private::func::<
            T,
            D,
            _,
            _,
            _,
        >(
            linker,
            "stop",
            host_getter,
            |host, (): ()| AppImports::stop(host),
            |_, output| ::worldbind::__private::to_wasmtime(output),
        )?;
        ::core::result::Result::Ok(())
    }
    /// Links all that the world imports.
    pub fn add_to_linker<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: acme::app::fs::HostWithStore<T> + acme::app::clock::HostWithStore<T>
            + AppImportsWithStore<T> + ::core::marker::Send,
        for<'a> D::Data<
            'a,
        >: acme::app::fs::Host + acme::app::clock::Host + AppImports
            + ::core::marker::Send,
        T: ::core::marker::Send + 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        acme::app::fs::add_to_linker::<T, D>(linker, host_getter)?;
        acme::app::clock::add_to_linker::<T, D>(linker, host_getter)?;
        ::core::result::Result::Ok(())
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
            impl<H: ?::core::marker::Sized, T> HostFileWithStore<T> for H
            where
                H: rt::HasData,
            {}
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
                ) -> ::core::result::Result<
                    rt::String,
                    super::super::super::_TrappableError0,
                >;
                fn close(&mut self, self_: rt::Resource<File>) -> rt::anyhow::Result<()>;
            }
            impl<_T: HostFile + ?::core::marker::Sized> HostFile for &mut _T {
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
                ) -> ::core::result::Result<
                    rt::String,
                    super::super::super::_TrappableError0,
                > {
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
            pub trait HostLockWithStore<T>: rt::HasData {
                /// The component dropped its handle.
                fn drop(
                    host: rt::Access<'_, T, Self>,
                    rep: rt::Resource<Lock>,
                ) -> rt::anyhow::Result<()>;
            }
            pub trait HostLock {}
            impl<_T: HostLock + ?::core::marker::Sized> HostLock for &mut _T {}
            /// The functions of [`Host`] that need the store.
            pub trait HostWithStore<
                T,
            >: rt::HasData + HostFileWithStore<T> + HostLockWithStore<T> {}
            impl<H: ?::core::marker::Sized, T> HostWithStore<T> for H
            where
                H: rt::HasData + HostFileWithStore<T> + HostLockWithStore<T>,
            {}
            pub trait Host: HostFile + HostLock {
                fn size(&mut self) -> rt::anyhow::Result<u64>;
                /// Converts an error of the host's to the component's, or into a trap.
                fn convert_errno(
                    &mut self,
                    err: super::super::super::_TrappableError0,
                ) -> rt::anyhow::Result<Errno>;
            }
            impl<_T: Host + ?::core::marker::Sized> Host for &mut _T {
                fn size(&mut self) -> rt::anyhow::Result<u64> {
                    Host::size(&mut **self)
                }
                fn convert_errno(
                    &mut self,
                    err: super::super::super::_TrappableError0,
                ) -> rt::anyhow::Result<Errno> {
                    Host::convert_errno(&mut **self, err)
                }
            }
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
                rt::resource::<
                    T,
                    D,
                    File,
                >(
                    linker,
                    "file",
                    host_getter,
                    |host, rep| rt::to_wasmtime(HostFile::drop(host, rep)),
                )?;
                rt::store_resource::<
                    T,
                    D,
                    Lock,
                >(
                    linker,
                    "lock",
                    host_getter,
                    |host, rep| rt::to_wasmtime(
                        <D as HostLockWithStore<T>>::drop(host, rep),
                    ),
                )?;
                rt::func::<
                    T,
                    D,
                    _,
                    _,
                    _,
                >(
                    linker,
                    "[constructor]file",
                    host_getter,
                    |host, (path,): (rt::String,)| HostFile::new(host, path),
                    |_, output| rt::trappable(rt::to_wasmtime(output)),
                )?;
                rt::func::<
                    T,
                    D,
                    _,
                    _,
                    _,
                >(
                    linker,
                    "[method]file.read",
                    host_getter,
                    |host, (self_,): (rt::Resource<File>,)| HostFile::read(host, self_),
                    |host, output| rt::trappable_error(
                        output,
                        |error| rt::to_wasmtime(Host::convert_errno(host, error)),
                    ),
                )?;
                rt::func::<
                    T,
                    D,
                    _,
                    _,
                    _,
                >(
                    linker,
                    "[method]file.close",
                    host_getter,
                    |host, (self_,): (rt::Resource<File>,)| HostFile::close(host, self_),
                    |_, output| rt::to_wasmtime(output),
                )?;
                rt::func::<
                    T,
                    D,
                    _,
                    _,
                    _,
                >(
                    linker,
                    "size",
                    host_getter,
                    |host, (): ()| Host::size(host),
                    |_, output| rt::trappable(rt::to_wasmtime(output)),
                )?;
                ::core::result::Result::Ok(())
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
                add_to_linker_instance::<
                    T,
                    D,
                >(&mut linker.instance("acme:app/fs")?, host_getter)
            }
        }
        pub mod clock {
            use ::worldbind::__private as rt;
            pub enum Timer {}
            /// The functions of [`HostTimer`] that need the store.
            pub trait HostTimerWithStore<T>: rt::HasData + ::core::marker::Send {}
            impl<H: ?::core::marker::Sized, T> HostTimerWithStore<T> for H
            where
                H: rt::HasData + ::core::marker::Send,
            {}
            pub trait HostTimer: ::core::marker::Send {
                /// The component dropped its handle.
                fn drop(
                    &mut self,
                    rep: rt::Resource<Timer>,
                ) -> impl ::core::future::Future<
                    Output = rt::anyhow::Result<()>,
                > + ::core::marker::Send;
            }
            impl<_T: HostTimer + ?::core::marker::Sized + ::core::marker::Send> HostTimer
            for &mut _T {
                fn drop(
                    &mut self,
                    rep: rt::Resource<Timer>,
                ) -> impl ::core::future::Future<
                    Output = rt::anyhow::Result<()>,
                > + ::core::marker::Send {
                    HostTimer::drop(&mut **self, rep)
                }
            }
            /// The functions of [`Host`] that need the store.
            pub trait HostWithStore<
                T,
            >: rt::HasData + HostTimerWithStore<T> + ::core::marker::Send {}
            impl<H: ?::core::marker::Sized, T> HostWithStore<T> for H
            where
                H: rt::HasData + HostTimerWithStore<T> + ::core::marker::Send,
            {}
            pub trait Host: HostTimer + ::core::marker::Send {
                fn wait(
                    &mut self,
                ) -> impl ::core::future::Future<
                    Output = rt::anyhow::Result<u32>,
                > + ::core::marker::Send;
            }
            impl<_T: Host + ?::core::marker::Sized + ::core::marker::Send> Host
            for &mut _T {
                fn wait(
                    &mut self,
                ) -> impl ::core::future::Future<
                    Output = rt::anyhow::Result<u32>,
                > + ::core::marker::Send {
                    Host::wait(&mut **self)
                }
            }
            /// Links what the host gives to the interface, under another name than its own.
            pub fn add_to_linker_instance<T, D>(
                linker: &mut rt::LinkerInstance<'_, T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: ::core::marker::Send + 'static,
            {
                rt::async_resource::<T, D, _>(linker, "timer", host_getter, TimerDrop)?;
                rt::async_func::<T, D, _>(linker, "wait", host_getter, WaitImport)?;
                ::core::result::Result::Ok(())
            }
            /// Links what the host gives to the interface.
            pub fn add_to_linker<T, D>(
                linker: &mut rt::Linker<T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: ::core::marker::Send + 'static,
            {
                add_to_linker_instance::<
                    T,
                    D,
                >(&mut linker.instance("acme:app/clock")?, host_getter)
            }
            #[derive(Clone)]
            struct TimerDrop;
            impl<T: 'static, D: rt::HasData> rt::AsyncDrop<T, D> for TimerDrop
            where
                for<'a> D::Data<'a>: HostTimer,
            {
                type Resource = Timer;
                fn drop(
                    &self,
                    host: &mut D::Data<'_>,
                    rep: rt::Resource<Timer>,
                ) -> impl ::core::future::Future<
                    Output = rt::Result<()>,
                > + ::core::marker::Send {
                    rt::to_wasmtime_async(HostTimer::drop(host, rep))
                }
            }
            #[derive(Clone)]
            struct WaitImport;
            impl<T: 'static, D: rt::HasData> rt::AsyncFunc<T, D> for WaitImport
            where
                for<'a> D::Data<'a>: Host,
            {
                type Params = ();
                type Output = rt::anyhow::Result<u32>;
                type Results = (u32,);
                fn call(
                    &self,
                    host: &mut D::Data<'_>,
                    (): (),
                ) -> impl ::core::future::Future<
                    Output = rt::anyhow::Result<u32>,
                > + ::core::marker::Send {
                    Host::wait(host)
                }
                fn results(
                    _: &mut D::Data<'_>,
                    output: rt::anyhow::Result<u32>,
                ) -> rt::Result<(u32,)> {
                    rt::trappable(rt::to_wasmtime(output))
                }
            }
        }
    }
}
