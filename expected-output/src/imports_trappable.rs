type _TrappableError0 = crate::host::Errno;
type _TrappableError1 = crate::host::Failure;
/// An instance of a component that fits the world `acme:app/app`. Made by [`AppPre`].
pub struct App {}
/// A component that fits the world `acme:app/app`, ready to be instantiated.
pub struct AppPre<T: 'static>(::worldbind::__private::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app` are in a component.
pub type AppIndices = ::worldbind::__private::Indices<App>;
impl<T> ::worldbind::__private::Clone for AppPre<T> {
    fn clone(&self) -> Self {
        Self(::worldbind::__private::Clone::clone(&self.0))
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
        T: ::worldbind::__private::Send,
    {
        self.0.instantiate_async(store).await
    }
}
impl ::worldbind::__private::World for App {
    const SPEC: &'static ::worldbind::__private::WorldSpec = &::worldbind::__private::WorldSpec {
        name: "acme:app/app",
        imports: &["acme:app/types", "acme:app/fs"],
        interfaces: &[],
        functions: &[],
    };
    fn load(
        _: &mut ::worldbind::__private::Loader<'_>,
    ) -> ::worldbind::__private::Result<App> {
        ::worldbind::__private::Ok(App {})
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
        T: ::worldbind::__private::Send,
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
    /// Links all that the world imports.
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
            /// The functions of [`Host`] that need the store.
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, H: rt::HasData + ?rt::Sized> HostWithStore<T> for H {}
            pub trait Host {
                /// Converts an error of the host's to the component's, or into a trap.
                fn convert_errno(
                    &mut self,
                    err: super::super::super::_TrappableError0,
                ) -> rt::Result<Errno>;
            }
            rt::forward!(
                Host;
                fn convert_errno(err: super::super::super::_TrappableError0) -> rt::Result<Errno>;
            );
            /// Links what the host gives to the interface, under another name than its own.
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
                let linker = &mut linker.instance("acme:app/types")?;
                add_to_linker_instance::<T, D>(linker, host_getter)
            }
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
            /// The functions of [`Host`] that need the store.
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, H: rt::HasData + ?rt::Sized> HostWithStore<T> for H {}
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
                /// Converts an error of the host's to the component's, or into a trap.
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
            /// Links what the host gives to the interface, under another name than its own.
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
                    func func_or link, "read",
                    Host::read(path: rt::String) -> rt::Result<rt::String, super::super::super::_TrappableError0>,
                    <super::types::Host>::convert_errno(super::super::super::_TrappableError0) -> Errno
                );
                rt::link!(
                    func func_or link, "write",
                    Host::write(path: rt::String) -> rt::Result<(), super::super::super::_TrappableError1>,
                    <Host>::convert_failure(super::super::super::_TrappableError1) -> Failure
                );
                rt::link!(func link, "size", Host::size() -> rt::Result<u64>, Trappable);
                link.finish()
            }
            /// Links what the host gives to the interface.
            pub fn add_to_linker<T, D>(
                linker: &mut rt::Linker<T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host + super::types::Host,
                T: 'static,
            {
                let linker = &mut linker.instance("acme:app/fs")?;
                add_to_linker_instance::<T, D>(linker, host_getter)
            }
        }
    }
}
