#[allow(missing_docs)]
mod __app_types {
    use ::worldbind::__private::{self as rt, wasmtime};
    #[derive(Clone, Copy, PartialEq, Eq, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
    #[component(enum)]
    #[repr(u8)]
    pub enum Level {
        #[component(name = "low")]
        Low,
        #[component(name = "high")]
        High,
    }
    const _: () = rt::check_layout::<Level>(1, 1);
    #[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
    #[component(record)]
    pub struct Config {
        pub name: rt::String,
        pub level: Level,
    }
    const _: () = rt::check_layout::<Config>(12, 4);
}
pub use __app_types::{Level, Config};
/// An instance of a component that fits the world `acme:app/app`. Made by [`AppPre`].
pub struct App {
    health: exports::health::Guest,
    run: ::worldbind::__private::Function<
        (&'static Config,),
        (::worldbind::__private::Result<Level, ::worldbind::__private::String>,),
    >,
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
        imports: &[],
        interfaces: &[
            <exports::health::Guest as ::worldbind::__private::Interface>::SPEC,
        ],
        functions: &[
            ::worldbind::__private::function(
                "run",
                "func(config: record { name: string, level: enum { low, high } }) -> result<enum { low, high }, string>",
                ::worldbind::__private::signature::<
                    (&'static Config,),
                    (
                        ::worldbind::__private::Result<
                            Level,
                            ::worldbind::__private::String,
                        >,
                    ),
                >(),
            ),
        ],
    };
    fn load(
        loader: &mut ::worldbind::__private::Loader<'_>,
    ) -> ::worldbind::__private::Result<App> {
        ::worldbind::__private::Ok(App {
            health: ::worldbind::__private::Interface::load(loader)?,
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
    /// The functions of `health`.
    pub fn health(&self) -> &exports::health::Guest {
        &self.health
    }
    /// Calls `run`.
    pub fn call_run<S: ::worldbind::__private::AsContextMut>(
        &self,
        store: S,
        config: &Config,
    ) -> ::worldbind::__private::Result<
        ::worldbind::__private::Result<Level, ::worldbind::__private::String>,
    > {
        self.run.typed().call(store, (config,)).map(|(result,)| result)
    }
    /// The engine's handle to `run`.
    pub fn func_run(
        &self,
    ) -> ::worldbind::__private::TypedFunc<
        (&Config,),
        (::worldbind::__private::Result<Level, ::worldbind::__private::String>,),
    > {
        self.run.typed()
    }
}
#[allow(missing_docs)]
pub mod exports {
    pub mod health {
        use ::worldbind::__private as rt;
        /// The functions of `health` in an instance.
        #[derive(Clone)]
        pub struct Guest {
            taken: rt::Taken,
            check: rt::Function<(), (bool,)>,
        }
        /// `health`, found in a component and checked.
        #[derive(Clone)]
        pub struct GuestPre(rt::InterfacePre<Guest>);
        /// Another name of [`GuestPre`].
        pub type GuestIndices = GuestPre;
        impl GuestPre {
            /// Finds the interface in a component, at any compatible version, and checks its functions.
            /// Fails with `BindError`.
            pub fn new<T>(instance_pre: &rt::InstancePre<T>) -> rt::Result<GuestPre> {
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
                name: "health",
                functions: &[
                    rt::function(
                        "check",
                        "func() -> bool",
                        rt::signature::<(), (bool,)>(),
                    ),
                ],
                types: &[],
            };
            fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Guest> {
                rt::Ok(Guest {
                    taken: loader.taken()?,
                    check: loader.function()?,
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
            /// Calls `check`.
            pub fn call_check<S: rt::AsContextMut>(&self, store: S) -> rt::Result<bool> {
                self.check.typed().call(store, ()).map(|(result,)| result)
            }
            /// The engine's handle to `check`.
            pub fn func_check(&self) -> rt::TypedFunc<(), (bool,)> {
                self.check.typed()
            }
        }
    }
}
