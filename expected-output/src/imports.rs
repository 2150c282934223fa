::worldbind::__private::no_store!(#[allow(missing_docs)] AppImportsWithStore, "AppImports");
#[allow(missing_docs)]
pub trait AppImports {
    fn now(&mut self) -> u64;
}
::worldbind::__private::forward!(AppImports; fn now() -> u64;);
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {}
::worldbind::__private::world!(App, AppPre, "acme:app/app"; import "acme:app/log", "now";);
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
        T: 'static,
    {
        let linker = &mut linker.root();
        let mut link = ::worldbind::__private::Link::<T, D>::new(linker, host_getter);
        ::worldbind::__private::link!(link; fn "now" = func AppImports::now() -> u64, Plain;);
        link.finish()
    }
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut ::worldbind::__private::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: acme::app::log::HostWithStore<T> + AppImportsWithStore<T>,
        for<'a> D::Data<'a>: acme::app::log::Host + AppImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        acme::app::log::add_to_linker::<T, D>(linker, host_getter)?;
        ::worldbind::__private::Ok(())
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        /// Where an app writes to.
        pub mod log {
            use ::worldbind::__private::{self as rt, wasmtime};
            #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Entry {
                pub text: rt::String,
            }
            const _: () = rt::check_layout::<Entry>(8, 4);
            rt::no_store!(HostWithStore, "Host");
            /// Where an app writes to.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/log`",
                label = "missing `impl acme::app::log::Host for {Self}`"
            )]
            pub trait Host {
                /// Writes.
                fn write(&mut self, entry: Entry);
                fn level(&mut self) -> u8;
            }
            rt::forward!(Host; fn write(entry: Entry) -> (); fn level() -> u8;);
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
                    fn "write" = func Host::write(entry: Entry) -> (), Nothing;
                    fn "level" = func Host::level() -> u8, Plain;
                );
                link.finish()
            }
            rt::add_to_linker!("acme:app/log", HostWithStore, [Host], ['static]);
        }
    }
}
