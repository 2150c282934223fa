//! What a world has, without what is decided about its types.

use super::functions::Exports;
use super::items::Items;
use super::replaced::Replaced;
use crate::load::WorldWit;

/// What a world has. It holds before and after the uses of its types are known.
#[derive(Clone, Copy)]
pub(crate) struct WorldItems<'a> {
    pub(crate) wit: &'a WorldWit,
    pub(crate) items: &'a Items<'a>,
    /// The types that the user replaced.
    pub(crate) replaced: &'a Replaced,
    pub(crate) exports: &'a Exports<'a>,
}
