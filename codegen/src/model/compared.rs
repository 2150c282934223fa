//! How the items of generations are related.

/// A generation, compared with the others.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ComparedGeneration {
    /// Its name.
    pub label: String,
    /// Its version, if it has one.
    pub version: Option<semver::Version>,
    /// Its world: `acme:plugin/plugin@0.2.3`.
    pub world: String,
    /// Its types and functions, in WIT's order: first what a component imports, then what it
    /// exports.
    pub items: Vec<ComparedItem>,
    /// The older generations that only a person can distinguish from it.
    pub indistinguishable: Vec<String>,
    /// Items that may have another name in the next generation. Only a person can decide this.
    pub candidates: Vec<MoveCandidate>,
}

/// A type or a function of a generation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ComparedItem {
    /// Whether the component exports it.
    pub is_exported: bool,
    /// Whether it is a function, not a type.
    pub is_function: bool,
    /// Whether it is an alias of a type.
    pub is_alias: bool,
    /// Its interface without the version; `None` for an item of the world itself.
    pub interface: Option<String>,
    /// Its name, such as `reset` or `[method]session.push`.
    pub name: String,
    /// The newest generation that has an equal item.
    pub home: String,
    /// Whether the previous generation lacks it. False for the oldest generation.
    pub is_added: bool,
    /// What it is in the next generation.
    pub next: Next,
}

/// What an item of a generation is in the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// There is no next generation.
    Newest,
    /// It is equal there.
    Equal,
    /// It is equal, and the option `moved` says where it is.
    Moved {
        /// Where it is: `acme:plugin/session.reset`.
        to: String,
    },
    /// It is a type that is in another interface there, and equal items use it. It is still one
    /// Rust type.
    Elsewhere {
        /// Where it is: `acme:plugin/common.mode`.
        to: String,
        /// Whether a component exports the interface there.
        is_exported: bool,
    },
    /// It has another type there.
    Differs {
        /// Where it is, if the option `moved` says so.
        to: Option<String>,
        /// The first difference, in WIT's words.
        because: String,
    },
    /// The newer generation does not have it.
    Removed,
}

/// An item that was removed, and an added one with the same type and a similar name.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct MoveCandidate {
    /// The item of the generation, as the option `moved` names it.
    pub old: String,
    /// The item of the next generation.
    pub new: String,
    /// The types and functions that `moved` would make equal: their positions in
    /// [`ComparedGeneration::items`] of this generation and of the next one.
    pub items: Vec<(usize, usize)>,
}
