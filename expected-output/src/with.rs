#[doc(hidden)]
pub use crate::host::Answer as __with_name1;
const _: () = {
    #[diagnostic::on_unimplemented(
        message = "`crate::host::Answer` replaces the WIT type `acme:app/api.answer`, so it must implement `ComponentType`, `Lift`, `Lower`",
        label = "does not implement all of these",
        note = "`ComponentType`, `Lift` and `Lower` are traits of `wasmtime::component`, with derives of the same names"
    )]
    trait _StandsFor {}
    #[diagnostic::do_not_recommend]
    impl<
        T: ::worldbind::__private::ComponentType + ::worldbind::__private::Lift
            + ::worldbind::__private::Lower,
    > _StandsFor for T {}
    struct _Check<T: _StandsFor>(T);
    fn _check(_: _Check<__with_name1>) {}
    ::worldbind::__private::check_replacement::<
        __with_name1,
    >(
        8,
        4,
        "`crate::host::Answer` replaces the WIT type `acme:app/api.answer`, but its size or alignment differs",
    );
};
#[allow(unused_imports)]
use crate::host::clock as __with_name2;
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app";
    import "acme:app/host", "acme:app/clock";
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
            use ::worldbind::__private as rt;
            pub use crate::host::File as File;
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
        pub mod clock {
            #[allow(unused_imports)]
            pub use super::super::super::__with_name2::*;
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
                pub type Time = super::super::super::super::acme::app::clock::Time;
                pub use crate::host::Answer as Answer;
                rt::guest!(
                    "acme:app/api";
                    fn modified: rt::Function<(rt::Resource<File>,), ((Time, Answer),)>
                        = "modified", "func(file: borrow<file>) -> tuple<time, answer>"
                        .handles(&[rt::Handle::Borrow("file")]);
                    type "time" = "record { seconds: u64 }";
                    type "answer" = "record { text: string }";
                );
                impl Guest {
                    /// Calls `modified`.
                    pub fn call_modified<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        file: rt::Resource<File>,
                    ) -> rt::Result<(Time, Answer)> {
                        self.modified.typed().call(store, (file,)).map(rt::one)
                    }
                    /// The engine's handle to `modified`.
                    pub fn func_modified(
                        &self,
                    ) -> rt::TypedFunc<(rt::Resource<File>,), ((Time, Answer),)> {
                        self.modified.typed()
                    }
                }
            }
        }
    }
}
