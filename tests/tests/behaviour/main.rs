//! What bindings do with components, in one binary: linking the engine takes longest.

/// Bindings to a world, and its text, of which [`worldbind_tests::stub`] makes a guest.
macro_rules! world_and_text {
    ($(#[$doc:meta])* $visibility:vis $name:ident = $wit:literal $(, $($option:tt)*)?) => {
        $(#[$doc])*
        $visibility const $name: &str = $wit;

        worldbind::bindgen!({ inline: $wit, $($($option)*)? });
    };
}

#[path = "../../../cli/tests/json/schema.rs"]
mod schema;

mod agreement;
mod async_calls;
mod deprecated;
mod derives;
mod evolution;
mod explained;
mod fakes;
mod files;
mod foreign;
mod generations;
mod hostile;
mod imports;
mod linking;
mod made_up;
mod merged;
mod mutated;
mod named_imports;
mod optional;
mod plugin;
mod policy;
mod problems;
mod replaced;
mod search_trace;
mod serialized;
mod strict;
mod tracing;
mod typecheck;
mod types;
mod versions;
mod world_exports;
