//! The requirements of a host and its imports, as plain data. For entry points that generate no
//! code.
//!
//! A tool that explains components reads it. The texts are the same as those that generated code
//! passes to the runtime, so a tool can print the same messages as the runtime.

use worldbind_resolve::Policy;

use crate::load::{ReadWit, WorldWit};
use crate::model::{Given, WantedFunction, WantedGeneration, WantedInterface, WantedWorld};

/// A world from the view of a host: the exports are required, the imports are provided.
#[derive(Debug)]
#[non_exhaustive]
pub struct Wants {
    /// All types, for tools that compare them. Interfaces and functions can be found in it by their
    /// names.
    pub wit: ReadWit,
    /// `acme:plugin/plugin@0.2.3`.
    pub world: String,
    /// The exported interfaces, in WIT's order.
    pub interfaces: Vec<WantedInterface>,
    /// The functions that the world itself exports.
    pub functions: Vec<WantedFunction>,
    /// Which versions of the exported interfaces the host accepts.
    pub policy: Policy,
    /// The imported interfaces and functions, in WIT's order.
    pub given: Vec<Given>,
    /// The imported interfaces that the host provides under any name, because of the option
    /// `named_imports`.
    pub named_imports: Vec<String>,
    /// Its relation to the other generations, if it is one of several.
    pub generation: Option<WantedGeneration>,
}

impl Wants {
    pub(crate) fn of(world: WantedWorld, policy: Policy, wit: WorldWit) -> Self {
        let WantedWorld {
            world,
            interfaces,
            functions,
            named_imports,
            given,
            generation,
        } = world;
        Wants {
            world,
            interfaces,
            functions,
            policy,
            given,
            named_imports,
            generation,
            wit: wit.into_read(),
        }
    }
}
