//! `v0_3::exports::acme::plugin::transform`: the functions whose home is `v0_3`.

#[doc(no_inline)]
pub use super::super::super::super::super::exports::acme::plugin::transform::{
    Error, Item, Mode, Options, Session, Value,
};
use ::worldbind_tests::private as rt;
/// `apply` as in generation `v0_3`.
#[derive(Clone, Copy)]
pub struct ApplyFunction(rt::Function<(&'static str, Mode), (rt::Result<rt::String, Error>,)>);
impl ApplyFunction {
    /// Calls `apply`.
    pub fn call<S: rt::AsContextMut>(
        &self,
        store: S,
        s: &str,
        m: Mode,
    ) -> rt::Result<rt::Result<rt::String, Error>> {
        self.0.typed().call(store, (s, m)).map(rt::one)
    }
    /// The engine's handle to `apply`.
    pub fn func(&self) -> rt::TypedFunc<(&str, Mode), (rt::Result<rt::String, Error>,)> {
        self.0.typed()
    }
}
/// The functions of `acme:plugin/transform@0.3.0` that the newest generation does not have.
#[derive(::core::clone::Clone)]
pub struct Guest {
    taken: rt::Taken,
    apply: ApplyFunction,
}
impl rt::Interface for Guest {
    const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
        name: "acme:plugin/transform@0.3.0",
        functions: &[rt::function(
            "apply",
            "func(s: string, m: mode) -> result<string, error>",
            ApplyFunction::func,
        )],
        types: &[
            ("mode", "enum { upper, lower, reverse }"),
            ("error", "variant { empty, too-long(u32), other(string) }"),
        ],
    };
    fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
        rt::Ok(Guest {
            taken: loader.taken()?,
            apply: ApplyFunction(loader.function()?),
        })
    }
}
impl Guest {
    /// The name and version that were found.
    pub fn interface(&self) -> &rt::InterfaceName {
        self.taken.name()
    }
    /// `apply` as in this generation.
    pub fn apply(&self) -> ApplyFunction {
        self.apply
    }
}
