//! Which types are converted between generations.

use super::not_converted::NotConverted;

/// A type that differs in two generations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedConversion {
    /// Whether the component exports its interface.
    pub is_exported: bool,
    /// Its interface in the older generation, without the version; `None` for a type of the world
    /// itself.
    pub interface: Option<String>,
    /// Its name in the older generation.
    pub name: String,
    /// The older generation. If several have the same type, the newest of them.
    pub older: String,
    /// The newer generation.
    pub newer: String,
    /// The conversion of the older type to the newer one.
    pub to_newer: Derivation,
    /// The conversion of the newer type to the older one.
    pub to_older: Derivation,
}

/// Whether a conversion is derived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Derivation {
    /// As `From`: it cannot fail.
    From,
    /// As `TryFrom`: there are values that cannot be converted.
    TryFrom,
    /// It is not derived.
    Not(NotConverted),
}
