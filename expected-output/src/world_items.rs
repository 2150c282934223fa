use ::worldbind::__private48_0 as __app_rt;
#[allow(missing_docs)]
mod __app_types {
    use ::worldbind::__private48_0::{self as rt, wasmtime};
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
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {
    health: exports::health::Guest,
    run: __app_rt::Function<
        (&'static Config,),
        (__app_rt::Result<Level, __app_rt::String>,),
    >,
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
        imports: &[],
        interfaces: &[<exports::health::Guest as __app_rt::Interface>::SPEC],
        functions: &[
            __app_rt::function(
                "run",
                "func(config: record { name: string, level: enum { low, high } }) -> result<enum { low, high }, string>",
                Self::func_run,
            ),
        ],
    };
    fn load(loader: &mut __app_rt::Loader<'_>) -> __app_rt::Result<Self> {
        __app_rt::Ok(App {
            health: __app_rt::Interface::load(loader)?,
            run: loader.function()?,
        })
    }
}
__app_rt::world_methods!(__app_rt, App, AppPre, AppIndices);
impl App {
    /// The functions of `health`.
    pub fn health(&self) -> &exports::health::Guest {
        &self.health
    }
    /// Calls `run`.
    pub fn call_run<S: __app_rt::AsContextMut>(
        &self,
        store: S,
        config: &Config,
    ) -> __app_rt::Result<__app_rt::Result<Level, __app_rt::String>> {
        self.run.typed().call(store, (config,)).map(__app_rt::one)
    }
    /// The engine's handle to `run`.
    pub fn func_run(
        &self,
    ) -> __app_rt::TypedFunc<(&Config,), (__app_rt::Result<Level, __app_rt::String>,)> {
        self.run.typed()
    }
}
/// The interfaces that a component exports.
#[allow(missing_docs)]
pub mod exports {
    /// The interface `health`, which a component exports.
    pub mod health {
        use ::worldbind::__private48_0 as rt;
        /// The functions of the interface `health` in an instance.
        #[derive(::core::clone::Clone)]
        pub struct Guest {
            taken: rt::Taken,
            check: rt::Function<(), (bool,)>,
        }
        /// The interface `health`, found in a component and checked.
        #[derive(::core::clone::Clone)]
        pub struct GuestPre(rt::InterfacePre<Guest>);
        /// An alias of [`GuestPre`].
        pub type GuestIndices = GuestPre;
        #[doc(hidden)]
        impl rt::Interface for Guest {
            const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
                name: "health",
                functions: &[rt::function("check", "func() -> bool", Self::func_check)],
                types: &[],
            };
            fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
                rt::Ok(Guest {
                    taken: loader.taken()?,
                    check: loader.function()?,
                })
            }
        }
        rt::guest_methods!(rt, Guest, GuestPre);
        impl Guest {
            /// Calls `check`.
            pub fn call_check<S: rt::AsContextMut>(&self, store: S) -> rt::Result<bool> {
                self.check.typed().call(store, ()).map(rt::one)
            }
            /// The engine's handle to `check`.
            pub fn func_check(&self) -> rt::TypedFunc<(), (bool,)> {
                self.check.typed()
            }
        }
    }
}
