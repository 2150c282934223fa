//! Parts of what a host implements, which are linked by themselves.

use proc_macro2::Ident;

use super::paths::ItemPath;

/// Functions of a host that are linked together, by a function of the module that implements them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LinkPart {
    pub(crate) function: LinkFunction,
    /// Which of them are linked, if the function takes names.
    pub(crate) names: Option<LinkNames>,
    /// Whether the function takes the root of a linker, and not what its caller has.
    pub(crate) is_in_root: bool,
    /// The unstable features that the functions need in the generation for which they are linked.
    pub(crate) gates: Vec<Ident>,
}

/// A function that links something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LinkFunction {
    /// A function of a module.
    InModule(ItemPath),
    /// A function of the world's struct, `Plugin::add_to_linker_imports`.
    OfWorld { world: ItemPath, ident: Ident },
}

/// Which functions are linked, and under which names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LinkNames {
    All,
    Except(Vec<String>),
    Only(Vec<LinkedName>),
}

/// A function under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LinkedName {
    /// Its name where it is implemented.
    pub(crate) implemented: String,
    /// The name under which it is linked.
    pub(crate) linked: String,
}
