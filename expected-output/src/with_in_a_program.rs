#[allow(unused_imports)]
use crate::hidden::clock as __with_name2;
#[doc(hidden)]
pub(crate) use crate::hidden::Answer as __with_name3;
const _: () = {
    use ::worldbind::__private48_0 as rt;
    #[diagnostic::on_unimplemented(
        message = "`crate::hidden::Answer` replaces the WIT type `acme:app/api.answer`, so it must implement `ComponentType`, `Lift`, `Lower`",
        label = "does not implement all of these",
        note = "`ComponentType`, `Lift` and `Lower` are traits of `wasmtime::component`, with derives of the same names"
    )]
    trait _StandsFor {}
    #[diagnostic::do_not_recommend]
    impl<T: rt::ComponentType + rt::Lift + rt::Lower> _StandsFor for T {}
    struct _Check<T: _StandsFor>(T);
    fn _check(_: _Check<__with_name3>) {}
    rt::check_replacement::<
        __with_name3,
    >(
        8,
        4,
        "`crate::hidden::Answer` replaces the WIT type `acme:app/api.answer`, but its size or alignment differs",
    );
};
use ::worldbind::__private48_0 as __app_rt;
#[allow(missing_docs)]
mod __app_types {
    use ::worldbind::__private48_0 as rt;
    pub(crate) use super::super::hidden::Token;
    #[doc(hidden)]
    pub use rt::visible as Token;
}
pub use __app_types::Token;
/// The functions of [`HostToken`] that need the store.
/// There are none, so no host has to implement this trait.
#[allow(missing_docs)]
pub trait HostTokenWithStore<T>: __app_rt::HasData {}
impl<T, _H: __app_rt::HasData + ?__app_rt::Sized> HostTokenWithStore<T> for _H {}
/// The functions of the resource `token`. A host implements them.
#[allow(missing_docs)]
pub trait HostToken {
    /// Called when the component drops its handle.
    fn drop(&mut self, rep: __app_rt::Resource<Token>) -> __app_rt::Result<()>;
}
impl<_H: HostToken + ?__app_rt::Sized> HostToken for &mut _H {
    fn drop(&mut self, rep: __app_rt::Resource<Token>) -> __app_rt::Result<()> {
        HostToken::drop(&mut **self, rep)
    }
}
/// The functions of [`AppImports`] that need the store.
/// There are none, so no host has to implement this trait.
#[allow(missing_docs)]
pub trait AppImportsWithStore<T>: __app_rt::HasData + HostTokenWithStore<T> {}
impl<
    T,
    _H: __app_rt::HasData + HostTokenWithStore<T> + ?__app_rt::Sized,
