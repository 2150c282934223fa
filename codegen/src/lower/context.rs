//! The values that the lowering of a world reads.

use semver::Version;
use wit_parser::{Resolve, TypeId};

use crate::impossible::Impossible;
use crate::model::{Reexport, Replacement, TypeRef};
use crate::options::{EntryId, WorldForLower};
use crate::place::{Places, WorldPlaces};
use crate::relate::{FunctionKey, Relations};
use crate::survey::{Mode, Role, Side, Survey, WorldFacts};

/// The values that the lowering of a world reads.
#[derive(Clone, Copy)]
pub(super) struct Lower<'a> {
    pub(super) facts: &'a WorldFacts<'a>,
    /// The homes and the names of the items of this world.
    pub(super) world: &'a WorldPlaces,
    pub(super) places: &'a Places,
    pub(super) survey: &'a Survey<'a>,
    pub(super) options: &'a WorldForLower<'a>,
    /// The user's items, in the order of the option `with`.
    pub(super) users: &'a [Replacement],
    /// The version of this generation.
    pub(super) version: Option<&'a Version>,
    /// The position of this world.
    pub(super) index: usize,
    /// What it is among the worlds.
    pub(super) role: Role,
    pub(super) relations: &'a Relations,
}

impl<'a> Lower<'a> {
    pub(super) fn resolve(self) -> &'a Resolve {
        self.facts.items.resolve
    }

    /// An error of this world says which world it is about.
    pub(super) fn located<T>(self, result: Result<T, Impossible>) -> Result<T, Impossible> {
        result.map_err(|impossible| impossible.in_world(self.index))
    }

    /// The WIT name of a type that must have one.
    pub(super) fn type_name(self, id: TypeId) -> Result<&'a str, Impossible> {
        let name = self.resolve().types[id].name.as_deref();
        name.ok_or_else(|| Impossible::new("a type has no name"))
    }

    /// The form of a named type.
    pub(super) fn type_ref(self, id: TypeId, mode: Mode) -> Result<TypeRef, Impossible> {
        self.world.type_ref(id, mode).ok_or_else(|| {
            let name = self.resolve().types[id].name.as_deref();
            let name = name.unwrap_or("without a name");
            Impossible::new(format!("the type {name} has no place in the bindings"))
        })
    }

    /// Whether a function is generated for this generation.
    pub(super) fn is_home(self, side: Side, key: &FunctionKey) -> bool {
        self.relations.is_home(self.index, side, key)
    }

    /// Whether a type is generated for this generation, and is not merged with another type of it.
    pub(super) fn is_type_home(self, id: TypeId) -> bool {
        if self.facts.types.merged.contains_key(&id) {
            return false;
        }
        self.type_home(id).0 == self.index
    }

    /// The world in which a type is generated, and the type there.
    pub(super) fn type_home(self, id: TypeId) -> (usize, TypeId) {
        let related = self.relations.generations.get(self.index);
        let home = related.and_then(|related| related.types.get(&id));
        home.copied().unwrap_or((self.index, id))
    }

    /// The user's item of an entry of `with`.
    pub(super) fn users_item(self, entry: EntryId) -> Result<&'a Replacement, Impossible> {
        let ident = self.world.root.with.get(entry);
        let item = ident.and_then(|ident| self.users.iter().find(|item| item.ident == *ident));
        item.ok_or_else(|| Impossible::new("a type is replaced by nothing"))
    }

    /// The types among these that are generated here, in all forms.
    pub(super) fn own_type_refs(
        self,
        ids: impl Iterator<Item = TypeId>,
    ) -> Result<Vec<TypeRef>, Impossible> {
        self.type_refs(ids.filter(|id| self.is_type_home(*id)))
    }

    /// The types among these that are generated elsewhere, with their names here.
    pub(super) fn reexports(
        self,
        ids: impl Iterator<Item = TypeId>,
    ) -> Result<Vec<Reexport>, Impossible> {
        let mut reexports = Vec::new();
        for id in ids.filter(|id| !self.is_type_home(*id)) {
            for mode in self.facts.types.forms(id).modes() {
                let ident = self.world.reexports.get(&(id, *mode));
                let ident = ident.ok_or_else(|| Impossible::new("a type has no name"))?;
                reexports.push(Reexport {
                    ident: ident.clone(),
                    ty: self.type_ref(id, *mode)?,
                });
            }
        }
        Ok(reexports)
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
