//! The items of a world, without the decisions about its types.

use super::functions::Exports;
use super::items::Items;
use super::replaced::Replaced;
use crate::load::WorldWit;

/// The items of a world. These facts are valid before and after the uses of its types are known.
#[derive(Clone, Copy)]
pub(crate) struct WorldItems<'a> {
    pub(crate) wit: &'a WorldWit,
    pub(crate) items: &'a Items<'a>,
    /// The types that the user replaced.
    pub(crate) replaced: &'a Replaced,
    pub(crate) exports: &'a Exports<'a>,
}
