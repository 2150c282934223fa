//! Typed bindings for hosts that run WebAssembly components on `wasmtime`.
//!
//! [`bindgen!`] reads a WIT world and generates a struct for the world and a `Guest` for every
//! interface that the world exports. Their constructors take **any semver-compatible version** of each
//! interface that a component exports, say which one they took, and check every type once, before
//! instantiation.
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
//!     let pre = GreeterPre::new(linker.instantiate_pre(&component)?)?;
//!     println!("{}", pre.resolution());
//!
//!     let mut store = Store::new(&engine, ());
//!     let greeter = pre.instantiate(&mut store)?;
//!     greeter.acme_greeter_api().call_greet(&mut store, "world")
//! }
//! ```
//!
//! # Which version is taken
//!
//! For a wanted interface, the component's export of the exact name is tried first, then those on the
//! same [`Track`] from the highest version down. The first that has every function of the host's WIT
//! with the same type is taken. A function that the host's WIT gates `@since(version = V)` may be
//! missing from an export below `V`: its `has_…` method then says `false` and calling it gives
//! [`NotExported`]. If nothing fits, [`BindError`] names every export of the package and what is wrong
//! with it.
//!
//! The option `versions` of [`bindgen!`], or a [`Policy`] that is given when the host runs, changes which
//! compatible versions are taken and which are tried first. The flag `optional` of its option `exports`
//! says what a component need not export at all. [`Resolution`] says what was taken and what is absent.
//!
//! # Features
//!
//! | feature | default | what it adds |
//! |---|---|---|
//! | `anyhow` | no | the option `anyhow` of [`bindgen!`] |
//! | `component-model-async` | yes | WIT's `async` functions, streams, futures |
//! | `cranelift` | yes | the compiler; without it, components come precompiled |
//! | `wat` | yes | components as text |
//!
//! Every other feature of the engine is switched on through a dependency on `wasmtime` beside this one.

// On docs.rs, each item says which feature it needs.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod add_error;
mod bindings_macros;
mod component;
mod engine;
mod error;
mod error_enum;
mod features;
mod field;
mod function;
mod handles;
#[cfg(feature = "anyhow")]
mod host_result;
mod interface;
mod layout;
mod link;
mod link_error;
mod link_macros;
#[cfg(feature = "component-model-async")]
mod link_store;
mod spec;
mod stand_in;
mod taken;
mod types;
mod unsatisfied;
mod visible;
mod world;

pub use add_error::AddToLinkerError;
pub use error::{ForeignInstance, NotExported};
pub use link_error::{ImportProblem, LinkError};
pub use semver::{Version, VersionReq};
pub use wasmtime;
pub use worldbind_macro::bindgen;
/// ```
/// # fn show(error: worldbind::wasmtime::Error) {
/// // From an error of the engine it is reached with `downcast_ref`.
/// if let Some(error) = error.downcast_ref::<worldbind::BindError>() {
///     for problem in &error.problems {
///         eprintln!("{problem}");
///     }
/// }
/// # }
/// ```
#[doc(inline)]
pub use worldbind_resolve::BindError;
#[doc(inline)]
pub use worldbind_resolve::{
    Differing, DifferingType, InterfaceName, InterfaceProblem, Missing, Order, Policy, Problem,
    Reason, Refused, Resolution, ResolvedInterface, Rule, RuleError, ShownName, Track,
    WorldFunctionProblem,
};

// Named in the docs of the specification, which generated code alone uses.
#[doc(hidden)]
pub use {interface::Interface, world::World};
