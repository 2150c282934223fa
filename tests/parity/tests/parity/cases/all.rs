//! The cases. Each uses the macro of its parent module, and is ordinary host code apart from this.

// Items that `with` names are `pub`, because both macros re-export them.
#![allow(unreachable_pub)]

use super::bindgen;

mod bounds;
mod concurrent;
mod derives;
mod errors;
mod examples;
mod files;
mod filters;
mod handles;
mod idle_errors;
mod linking;
mod named_imports;
mod names;
mod no_effect;
mod options;
mod ownership;
mod plugin;
mod refused;
mod refused_by_newer_parsers;
mod tracing_calls;
mod tracing_in_scope;
mod types;
mod unstable;
mod versions;
mod with;
mod world_items;
