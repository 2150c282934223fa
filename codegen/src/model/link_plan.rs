//! How everything that a host implements is linked, for one world or for several generations.

use proc_macro2::Ident;

use super::link_parts::LinkPart;
use super::linking::{LinkOptions, OptionsParam};
use super::paths::ItemPath;

/// How everything that a host implements is linked, for one world or for several generations.
#[derive(Debug)]
pub(crate) struct LinkPlan {
    /// The traits with what a host implements.
    pub(crate) hosts: Vec<HostPath>,
    /// Whether the host must be `Send`.
    pub(crate) is_host_send: bool,
    /// Whether the store's data must be `Send`.
    pub(crate) is_data_send: bool,
    /// The unstable features of all worlds, if there are any.
    pub(crate) options: Option<LinkOptions>,
    /// The link options of interfaces, which are made from those of all worlds.
    pub(crate) of_interfaces: Vec<LinkOptions>,
    /// The parameter of the function that takes the steps.
    pub(crate) param: Option<OptionsParam>,
    pub(crate) steps: LinkSteps,
}

/// The steps that link everything.
#[derive(Debug)]
pub(crate) enum LinkSteps {
    /// There are none: the world imports only types.
    Nothing,
    /// These, for components of every generation.
    Same(Vec<LinkStep>),
    /// Some of them for each generation, because an import name means different things in two.
    PerGeneration {
        /// What is linked for all generations.
        shared: Vec<LinkStep>,
        own: Vec<GenerationSteps>,
    },
}

/// What is linked for some generations.
#[derive(Debug)]
pub(crate) struct GenerationSteps {
    /// Their variants.
    pub(crate) generations: Vec<Ident>,
    pub(crate) steps: Vec<LinkStep>,
}

/// A pair of traits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HostPath {
    pub(crate) host: ItemPath,
    pub(crate) with_store: ItemPath,
}

/// A call that links something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LinkStep {
    /// An interface under its own name.
    Interface {
        function: ItemPath,
        has_options: bool,
    },
    /// An interface under another name.
    Renamed {
        function: ItemPath,
        has_options: bool,
        name: String,
    },
    /// Parts of several interfaces under one name.
    Parts { name: String, parts: Vec<LinkPart> },
    /// Everything that the only world itself imports, by another function of its struct.
    World { function: Ident, has_options: bool },
    /// Some of the imports of a generation's world itself.
    Own(Box<LinkPart>),
    /// Other steps, only if all these unstable features are enabled.
    Gated {
        gates: Vec<Ident>,
        steps: Vec<LinkStep>,
    },
}
