//! How the imports of several generations are linked.

use proc_macro2::Ident;

use super::linking::LinkOptions;
use super::paths::{ItemPath, ModulePath};

/// How the imports of all generations are linked.
#[derive(Debug, Clone)]
pub(crate) struct LinkPlan {
    /// Whether an import name means different things in two generations.
    pub(crate) is_per_generation: bool,
    /// The traits with what a host implements.
    pub(crate) hosts: Vec<HostPath>,
    pub(crate) is_host_send: bool,
    pub(crate) is_send: bool,
    /// The unstable features of all generations, if there are any.
    pub(crate) options: Option<LinkOptions>,
    /// The modules of interfaces that have link options, which are made from those of all
    /// generations.
    pub(crate) modules: Vec<(ModulePath, LinkOptions)>,
    /// What is linked for all generations.
    pub(crate) shared: Vec<LinkStep>,
    /// What is linked for each generation, from the oldest to the newest.
    pub(crate) own: Vec<Vec<LinkStep>>,
}

/// How a module takes part in linking several generations.
#[derive(Debug)]
pub(crate) struct ModuleLinks {
    /// Whether another generation links some of the methods, or under other names.
    pub(crate) is_named: bool,
    /// What newer generations implement of the same interface.
    pub(crate) parts: Vec<LinkPart>,
}

/// A pair of traits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HostPath {
    pub(crate) host: ItemPath,
    pub(crate) with_store: ItemPath,
}

/// Functions of a host that are linked together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LinkPart {
    /// The module of the interface or the world that implements them.
    pub(crate) module: ModulePath,
    pub(crate) of: PartOf,
    pub(crate) names: LinkNames,
    /// The unstable features that the functions need in the generation for which they are linked.
    pub(crate) gates: Vec<Ident>,
    /// Whether its function for all names would link those of newer generations as well.
    pub(crate) is_composite: bool,
    pub(crate) host: HostPath,
    pub(crate) converters: Vec<ItemPath>,
    /// Whether the host must be `Send`.
    pub(crate) is_send: bool,
    /// Whether the store's data must be `Send`.
    pub(crate) is_data_send: bool,
}

/// What declares the functions that a module implements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PartOf {
    Interface,
    /// The newest world itself: they are linked by functions of its struct.
    NewestWorld(Ident),
    /// An older world itself.
    OlderWorld,
}

impl LinkPart {
    /// Whether its module must be able to link a part.
    pub(crate) fn needs_names(&self) -> bool {
        self.is_composite || self.names != LinkNames::All
    }
}

/// A call that links something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LinkStep {
    /// An interface under its own name.
    Interface {
        module: ModulePath,
        has_options: bool,
    },
    /// An interface under another name.
    Renamed {
        module: ModulePath,
        has_options: bool,
        name: String,
    },
    /// Parts of several interfaces under one name.
    Parts { name: String, parts: Vec<LinkPart> },
    /// Some of the world's own imports of a generation.
    Own(Box<LinkPart>),
    /// Another step, only if all these unstable features are enabled.
    Gated {
        gates: Vec<Ident>,
        step: Box<LinkStep>,
    },
}

/// Which functions are linked, and under which names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LinkNames {
    All,
    Except(Vec<String>),
    /// The names now, and those under which they are linked.
    Only(Vec<(String, String)>),
}
