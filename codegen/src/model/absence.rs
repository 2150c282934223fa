//! Which components may lack a function.

/// Which components do not have to export a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Absence {
    /// Components that export the interface in a version below this one.
    Since(String),
    /// All components: WIT gates it `@unstable` with this feature.
    Unstable(String),
    /// All components: the user made it optional.
    Optional,
}

/// In which components of other generations a function may be missing.
#[derive(Debug, Default, Clone)]
pub(crate) struct Elsewhere {
    /// The generations that do not have it.
    pub(crate) missing: Vec<String>,
    /// The generations that have it, and that may lack it.
    pub(crate) gated: Vec<(String, Absence)>,
}

impl Elsewhere {
    pub(crate) fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.gated.is_empty()
    }
}
