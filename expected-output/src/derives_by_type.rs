use ::worldbind::__private48_0 as __app_rt;
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
        imports: &["acme:app/host"],
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
    /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
    /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    pub fn add_to_linker<T, D>(
        linker: &mut __app_rt::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> __app_rt::Result<()>
    where
        D: acme::app::host::HostWithStore<T>,
        for<'a> D::Data<'a>: acme::app::host::Host,
        T: 'static,
    {
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
        /// The interface `acme:app/host`, which the host provides.
        pub mod host {
            use ::worldbind::__private48_0::{self as rt, wasmtime};
            /// The resource `acme:app/host.file`, which the host provides.
            ///
            /// This type has no values. To use your own type, write `with: { "acme:app/host.file": path::to::YourType }`
            /// in `bindgen!`.
            pub enum File {}
            #[derive(Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Opened {
                pub path: rt::String,
                pub file: rt::Resource<File>,
            }
            const _: () = rt::check_layout::<Opened>(12, 4);
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
            /// The functions of [`Host`] that need the store.
            /// There are none, so no host has to implement this trait.
            pub trait HostWithStore<T>: rt::HasData + HostFileWithStore<T> {}
            impl<T, _H: rt::HasData + HostFileWithStore<T> + ?rt::Sized> HostWithStore<T>
            for _H {}
            /// The functions of the interface `acme:app/host`. A host implements them.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` does not implement `Host` of the interface `acme:app/host`",
                label = "missing `impl acme::app::host::Host for {Self}`"
            )]
            pub trait Host: HostFile {
                fn open(&mut self, path: rt::String) -> Opened;
            }
            impl<_H: Host + ?rt::Sized> Host for &mut _H {
                fn open(&mut self, path: rt::String) -> Opened {
                    Host::open(&mut **self, path)
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
                    impl<_H: Host> rt::Func<_H, (), (rt::String,), Opened> for _Call {
                        fn call(
                            host: &mut _H,
                            (): &(),
                            (path,): (rt::String,),
                        ) -> Opened {
                            Host::open(host, path)
                        }
                    }
                    link.func::<rt::Plain, _Call, _, _>("open");
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
                use ::worldbind::__private48_0::{self as rt, wasmtime};
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
                /// The functions of the interface `acme:app/api` in an instance.
                #[derive(::core::clone::Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    paint: rt::Function<(&'static Shape,), ()>,
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
                            rt::function("paint", "func(shape: shape)", Self::func_paint),
                        ],
                        types: &[
                            ("label", "record { text: string, weight: f32 }"),
                            ("color", "enum { red, green }"),
                            ("shape", "variant { dot, titled(label), filled(color) }"),
                        ],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            paint: loader.function()?,
                        })
                    }
                }
                rt::guest_methods!(rt, Guest, GuestPre);
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
