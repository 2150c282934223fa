//! `g1::exports::test::cases::gone`

use ::worldbind_tests::private as rt;
/// The functions of `test:cases/gone@1.0.0` that the newest generation does not have.
#[derive(::core::clone::Clone)]
pub struct Guest {
    taken: rt::Taken,
    y: rt::Function<(), (u32,)>,
}
impl rt::Interface for Guest {
    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
        name: "test:cases/gone@1.0.0",
        functions: &[rt::function("y", "func() -> u32", Self::func_y)],
        types: &[],
    };
    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
        rt::Ok(Guest {
            taken: loader.taken()?,
            y: loader.function()?,
        })
    }
}
impl Guest {
    /// The name and version that were found.
    pub fn interface(&self) -> &rt::InterfaceName {
        self.taken.name()
    }
    /// Calls `y`.
    pub fn call_y<S: rt::AsContextMut>(&self, store: S) -> rt::Result<u32> {
        self.y.typed().call(store, ()).map(rt::one)
    }
    /// The engine's handle to `y`.
    pub fn func_y(&self) -> rt::TypedFunc<(), (u32,)> {
        self.y.typed()
    }
}
