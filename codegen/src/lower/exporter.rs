//! Where exported functions are.

use wit_parser::InterfaceId;
use worldbind_resolve::Rule;

use super::among::Among;
use super::wit_text::WitText;
use crate::model::StoredGuest;
use crate::relate::Within;

/// The place of an exported function.
#[derive(Clone, Copy)]
pub(super) struct Exporter<'a> {
    pub(super) among: Among<'a>,
    /// Its interface, and the accepted versions of the interface; `None` for the world itself.
    pub(super) interface: Option<(InterfaceId, &'a Rule)>,
    pub(super) within: Within,
    /// The name for traces.
    pub(super) traced: &'a str,
    pub(super) text: &'a WitText<'a>,
    /// The `Guest`s of older generations that the struct stores.
    pub(super) stored: &'a [StoredGuest],
}
