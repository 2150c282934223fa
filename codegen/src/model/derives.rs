//! The derives of generated types.

/// A derive of a generated type.
#[derive(Debug, Clone)]
pub(crate) enum Derive {
    Std(StdDerive),
    /// A derive that the user requested.
    User(syn::Path),
}

/// A derive of the standard library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum StdDerive {
    Clone,
    Copy,
    Debug,
    Default,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
}

impl StdDerive {
    const ALL: &[StdDerive] = &[
        StdDerive::Clone,
        StdDerive::Copy,
        StdDerive::Debug,
        StdDerive::Default,
        StdDerive::Eq,
        StdDerive::Hash,
        StdDerive::Ord,
        StdDerive::PartialEq,
        StdDerive::PartialOrd,
    ];

    /// The derives whose traits the engine's `flags!` implements.
    pub(crate) const OF_FLAGS: &[StdDerive] = &[
        StdDerive::Clone,
        StdDerive::Copy,
        StdDerive::Debug,
        StdDerive::Default,
        StdDerive::Eq,
        StdDerive::PartialEq,
    ];

    /// Finds the derive by the last segment of a path, such as `std::hash::Hash`.
    pub(crate) fn of(path: &syn::Path) -> Option<StdDerive> {
        let last = path.segments.last()?;
        let is_named = |derive: &StdDerive| last.ident == derive.name();
        StdDerive::ALL.iter().copied().find(is_named)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            StdDerive::Clone => "Clone",
            StdDerive::Copy => "Copy",
            StdDerive::Debug => "Debug",
            StdDerive::Default => "Default",
            StdDerive::Eq => "Eq",
            StdDerive::Hash => "Hash",
            StdDerive::Ord => "Ord",
            StdDerive::PartialEq => "PartialEq",
            StdDerive::PartialOrd => "PartialOrd",
        }
    }
}
