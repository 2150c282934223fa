//! Fake components for the tests of hosts, made from WIT.
//!
//! A host is tested with plugins that behave in many ways: an old version, one without a function,
//! one that traps. A [`FakeGuest`] makes such a component in a few lines. Neither a toolchain for
//! WebAssembly nor a compiled file in the repository is needed.
//!
//! ```
//! # fn main() -> Result<(), worldbind_testing::Error> {
//! use worldbind_testing::FakeGuest;
//!
//! # const WIT: &str = "
//! #     package acme:plugin@0.2.3;
//! #     interface transform {
//! #         describe: func() -> string;
//! #         apply: func(s: string) -> result<string, string>;
//! #         @since(version = 0.2.1)
//! #         count: func(items: list<string>) -> u32;
//! #     }
//! #     world plugin { export transform; }
//! # ";
//! // `FakeGuest::new("wit")` reads the host's folder `wit`.
//! let component: Vec<u8> = FakeGuest::from_text(WIT)
//!     .version("acme:plugin", "0.2.0")
//!     .returns("acme:plugin/transform.describe", r#""an old plugin""#)
//!     .traps("acme:plugin/transform.apply")
//!     .component()?;
//! # Ok(())
//! # }
//! ```
//!
//! The test then loads the bytes as any other component: `Component::new(&engine, &component)`.
//!
//! # What a fake does
//!
//! It exports everything that the world exports. It imports only what it calls. A function without
//! a result does nothing, and a constructor makes a resource. Any other function traps, unless
//! [`returns`](FakeGuest::returns) or [`forwards`](FakeGuest::forwards) says what it does.
//!
//! # Names
//!
//! Functions are named as in the options of `bindgen!`, without a version:
//! `acme:plugin/transform.describe`, `acme:plugin/transform.session.push`,
//! `acme:plugin/transform.session.constructor`. A function of the world itself has only its name.
//!
//! # Values
//!
//! Values are text in [WAVE](https://docs.rs/wasm-wave), the notation of the component model's
//! tools: `42`, `"text"`, `[1, 2]`, `{id: 1, name: "a"}`, `some(1)`, `ok("a")`, `upper`.
//! A value with resources, streams, futures or maps has no such text. So a fake cannot return it.
//! [`component_of_module`] makes a component from any core module that a test has as text.
// A new kind of type must not compile until all code considers it.
#![warn(clippy::wildcard_enum_match_arm)]
#![warn(clippy::missing_errors_doc)]
#![forbid(unsafe_code)]

mod answer;
mod engine;
mod error;
mod function;
mod guest;
mod lower;
mod module;
mod parts;
mod since;
mod world;

pub use error::Error;
pub use guest::{FakeGuest, component_of_module};

/// The example in the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
