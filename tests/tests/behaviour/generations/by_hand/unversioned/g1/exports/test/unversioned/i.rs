//! `g1::exports::test::unversioned::i`

use ::worldbind_tests::private as rt;
/// `f` as in generation `g1`.
#[derive(Clone, Copy)]
pub struct FFunction(rt::Function<(u32,), (u32,)>);
impl FFunction {
    /// Calls `f`.
    pub fn call<S: rt::AsContextMut>(&self, store: S, a: u32) -> rt::Result<u32> {
        self.0.typed().call(store, (a,)).map(rt::one)
    }
    /// The engine's handle to `f`.
    pub fn func(&self) -> rt::TypedFunc<(u32,), (u32,)> {
        self.0.typed()
    }
}
/// The functions of `test:unversioned/i` of generation `g1` that the newest generation does not have.
#[derive(::core::clone::Clone)]
pub struct Guest {
    taken: rt::Taken,
    f: FFunction,
}
impl rt::Interface for Guest {
    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
        name: "test:unversioned/i",
        functions: &[rt::function("f", "func(a: u32) -> u32", FFunction::func)],
        types: &[],
    };
    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
        rt::Ok(Guest {
            taken: loader.taken()?,
            f: FFunction(loader.function()?),
        })
    }
}
impl Guest {
    /// The name and version that were found.
    pub fn interface(&self) -> &rt::InterfaceName {
        self.taken.name()
    }
    /// `f` as in this generation.
    pub fn f(&self) -> FFunction {
        self.f
    }
}
