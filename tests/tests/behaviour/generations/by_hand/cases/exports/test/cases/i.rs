//! `exports::test::cases::i`

use ::worldbind_tests::private::{self as rt, wasmtime};
pub type R = rt::ResourceAny;
/// The functions of [`R`].
pub struct GuestR<'a> {
    funcs: &'a Guest,
}
#[derive(Clone, Copy, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
#[component(record)]
pub struct Point {
    pub x: u32,
    pub y: u32,
}
const _: () = rt::check_layout::<Point>(8, 4);
/// `r.size` of an instance. Its type differs between the generations.
#[derive(Clone, Copy)]
pub enum RSize {
    /// `func() -> u64`
    G2(RSizeFunction),
    /// `func() -> u32`
    G1(super::super::super::super::g1::exports::test::cases::i::RSizeFunction),
}
/// `r.size` as in generation `g2`.
#[derive(Clone, Copy)]
pub struct RSizeFunction(rt::Function<(rt::ResourceAny,), (u64,)>);
impl RSizeFunction {
    /// Calls `r.size`.
    pub fn call<S: rt::AsContextMut>(&self, store: S, self_: rt::ResourceAny) -> rt::Result<u64> {
        self.0.typed().call(store, (self_,)).map(rt::one)
    }
    /// The engine's handle to `r.size`.
    pub fn func(&self) -> rt::TypedFunc<(rt::ResourceAny,), (u64,)> {
        self.0.typed()
    }
}
/// `h` of an instance. Its type differs between the generations.
#[derive(Clone, Copy)]
pub enum H {
    /// `func(a: u64) -> u64`
    G2(HFunction),
    /// `func(a: u32) -> u32`
    G1(super::super::super::super::g1::exports::test::cases::i::HFunction),
}
/// `h` as in generation `g2`.
#[derive(Clone, Copy)]
pub struct HFunction(rt::Function<(u64,), (u64,)>);
impl HFunction {
    /// Calls `h`.
    pub fn call<S: rt::AsContextMut>(&self, store: S, a: u64) -> rt::Result<u64> {
        self.0.typed().call(store, (a,)).map(rt::one)
    }
    /// The engine's handle to `h`.
    pub fn func(&self) -> rt::TypedFunc<(u64,), (u64,)> {
        self.0.typed()
    }
}
/// `t` of an instance. Its type differs between the generations.
#[derive(Clone, Copy)]
pub enum T {
    /// `func(p: point) -> u32`
    G2(TFunction),
    /// `func(p: point) -> u32`
    G1(super::super::super::super::g1::exports::test::cases::i::TFunction),
}
/// `t` as in generation `g2`.
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
/// `w` of an instance. Its type differs between the generations.
#[derive(Clone, Copy)]
pub enum W {
    /// `async func()`
    G2(WFunction),
    /// `func()`
    G1(super::super::super::super::g1::exports::test::cases::i::WFunction),
}
/// `w` as in generation `g2`.
#[derive(Clone, Copy)]
pub struct WFunction(rt::Function<(), ()>);
impl WFunction {
    /// Calls `w`.
    pub async fn call<S, D>(&self, accessor: &rt::Accessor<S, D>) -> rt::Result<()>
    where
        S: rt::Send,
        D: rt::HasData,
    {
        self.0.typed().call_concurrent(accessor, ()).await
    }
    /// The engine's handle to `w`.
    pub fn func(&self) -> rt::TypedFunc<(), ()> {
        self.0.typed()
    }
}
/// `b` of an instance. Its type differs between the generations.
#[derive(Clone, Copy)]
pub enum B {
    /// `func() -> u32`
    G2(BFunction),
    /// `func() -> u32`
    G1(super::super::super::super::g1::exports::test::cases::i::BFunction),
}
/// `b` as in generation `g2`.
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
/// The functions of `test:cases/i@2.0.0` in an instance.
#[derive(::core::clone::Clone)]
pub struct Guest {
    taken: rt::Taken,
    constructor_r: rt::Option<rt::Function<(u32,), (rt::ResourceAny,)>>,
    method_r_get: rt::Option<rt::Function<(rt::ResourceAny,), (u32,)>>,
    method_r_more: rt::Option<rt::Function<(rt::ResourceAny,), (u32,)>>,
    method_r_size: rt::Option<RSizeFunction>,
    f: rt::Function<(), (u32,)>,
    g: rt::Option<rt::Function<(), (u32,)>>,
    h: rt::Option<HFunction>,
    t: rt::Option<TFunction>,
    w: rt::Option<WFunction>,
    b: rt::Option<BFunction>,
    pub(in super::super::super::super) g1:
        rt::Option<super::super::super::super::g1::exports::test::cases::i::Guest>,
}
/// `test:cases/i@2.0.0`, found in a component and checked.
#[derive(::core::clone::Clone)]
pub struct GuestPre(rt::InterfacePre<Guest>);
/// An alias of [`GuestPre`].
pub type GuestIndices = GuestPre;
impl rt::Interface for Guest {
    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
        name: "test:cases/i@2.0.0",
        functions: &[
            rt::function(
                "[constructor]r",
                "func(rep: u32) -> r",
                GuestR::func_constructor,
            )
            .handles(&[rt::Handle::Own("r")]),
            rt::function(
                "[method]r.get",
                "func(self: borrow<r>) -> u32",
                GuestR::func_get,
            )
            .handles(&[rt::Handle::Borrow("r")]),
            rt::function(
                "[method]r.more",
                "func(self: borrow<r>) -> u32",
                GuestR::func_more,
            )
            .handles(&[rt::Handle::Borrow("r")]),
            rt::function(
                "[method]r.size",
                "func(self: borrow<r>) -> u64",
                RSizeFunction::func,
            )
            .handles(&[rt::Handle::Borrow("r")]),
            rt::function("f", "func() -> u32", Self::func_f),
            rt::function("g", "func() -> u32", Self::func_g),
            rt::function("h", "func(a: u64) -> u64", HFunction::func),
            rt::function("t", "func(p: point) -> u32", TFunction::func),
            rt::function("w", "async func()", WFunction::func),
            rt::function("b", "func() -> u32", BFunction::func),
        ],
        types: &[("point", "record { x: u32, y: u32 }")],
    };
    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
        rt::Ok(Guest {
            taken: loader.taken()?,
            constructor_r: loader.optional()?,
            method_r_get: loader.optional()?,
            method_r_more: loader.optional()?,
            method_r_size: loader.optional()?.map(RSizeFunction),
            f: loader.function()?,
            g: loader.optional()?,
            h: loader.optional()?.map(HFunction),
            t: loader.optional()?.map(TFunction),
            w: loader.optional()?.map(WFunction),
            b: loader.optional()?.map(BFunction),
            g1: loader.older()?,
        })
    }
}
rt::guest_methods!(rt, Guest, GuestPre);
impl Guest {
    /// Calls `f`.
    pub fn call_f<S: rt::AsContextMut>(&self, store: S) -> rt::Result<u32> {
        self.f.typed().call(store, ()).map(rt::one)
    }
    /// The engine's handle to `f`.
    pub fn func_f(&self) -> rt::TypedFunc<(), (u32,)> {
        self.f.typed()
    }
    /// Missing in generations `g0` and `g1`: returns the error `NotExported`.
    pub fn call_g<S: rt::AsContextMut>(&self, store: S) -> rt::Result<u32> {
        self.taken
            .require(self.g, "g")?
            .typed()
            .call(store, ())
            .map(rt::one)
    }
    /// The engine's handle to `g`, if the component exports it.
    pub fn func_g(&self) -> rt::Option<rt::TypedFunc<(), (u32,)>> {
        self.g.map(|function| function.typed())
    }
    /// Whether the component exports `g`.
    pub fn has_g(&self) -> bool {
        self.g.is_some()
    }
    /// `h`, whose type differs between the generations. Returns the error `NotExported` if the
    /// component does not export it.
    pub fn h(&self) -> rt::Result<H> {
        let g2 = self.h.map(H::G2);
        let g1 = || self.g1.as_ref().and_then(|guest| guest.h().map(H::G1));
        self.taken.require(g2.or_else(g1), "h")
    }
    /// `t`, whose type differs between the generations. Returns the error `NotExported` if the
    /// component does not export it.
    pub fn t(&self) -> rt::Result<T> {
        let g2 = self.t.map(T::G2);
        let g1 = || self.g1.as_ref().and_then(|guest| guest.t().map(T::G1));
        self.taken.require(g2.or_else(g1), "t")
    }
    /// `w`, whose type differs between the generations. Returns the error `NotExported` if the
    /// component does not export it.
    pub fn w(&self) -> rt::Result<W> {
        let g2 = self.w.map(W::G2);
        let g1 = || self.g1.as_ref().and_then(|guest| guest.w().map(W::G1));
        self.taken.require(g2.or_else(g1), "w")
    }
    /// `b`, whose type differs between the generations. Returns the error `NotExported` if the
    /// component does not export it.
    pub fn b(&self) -> rt::Result<B> {
        let g2 = self.b.map(B::G2);
        let g1 = || self.g1.as_ref().map(|guest| B::G1(guest.b()));
        self.taken.require(g2.or_else(g1), "b")
    }
    /// The functions of the resource `r`.
    pub fn r(&self) -> GuestR<'_> {
        GuestR { funcs: self }
    }
}
impl GuestR<'_> {
    /// Missing in generation `g0`: returns the error `NotExported`.
    pub fn call_constructor<S: rt::AsContextMut>(
        &self,
        store: S,
        rep: u32,
    ) -> rt::Result<rt::ResourceAny> {
        self.funcs
            .taken
            .require(self.funcs.constructor_r, "[constructor]r")?
            .typed()
            .call(store, (rep,))
            .map(rt::one)
    }
    /// The engine's handle to `r.constructor`, if the component exports it.
    pub fn func_constructor(&self) -> rt::Option<rt::TypedFunc<(u32,), (rt::ResourceAny,)>> {
        self.funcs.constructor_r.map(|function| function.typed())
    }
    /// Whether the component exports `r.constructor`.
    pub fn has_constructor(&self) -> bool {
        self.funcs.constructor_r.is_some()
    }
    /// Missing in generation `g0`: returns the error `NotExported`.
    pub fn call_get<S: rt::AsContextMut>(
        &self,
        store: S,
        self_: rt::ResourceAny,
    ) -> rt::Result<u32> {
        self.funcs
            .taken
            .require(self.funcs.method_r_get, "[method]r.get")?
            .typed()
            .call(store, (self_,))
            .map(rt::one)
    }
    /// The engine's handle to `r.get`, if the component exports it.
    pub fn func_get(&self) -> rt::Option<rt::TypedFunc<(rt::ResourceAny,), (u32,)>> {
        self.funcs.method_r_get.map(|function| function.typed())
    }
    /// Whether the component exports `r.get`.
    pub fn has_get(&self) -> bool {
        self.funcs.method_r_get.is_some()
    }
    /// Missing in generations `g0` and `g1`: returns the error `NotExported`.
    pub fn call_more<S: rt::AsContextMut>(
        &self,
        store: S,
        self_: rt::ResourceAny,
    ) -> rt::Result<u32> {
        self.funcs
            .taken
            .require(self.funcs.method_r_more, "[method]r.more")?
            .typed()
            .call(store, (self_,))
            .map(rt::one)
    }
    /// The engine's handle to `r.more`, if the component exports it.
    pub fn func_more(&self) -> rt::Option<rt::TypedFunc<(rt::ResourceAny,), (u32,)>> {
        self.funcs.method_r_more.map(|function| function.typed())
    }
    /// Whether the component exports `r.more`.
    pub fn has_more(&self) -> bool {
        self.funcs.method_r_more.is_some()
    }
    /// `r.size`, whose type differs between the generations. Returns the error `NotExported` if the
    /// component does not export it.
    pub fn size(&self) -> rt::Result<RSize> {
        let g2 = self.funcs.method_r_size.map(RSize::G2);
        let g1 = || {
            self.funcs
                .g1
                .as_ref()
                .and_then(|guest| guest.r().size().map(RSize::G1))
        };
        self.funcs.taken.require(g2.or_else(g1), "[method]r.size")
    }
}
