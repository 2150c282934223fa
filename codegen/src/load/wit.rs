//! The WIT that was read.

use proc_macro2::Span;
use wit_parser::{InterfaceId, Resolve, WorldId};

use crate::warnings::Warnings;

/// The WIT that was read.
#[derive(Debug)]
pub struct Wit {
    /// The worlds to generate bindings for, in the order of
    /// [`Options::worlds`](crate::options::Options::worlds).
    pub worlds: Vec<WorldWit>,
    /// The parts of the worlds that no engine accepts in a component.
    pub warnings: Warnings,
}

/// A world, and the packages that were read for it. Each world has its own, because packages with
/// one name may have different contents.
#[derive(Debug)]
pub struct WorldWit {
    /// All packages. An interface that `world` both imports and exports has two ids, one for each
    /// side ([`Resolve::generate_nominal_type_ids`]).
    pub resolve: Resolve,
    /// The world that was chosen.
    pub world: WorldId,
    /// The world in binary form, if the options request it.
    pub encoded: Option<Vec<u8>>,
    /// The items that bindings cannot contain, in interfaces that the user may replace.
    pub(crate) refused: Vec<RefusedItem>,
}

impl WorldWit {
    /// The name of the world, such as `plugin`.
    pub fn name(&self) -> &str {
        &self.resolve.worlds[self.world].name
    }
}

/// An item for which no bindings can be generated. No component can have it, either.
#[derive(Debug)]
pub(crate) struct RefusedItem {
    /// The imported interface that has it.
    pub(crate) interface: InterfaceId,
    /// The literal that names the WIT.
    pub(crate) literal: Span,
    /// The message of the error if the interface is generated.
    pub(crate) if_generated: String,
    /// The message of the warning if the user replaced it.
    pub(crate) if_replaced: String,
}
