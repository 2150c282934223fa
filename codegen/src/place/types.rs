//! The homes and the names of types.

use std::collections::HashMap;

use proc_macro2::Ident;
use wit_parser::{TypeDefKind, TypeId};

use crate::model::{Home, ItemPath, ModulePath, TypeRef};
use crate::names::{self, Scope};
use crate::relate::Relations;
use crate::survey::{Forms, Mode, WorldFacts};

/// One form of a named type.
pub(crate) struct PlacedType {
    /// The position of its world.
    pub(crate) world: usize,
    pub(crate) id: TypeId,
    pub(crate) mode: Mode,
    pub(crate) home: Home,
}

/// The types that were placed.
#[derive(Default)]
pub(super) struct Types {
    pub(super) placed: Vec<PlacedType>,
    /// The forms of the types of the worlds that were placed.
    worlds: HashMap<usize, HashMap<(TypeId, Mode), TypeRef>>,
}

/// The types of a world that were placed.
pub(super) struct WorldTypes<'a> {
    facts: &'a WorldFacts<'a>,
    world: usize,
    relations: &'a Relations,
    types: &'a mut Types,
    pub(super) refs: HashMap<(TypeId, Mode), TypeRef>,
    /// The names that types from other homes have here.
    pub(super) reexports: HashMap<(TypeId, Mode), Ident>,
}

/// A module of types. Other modules may name it by a different path than the module itself.
pub(super) struct TypesModule<'a> {
    pub(super) own: &'a ModulePath,
    pub(super) elsewhere: &'a ModulePath,
}

impl Types {
    pub(super) fn of_world<'a>(
        &'a mut self,
        facts: &'a WorldFacts<'a>,
        relations: &'a Relations,
        world: usize,
    ) -> WorldTypes<'a> {
        WorldTypes {
            facts,
            world,
            relations,
            types: self,
            refs: HashMap::new(),
            reexports: HashMap::new(),
        }
    }

    /// Keeps the forms of a world's types for older generations.
    pub(super) fn finish_world(&mut self, world: usize, refs: HashMap<(TypeId, Mode), TypeRef>) {
        self.worlds.insert(world, refs);
    }
}

impl WorldTypes<'_> {
    /// Places the types of a module, in WIT's order. The first type with a name keeps it.
    pub(super) fn place<'m>(
        &mut self,
        types: impl Iterator<Item = TypeId>,
        module_of: impl Fn(TypeId) -> TypesModule<'m>,
        scope: &mut Scope,
    ) {
        for id in types {
            let resolve = self.facts.items.resolve;
            let Some(name) = &resolve.types[id].name else {
                continue;
            };
            for (mode, ident) in self.idents(id, name) {
                if let Some(home) = self.home_elsewhere(id, mode) {
                    self.refs.insert((id, mode), home);
                    self.reexports.insert((id, mode), scope.claim(ident));
                    continue;
                }
                let TypesModule { own, elsewhere } = module_of(id);
                let home = Home {
                    module: own.clone(),
                    path: ItemPath {
                        module: elsewhere.clone(),
                        ident: scope.claim(ident),
                    },
                };
                self.refs
                    .insert((id, mode), TypeRef(self.types.placed.len()));
                self.types.placed.push(PlacedType {
                    world: self.world,
                    id,
                    mode,
                    home,
                });
            }
        }
    }

    /// The form of an equal type that was placed before: in a newer generation, or in this world if
    /// equal types are merged.
    fn home_elsewhere(&self, id: TypeId, mode: Mode) -> Option<TypeRef> {
        if let Some(home) = self.facts.types.merged.get(&id) {
            return self.refs.get(&(*home, mode)).copied();
        }
        let related = self.relations.generations.get(self.world)?;
        let (world, id) = *related.types.get(&id)?;
        let refs = self.types.worlds.get(&world)?;
        refs.get(&(id, mode)).copied()
    }

    /// The forms of a type, with their names.
    fn idents(&self, id: TypeId, name: &str) -> Vec<(Mode, String)> {
        let one = || match self.facts.items.resolve.types[id].kind {
            TypeDefKind::Variant(_) | TypeDefKind::Enum(_) | TypeDefKind::Flags(_) => {
                names::camel_beside_host(name)
            }
            TypeDefKind::Record(_)
            | TypeDefKind::Resource
            | TypeDefKind::Handle(_)
            | TypeDefKind::Tuple(_)
            | TypeDefKind::Option(_)
            | TypeDefKind::Result(_)
            | TypeDefKind::List(_)
            | TypeDefKind::Map(..)
            | TypeDefKind::FixedLengthList(..)
            | TypeDefKind::Future(_)
            | TypeDefKind::Stream(_)
            | TypeDefKind::Type(_)
            | TypeDefKind::Unknown => names::camel(name),
        };
        let both = |suffix| names::derived("", name, suffix);
        match self.facts.types.forms(id) {
            Forms::Owned => vec![(Mode::Owned, one())],
            Forms::Borrowed => vec![(Mode::Borrowed, one())],
            Forms::Both => vec![
                (Mode::Owned, both("Result")),
                (Mode::Borrowed, both("Param")),
            ],
        }
    }
}
