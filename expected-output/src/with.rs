#[doc(hidden)]
pub use crate::host::File as __with_name0;
#[doc(hidden)]
pub use crate::host::Answer as __with_name1;
const _: () = {
    #[diagnostic::on_unimplemented(
        message = "`crate::host::Answer` stands for the WIT type `acme:app/api.answer`, and so must implement `ComponentType`, `Lift`, `Lower`",
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
        "`crate::host::Answer` stands for the WIT type `acme:app/api.answer`, which has another size or alignment",
    );
};
#[doc(hidden)]
pub use crate::host::clock as __with_name2;
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
        imports: &["acme:app/host", "acme:app/clock"],
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
            use ::worldbind::__private as rt;
            pub use super::super::super::__with_name0 as File;
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
            pub trait Host: HostFile {}
            rt::forward!(Host;);
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
                pub use super::super::super::super::__with_name1 as Answer;
                /// The functions of `acme:app/api` in an instance.
                #[derive(Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    modified: rt::Function<(rt::Resource<File>,), ((Time, Answer),)>,
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
                                    "modified",
                                    "func(file: borrow<file>) -> tuple<time, answer>",
                                    rt::signature::<(rt::Resource<File>,), ((Time, Answer),)>(),
                                )
                                .handles(&[rt::Handle::Borrow("file")]),
                        ],
                        types: &[
                            ("time", "record { seconds: u64 }"),
                            ("answer", "record { text: string }"),
                        ],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Guest> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            modified: loader.function()?,
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
                    /// Calls `modified`.
                    pub fn call_modified<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        file: rt::Resource<File>,
                    ) -> rt::Result<(Time, Answer)> {
                        self.modified
                            .typed()
                            .call(store, (file,))
                            .map(|(result,)| result)
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
