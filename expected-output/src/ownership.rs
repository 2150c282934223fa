#[allow(missing_docs)]
mod __app_types {
    pub type ApiItem<'a> = &'a [&'a str];
}
pub use __app_types::ApiItem;
/// An instance of a component that fits the world `acme:app/app`. Made by [`AppPre`].
pub struct App {
    acme_app_api: exports::acme::app::api::Guest,
    run: ::worldbind::__private::Function<(ApiItem<'static>,), ()>,
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
        imports: &["acme:app/types"],
        interfaces: &[
            <exports::acme::app::api::Guest as ::worldbind::__private::Interface>::SPEC,
        ],
        functions: &[
            ::worldbind::__private::function(
                "run",
                "func(item: list<string>)",
                ::worldbind::__private::signature::<(ApiItem<'static>,), ()>(),
            ),
        ],
    };
    fn load(
        loader: &mut ::worldbind::__private::Loader<'_>,
    ) -> ::worldbind::__private::Result<App> {
        ::worldbind::__private::Ok(App {
            acme_app_api: ::worldbind::__private::Interface::load(loader)?,
            run: loader.function()?,
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
    /// Links all that the world imports: types, of which there is nothing to link.
    pub fn add_to_linker<T, D>(
        _: &mut ::worldbind::__private::Linker<T>,
        _: fn(&mut T) -> D::Data<'_>,
    ) -> ::worldbind::__private::Result<()>
    where
        D: ::worldbind::__private::HasData,
        T: 'static,
    {
        ::worldbind::__private::Ok(())
    }
    /// The functions of `acme:app/api`.
    pub fn acme_app_api(&self) -> &exports::acme::app::api::Guest {
        &self.acme_app_api
    }
    /// Calls `run`.
    pub fn call_run<S: ::worldbind::__private::AsContextMut>(
        &self,
        store: S,
        item: ApiItem<'_>,
    ) -> ::worldbind::__private::Result<()> {
        self.run.typed().call(store, (item,))
    }
    /// The engine's handle to `run`.
    pub fn func_run(&self) -> ::worldbind::__private::TypedFunc<(ApiItem<'_>,), ()> {
        self.run.typed()
    }
}
#[allow(missing_docs)]
pub mod acme {
    pub mod app {
        pub mod types {
            use ::worldbind::__private::{self as rt, wasmtime};
            #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
            #[component(record)]
            pub struct Label {
                pub text: rt::String,
                pub tags: rt::Vec<rt::String>,
            }
            const _: () = rt::check_layout::<Label>(16, 4);
            /// The functions of [`Host`] that need the store.
            pub trait HostWithStore<T>: rt::HasData {}
            impl<T, H: rt::HasData + ?rt::Sized> HostWithStore<T> for H {}
            pub trait Host {}
            rt::forward!(Host;);
            /// Links what the host gives to the interface, under another name than its own.
            pub fn add_to_linker_instance<T, D>(
                _: &mut rt::LinkerInstance<'_, T>,
                _: fn(&mut T) -> D::Data<'_>,
            ) -> rt::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                rt::Ok(())
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
                let linker = &mut linker.instance("acme:app/types")?;
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
                pub type Label = super::super::super::super::acme::app::types::Label;
                /// Lent alone.
                #[derive(Clone, Debug, rt::ComponentType, rt::Lower)]
                #[component(record)]
                pub struct Item<'a> {
                    pub id: u32,
                    pub label: &'a Label,
                    pub names: &'a [&'a str],
                }
                const _: () = rt::check_layout::<Item<'_>>(28, 4);
                /// Lent and given back.
                #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
                #[component(variant)]
                pub enum Value {
                    #[component(name = "nothing")]
                    Nothing,
                    #[component(name = "text")]
                    Text(rt::String),
                    #[component(name = "labels")]
                    Labels(rt::Vec<Label>),
                }
                const _: () = rt::check_layout::<Value>(12, 4);
                pub type Labels<'a> = &'a [&'a Label];
                /// The functions of `acme:app/api` in an instance.
                #[derive(Clone)]
                pub struct Guest {
                    taken: rt::Taken,
                    put: rt::Function<(Item<'static>, Labels<'static>), ()>,
                    echo: rt::Function<(&'static Value,), (Value,)>,
                    search: rt::Function<
                        (&'static [&'static str],),
                        (rt::Result<rt::Vec<rt::String>, rt::String>,),
                    >,
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
                                "put",
                                "func(item: item, labels: list<label>)",
                                rt::signature::<(Item<'static>, Labels<'static>), ()>(),
                            ),
                            rt::function(
                                "echo",
                                "func(value: value) -> value",
                                rt::signature::<(&'static Value,), (Value,)>(),
                            ),
                            rt::function(
                                "search",
                                "func(words: list<string>) -> result<list<string>, string>",
                                rt::signature::<
                                    (&'static [&'static str],),
                                    (rt::Result<rt::Vec<rt::String>, rt::String>,),
                                >(),
                            ),
                        ],
                        types: &[
                            ("label", "record { text: string, tags: list<string> }"),
                            (
                                "item",
                                "record { id: u32, label: label, names: list<string> }",
                            ),
                            (
                                "value",
                                "variant { nothing, text(string), labels(list<label>) }",
                            ),
                        ],
                    };
                    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Guest> {
                        rt::Ok(Guest {
                            taken: loader.taken()?,
                            put: loader.function()?,
                            echo: loader.function()?,
                            search: loader.function()?,
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
                    /// Calls `put`.
                    pub fn call_put<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        item: Item<'_>,
                        labels: Labels<'_>,
                    ) -> rt::Result<()> {
                        self.put.typed().call(store, (item, labels))
                    }
                    /// The engine's handle to `put`.
                    pub fn func_put(&self) -> rt::TypedFunc<(Item<'_>, Labels<'_>), ()> {
                        self.put.typed()
                    }
                    /// Calls `echo`.
                    pub fn call_echo<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        value: &Value,
                    ) -> rt::Result<Value> {
                        self.echo.typed().call(store, (value,)).map(|(result,)| result)
                    }
                    /// The engine's handle to `echo`.
                    pub fn func_echo(&self) -> rt::TypedFunc<(&Value,), (Value,)> {
                        self.echo.typed()
                    }
                    /// Calls `search`.
                    pub fn call_search<S: rt::AsContextMut>(
                        &self,
                        store: S,
                        words: &[&str],
                    ) -> rt::Result<rt::Result<rt::Vec<rt::String>, rt::String>> {
                        self.search.typed().call(store, (words,)).map(|(result,)| result)
                    }
                    /// The engine's handle to `search`.
                    pub fn func_search(
                        &self,
                    ) -> rt::TypedFunc<
                        (&[&str],),
                        (rt::Result<rt::Vec<rt::String>, rt::String>,),
                    > {
                        self.search.typed()
                    }
                }
            }
        }
    }
}
