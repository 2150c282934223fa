//! The homes and the names of types.

use std::collections::HashMap;

use wit_parser::{TypeDefKind, TypeId};

use crate::model::{Home, ItemPath, ModulePath, TypeRef};
use crate::names::{self, Scope};
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
    worlds: usize,
}

/// The types of a world that were placed.
pub(super) struct WorldTypes<'a> {
    facts: &'a WorldFacts<'a>,
    world: usize,
    placed: &'a mut Vec<PlacedType>,
    pub(super) refs: HashMap<(TypeId, Mode), TypeRef>,
}

/// A module of types, as the module itself and as other modules name it.
pub(super) struct TypesModule<'a> {
    pub(super) own: &'a ModulePath,
    pub(super) elsewhere: &'a ModulePath,
}

impl Types {
    pub(super) fn of_world<'a>(&'a mut self, facts: &'a WorldFacts<'a>) -> WorldTypes<'a> {
        let world = self.worlds;
        self.worlds += 1;
        WorldTypes {
            facts,
            world,
            placed: &mut self.placed,
            refs: HashMap::new(),
        }
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
                let TypesModule { own, elsewhere } = module_of(id);
                let home = Home {
                    module: own.clone(),
                    path: ItemPath {
                        module: elsewhere.clone(),
                        ident: scope.claim(ident),
                    },
                };
                self.refs.insert((id, mode), TypeRef(self.placed.len()));
                self.placed.push(PlacedType {
                    world: self.world,
                    id,
                    mode,
                    home,
                });
            }
        }
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
