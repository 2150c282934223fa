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
            #[derive(Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Opened {
                pub path: rt::String,
                pub file: rt::Resource<File>,
            }
            const _: () = rt::check_layout::<Opened>(12, 4);
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
            pub trait Host: HostFile {
                fn open(&mut self, path: rt::String) -> Opened;
            }
            rt::forward!(Host; fn open(path: rt::String) -> Opened;);
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
                    fn "open" = func Host::open(path: rt::String) -> Opened, Plain;
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
                use ::worldbind::__private::{self as rt, wasmtime};
                #[derive(
                    Clone,
                    Debug,
                    PartialEq,
                    rt::ComponentType,
                    rt::Lift,
                    rt::Lower
                )]
                #[must_use]
                #[component(record)]
                pub struct Label {
                    #[doc(alias = "caption")]
                    pub text: rt::String,
                    pub weight: f32,
                }
                const _: () = rt::check_layout::<Label>(12, 4);
                #[derive(
                    Clone,
                    Copy,
                    PartialEq,
                    Eq,
                    Debug,
                    Default,
                    core::hash::Hash,
                    rt::ComponentType,
                    rt::Lift,
                    rt::Lower
                )]
                #[component(enum)]
                #[repr(u8)]
                pub enum Color {
                    #[component(name = "red")]
                    Red,
                    #[default]
                    #[component(name = "green")]
                    Green,
                }
                const _: () = rt::check_layout::<Color>(1, 1);
                #[derive(
                    Clone,
                    Debug,
                    PartialEq,
                    rt::ComponentType,
                    rt::Lift,
                    rt::Lower
                )]
                #[component(variant)]
                pub enum Shape {
                    #[component(name = "dot")]
                    Dot,
                    #[component(name = "titled")]
                    Titled(Label),
                    #[component(name = "filled")]
                    Filled(Color),
                }
                const _: () = rt::check_layout::<Shape>(16, 4);
                rt::guest!(
                    "acme:app/api";
                    fn paint: rt::Function<(&'static Shape,), ()> = "paint", "func(shape: shape)";
                    type "label" = "record { text: string, weight: f32 }";
                    type "color" = "enum { red, green }";
                    type "shape" = "variant { dot, titled(label), filled(color) }";
                );
                impl Guest {
                    /// Calls `paint`.
                    pub fn call_paint<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        shape: &Shape,
                    ) -> rt::Result<()> {
                        self.paint.typed().call(store, (shape,))
                    }
                    /// The engine's handle to `paint`.
                    pub fn func_paint(&self) -> rt::TypedFunc<(&Shape,), ()> {
                        self.paint.typed()
                    }
                }
            }
        }
    }
}
