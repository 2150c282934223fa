#![doc = include_str!("front/what.md")]
//!
#![doc = concat!(
    "This version is for wasmtime ", env!("CARGO_PKG_VERSION_MINOR"), " and needs Rust ",
    env!("CARGO_PKG_RUST_VERSION"), " or newer: `worldbind = \"0.", env!("CARGO_PKG_VERSION_MINOR"), "\"`. ",
    "The middle number of each version is that of its wasmtime."
)]
//!
//! ```
//! use worldbind::wasmtime::{self, Engine, Store, component::{Component, Linker}};
//!
//! worldbind::bindgen!({
//!     inline: "
//!         package acme:greeter@0.2.1;
//!         interface api { greet: func(name: string) -> string; }
//!         world greeter { export api; }
//!     ",
//! });
//!
//! fn greet(component: &[u8]) -> wasmtime::Result<String> {
//!     let engine = Engine::default();
//!     let component = Component::new(&engine, component)?;
//!     let linker = Linker::new(&engine);
//!
//!     // Fits a component that exports `acme:greeter/api@0.2.0`, `@0.2.1`, `@0.2.9`, …
//!     let pre = GreeterPre::link(&component, &linker)?;
//!     println!("{}", pre.resolution());
//!
//!     let mut store = Store::new(&engine, ());
//!     let greeter = pre.instantiate(&mut store)?;
//!     greeter.acme_greeter_api().call_greet(&mut store, "world")
//! }
//! ```
//!
#![doc = include_str!("front/choosing.md")]
//!
//! ## Where to continue
//!
//! The [guide] has a tutorial and pages about moving over from wasmtime's macro, several
//! incompatible versions, resources, async hosts, streams, errors, and what the compiler says.
//! [`bindgen!`] has all options. The crate `worldbind-testing` makes plugins for the tests of a
//! host, and the command `worldbind-cli` tells without a host whether a component fits.
//!
//! ## Results and errors
//!
//! [`Resolution`] reports which versions were chosen and what is absent. If no export fits,
//! [`BindError`] lists every export of the package and what is wrong with it. [`Track`] says which
//! versions are compatible, and a [`Policy`] sets at run time what the option `versions` sets at
//! compile time. For a function that may be missing, `has_…` tells whether the component has it.
//!
//! Linking returns [`LinkError`] or [`BindError`], a call of an absent function returns
//! [`NotExported`], and loading the wrong instance returns [`ForeignInstance`]. The page
//! [errors](guide::errors) says when each of them occurs, and how to match on it.
//!
//! ## Features
//!
//! | feature | default | what it adds |
//! |---|---|---|
//! | `anyhow` | no | the option `anyhow` of [`bindgen!`] |
//! | `component-model-async` | yes | WIT's `async` functions, streams, futures |
//! | `cranelift` | yes | the compiler; without it, components must be precompiled |
//! | `serde` | no | `Serialize` for [`Resolution`], [`BindError`], [`LinkError`], [`NoGeneration`], [`NotExported`] and their parts, in the format of the command `worldbind explain --format json`, and for [`Unrepresentable`] |
//! | `tracing` | no | events of the crate `tracing` about the search for exports: see below |
//! | `wat` | yes | components as text |
//!
//! To enable other features of the engine, add a dependency on `wasmtime` next to this one.
//!
//! With the feature `tracing`, binding a component is a span `bind` with the target `worldbind`, at
//! the level `DEBUG`. Its field `name` is the world or interface. The span contains these events:
//!
//! | event | for each | fields |
//! |---|---|---|
//! | `chosen` | export that is used | `wanted`, `candidate` |
//! | `refused` | export that was tried and does not fit | `wanted`, `candidate`, `reason` |
//! | `refused` | function of the world itself that is missing or differs | `wanted`, `reason` |
//! | `skipped` | export that was not tried, because of its version or because it is no interface; if none fits | `wanted`, `candidate`, `reason` |
//! | `absent` | optional interface that the component does not export | `wanted` |
//! | `not found` | interface that no export fits | `wanted` |
//! | `bound` or `not bound` | span, at its end | `elapsed` |
//!
//! For a world with several generations, each one that is tried is a span `generation`, whose field
//! `name` is its name in the option `generations`. The span contains the span `bind`, or the event
//! `not linked` with the `reason` if the linker does not provide what the component imports. The
//! generation with the event `bound` is used. With a subscriber, the host finds out why a component
//! does not fit a generation. Without one, it does so only if no generation fits. So `elapsed` is
//! longer than without a subscriber.
//!
//! This feature is independent of the flag `tracing` of [`bindgen!`], which is about calls.
//!
//! [moving]: guide::moving_from_wasmtime

// On docs.rs, each item says which feature it needs.
#![cfg_attr(docsrs, feature(doc_cfg))]
// A new kind of type must not compile until all code considers it.
#![warn(clippy::wildcard_enum_match_arm)]
#![warn(clippy::missing_errors_doc)]

// The name contains the number of the release. `codegen/tests/invariants.rs` checks it.
#[doc(hidden)]
#[path = "private.rs"]
pub mod __private48_0;
/// Used only by worldbind's own tests.
#[doc(hidden)]
pub mod __tests {
    pub use crate::bind::resolution_of;
    pub use crate::imports::questions;
}
mod bind;
mod convert;
mod engine;
mod generated;
#[cfg(all(doc, not(doctest)))]
pub mod guide;
mod imports;
mod link;
mod steps;

pub use bind::{Attempt, ForeignInstance, Misfit, NoGeneration, NotExported};
pub use convert::{Unrepresentable, UnrepresentableValue};
pub use imports::{ImportProblem, LinkError};
pub use link::AddToLinkerError;
pub use semver::{Version, VersionReq};
pub use wasmtime;
pub use worldbind_macro::bindgen;
/// A component does not have the exports that a host's bindings need.
///
/// Its `Display` is for the author of the component, who may never have seen the host.
/// [`problems`](BindError::problems) has the same for a program. `downcast_ref` finds it in an
/// error of the engine: the page [errors](guide::errors) has an example.
///
#[doc(inline)]
pub use worldbind_resolve::BindError;
#[doc(inline)]
pub use worldbind_resolve::{
    Differing, DifferingType, FunctionProblem, InterfaceName, InterfaceProblem, Missing,
    NotProvided, Order, Policy, Problem, Reason, Refused, Resolution, ResolvedInterface, Rule,
    RuleError, ShownName, Track,
};

// The docs of the specification link to these. Only generated code uses the specification.
#[doc(hidden)]
pub use bind::{Interface, World};
