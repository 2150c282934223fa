//! Collects the problems that are found in a world.

use std::collections::HashSet;

use wit_parser::{InterfaceId, PackageId, Span, TypeId};

/// Something that no component can have.
pub(in crate::load) struct Refused {
    /// The place in WIT.
    pub(in crate::load) span: Span,
    pub(in crate::load) message: String,
    pub(in crate::load) is_error: bool,
    /// The interface of the item, if the world only imports the interface. The user may replace
    /// such an interface.
    pub(in crate::load) interface: Option<InterfaceId>,
}

/// All problems, and the items that were checked.
#[derive(Default)]
pub(super) struct Found {
    pub(super) refused: Vec<Refused>,
    pub(super) types: HashSet<TypeId>,
    pub(super) interfaces: HashSet<InterfaceId>,
    pub(super) packages: HashSet<PackageId>,
    /// The interface that is being checked.
    pub(super) within: Option<InterfaceId>,
}

impl Found {
    /// Adds an error: the bindings could not be correct.
    pub(super) fn error(&mut self, span: Span, message: String) {
        self.refused.push(Refused {
            span,
            message,
            is_error: true,
            interface: self.within,
        });
    }

    /// Adds a warning: engines refuse the item.
    pub(super) fn warn(&mut self, span: Span, what: &str, why: &str) {
        self.refused.push(Refused {
            span,
            message: format!("engines refuse every component with {what}: {why}"),
            is_error: false,
            interface: self.within,
        });
    }
}
