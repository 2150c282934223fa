//! Whether a function may be missing.

use proc_macro2::Ident;
use worldbind_resolve::Need;

/// Whether a function may be missing.
#[derive(Debug)]
pub(crate) enum Presence {
    /// It must exist.
    Required,
    /// It may be missing.
    MayBeAbsent {
        /// Whether it may be missing in a component of the function's own generation.
        need: FunctionNeed,
        /// Absence in components of other generations.
        elsewhere: Elsewhere,
        /// `has_push`. A function with a type of its own has no such method: the method that
        /// returns the type says whether it is missing.
        has_ident: Option<Ident>,
    },
}

impl Presence {
    /// The need of components of the function's own generation.
    pub(crate) fn need(&self) -> &Need<String> {
        match self {
            Presence::Required => &Need::Required,
            Presence::MayBeAbsent { need, .. } => &need.need,
        }
    }
}

/// Whether components of a generation have to export a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FunctionNeed {
    pub(crate) need: Need<String>,
    /// The feature with which WIT gates it `@unstable`, if it is optional because of that. It is
    /// only for the docs.
    pub(crate) unstable: Option<String>,
}

impl FunctionNeed {
    /// The need of a function without a gate.
    pub(crate) fn of(need: Need<String>) -> Self {
        FunctionNeed {
            need,
            unstable: None,
        }
    }
}

/// In which components of other generations a function or an interface may be missing.
#[derive(Debug, Default, Clone)]
pub(crate) struct Elsewhere {
    /// The generations that do not have it.
    pub(crate) missing: Vec<String>,
    /// The generations that have it, and some components of which lack it.
    pub(crate) gated: Vec<GatedIn>,
}

impl Elsewhere {
    pub(crate) fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.gated.is_empty()
    }
}

/// A generation, some components of which lack a function or an interface.
#[derive(Debug, Clone)]
pub(crate) struct GatedIn {
    pub(crate) generation: String,
    /// Components below this version lack it. `None` if any component may.
    pub(crate) below: Option<String>,
}
