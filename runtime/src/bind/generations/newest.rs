//! The newest generation, whose world is that of the bindings.

use super::{GenerationSpec, GuestSpec};
use crate::bind::world::World;

impl GenerationSpec {
    /// The newest generation.
    pub const fn newest<W: World>(label: &'static str) -> Self {
        GenerationSpec::new(label, W::SPEC.name)
            .imports(W::SPEC.imports)
            .interfaces_of_newest()
            .optional(W::OPTIONAL)
            .versions(W::VERSIONS)
    }
}

impl GuestSpec {
    /// The functions of the newest world itself.
    pub const fn of_world<W: World>() -> Self {
        GuestSpec::new(W::SPEC.functions).in_world()
    }
}
