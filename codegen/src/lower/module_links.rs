//! How a module takes part in linking several generations.

use crate::model::LinkPart;

/// How a module takes part in linking several generations.
#[derive(Default)]
pub(super) struct ModuleLinks {
    /// Whether another generation links some of the methods, or under other names.
    pub(super) is_named: bool,
    /// What newer generations implement of the same interface.
    pub(super) parts: Vec<LinkPart>,
}
