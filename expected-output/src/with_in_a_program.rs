#[allow(unused_imports)]
use crate::hidden::clock as __with_name2;
#[doc(hidden)]
pub(crate) use crate::hidden::Answer as __with_name3;
const _: () = {
    #[diagnostic::on_unimplemented(
        message = "`crate::hidden::Answer` replaces the WIT type `acme:app/api.answer`, so it must implement `ComponentType`, `Lift`, `Lower`",
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
    fn _check(_: _Check<__with_name3>) {}
    ::worldbind::__private::check_replacement::<
        __with_name3,
    >(
        8,
        4,
        "`crate::hidden::Answer` replaces the WIT type `acme:app/api.answer`, but its size or alignment differs",
    );
};
#[allow(missing_docs)]
mod __app_types {
    use ::worldbind::__private as rt;
    pub(crate) use super::super::hidden::Token as Token;
    #[doc(hidden)]
    pub use rt::visible as Token;
}
pub use __app_types::Token;
::worldbind::__private::no_store!(#[allow(missing_docs)] HostTokenWithStore, "HostToken");
#[allow(missing_docs)]
pub trait HostToken {
    /// Called when the component drops its handle.
    fn drop(
        &mut self,
        rep: ::worldbind::__private::Resource<Token>,
    ) -> ::worldbind::__private::Result<()>;
}
::worldbind::__private::forward!(
    HostToken;
    fn drop(rep: ::worldbind::__private::Resource<Token>) -> ::worldbind::__private::Result<()>;
);
::worldbind::__private::no_store!(
    #[allow(missing_docs)] AppImportsWithStore, "AppImports", HostTokenWithStore<T>
);
#[allow(missing_docs)]
pub trait AppImports: HostToken {}
::worldbind::__private::forward!(AppImports;);
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app";
    import "acme:app/clock", "acme:app/host";
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
        ::worldbind::__private::link!(
            link;
            type "token"
                = func resource HostToken::drop(rep: ::worldbind::__private::Resource<Token>) -> ::worldbind::__private::Result<()>;
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
        D: acme::app::host::HostWithStore<T> + AppImportsWithStore<T>,
        for<'a> D::Data<'a>: acme::app::host::Host + AppImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
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
        pub mod clock {
            #[allow(unused_imports)]
            pub use super::super::super::__with_name2::*;
        }
        pub mod host {
            use ::worldbind::__private::{self as rt, wasmtime};
            pub use crate::host::File as File;
            pub use crate::host::File as Debug;
            #[derive(Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Entry {
                pub file: rt::Resource<File>,
            }
            const _: () = rt::check_layout::<Entry>(4, 4);
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
            rt::no_store!(HostDebugWithStore, "HostDebug");
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostDebug` of the interface `acme:app/host`",
                label = "missing `impl acme::app::host::HostDebug for {Self}`"
            )]
            pub trait HostDebug {
                /// Called when the component drops its handle.
                fn drop(&mut self, rep: rt::Resource<Debug>) -> rt::Result<()>;
            }
            rt::forward!(HostDebug; fn drop(rep: rt::Resource<Debug>) -> rt::Result<()>;);
            rt::no_store!(HostWithStore, "Host", HostFileWithStore<T> + HostDebugWithStore<T>);
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/host`",
                label = "missing `impl acme::app::host::Host for {Self}`"
            )]
            pub trait Host: HostFile + HostDebug {
                fn modified(&mut self, file: rt::Resource<File>) -> u64;
            }
            rt::forward!(Host; fn modified(file: rt::Resource<File>) -> u64;);
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
                    type "debug"
                        = func resource HostDebug::drop(rep: rt::Resource<Debug>) -> rt::Result<()>;
                    fn "modified" = func Host::modified(file: rt::Resource<File>) -> u64, Plain;
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
                pub type Time = super::super::super::super::acme::app::clock::Time;
                pub(crate) use crate::hidden::Answer as Answer;
                #[doc(hidden)]
                pub use rt::visible as Answer;
                rt::guest!(
                    "acme:app/api";
                    fn now: rt::Function<(), (Time,)> = "now", "func() -> time";
                    fn answers: rt::Function<(), (rt::Vec<Answer>,)> = "answers",
                        "func() -> list<answer>";
                    type "time" = "record { seconds: u64 }";
                    type "answer" = "record { text: string }";
                );
                impl Guest {
                    /// Calls `now`.
                    pub fn call_now<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<Time> {
                        self.now.typed().call(store, ()).map(rt::one)
                    }
                    /// The engine's handle to `now`.
                    pub fn func_now(&self) -> rt::TypedFunc<(), (Time,)> {
                        self.now.typed()
                    }
                    /// Calls `answers`.
                    pub fn call_answers<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<rt::Vec<Answer>> {
                        self.answers.typed().call(store, ()).map(rt::one)
                    }
                    /// The engine's handle to `answers`.
                    pub fn func_answers(&self) -> rt::TypedFunc<(), (rt::Vec<Answer>,)> {
                        self.answers.typed()
                    }
                }
            }
        }
    }
}
