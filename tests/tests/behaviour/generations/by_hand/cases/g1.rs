//! Generation `g1`.

use ::worldbind_tests::private as rt;
/// The functions of a component whose newest form is in generation `g1`.
#[derive(Clone, Copy)]
pub struct Plugin<'a> {
    pub(super) test_cases_i: &'a exports::test::cases::i::Guest,
    pub(super) functions: &'a Functions,
    pub(super) test_cases_gone: rt::Option<&'a exports::test::cases::gone::Guest>,
}
impl<'a> Plugin<'a> {
    /// The functions of `test:cases/i@1.0.0`.
    pub fn test_cases_i(self) -> &'a exports::test::cases::i::Guest {
        self.test_cases_i
    }
    /// The functions of `test:cases/gone@1.0.0`. Missing in generation `g0`.
    pub fn test_cases_gone(self) -> rt::Option<&'a exports::test::cases::gone::Guest> {
        self.test_cases_gone
    }
    /// `run` as in this generation.
    pub fn run(self) -> RunFunction {
        self.functions.run
    }
    /// Missing in generation `g0`: returns the error `NotExported`.
    pub fn call_stop<S: rt::AsContextMut>(self, store: S) -> rt::Result<u32> {
        rt::require(self.functions.stop, "stop")?
            .typed()
            .call(store, ())
            .map(rt::one)
    }
    /// The engine's handle to `stop`, if the component exports it.
    pub fn func_stop(self) -> rt::Option<rt::TypedFunc<(), (u32,)>> {
        self.functions.func_stop()
    }
    /// Whether the component exports `stop`.
    pub fn has_stop(self) -> bool {
        self.functions.stop.is_some()
    }
}
/// `run` as in generation `g1`.
#[derive(Clone, Copy)]
pub struct RunFunction(rt::Function<(u64,), (u64,)>);
impl RunFunction {
    /// Calls `run`.
    pub fn call<S: rt::AsContextMut>(&self, store: S, a: u64) -> rt::Result<u64> {
        self.0.typed().call(store, (a,)).map(rt::one)
    }
    /// The engine's handle to `run`.
    pub fn func(&self) -> rt::TypedFunc<(u64,), (u64,)> {
        self.0.typed()
    }
}
/// The functions of the world itself.
pub(super) struct Functions {
    pub(super) run: RunFunction,
    stop: rt::Option<rt::Function<(), (u32,)>>,
}
impl Functions {
    fn func_stop(&self) -> rt::Option<rt::TypedFunc<(), (u32,)>> {
        self.stop.map(|function| function.typed())
    }
}
impl rt::Interface for Functions {
    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
        name: "test:cases/plugin@1.0.0",
        functions: &[
            rt::function("run", "func(a: u64) -> u64", RunFunction::func),
            rt::function("stop", "func() -> u32", Self::func_stop),
        ],
        types: &[],
    };
    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
        loader.taken()?;
        rt::Ok(Functions {
            run: RunFunction(loader.function()?),
            stop: loader.optional()?,
        })
    }
}
pub mod exports {
    pub mod test {
        pub mod cases {
            pub mod gone;
            pub mod i;
        }
    }
}
