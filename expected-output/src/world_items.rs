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
/// An instance of a component that fits the world `acme:app/app`. [`AppPre`] makes it.
pub struct App {
    health: exports::health::Guest,
    run: ::worldbind::__private::Function<
        (&'static Config,),
        (::worldbind::__private::Result<Level, ::worldbind::__private::String>,),
    >,
}
::worldbind::__private::world!(
    App, AppPre, "acme:app/app";
    interface health: exports::health::Guest;
    fn run: ::worldbind::__private::Function<(&'static Config,), (::worldbind::__private::Result<Level, ::worldbind::__private::String>,)>
        = "run",
        "func(config: record { name: string, level: enum { low, high } }) -> result<enum { low, high }, string>";
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
        self.run.typed().call(store, (config,)).map(::worldbind::__private::one)
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
        rt::guest!("health"; fn check: rt::Function<(), (bool,)> = "check", "func() -> bool";);
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
