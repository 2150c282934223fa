//! `exports::test::unversioned::i`

use ::worldbind_tests::private as rt;
/// `f` of an instance. Its type differs between the generations.
#[derive(Clone, Copy)]
pub enum F {
    /// `func(a: u64) -> u64`
    G2(FFunction),
    /// `func(a: u32) -> u32`
    G1(super::super::super::super::g1::exports::test::unversioned::i::FFunction),
}
/// `f` as in generation `g2`.
#[derive(Clone, Copy)]
pub struct FFunction(rt::Function<(u64,), (u64,)>);
impl FFunction {
    /// Calls `f`.
    pub fn call<S: rt::AsContextMut>(&self, store: S, a: u64) -> rt::Result<u64> {
        self.0.typed().call(store, (a,)).map(rt::one)
    }
    /// The engine's handle to `f`.
    pub fn func(&self) -> rt::TypedFunc<(u64,), (u64,)> {
        self.0.typed()
    }
}
/// The functions of `test:unversioned/i` in an instance.
#[derive(::core::clone::Clone)]
pub struct Guest {
    taken: rt::Taken,
    f: rt::Option<FFunction>,
    pub(in super::super::super::super) g1:
        rt::Option<super::super::super::super::g1::exports::test::unversioned::i::Guest>,
}
/// `test:unversioned/i`, found in a component and checked.
#[derive(::core::clone::Clone)]
pub struct GuestPre(rt::InterfacePre<Guest>);
/// An alias of [`GuestPre`].
pub type GuestIndices = GuestPre;
impl rt::Interface for Guest {
    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
        name: "test:unversioned/i",
        functions: &[rt::function("f", "func(a: u64) -> u64", FFunction::func)],
        types: &[],
    };
    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
        rt::Ok(Guest {
            taken: loader.taken()?,
            f: loader.optional()?.map(FFunction),
            g1: loader.older()?,
        })
    }
}
rt::guest_methods!(rt, Guest, GuestPre);
impl Guest {
    /// `f`, whose type differs between the generations. Returns the error `NotExported` if the
    /// component does not export it.
    pub fn f(&self) -> rt::Result<F> {
        let g2 = self.f.map(F::G2);
        let g1 = || self.g1.as_ref().map(|guest| F::G1(guest.f()));
        self.taken.require(g2.or_else(g1), "f")
    }
}
