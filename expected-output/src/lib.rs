//! What `worldbind::bindgen!` generates for the small worlds in `cases/`, one feature each.
//!
//! The modules are not written by hand: a test of `worldbind-codegen` compares them with what is
//! generated, and writes them anew.

#[rustfmt::skip]
pub mod aliases;
#[rustfmt::skip]
pub mod async_calls;
#[rustfmt::skip]
pub mod concurrent_calls;
#[rustfmt::skip]
pub mod deprecated;
#[rustfmt::skip]
pub mod derives;
#[rustfmt::skip]
pub mod derives_by_type;
#[rustfmt::skip]
pub mod enums;
#[rustfmt::skip]
pub mod equal_names;
#[rustfmt::skip]
pub mod errors;
#[rustfmt::skip]
pub mod flags;
#[rustfmt::skip]
pub mod functions;
#[rustfmt::skip]
pub mod generations_by_hand;
#[rustfmt::skip]
pub mod generations_conversions;
#[rustfmt::skip]
pub mod generations_equal;
#[rustfmt::skip]
pub mod generations_exports;
#[rustfmt::skip]
pub mod generations_imports;
#[rustfmt::skip]
pub mod generations_moved;
#[rustfmt::skip]
pub mod generations_resources;
#[rustfmt::skip]
pub mod generations_types;
#[rustfmt::skip]
pub mod generations_world;
#[rustfmt::skip]
pub mod hostile_names;
#[rustfmt::skip]
pub mod imported_types;
#[cfg(feature = "anyhow")]
#[rustfmt::skip]
pub mod imports_anyhow;
#[rustfmt::skip]
pub mod interfaces;
#[rustfmt::skip]
pub mod imports_named;
#[rustfmt::skip]
pub mod merged_types;
#[rustfmt::skip]
pub mod named_imports;
#[rustfmt::skip]
pub mod one_way_types;
#[rustfmt::skip]
pub mod optional;
#[rustfmt::skip]
pub mod ownership;
#[rustfmt::skip]
pub mod ownership_twice;
#[rustfmt::skip]
pub mod records;
#[rustfmt::skip]
pub mod replaced_types;
#[rustfmt::skip]
pub mod resource_filters;
#[rustfmt::skip]
pub mod resources;
#[rustfmt::skip]
pub mod since;
#[rustfmt::skip]
pub mod used_types;
#[rustfmt::skip]
pub mod variants;
#[rustfmt::skip]
pub mod version_rules;
#[rustfmt::skip]
pub mod versions;
#[rustfmt::skip]
pub mod wasmtime_crate;
#[rustfmt::skip]
pub mod with;
#[rustfmt::skip]
pub mod world_imports_async;
#[rustfmt::skip]
pub mod world_items;

#[rustfmt::skip]
pub mod imports;
#[rustfmt::skip]
pub mod imported_resources;
#[rustfmt::skip]
pub mod imports_async;
#[rustfmt::skip]
pub mod imports_with_store;
#[rustfmt::skip]
pub mod imports_concurrent;
#[rustfmt::skip]
pub mod imports_trappable;
#[rustfmt::skip]
pub mod imports_unstable;
#[rustfmt::skip]
pub mod tracing;

/// What is generated for programs, of which nothing is public.
#[allow(dead_code, unused_imports)]
#[path = "."]
mod programs {
    #[rustfmt::skip]
    #[path = "with_in_a_program.rs"]
    pub mod with_in_a_program;

    use crate::hidden;
}

/// What the case `with_in_a_program` puts in place of items of its WIT.
pub(crate) mod hidden {
    /// A resource.
    pub(crate) struct Token;

    /// An interface.
    pub(crate) mod clock {
        pub(crate) use crate::used_by_with::Time;
    }

    pub(crate) use crate::used_by_with::Answer;
}

/// What the cases `with` and `replaced_types` put in place of items of their WIT.
pub mod host {
    /// A resource.
    pub struct File;

    /// An interface.
    pub mod clock {
        pub use crate::used_by_with::Time;
    }

    /// What a host tells imports apart by.
    #[derive(Clone, Copy)]
    pub struct Id(pub u32);

    /// An error.
    pub enum Errno {}

    /// Another error.
    pub enum Failure {}

    pub use crate::used_by_with::{Answer, Options, Point};

    /// What the case `wasmtime_crate` says is the engine.
    pub use worldbind::wasmtime as engine;
}

mod used_by_with {
    use worldbind::wasmtime;
    use worldbind::wasmtime::component::{ComponentType, Lift, Lower};

    /// A record of the interface.
    #[derive(Clone, Copy, Debug, ComponentType, Lift, Lower)]
    #[component(record)]
    pub struct Time {
        /// Since the epoch.
        pub seconds: u64,
    }

    /// A place.
    #[derive(Clone, Debug, ComponentType, Lift, Lower)]
    #[component(record)]
    pub struct Point {
        /// To the right.
        pub x: i32,
        /// Down.
        pub y: i32,
    }

    worldbind::wasmtime::component::flags! {
        Options {
            #[component(name = "fast")]
            const FAST;
            #[component(name = "quiet")]
            const QUIET;
        }
    }

    /// A record.
    #[derive(Clone, Debug, ComponentType, Lift, Lower)]
    #[component(record)]
    pub struct Answer {
        /// What it says.
        pub text: String,
    }
}
