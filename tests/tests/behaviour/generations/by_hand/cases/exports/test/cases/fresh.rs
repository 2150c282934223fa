//! `exports::test::cases::fresh`

use ::worldbind_tests::private as rt;
/// The functions of `test:cases/fresh@2.0.0` in an instance.
#[derive(::core::clone::Clone)]
pub struct Guest {
    taken: rt::Taken,
    x: rt::Function<(), (u32,)>,
}
/// `test:cases/fresh@2.0.0`, found in a component and checked.
#[derive(::core::clone::Clone)]
pub struct GuestPre(rt::InterfacePre<Guest>);
/// An alias of [`GuestPre`].
pub type GuestIndices = GuestPre;
impl rt::Interface for Guest {
    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
        name: "test:cases/fresh@2.0.0",
        functions: &[rt::function("x", "func() -> u32", Self::func_x)],
        types: &[],
    };
    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
        rt::Ok(Guest {
            taken: loader.taken()?,
            x: loader.function()?,
        })
    }
}
rt::guest_methods!(rt, Guest, GuestPre);
impl Guest {
    /// Calls `x`.
    pub fn call_x<S: rt::AsContextMut>(&self, store: S) -> rt::Result<u32> {
        self.x.typed().call(store, ()).map(rt::one)
    }
    /// The engine's handle to `x`.
    pub fn func_x(&self) -> rt::TypedFunc<(), (u32,)> {
        self.x.typed()
    }
}
