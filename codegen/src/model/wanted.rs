//! The requirements of a host and its imports.

use worldbind_resolve::{Handle, Need};

use super::given::{Given, WantedGeneration};

/// The requirements and the imports of the host of a world, and the role of the world among
/// generations.
#[derive(Debug)]
pub(crate) struct WantedWorld {
    /// `acme:plugin/plugin@0.2.3`.
    pub(crate) world: String,
    /// The exported interfaces, in WIT's order.
    pub(crate) interfaces: Vec<WantedInterface>,
    /// The functions that the world itself exports.
    pub(crate) functions: Vec<WantedFunction>,
    /// The imported interfaces that the host provides under any name.
    pub(crate) named_imports: Vec<String>,
    /// The imported interfaces and functions, in WIT's order.
    pub(crate) given: Vec<Given>,
    pub(crate) generation: Option<WantedGeneration>,
}

/// An interface that a host requires.
#[derive(Debug)]
pub struct WantedInterface {
    /// `acme:plugin/transform@0.2.3`.
    pub name: String,
    /// Whether it is optional: a component does not have to export it.
    pub is_optional: bool,
    /// All functions, those of resources included, in WIT's order.
    pub functions: Vec<WantedFunction>,
    /// The records, variants, enums and flags: their names, and their definitions in WIT's syntax.
    pub types: Vec<(String, String)>,
}

/// A function that a host requires.
#[derive(Debug)]
pub struct WantedFunction {
    /// The name in the component model: `[method]session.push`.
    pub name: String,
    /// The type in WIT's syntax.
    pub wit: String,
    /// Whether it is `async` in WIT.
    pub is_async: bool,
    /// Whether it may be missing.
    pub need: Need<String>,
    /// The handles in the type, parameters first.
    pub handles: Vec<Handle<String>>,
}
