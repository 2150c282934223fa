//! The values that the lowering of a world reads.

use wit_parser::{Resolve, TypeId};

use crate::impossible::Impossible;
use crate::model::{Replacement, TypeRef};
use crate::options::{Entries, Settings};
use crate::place::{Places, WorldPlaces};
use crate::survey::{Mode, WorldFacts};

/// The values that the lowering of a world reads.
#[derive(Clone, Copy)]
pub(super) struct Lower<'a> {
    pub(super) facts: &'a WorldFacts<'a>,
    /// The homes and the names of the items of this world.
    pub(super) world: &'a WorldPlaces,
    pub(super) places: &'a Places,
    pub(super) entries: &'a Entries,
    pub(super) settings: &'a Settings,
    /// The user's items, in the order of the option `with`.
    pub(super) users: &'a [Replacement],
}

impl<'a> Lower<'a> {
    pub(super) fn resolve(self) -> &'a Resolve {
        self.facts.items.resolve
    }

    /// The form of a named type.
    pub(super) fn type_ref(self, id: TypeId, mode: Mode) -> Result<TypeRef, Impossible> {
        self.world.type_ref(id, mode).ok_or_else(|| {
            let name = self.resolve().types[id].name.as_deref();
            let name = name.unwrap_or("without a name");
            Impossible::new(format!("the type {name} has no place in the bindings"))
        })
    }

    /// All forms of some types.
    pub(super) fn type_refs(
        self,
        ids: impl Iterator<Item = TypeId>,
    ) -> Result<Vec<TypeRef>, Impossible> {
        let forms = ids.flat_map(|id| {
            let modes = self.facts.types.forms(id).modes().iter();
            modes.map(move |mode| self.type_ref(id, *mode))
        });
        forms.collect()
    }
}
