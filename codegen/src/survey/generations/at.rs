//! A generation of which the items get their classes and homes.

use super::inventory::Inventory;
use super::lineages::Lineages;

/// A generation.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) position: usize,
    pub(super) inventory: &'a Inventory<'a>,
    pub(super) lineages: &'a Lineages,
}
