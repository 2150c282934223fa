//! The names of the items that a host provides, for the error about missing imports.

use std::collections::HashSet;

use worldbind_resolve::Index;

use crate::InterfaceName;

/// The names of the items that a host provides.
#[derive(Clone, Copy)]
pub(crate) struct Provided<'a> {
    /// The imports of the host's world.
    pub(crate) world: &'a [&'a str],
    /// The imports of each generation of this world. The linker may also have names that are not in
    /// `world`.
    pub(crate) others: &'a [&'a [&'a str]],
}

/// The same, to look up interfaces.
pub(super) struct Known {
    world: NamesByInterface,
    others: NamesByInterface,
}

struct NamesByInterface {
    names: Vec<InterfaceName>,
    index: Index,
}

impl Known {
    pub(super) fn of(provided: Provided<'_>) -> Self {
        let Provided { world, others } = provided;
        let mut known: HashSet<&str> = world.iter().copied().collect();
        let others = others.iter().copied().flatten().copied();
        Known {
            world: NamesByInterface::of(world.iter().copied()),
            others: NamesByInterface::of(others.filter(|name| known.insert(*name))),
        }
    }

    /// The imports of the host's world that are the same interface, in any version.
    pub(super) fn offered(&self, import: &InterfaceName) -> Vec<InterfaceName> {
        self.world.versions(import).cloned().collect()
    }

    /// The same for names that only other generations have. `has` says whether the linker has a
    /// name.
    pub(super) fn of_others(
        &self,
        import: &InterfaceName,
        has: &mut dyn FnMut(&str) -> bool,
    ) -> Vec<InterfaceName> {
        let versions = self.others.versions(import);
        versions
            .filter(|name| has(name.as_str()))
            .cloned()
            .collect()
    }
}

impl NamesByInterface {
    fn of<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let names: Vec<_> = names.map(InterfaceName::new).collect();
        let index = Index::of(&names);
        NamesByInterface { names, index }
    }

    fn versions(&self, import: &InterfaceName) -> impl Iterator<Item = &InterfaceName> {
        let positions = self.index.interface(&self.names, import).iter();
        positions.map(|position| &self.names[*position])
    }
}
