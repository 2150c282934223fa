/// An instance of a component that fits the world `acme:app/app`. Made by [`AppPre`].
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
}
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
        imports: &["acme:app/host"],
        interfaces: &[
            <exports::acme::app::api::Guest as ::worldbind::__private::Interface>::SPEC,
        ],
        functions: &[],
    };
    fn load(
        loader: &mut ::worldbind::__private::Loader<'_>,
    ) -> ::worldbind::__private::Result<App> {
        ::worldbind::__private::Ok(App {
            acme_app_api: ::worldbind::__private::Interface::load(loader)?,
        })
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
            /// The functions of [`HostFile`] that need the store.
            pub trait HostFileWithStore<T>: rt::HasData {}
            impl<T, H: rt::HasData + ?rt::Sized> HostFileWithStore<T> for H {}
            pub trait HostFile {
                /// The component dropped its handle.
                fn drop(&mut self, rep: rt::Resource<File>) -> rt::Result<()>;
            }
            rt::forward!(HostFile; fn drop(rep: rt::Resource<File>) -> rt::Result<()>;);
            /// The functions of [`Host`] that need the store.
            pub trait HostWithStore<T>: rt::HasData + HostFileWithStore<T> {}
            impl<T, H: rt::HasData + HostFileWithStore<T> + ?rt::Sized> HostWithStore<T>
            for H {}
            pub trait Host: HostFile {
                fn open(&mut self, path: rt::String) -> Opened;
            }
            rt::forward!(Host; fn open(path: rt::String) -> Opened;);
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
                let mut link = rt::Link::<T, D>::new(linker, host_getter);
                rt::link!(
                    func resource link, "file",
                    HostFile::drop(rep: rt::Resource<File>) -> rt::Result<()>
                );
                rt::link!(func link, "open", Host::open(path: rt::String) -> Opened, Plain);
                link.finish()
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
                let linker = &mut linker.instance("acme:app/host")?;
                add_to_linker_instance::<T, D>(linker, host_getter)
            }
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
                /// The functions of `acme:app/api` in an instance.
                #[derive(Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    paint: rt::Function<(&'static Shape,), ()>,
                }
                /// `acme:app/api`, found in a component and checked.
                #[derive(Clone)]
                pub struct GuestPre(rt::InterfacePre<Guest>);
                /// Another name of [`GuestPre`].
                pub type GuestIndices = GuestPre;
                impl GuestPre {
                    /// Finds the interface in a component, at any compatible version, and checks its functions.
                    /// Fails with `BindError`.
                    pub fn new<T>(
                        instance_pre: &rt::InstancePre<T>,
                    ) -> rt::Result<GuestPre> {
                        rt::InterfacePre::new(instance_pre).map(GuestPre)
                    }
                    /// The name and version that were found.
                    pub fn interface(&self) -> &rt::InterfaceName {
                        self.0.interface()
                    }
                    /// Takes the interface from an instance. Fails with `ForeignInstance` if it is not one of the
                    /// component that was searched, or was linked otherwise.
                    pub fn load(
                        &self,
                        store: impl rt::AsContextMut,
                        instance: &rt::Instance,
                    ) -> rt::Result<Guest> {
                        self.0.load(store, instance)
                    }
                }
                impl rt::Interface for Guest {
                    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                        name: "acme:app/api",
                        functions: &[
                            rt::function(
                                "paint",
                                "func(shape: shape)",
                                rt::signature::<(&'static Shape,), ()>(),
                            ),
                        ],
                        types: &[
                            ("label", "record { text: string, weight: f32 }"),
                            ("color", "enum { red, green }"),
                            ("shape", "variant { dot, titled(label), filled(color) }"),
                        ],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Guest> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            paint: loader.function()?,
                        })
                    }
                }
                impl Guest {
                    /// Finds the interface in an instance, at any compatible version, and checks its functions.
                    /// Fails with `BindError`.
                    pub fn new(
                        store: impl rt::AsContextMut,
                        instance: &rt::Instance,
                    ) -> rt::Result<Guest> {
                        rt::interface_of(store, instance)
                    }
                    /// The name and version that were found.
                    pub fn interface(&self) -> &rt::InterfaceName {
                        self.taken.name()
                    }
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
