#[allow(missing_docs)]
#[allow(deprecated)]
mod __app_types {
    #[deprecated(
        since = "1.1.0",
        note = "`acme:app/log.line` is deprecated since `acme:app@1.1.0`"
    )]
    pub type Line = super::acme::app::log::Line;
}
#[allow(deprecated)]
pub use __app_types::Line;
::worldbind::__private::no_store!(#[allow(missing_docs)] AppImportsWithStore, "AppImports");
#[allow(missing_docs)]
#[allow(deprecated)]
pub trait AppImports {
    fn now(&mut self) -> Line;
}
::worldbind::__private::forward!(#[allow(deprecated)] AppImports; fn now() -> Line;);
/// An instance of a component that fits the world `acme:app/app@1.2.0`. [`AppPre`] makes it.
#[allow(deprecated)]
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
    acme_app_legacy: exports::acme::app::legacy::Guest,
}
::worldbind::__private::world!(
    #[allow(deprecated)] App, AppPre, "acme:app/app@1.2.0";
    import "acme:app/log@1.2.0", "now";
    interface acme_app_api: exports::acme::app::api::Guest;
    interface acme_app_legacy: exports::acme::app::legacy::Guest;
);
/// Where the exports of the world `acme:app/app@1.2.0` are in a component.
#[allow(deprecated)]
#[derive(::core::clone::Clone)]
pub struct AppIndices(::worldbind::__private::Indices<App>);
#[allow(deprecated)]
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
#[allow(deprecated)]
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
        ::worldbind::__private::link!(link; fn "now" = func AppImports::now() -> Line, Plain;);
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
    /// The functions of `acme:app/api@1.2.0`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
    /// The functions of `acme:app/legacy@1.2.0`.
    #[deprecated(
        since = "1.2.0",
        note = "`acme:app/legacy` is deprecated since `acme:app@1.2.0`"
    )]
    pub fn acme_app_legacy(&self) -> &exports::acme::app::legacy::Guest {
        &self.acme_app_legacy
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        #[allow(deprecated)]
        pub mod log {
            use ::worldbind::__private::{self as rt, wasmtime};
            /// A line, and how much it matters.
            #[deprecated(
                since = "1.1.0",
                note = "`acme:app/log.line` is deprecated since `acme:app@1.1.0`"
            )]
            #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Line {
                pub text: rt::String,
                pub weight: u8,
            }
            const _: () = rt::check_layout::<Line>(12, 4);
            rt::no_store!(HostWithStore, "Host");
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/log@1.2.0`",
                label = "missing `impl acme::app::log::Host for {Self}`"
            )]
            pub trait Host {
                #[deprecated(
                    since = "1.1.0",
                    note = "`acme:app/log.write` is deprecated since `acme:app@1.1.0`"
                )]
                fn write(&mut self, line: Line);
            }
            rt::forward!(Host; fn write(line: Line) -> (););
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
                rt::link!(link; fn "write" = func Host::write(line: Line) -> (), Nothing;);
                link.finish()
            }
            rt::add_to_linker!("acme:app/log@1.2.0", HostWithStore, [Host], ['static]);
        }
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod acme {
        pub mod app {
            #[allow(deprecated)]
            pub mod api {
                use ::worldbind::__private::{self as rt, wasmtime};
                #[deprecated(
                    since = "1.1.0",
                    note = "`acme:app/log.line` is deprecated since `acme:app@1.1.0`"
                )]
                pub type Line = super::super::super::super::acme::app::log::Line;
                #[deprecated(
                    since = "1.2.0",
                    note = "`acme:app/api.session` is deprecated since `acme:app@1.2.0`"
                )]
                pub type Session = rt::ResourceAny;
                /// The functions of [`Session`].
                #[deprecated(
                    since = "1.2.0",
                    note = "`acme:app/api.session` is deprecated since `acme:app@1.2.0`"
                )]
                pub struct GuestSession<'a> {
                    funcs: &'a Guest,
                }
                #[derive(
                    Clone,
                    Copy,
                    PartialEq,
                    Eq,
                    Debug,
                    rt::ComponentType,
                    rt::Lift,
                    rt::Lower
                )]
                #[component(enum)]
                #[repr(u8)]
                pub enum Mode {
                    #[component(name = "fast")]
                    Fast,
                    #[component(name = "slow")]
                    Slow,
                }
                const _: () = rt::check_layout::<Mode>(1, 1);
                rt::guest!(
                    "acme:app/api@1.2.0";
                    fn method_session_last: rt::Function<(rt::ResourceAny,), (Line,)>
                        = "[method]session.last", "func(self: borrow<session>) -> line"
                        .handles(&[rt::Handle::Borrow("session")]);
                    fn run: rt::Function<(Mode,), ()> = "run", "func(mode: mode)";
                    type "line" = "record { text: string, weight: u8 }";
                    type "mode" = "enum { fast, slow }";
                );
                impl Guest {
                    #[deprecated(
                        since = "1.2.0",
                        note = "`acme:app/api.run` is deprecated since `acme:app@1.2.0`"
                    )]
                    /// Calls `run`.
                    pub fn call_run<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        mode: Mode,
                    ) -> rt::Result<()> {
                        self.run.typed().call(store, (mode,))
                    }
                    #[deprecated(
                        since = "1.2.0",
                        note = "`acme:app/api.run` is deprecated since `acme:app@1.2.0`"
                    )]
                    /// The engine's handle to `run`.
                    pub fn func_run(&self) -> rt::TypedFunc<(Mode,), ()> {
                        self.run.typed()
                    }
                    /// The functions of the resource `session`.
                    #[deprecated(
                        since = "1.2.0",
                        note = "`acme:app/api.session` is deprecated since `acme:app@1.2.0`"
                    )]
                    pub fn session(&self) -> GuestSession<'_> {
                        GuestSession { funcs: self }
                    }
                }
                impl GuestSession<'_> {
                    /// Calls `session.last`.
                    pub fn call_last<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        self_: rt::ResourceAny,
                    ) -> rt::Result<Line> {
                        self.funcs
                            .method_session_last
                            .typed()
                            .call(store, (self_,))
                            .map(rt::one)
                    }
                    /// The engine's handle to `session.last`.
                    pub fn func_last(
                        &self,
                    ) -> rt::TypedFunc<(rt::ResourceAny,), (Line,)> {
                        self.funcs.method_session_last.typed()
                    }
                }
            }
            #[deprecated(
                since = "1.2.0",
                note = "`acme:app/legacy` is deprecated since `acme:app@1.2.0`"
            )]
            pub mod legacy {
                use ::worldbind::__private as rt;
                rt::guest!(
                    "acme:app/legacy@1.2.0";
                    fn run: rt::Function<(), ()> = "run", "func()";
                );
                impl Guest {
                    /// Calls `run`.
                    pub fn call_run<S: rt::AsContextMut>(
                        &self,
                        store: S,
                    ) -> rt::Result<()> {
                        self.run.typed().call(store, ())
                    }
                    /// The engine's handle to `run`.
                    pub fn func_run(&self) -> rt::TypedFunc<(), ()> {
                        self.run.typed()
                    }
                }
            }
        }
    }
}
