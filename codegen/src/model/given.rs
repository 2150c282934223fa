//! The imports that a host provides to a component.

use worldbind_resolve::ResourceId;

/// A world as one of the generations of an API.
#[derive(Debug)]
#[non_exhaustive]
pub struct WantedGeneration {
    /// Its name.
    pub label: String,
    /// Its version, if it has one.
    pub version: Option<semver::Version>,
    /// The imports that a host of all generations provides to a component of this one: each name,
    /// with the position of the generation whose import it is.
    pub links: Vec<(String, usize)>,
    /// The resources, by their ids in the WIT of this generation, with numbers that are the same in
    /// all generations.
    pub resources: Vec<(ResourceId, usize)>,
    /// The older generations that only a person can distinguish from it.
    pub indistinguishable: Vec<String>,
}

/// An import that a host provides under one name: an interface, or a function of the world itself.
#[derive(Debug)]
pub struct Given {
    /// `acme:host/kv@0.2.1`, or a plain name in the world.
    pub name: String,
    /// The functions: their names in the component model, and their types in WIT's syntax. If the
    /// import is a function of the world itself, it is the only entry.
    pub functions: Vec<(String, String)>,
    /// The records, variants, enums and flags: their names, and their definitions in WIT's syntax.
    pub types: Vec<(String, String)>,
}
