//! `v1::exports::acme::plugin::transform`: the functions whose home is `v1`.

#[doc(no_inline)]
pub use super::super::super::super::super::exports::acme::plugin::transform::{
    Error, Item, Mode, Options, Session, Value,
};
use ::worldbind_tests::private as rt;
/// The functions of [`Session`].
pub struct GuestSession<'a> {
    funcs: &'a Guest,
}
/// The functions of `acme:plugin/transform@1.4.2` in an instance.
#[derive(::core::clone::Clone)]
pub struct Guest {
    taken: rt::Taken,
    method_session_reset: rt::Option<rt::Function<(rt::ResourceAny,), ()>>,
    count: rt::Option<rt::Function<(&'static [Item],), (u32,)>>,
    echo_many: rt::Option<rt::Function<(&'static [rt::String],), (rt::Vec<rt::String>,)>>,
}
impl rt::Interface for Guest {
    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
        name: "acme:plugin/transform@1.4.2",
        functions: &[
            rt::function(
                "[method]session.reset",
                "func(self: borrow<session>)",
                GuestSession::func_reset,
            )
            .handles(&[rt::Handle::Borrow("session")]),
            rt::function("count", "func(items: list<item>) -> u32", Self::func_count),
            rt::function(
                "echo-many",
                "func(l: list<string>) -> list<string>",
                Self::func_echo_many,
            ),
        ],
        types: &[(
            "item",
            "record { id: u32, name: string, tags: list<string>, weight: option<f64> }",
        )],
    };
    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
        rt::Ok(Guest {
            taken: loader.taken()?,
            method_session_reset: loader.optional()?,
            count: loader.optional()?,
            echo_many: loader.optional()?,
        })
    }
}
impl Guest {
    /// The name and version that were found.
    pub fn interface(&self) -> &rt::InterfaceName {
        self.taken.name()
    }
    /// Missing in components of generation `v0_2` below 0.2.1: returns the error `NotExported`.
    pub fn call_count<S: rt::AsContextMut>(&self, store: S, items: &[Item]) -> rt::Result<u32> {
        self.taken
            .require(self.count, "count")?
            .typed()
            .call(store, (items,))
            .map(rt::one)
    }
    /// The engine's handle to `count`, if the component exports it.
    pub fn func_count(&self) -> rt::Option<rt::TypedFunc<(&[Item],), (u32,)>> {
        self.count.map(|function| function.typed())
    }
    /// Whether the component exports `count`.
    pub fn has_count(&self) -> bool {
        self.count.is_some()
    }
    /// Missing in components of generation `v0_2` below 0.2.3: returns the error `NotExported`.
    pub fn call_echo_many<S: rt::AsContextMut>(
        &self,
        store: S,
        l: &[rt::String],
    ) -> rt::Result<rt::Vec<rt::String>> {
        self.taken
            .require(self.echo_many, "echo-many")?
            .typed()
            .call(store, (l,))
            .map(rt::one)
    }
    /// The engine's handle to `echo-many`, if the component exports it.
    pub fn func_echo_many(
        &self,
    ) -> rt::Option<rt::TypedFunc<(&[rt::String],), (rt::Vec<rt::String>,)>> {
        self.echo_many.map(|function| function.typed())
    }
    /// Whether the component exports `echo-many`.
    pub fn has_echo_many(&self) -> bool {
        self.echo_many.is_some()
    }
    /// The functions of the resource `session`.
    pub fn session(&self) -> GuestSession<'_> {
        GuestSession { funcs: self }
    }
}
impl GuestSession<'_> {
    /// Missing in components of generation `v0_2` below 0.2.3: returns the error `NotExported`.
    pub fn call_reset<S: rt::AsContextMut>(
        &self,
        store: S,
        self_: rt::ResourceAny,
    ) -> rt::Result<()> {
        self.funcs
            .taken
            .require(self.funcs.method_session_reset, "[method]session.reset")?
            .typed()
            .call(store, (self_,))
    }
    /// The engine's handle to `session.reset`, if the component exports it.
    pub fn func_reset(&self) -> rt::Option<rt::TypedFunc<(rt::ResourceAny,), ()>> {
        self.funcs
            .method_session_reset
            .map(|function| function.typed())
    }
    /// Whether the component exports `session.reset`.
    pub fn has_reset(&self) -> bool {
        self.funcs.method_session_reset.is_some()
    }
}
