//! The result of the search for one interface.

use crate::InterfaceName;
use crate::error::Refused;

/// The export that was found for an interface.
#[derive(Debug)]
pub struct Found {
    /// The export that is used.
    pub name: InterfaceName,
    /// The candidates that were tried before it, and why they do not fit.
    pub refused: Vec<Refused>,
}
