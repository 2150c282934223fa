//! `exports::acme::plugin::transform`: the newest generation.
#![allow(ambiguous_associated_items)]

use ::worldbind_tests::private::{self as rt, wasmtime};
#[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
#[component(record)]
pub struct Item {
    pub id: u32,
    pub name: rt::String,
    pub tags: rt::Vec<rt::String>,
    pub weight: rt::Option<f64>,
}
const _: () = rt::check_layout::<Item>(40, 8);
#[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
#[component(variant)]
pub enum Value {
    #[component(name = "nothing")]
    Nothing,
    #[component(name = "text")]
    Text(rt::String),
    #[component(name = "number")]
    Number(f64),
    #[component(name = "items")]
    Items(rt::Vec<Item>),
}
const _: () = rt::check_layout::<Value>(16, 8);
#[derive(Clone, Copy, PartialEq, Eq, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
#[component(enum)]
#[repr(u8)]
pub enum Mode {
    #[component(name = "upper")]
    Upper,
    #[component(name = "lower")]
    Lower,
    #[component(name = "reverse")]
    Reverse,
}
const _: () = rt::check_layout::<Mode>(1, 1);
rt::flags!(Options {
    #[component(name = "trim")] const TRIM;
    #[component(name = "dedupe")] const DEDUPE;
    #[component(name = "sort")] const SORT;
});
const _: () = rt::check_layout::<Options>(1, 1);
#[derive(Clone, Debug, rt::ComponentType, rt::Lift, rt::Lower)]
#[component(variant)]
pub enum Error {
    #[component(name = "empty")]
    Empty,
    #[component(name = "too-long")]
    TooLong(u32),
    #[component(name = "other")]
    Other(rt::String),
}
const _: () = rt::check_layout::<Error>(12, 4);
impl ::core::fmt::Display for Error {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(self, f)
    }
}
impl ::core::error::Error for Error {}
pub type Session = rt::ResourceAny;
/// The functions of [`Session`].
pub struct GuestSession<'a> {
    funcs: &'a Guest,
}
/// `apply` of an instance. Its type differs between the generations.
#[derive(Clone, Copy)]
pub enum Apply {
    /// `func(m: mode, s: string) -> string`
    V2(ApplyFunction),
    /// `func(s: string, m: mode) -> result<string, error>`
    V0_3(super::super::super::super::v0_3::exports::acme::plugin::transform::ApplyFunction),
}
/// `apply` as in generation `v2`.
#[derive(Clone, Copy)]
pub struct ApplyFunction(rt::Function<(Mode, &'static str), (rt::String,)>);
impl ApplyFunction {
    /// Calls `apply`.
    pub fn call<S: rt::AsContextMut>(&self, store: S, m: Mode, s: &str) -> rt::Result<rt::String> {
        self.0.typed().call(store, (m, s)).map(rt::one)
    }
    /// The engine's handle to `apply`.
    pub fn func(&self) -> rt::TypedFunc<(Mode, &str), (rt::String,)> {
        self.0.typed()
    }
}
/// The functions of `acme:plugin/transform@2.0.0` in an instance.
#[derive(::core::clone::Clone)]
pub struct Guest {
    taken: rt::Taken,
    constructor_session: rt::Option<rt::Function<(&'static str,), (rt::ResourceAny,)>>,
    method_session_push: rt::Option<rt::Function<(rt::ResourceAny, &'static Item), (u32,)>>,
    method_session_total: rt::Option<rt::Function<(rt::ResourceAny,), (f64,)>>,
    method_session_name: rt::Option<rt::Function<(rt::ResourceAny,), (rt::String,)>>,
    static_session_merge:
        rt::Option<rt::Function<(rt::ResourceAny, rt::ResourceAny), (rt::ResourceAny,)>>,
    describe: rt::Function<(), (rt::String,)>,
    apply: rt::Option<ApplyFunction>,
    process:
        rt::Option<rt::Function<(&'static [Item], Options), (rt::Result<rt::Vec<Item>, Error>,)>>,
    classify: rt::Option<rt::Function<(&'static Value,), ((rt::String, u64),)>>,
    roundtrip: rt::Option<rt::Function<(&'static Value,), (Value,)>>,
    summarize: rt::Option<rt::Function<(rt::ResourceAny,), (rt::String,)>>,
    pub(in super::super::super::super) v0_3:
        rt::Option<super::super::super::super::v0_3::exports::acme::plugin::transform::Guest>,
    pub(in super::super::super::super) v1:
        rt::Option<super::super::super::super::v1::exports::acme::plugin::transform::Guest>,
}
/// `acme:plugin/transform@2.0.0`, found in a component and checked.
#[derive(::core::clone::Clone)]
pub struct GuestPre(rt::InterfacePre<Guest>);
/// An alias of [`GuestPre`].
pub type GuestIndices = GuestPre;
impl rt::Interface for Guest {
    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
        name: "acme:plugin/transform@2.0.0",
        functions: &[
            rt::function(
                "[constructor]session",
                "func(name: string) -> session",
                GuestSession::func_constructor,
            )
            .handles(&[rt::Handle::Own("session")]),
            rt::function(
                "[method]session.push",
                "func(self: borrow<session>, it: item) -> u32",
                GuestSession::func_push,
            )
            .handles(&[rt::Handle::Borrow("session")]),
            rt::function(
                "[method]session.total",
                "func(self: borrow<session>) -> f64",
                GuestSession::func_total,
            )
            .handles(&[rt::Handle::Borrow("session")]),
            rt::function(
                "[method]session.name",
                "func(self: borrow<session>) -> string",
                GuestSession::func_name,
            )
            .handles(&[rt::Handle::Borrow("session")]),
            rt::function(
                "[static]session.merge",
                "func(a: session, b: borrow<session>) -> session",
                GuestSession::func_merge,
            )
            .handles(&[
                rt::Handle::Own("session"),
                rt::Handle::Borrow("session"),
                rt::Handle::Own("session"),
            ]),
            rt::function("describe", "func() -> string", Self::func_describe),
            rt::function(
                "apply",
                "func(m: mode, s: string) -> string",
                ApplyFunction::func,
            ),
            rt::function(
                "process",
                "func(items: list<item>, o: options) -> result<list<item>, error>",
                Self::func_process,
            ),
            rt::function(
                "classify",
                "func(v: value) -> tuple<string, u64>",
                Self::func_classify,
            ),
            rt::function("roundtrip", "func(v: value) -> value", Self::func_roundtrip),
            rt::function(
                "summarize",
                "func(s: borrow<session>) -> string",
                Self::func_summarize,
            )
            .handles(&[rt::Handle::Borrow("session")]),
        ],
        types: &[
            (
                "item",
                "record { id: u32, name: string, tags: list<string>, weight: option<f64> }",
            ),
            (
                "value",
                "variant { nothing, text(string), number(f64), items(list<item>) }",
            ),
            ("mode", "enum { upper, lower, reverse }"),
            ("options", "flags { trim, dedupe, sort }"),
            ("error", "variant { empty, too-long(u32), other(string) }"),
        ],
    };
    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
        rt::Ok(Guest {
            taken: loader.taken()?,
            constructor_session: loader.optional()?,
            method_session_push: loader.optional()?,
            method_session_total: loader.optional()?,
            method_session_name: loader.optional()?,
            static_session_merge: loader.optional()?,
            describe: loader.function()?,
            apply: loader.optional()?.map(ApplyFunction),
            process: loader.optional()?,
            classify: loader.optional()?,
            roundtrip: loader.optional()?,
            summarize: loader.optional()?,
            v0_3: loader.older()?,
            v1: loader.older()?,
        })
    }
}
rt::guest_methods!(rt, Guest, GuestPre);
impl Guest {
    /// Calls `describe`.
    pub fn call_describe<S: rt::AsContextMut>(&self, store: S) -> rt::Result<rt::String> {
        self.describe.typed().call(store, ()).map(rt::one)
    }
    /// The engine's handle to `describe`.
    pub fn func_describe(&self) -> rt::TypedFunc<(), (rt::String,)> {
        self.describe.typed()
    }
    /// `apply`, whose type differs between the generations. Returns the error `NotExported`
    /// if the component does not export it.
    pub fn apply(&self) -> rt::Result<Apply> {
        let v2 = self.apply.map(Apply::V2);
        let v0_3 = || self.v0_3.as_ref().map(|guest| Apply::V0_3(guest.apply()));
        self.taken.require(v2.or_else(v0_3), "apply")
    }
    /// Missing in generations `v0_0` and `v0_1`: returns the error `NotExported` for their components.
    pub fn call_process<S: rt::AsContextMut>(
        &self,
        store: S,
        items: &[Item],
        o: Options,
    ) -> rt::Result<rt::Result<rt::Vec<Item>, Error>> {
        self.taken
            .require(self.process, "process")?
            .typed()
            .call(store, (items, o))
            .map(rt::one)
    }
    /// The engine's handle to `process`, if the component exports it.
    pub fn func_process(
        &self,
    ) -> rt::Option<rt::TypedFunc<(&[Item], Options), (rt::Result<rt::Vec<Item>, Error>,)>> {
        self.process.map(|function| function.typed())
    }
    /// Whether the component exports `process`.
    pub fn has_process(&self) -> bool {
        self.process.is_some()
    }
    /// Missing in generations `v0_0` and `v0_1`: returns the error `NotExported` for their components.
    pub fn call_classify<S: rt::AsContextMut>(
        &self,
        store: S,
        v: &Value,
    ) -> rt::Result<(rt::String, u64)> {
        self.taken
            .require(self.classify, "classify")?
            .typed()
            .call(store, (v,))
            .map(rt::one)
    }
    /// The engine's handle to `classify`, if the component exports it.
    pub fn func_classify(&self) -> rt::Option<rt::TypedFunc<(&Value,), ((rt::String, u64),)>> {
        self.classify.map(|function| function.typed())
    }
    /// Whether the component exports `classify`.
    pub fn has_classify(&self) -> bool {
        self.classify.is_some()
    }
    /// Missing in generations `v0_0` and `v0_1`: returns the error `NotExported` for their components.
    pub fn call_roundtrip<S: rt::AsContextMut>(&self, store: S, v: &Value) -> rt::Result<Value> {
        self.taken
            .require(self.roundtrip, "roundtrip")?
            .typed()
            .call(store, (v,))
            .map(rt::one)
    }
    /// The engine's handle to `roundtrip`, if the component exports it.
    pub fn func_roundtrip(&self) -> rt::Option<rt::TypedFunc<(&Value,), (Value,)>> {
        self.roundtrip.map(|function| function.typed())
    }
    /// Whether the component exports `roundtrip`.
    pub fn has_roundtrip(&self) -> bool {
        self.roundtrip.is_some()
    }
    /// Missing in generations `v0_0` and `v0_1`: returns the error `NotExported` for their components.
    pub fn call_summarize<S: rt::AsContextMut>(
        &self,
        store: S,
        s: rt::ResourceAny,
    ) -> rt::Result<rt::String> {
        self.taken
            .require(self.summarize, "summarize")?
            .typed()
            .call(store, (s,))
            .map(rt::one)
    }
    /// The engine's handle to `summarize`, if the component exports it.
    pub fn func_summarize(&self) -> rt::Option<rt::TypedFunc<(rt::ResourceAny,), (rt::String,)>> {
        self.summarize.map(|function| function.typed())
    }
    /// Whether the component exports `summarize`.
    pub fn has_summarize(&self) -> bool {
        self.summarize.is_some()
    }
    /// The functions of the resource `session`.
    pub fn session(&self) -> GuestSession<'_> {
        GuestSession { funcs: self }
    }
}
impl GuestSession<'_> {
    /// Missing in generations `v0_0` and `v0_1`: returns the error `NotExported` for their components.
    pub fn call_constructor<S: rt::AsContextMut>(
        &self,
        store: S,
        name: &str,
    ) -> rt::Result<rt::ResourceAny> {
        self.funcs
            .taken
            .require(self.funcs.constructor_session, "[constructor]session")?
            .typed()
            .call(store, (name,))
            .map(rt::one)
    }
    /// The engine's handle to `session.constructor`, if the component exports it.
    pub fn func_constructor(&self) -> rt::Option<rt::TypedFunc<(&str,), (rt::ResourceAny,)>> {
        self.funcs
            .constructor_session
            .map(|function| function.typed())
    }
    /// Whether the component exports `session.constructor`.
    pub fn has_constructor(&self) -> bool {
        self.funcs.constructor_session.is_some()
    }
    /// Missing in generations `v0_0` and `v0_1`: returns the error `NotExported` for their components.
    pub fn call_push<S: rt::AsContextMut>(
        &self,
        store: S,
        self_: rt::ResourceAny,
        it: &Item,
    ) -> rt::Result<u32> {
        self.funcs
            .taken
            .require(self.funcs.method_session_push, "[method]session.push")?
            .typed()
            .call(store, (self_, it))
            .map(rt::one)
    }
    /// The engine's handle to `session.push`, if the component exports it.
    pub fn func_push(&self) -> rt::Option<rt::TypedFunc<(rt::ResourceAny, &Item), (u32,)>> {
        self.funcs
            .method_session_push
            .map(|function| function.typed())
    }
    /// Whether the component exports `session.push`.
    pub fn has_push(&self) -> bool {
        self.funcs.method_session_push.is_some()
    }
    /// Missing in generations `v0_0` and `v0_1`: returns the error `NotExported` for their components.
    pub fn call_total<S: rt::AsContextMut>(
        &self,
        store: S,
        self_: rt::ResourceAny,
    ) -> rt::Result<f64> {
        self.funcs
            .taken
            .require(self.funcs.method_session_total, "[method]session.total")?
            .typed()
            .call(store, (self_,))
            .map(rt::one)
    }
    /// The engine's handle to `session.total`, if the component exports it.
    pub fn func_total(&self) -> rt::Option<rt::TypedFunc<(rt::ResourceAny,), (f64,)>> {
        self.funcs
            .method_session_total
            .map(|function| function.typed())
    }
    /// Whether the component exports `session.total`.
    pub fn has_total(&self) -> bool {
        self.funcs.method_session_total.is_some()
    }
    /// Missing in generations `v0_0` and `v0_1`: returns the error `NotExported` for their components.
    pub fn call_name<S: rt::AsContextMut>(
        &self,
        store: S,
        self_: rt::ResourceAny,
    ) -> rt::Result<rt::String> {
        self.funcs
            .taken
            .require(self.funcs.method_session_name, "[method]session.name")?
            .typed()
            .call(store, (self_,))
            .map(rt::one)
    }
    /// The engine's handle to `session.name`, if the component exports it.
    pub fn func_name(&self) -> rt::Option<rt::TypedFunc<(rt::ResourceAny,), (rt::String,)>> {
        self.funcs
            .method_session_name
            .map(|function| function.typed())
    }
    /// Whether the component exports `session.name`.
    pub fn has_name(&self) -> bool {
        self.funcs.method_session_name.is_some()
    }
    /// Missing in generations `v0_0` and `v0_1`: returns the error `NotExported` for their components.
    pub fn call_merge<S: rt::AsContextMut>(
        &self,
        store: S,
        a: rt::ResourceAny,
        b: rt::ResourceAny,
    ) -> rt::Result<rt::ResourceAny> {
        self.funcs
            .taken
            .require(self.funcs.static_session_merge, "[static]session.merge")?
            .typed()
            .call(store, (a, b))
            .map(rt::one)
    }
    /// The engine's handle to `session.merge`, if the component exports it.
    pub fn func_merge(
        &self,
    ) -> rt::Option<rt::TypedFunc<(rt::ResourceAny, rt::ResourceAny), (rt::ResourceAny,)>> {
        self.funcs
            .static_session_merge
            .map(|function| function.typed())
    }
    /// Whether the component exports `session.merge`.
    pub fn has_merge(&self) -> bool {
        self.funcs.static_session_merge.is_some()
    }
}
