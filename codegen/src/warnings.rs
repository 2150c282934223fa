//! Warnings about options and WIT that are accepted. The bindings are correct anyway.

use proc_macro2::Span;

/// A warning at a user's token.
#[derive(Debug, Clone)]
pub struct Warning {
    /// The user's token.
    pub span: Span,
    /// The text; it may have several lines.
    pub message: String,
}

/// The warnings of one stage, in the order in which they were found.
#[derive(Debug, Default, Clone)]
pub struct Warnings(Vec<Warning>);

impl Warnings {
    /// Adds a warning at a user's token.
    pub fn push(&mut self, span: Span, message: impl std::fmt::Display) {
        self.0.push(Warning {
            span,
            message: message.to_string(),
        });
    }

    /// Adds the warnings of another stage.
    pub fn append(&mut self, other: Warnings) {
        self.0.extend(other.0);
    }

    /// All of them.
    pub fn into_vec(self) -> Vec<Warning> {
        self.0
    }
}
