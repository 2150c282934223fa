//! `exports::test::cases::j`

use ::worldbind_tests::private as rt;
/// The functions of `test:cases/j@2.0.0` in an instance.
#[derive(::core::clone::Clone)]
pub struct Guest {
    taken: rt::Taken,
    moved: rt::Function<(), (u32,)>,
    k: rt::Option<rt::Function<(), (u32,)>>,
}
/// `test:cases/j@2.0.0`, found in a component and checked.
#[derive(::core::clone::Clone)]
pub struct GuestPre(rt::InterfacePre<Guest>);
/// An alias of [`GuestPre`].
pub type GuestIndices = GuestPre;
impl rt::Interface for Guest {
    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
        name: "test:cases/j@2.0.0",
        functions: &[
            rt::function("moved", "func() -> u32", Self::func_moved),
            rt::function("k", "func() -> u32", Self::func_k),
        ],
        types: &[],
    };
    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
        rt::Ok(Guest {
            taken: loader.taken()?,
            moved: loader.function()?,
            k: loader.optional()?,
        })
    }
}
rt::guest_methods!(rt, Guest, GuestPre);
impl Guest {
    /// Calls `moved`.
    pub fn call_moved<S: rt::AsContextMut>(&self, store: S) -> rt::Result<u32> {
        self.moved.typed().call(store, ()).map(rt::one)
    }
    /// The engine's handle to `moved`.
    pub fn func_moved(&self) -> rt::TypedFunc<(), (u32,)> {
        self.moved.typed()
    }
    /// Missing in generation `g1`: returns the error `NotExported`.
    pub fn call_k<S: rt::AsContextMut>(&self, store: S) -> rt::Result<u32> {
        self.taken
            .require(self.k, "k")?
            .typed()
            .call(store, ())
            .map(rt::one)
    }
    /// The engine's handle to `k`, if the component exports it.
    pub fn func_k(&self) -> rt::Option<rt::TypedFunc<(), (u32,)>> {
        self.k.map(|function| function.typed())
    }
    /// Whether the component exports `k`.
    pub fn has_k(&self) -> bool {
        self.k.is_some()
    }
}
