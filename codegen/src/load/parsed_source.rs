//! The packages of one literal.

use proc_macro2::Span;

use super::packages::Parsed;

/// All packages that one literal names.
pub(super) struct ParsedSource {
    pub(super) span: Span,
    pub(super) main: Parsed,
    pub(super) dependencies: Vec<Parsed>,
}
