//! What is found while the world is looked at.

use std::collections::HashSet;

use wit_parser::{InterfaceId, PackageId, Span, TypeId};

/// Something that no component can have.
pub(in crate::load) struct Refused {
    /// The place in WIT.
    pub(in crate::load) span: Span,
    pub(in crate::load) message: String,
    pub(in crate::load) is_error: bool,
    /// The interface that has it, if the world imports it and does not export it: then the user may
    /// replace it.
    pub(in crate::load) interface: Option<InterfaceId>,
}

/// All that is found, and what was looked at.
#[derive(Default)]
pub(super) struct Found {
    pub(super) refused: Vec<Refused>,
    pub(super) types: HashSet<TypeId>,
    pub(super) interfaces: HashSet<InterfaceId>,
    pub(super) packages: HashSet<PackageId>,
    /// The interface that is looked at.
    pub(super) within: Option<InterfaceId>,
}

impl Found {
    /// Notes that the bindings could not be right.
    pub(super) fn error(&mut self, span: Span, message: String) {
        self.refused.push(Refused {
            span,
            message,
            is_error: true,
            interface: self.within,
        });
    }

    /// Notes that engines refuse something.
    pub(super) fn warn(&mut self, span: Span, what: &str, why: &str) {
        self.refused.push(Refused {
            span,
            message: format!("engines refuse every component with {what}: {why}"),
            is_error: false,
            interface: self.within,
        });
    }
}