> AppImportsWithStore<T> for _H {}
/// The functions that the world itself imports. A host implements them.
#[allow(missing_docs)]
pub trait AppImports: HostToken {}
impl<_H: AppImports + ?__app_rt::Sized> AppImports for &mut _H {}
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
/// A component that fits the world `acme:app/app`, ready to be instantiated.
pub struct AppPre<T: 'static>(__app_rt::WorldPre<T, App>);
/// Where the exports of the world `acme:app/app` are in a component.
#[derive(::core::clone::Clone)]
pub struct AppIndices(__app_rt::Indices<App>);
#[doc(hidden)]
impl __app_rt::World for App {
    const SPEC: &'static __app_rt::WorldSpec = &__app_rt::WorldSpec {
        name: "acme:app/app",
        imports: &["acme:app/clock", "acme:app/host"],
        interfaces: &[<exports::acme::app::api::Guest as __app_rt::Interface>::SPEC],
        functions: &[],
    };
    fn load(loader: &mut __app_rt::Loader<'_>) -> __app_rt::Result<Self> {
        __app_rt::Ok(App {
            acme_app_api: __app_rt::Interface::load(loader)?,
        })
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
        T: 'static,
    {
        let linker = &mut linker.root();
        let mut link = __app_rt::Link::<T, D>::new(linker, host_getter);
        {
            struct _Call;
            impl<
                _H: HostToken,
            > __app_rt::Func<_H, (), (__app_rt::Resource<Token>,), __app_rt::Result<()>>
            for _Call {
                fn call(
                    host: &mut _H,
                    (): &(),
                    (rep,): (__app_rt::Resource<Token>,),
                ) -> __app_rt::Result<()> {
                    HostToken::drop(host, rep)
                }
            }
            link.resource::<_Call, _, _>("token");
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
        D: acme::app::host::HostWithStore<T> + AppImportsWithStore<T>,
        for<'a> D::Data<'a>: acme::app::host::Host + AppImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        acme::app::host::add_to_linker::<T, D>(linker, host_getter)?;
        __app_rt::Ok(())
    }
    /// The functions of `acme:app/api`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
}
/// The packages of the namespace `acme`.
#[allow(missing_docs)]
pub mod acme {
    /// The interfaces of the package `acme:app`.
    pub mod app {
        pub mod clock {
            #[allow(unused_imports)]
            pub use super::super::super::__with_name2::*;
        }
        /// The interface `acme:app/host`, which the host provides.
        pub mod host {
            use ::worldbind::__private48_0::{self as rt, wasmtime};
            pub use crate::host::File;
            pub use crate::host::File as Debug;
            #[derive(Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Entry {
                pub file: rt::Resource<File>,
            }
            const _: () = rt::check_layout::<Entry>(4, 4);
            /// The functions of [`HostFile`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostFileWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostFileWithStore<T> for _H {}
            /// The functions of the resource `file`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostFile` of the interface `acme:app/host`",
                label = "missing `impl acme::app::host::HostFile for {Self}`"
            )]
            pub trait HostFile {
                /// Called when the component drops its handle.
                fn drop(&mut self, rep: rt::Resource<File>) -> rt::Result<()>;
            }
            impl<_H: HostFile + ?rt::Sized> HostFile for &mut _H {
                fn drop(&mut self, rep: rt::Resource<File>) -> rt::Result<()> {
                    HostFile::drop(&mut **self, rep)
                }
            }
            /// The functions of [`HostDebug`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostDebugWithStore<T>: rt::HasData {}
            impl<T, _H: rt::HasData + ?rt::Sized> HostDebugWithStore<T> for _H {}
            /// The functions of the resource `debug`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `HostDebug` of the interface `acme:app/host`",
                label = "missing `impl acme::app::host::HostDebug for {Self}`"
            )]
            pub trait HostDebug {
                /// Called when the component drops its handle.
                fn drop(&mut self, rep: rt::Resource<Debug>) -> rt::Result<()>;
            }
            impl<_H: HostDebug + ?rt::Sized> HostDebug for &mut _H {
                fn drop(&mut self, rep: rt::Resource<Debug>) -> rt::Result<()> {
                    HostDebug::drop(&mut **self, rep)
                }
            }
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<
                T,
            >: rt::HasData + HostFileWithStore<T> + HostDebugWithStore<T> {}
            impl<
                T,
                _H: rt::HasData + HostFileWithStore<T> + HostDebugWithStore<T>
                    + ?rt::Sized,
            > HostWithStore<T> for _H {}
            /// The functions of the interface `acme:app/host`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/host`",
                label = "missing `impl acme::app::host::Host for {Self}`"
            )]
            pub trait Host: HostFile + HostDebug {
                fn modified(&mut self, file: rt::Resource<File>) -> u64;
            }
            impl<_H: Host + ?rt::Sized> Host for &mut _H {
                fn modified(&mut self, file: rt::Resource<File>) -> u64 {
                    Host::modified(&mut **self, file)
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
                    > rt::Func<_H, (), (rt::Resource<File>,), rt::Result<()>> for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (rep,): (rt::Resource<File>,),
                        ) -> rt::Result<()> {
                            HostFile::drop(host, rep)
                        }
                    }
                    link.resource::<_Call, _, _>("file");
                }
                {
                    struct _Call;
                    impl<
                        _H: HostDebug,
                    > rt::Func<_H, (), (rt::Resource<Debug>,), rt::Result<()>>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (rep,): (rt::Resource<Debug>,),
                        ) -> rt::Result<()> {
                            HostDebug::drop(host, rep)
                        }
                    }
                    link.resource::<_Call, _, _>("debug");
                }
                {
                    struct _Call;
                    impl<_H: Host> rt::Func<_H, (), (rt::Resource<File>,), u64>
                    for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (file,): (rt::Resource<File>,),
                        ) -> u64 {
                            Host::modified(host, file)
                        }
                    }
                    link.func::<rt::Plain, _Call, _, _>("modified");
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
                    "acme:app/host",
                    |linker| { add_to_linker_instance::<T, D>(linker, host_getter) },
                )
            }
        }
    }
}
/// The interfaces that a component exports.
#[allow(missing_docs)]
pub mod exports {
    /// The packages of the namespace `acme`.
    pub mod acme {
        /// The interfaces of the package `acme:app`.
        pub mod app {
            /// The interface `acme:app/api`, which a component exports.
            pub mod api {
                use ::worldbind::__private48_0 as rt;
                pub type Time = super::super::super::super::acme::app::clock::Time;
                pub(crate) use crate::hidden::Answer;
                #[doc(hidden)]
                pub use rt::visible as Answer;
                /// The functions of the interface `acme:app/api` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    now: rt::Function<(), (Time,)>,
                    answers: rt::Function<(), (rt::Vec<Answer>,)>,
                }
                /// The interface `acme:app/api`, found in a component and checked.
                #[derive(::core::clone::Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// An alias of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                #[doc(hidden)]
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:app/api",
                        functions: &[
                            rt::function("now", "func() -> time", Self::func_now),
                            rt::function(
                                "answers",
                                "func() -> list<answer>",
                                Self::func_answers,
                            ),
                        ],
                        types: &[
                            ("time", "record { seconds: u64 }"),
                            ("answer", "record { text: string }"),
                        ],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            now: loader.function()?,
                            answers: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
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
