//! The newest generation, whose world is that of the bindings.

use super::{GenerationSpec, GuestSpec, Guests};
use crate::bind::world::World;

impl GenerationSpec {
    /// The newest generation. Its exports are those of [`World::SPEC`], so the list of interfaces
    /// is empty.
    pub const fn newest<W: World>(name: &'static str) -> Self {
        GenerationSpec {
            name,
            version: None,
            world: W::SPEC.name,
            imports: W::SPEC.imports,
            interfaces: &[],
            optional: W::OPTIONAL,
            versions: W::VERSIONS,
            guests: Guests::AsInNewest,
        }
    }
}

impl GuestSpec {
    /// The functions of the newest world itself. In other generations, they are also in the world
    /// itself.
    pub const fn of_world<W: World>() -> Self {
        GuestSpec::new(W::SPEC.functions).in_world()
    }
}
