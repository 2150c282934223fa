/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app";
    import "acme:app/host";
    interface acme_app_api: exports::acme::app::api::Guest;
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
        D: acme::app::host::HostWithStore<T>,
        for<'a> D::Data<'a>: acme::app::host::Host,
        T: 'static,
    {
        acme::app::host::add_to_linker::<T, D>(linker, host_getter)?;
        ::worldbind::__private::Ok(())
    }
    /// The functions of `acme:app/api`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod host {
            use ::worldbind::__private::{self as rt, wasmtime};
            pub enum File {}
            #[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Stat {
                pub size: u64,
            }
            const _: () = rt::check_layout::<Stat>(8, 8);
            rt::no_store!(HostFileWithStore, "HostFile");
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostFile` of the interface `acme:app/host`",
                label = "missing `impl acme::app::host::HostFile for {Self}`"
            )]
            pub trait HostFile {
                /// Called when the component drops its handle.
                fn drop(&mut self, rep: rt::Resource<File>) -> rt::Result<()>;
            }
            rt::forward!(HostFile; fn drop(rep: rt::Resource<File>) -> rt::Result<()>;);
            rt::no_store!(HostWithStore, "Host", HostFileWithStore<T>);
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/host`",
                label = "missing `impl acme::app::host::Host for {Self}`"
            )]
            pub trait Host: HostFile {}
            rt::forward!(Host;);
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
                        = func resource HostFile::drop(rep: rt::Resource<File>) -> rt::Result<()>;
                );
                link.finish()
            }
            rt::add_to_linker!("acme:app/host", HostWithStore, [Host], ['static]);
        }
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod acme {
        pub mod app {
            pub mod api {
                use ::worldbind::__private as rt;
                pub type File = super::super::super::super::acme::app::host::File;
                pub type Stat = super::super::super::super::acme::app::host::Stat;
                rt::guest!(
                    "acme:app/api";
                    fn stat_of: rt::Function<(rt::Resource<File>,), (Stat,)> = "stat-of",
                        "func(file: borrow<file>) -> stat".handles(&[rt::Handle::Borrow("file")]);
                    type "stat" = "record { size: u64 }";
                );
                impl Guest {
                    /// Calls `stat-of`.
                    pub fn call_stat_of<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        file: rt::Resource<File>,
                    ) -> rt::Result<Stat> {
                        self.stat_of.typed().call(store, (file,)).map(rt::one)
                    }
                    /// The engine's handle to `stat-of`.
                    pub fn func_stat_of(
                        &self,
                    ) -> rt::TypedFunc<(rt::Resource<File>,), (Stat,)> {
                        self.stat_of.typed()
                    }
                }
            }
        }
    }
}
