//! The derives of generated types.

/// A derive of a generated type.
#[derive(Debug, Clone)]
pub(crate) enum Derive {
    Std(StdDerive),
    /// A derive that the user requested.
    User(syn::Path),
    Engine(EngineDerive),
}

/// A derive of the engine, in the order of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum EngineDerive {
    ComponentType,
    /// Values come from a component.
    Lift,
    /// Values go to a component.
    Lower,
}

impl EngineDerive {
    const ALL: &[EngineDerive] = &[
        EngineDerive::ComponentType,
        EngineDerive::Lift,
        EngineDerive::Lower,
    ];

    /// Finds the derive by a path such as `wasmtime::component::Lift`. Another crate can have a
    /// derive with the same name.
    pub(crate) fn of(path: &syn::Path) -> Option<EngineDerive> {
        let mut names = path.segments.iter().rev().map(|segment| &segment.ident);
        let last = names.next()?;
        let is_engines = names.next().is_none_or(|module| module == "component");
        let is_named = |derive: &EngineDerive| is_engines && last == derive.name();
        EngineDerive::ALL.iter().copied().find(is_named)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            EngineDerive::ComponentType => "ComponentType",
            EngineDerive::Lift => "Lift",
            EngineDerive::Lower => "Lower",
        }
    }
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
