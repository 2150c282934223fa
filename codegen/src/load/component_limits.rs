//! The limits of a component. They are those of `wasmparser`'s validator, so all engines and tools
//! that use it have the same ones.

/// A type, an interface and a world consist of fewer types. Each use of a type counts.
pub(super) const TYPES: u64 = 1_000_000;

/// How deep types can be nested.
pub(super) const DEPTH: u32 = 100;

/// How many fields, cases or elements a type can have.
pub(super) const PARTS: usize = 10_000;

/// How many flags a set of flags can have.
pub(crate) const FLAGS: usize = 32;
