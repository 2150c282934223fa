//! Decides which export of a component a host uses for an interface, and explains why it does not
//! use another.
//!
//! These are the rules of `worldbind`, without an engine. A [`WorldSpec`] describes what a host
//! requires. An [`Offer`] describes what a component exports. [`resolve_world`] returns the exports
//! that were found, or every reason why an export was not found. `worldbind` implements [`Offer`]
//! for a component of the engine. A tool can implement it for the bytes of a component.
//!
//! This crate reads nothing by itself and contains no unsafe code. Hosts use its types through
//! `worldbind`.

// On docs.rs, each item says which feature it needs.
#![cfg_attr(docsrs, feature(doc_cfg))]
// A new kind of type must not compile until all code considers it.
#![warn(clippy::wildcard_enum_match_arm)]
#![warn(clippy::missing_errors_doc)]
#![forbid(unsafe_code)]

mod bounded;
mod candidates;
mod error;
mod found;
mod index;
mod interned;
mod name;
mod nearness;
mod not_provided;
mod offer;
mod policy;
mod printable;
mod problems;
#[cfg(feature = "serde")]
pub mod report;
mod resolution;
mod resolve;
mod rule;
mod search;
#[cfg(feature = "serde")]
mod serialize;
mod spec;
mod trace;
mod track;
mod types;
mod wrong_function;

pub use error::{
    BindError, Differing, DifferingType, FunctionProblem, InterfaceProblem, Missing, Problem,
    Reason, Refused,
};
pub use found::Found;
pub use name::{InterfaceName, ShownName};
pub use not_provided::NotProvided;
pub use offer::{Check, FoundFunction, Offer};
pub use policy::{DEFAULT_POLICY, Policy};
pub use resolution::{Resolution, ResolvedInterface};
pub use resolve::{
    FoundInterface, FoundWorld, has_candidates, resolve_interface, resolve_world, try_resolve_world,
};
pub use rule::{Order, Rule, RuleError};
pub use semver::{Version, VersionReq};
pub use spec::{
    FunctionSpec, Handle, InterfaceSpec, Need, WorldSpec, async_function, function, plain_name,
};
pub use track::Track;
pub use types::{
    Compared, Comparison, Difference, FunctionType, IsResource, Kind, Names, Part, ResourceId, Type,
};

// Shared by the crates of worldbind, but not part of the rules: the words and the length of
// messages, and lookups in long lists.
#[doc(hidden)]
pub use bounded::{CUT, LISTED, write_message, write_more, write_more_problems, write_part};
#[doc(hidden)]
pub use error::compatible_but;
#[doc(hidden)]
pub use index::Index;
#[doc(hidden)]
pub use interned::Interned;
#[doc(hidden)]
pub use nearness::{ANY_GENERATION, Nearness, OTHER_GENERATIONS, Unmet};
#[doc(hidden)]
pub use not_provided::write_import;
#[doc(hidden)]
pub use printable::{
    Printable, escaped, printable, printable_up_to, write_blanks, write_escaped, write_table,
};
#[doc(hidden)]
pub use problems::differing_types;
#[doc(hidden)]
pub use wrong_function::{SINCE, WrongFunction, write_wrong_function};
