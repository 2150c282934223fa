//! `g1::exports::test::cases::i`

#[doc(no_inline)]
pub use super::super::super::super::super::exports::test::cases::i::R;
use ::worldbind_tests::private::{self as rt, wasmtime};
/// The functions of [`R`].
pub struct GuestR<'a> {
    funcs: &'a Guest,
}
#[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
#[component(record)]
pub struct Point {
    pub x: u32,
}
const _: () = rt::check_layout::<Point>(4, 4);
/// `r.size` as in generation `g1`.
#[derive(Clone, Copy)]
pub struct RSizeFunction(rt::Function<(rt::ResourceAny,), (u32,)>);
impl RSizeFunction {
    /// Calls `r.size`.
    pub fn call<S: rt::AsContextMut>(&self, store: S, self_: rt::ResourceAny) -> rt::Result<u32> {
        self.0.typed().call(store, (self_,)).map(rt::one)
    }
    /// The engine's handle to `r.size`.
    pub fn func(&self) -> rt::TypedFunc<(rt::ResourceAny,), (u32,)> {
        self.0.typed()
    }
}
/// `h` as in generation `g1`.
#[derive(Clone, Copy)]
pub struct HFunction(rt::Function<(u32,), (u32,)>);
impl HFunction {
    /// Calls `h`.
    pub fn call<S: rt::AsContextMut>(&self, store: S, a: u32) -> rt::Result<u32> {
        self.0.typed().call(store, (a,)).map(rt::one)
    }
    /// The engine's handle to `h`.
    pub fn func(&self) -> rt::TypedFunc<(u32,), (u32,)> {
        self.0.typed()
    }
}
/// `t` as in generation `g1`.
#[derive(Clone, Copy)]
pub struct TFunction(rt::Function<(Point,), (u32,)>);
impl TFunction {
    /// Calls `t`.
    pub fn call<S: rt::AsContextMut>(&self, store: S, p: Point) -> rt::Result<u32> {
        self.0.typed().call(store, (p,)).map(rt::one)
    }
    /// The engine's handle to `t`.
    pub fn func(&self) -> rt::TypedFunc<(Point,), (u32,)> {
        self.0.typed()
    }
}
/// `w` as in generation `g1`.
#[derive(Clone, Copy)]
pub struct WFunction(rt::Function<(), ()>);
impl WFunction {
    /// Calls `w`.
    pub fn call<S: rt::AsContextMut>(&self, store: S) -> rt::Result<()> {
        self.0.typed().call(store, ())
    }
    /// The engine's handle to `w`.
    pub fn func(&self) -> rt::TypedFunc<(), ()> {
        self.0.typed()
    }
}
/// `b` as in generation `g1`.
#[derive(Clone, Copy)]
pub struct BFunction(rt::Function<(), (u32,)>);
impl BFunction {
    /// Calls `b`.
    pub fn call<S: rt::AsContextMut>(&self, store: S) -> rt::Result<u32> {
        self.0.typed().call(store, ()).map(rt::one)
    }
    /// The engine's handle to `b`.
    pub fn func(&self) -> rt::TypedFunc<(), (u32,)> {
        self.0.typed()
    }
}
/// The functions of `test:cases/i@1.0.0` that the newest generation does not have.
#[derive(::core::clone::Clone)]
pub struct Guest {
    taken: rt::Taken,
    method_r_size: rt::Option<RSizeFunction>,
    old: rt::Function<(), (u32,)>,
    h: rt::Option<HFunction>,
    k: rt::Option<rt::Function<(), (u32,)>>,
    t: rt::Option<TFunction>,
    w: rt::Option<WFunction>,
    b: BFunction,
}
impl rt::Interface for Guest {
    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
        name: "test:cases/i@1.0.0",
        functions: &[
            rt::function(
                "[method]r.size",
                "func(self: borrow<r>) -> u32",
                RSizeFunction::func,
            )
            .handles(&[rt::Handle::Borrow("r")]),
            rt::function("old", "func() -> u32", Self::func_old),
            rt::function("h", "func(a: u32) -> u32", HFunction::func),
            rt::function("k", "func() -> u32", Self::func_k),
            rt::function("t", "func(p: point) -> u32", TFunction::func),
            rt::function("w", "func()", WFunction::func),
            rt::function("b", "func() -> u32", BFunction::func),
        ],
        types: &[("point", "record { x: u32 }")],
    };
    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
        rt::Ok(Guest {
            taken: loader.taken()?,
            method_r_size: loader.optional()?.map(RSizeFunction),
            old: loader.function()?,
            h: loader.optional()?.map(HFunction),
            k: loader.optional()?,
            t: loader.optional()?.map(TFunction),
            w: loader.optional()?.map(WFunction),
            b: BFunction(loader.function()?),
        })
    }
}
impl Guest {
    /// The name and version that were found.
    pub fn interface(&self) -> &rt::InterfaceName {
        self.taken.name()
    }
    /// Calls `old`.
    pub fn call_old<S: rt::AsContextMut>(&self, store: S) -> rt::Result<u32> {
        self.old.typed().call(store, ()).map(rt::one)
    }
    /// The engine's handle to `old`.
    pub fn func_old(&self) -> rt::TypedFunc<(), (u32,)> {
        self.old.typed()
    }
    /// Missing in generation `g0`: returns the error `NotExported`.
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
    /// `h` as in this generation. Missing in generation `g0`.
    pub fn h(&self) -> rt::Option<HFunction> {
        self.h
    }
    /// `t` as in this generation. Missing in generation `g0`.
    pub fn t(&self) -> rt::Option<TFunction> {
        self.t
    }
    /// `w` as in this generation. Missing in generation `g0`.
    pub fn w(&self) -> rt::Option<WFunction> {
        self.w
    }
    /// `b` as in this generation.
    pub fn b(&self) -> BFunction {
        self.b
    }
    /// The functions of the resource `r`.
    pub fn r(&self) -> GuestR<'_> {
        GuestR { funcs: self }
    }
}
impl GuestR<'_> {
    /// `r.size` as in this generation. Missing in generation `g0`.
    pub fn size(&self) -> rt::Option<RSizeFunction> {
        self.funcs.method_r_size
    }
}
