//! Why a component does not fit a generation.

use crate::{BindError, LinkError};

/// A generation that a component does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attempt {
    /// The name of the generation in the option `generations`.
    pub generation: &'static str,
    /// The world of this generation, such as `acme:plugin/plugin@0.3.0`.
    pub world: &'static str,
    /// Why the component does not fit.
    pub misfit: Misfit,
}

/// Why a component does not fit a generation.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Misfit {
    /// The host does not provide everything that the component imports.
    Link(LinkError),
    /// The component does not have the exports that the generation requires.
    Bind(BindError),
}
