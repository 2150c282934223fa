//! The types of all generations as conversions see them: what a reference to a type means, and
//! which definitions are counterparts.

use std::collections::{BTreeMap, HashMap};

use wit_parser::{Handle, Type, TypeDefKind, TypeId};

use super::positions::Positions;
use crate::load::{components, id_of};
use crate::survey::{Generations, ItemKey, WorldFacts};

/// The types of all generations.
pub(super) struct Definitions<'a> {
    worlds: &'a [Positions<'a>],
    /// The definitions, by their positions in [`Generations::definitions`].
    all: Vec<Option<Defined<'a>>>,
    /// The definitions of named types and of their aliases, in each generation.
    by_id: HashMap<(usize, TypeId), usize>,
    /// The classes of all named types in each generation.
    classes: HashMap<(usize, TypeId), usize>,
}

/// A type that is generated.
pub(super) struct Defined<'a> {
    /// The newest generation that has it.
    pub(super) home: usize,
    /// The type there.
    pub(super) id: TypeId,
    pub(super) key: &'a ItemKey,
    pub(super) name: &'a str,
    /// The lineages of all of its names, and its part in each.
    lineages: BTreeMap<usize, usize>,
}

/// The meaning of a reference to a type.
#[derive(Clone, Copy)]
pub(super) enum Meaning<'a> {
    Primitive(Type),
    /// A user-defined type, from the option `with`.
    Users,
    /// The position of a definition.
    Definition(usize),
    /// A type without a name of its own.
    Anonymous(&'a TypeDefKind),
}

/// How two definitions are related.
pub(super) enum Kinship {
    Counterparts,
    /// The option `by_hand` separates them.
    ByHand,
    Nothing,
}

impl<'a> Definitions<'a> {
    pub(super) fn of(generations: &'a Generations, worlds: &'a [Positions<'a>]) -> Self {
        let definitions = generations.definitions.iter();
        let all = definitions.map(|definition| {
            let (home, key) = definition.members.first()?;
            let id = worlds.get(*home)?.type_id(key)?;
            let lineages = BTreeMap::new();
            Some(Defined {
                home: *home,
                id,
                key,
                name: key.name.as_deref()?,
                lineages,
            })
        });
        let mut all: Vec<_> = all.collect();
        let mut by_id = HashMap::new();
        let mut classes = HashMap::new();
        for (generation, (facts, world)) in generations.list.iter().zip(worlds).enumerate() {
            for item in &facts.types {
                let Some(id) = world.type_id(&item.key) else {
                    continue;
                };
                classes.insert((generation, id), item.class);
                let Some(definition) = item.definition else {
                    continue;
                };
                by_id.insert((generation, id), definition);
                if let Some(Some(defined)) = all.get_mut(definition) {
                    defined.lineages.insert(item.lineage, item.segment);
                }
            }
        }
        Definitions {
            worlds,
            all,
            by_id,
            classes,
        }
    }

    pub(super) fn get(&self, definition: usize) -> Option<&Defined<'a>> {
        self.all.get(definition)?.as_ref()
    }

    pub(super) fn facts(&self, generation: usize) -> Option<&'a WorldFacts<'a>> {
        self.worlds.get(generation).map(|world| world.facts)
    }

    /// The kind of a definition.
    pub(super) fn kind(&self, defined: &Defined<'_>) -> Option<&'a TypeDefKind> {
        let facts = self.facts(defined.home)?;
        Some(&facts.items.resolve.types[defined.id].kind)
    }

    /// Whether two references are to types of one class.
    pub(super) fn is_one_class(&self, from: (usize, Type), to: (usize, Type)) -> bool {
        let class = |(generation, ty): (usize, Type)| {
            let id = id_of(&ty)?;
            self.classes.get(&(generation, id))
        };
        class(from).is_some_and(|from| class(to) == Some(from))
    }

    /// The meaning of a reference in a generation.
    pub(super) fn meaning(&self, generation: usize, ty: Type) -> Option<Meaning<'a>> {
        let facts = self.facts(generation)?;
        let mut ty = ty;
        loop {
            let Some(id) = id_of(&ty) else {
                return Some(Meaning::Primitive(ty));
            };
            if let Some(definition) = self.by_id.get(&(generation, id)) {
                return Some(Meaning::Definition(*definition));
            }
            if facts.types.replaced.is_users(&facts.items, id) {
                return Some(Meaning::Users);
            }
            match &facts.items.resolve.types[id].kind {
                TypeDefKind::Type(target) => ty = *target,
                kind @ (TypeDefKind::Record(_)
                | TypeDefKind::Flags(_)
                | TypeDefKind::Variant(_)
                | TypeDefKind::Enum(_)
                | TypeDefKind::Tuple(_)
                | TypeDefKind::Option(_)
                | TypeDefKind::Result(_)
                | TypeDefKind::List(_)
                | TypeDefKind::Map(..)
                | TypeDefKind::FixedLengthList(..)
                | TypeDefKind::Resource
                | TypeDefKind::Handle(_)
                | TypeDefKind::Future(_)
                | TypeDefKind::Stream(_)
                | TypeDefKind::Unknown) => return Some(Meaning::Anonymous(kind)),
            }
            // The target has a definition, but this alias does not. So `with` replaces a type
            // between them.
            let target = id_of(&ty);
            if target.is_some_and(|target| self.by_id.contains_key(&(generation, target))) {
                return Some(Meaning::Users);
            }
        }
    }

    /// Whether two definitions are counterparts.
    pub(super) fn kinship(&self, from: &Defined<'_>, to: &Defined<'_>) -> Kinship {
        let common = from.lineages.iter().filter_map(|(lineage, segment)| {
            let other = to.lineages.get(lineage)?;
            Some(segment == other)
        });
        let common: Vec<bool> = common.collect();
        match (common.is_empty() || from.home == to.home, common) {
            (true, _) => Kinship::Nothing,
            (false, common) if common.contains(&false) => Kinship::ByHand,
            (false, _) => Kinship::Counterparts,
        }
    }

    /// The first part of a type that is not data: it is valid only during a call, or can be read
    /// only once.
    pub(super) fn not_data(&self, known: &mut NotData, at: (usize, Type)) -> Option<&'static str> {
        let (generation, ty) = at;
        let id = match ty {
            Type::Id(id) => id,
            Type::ErrorContext => return Some("error-context"),
            Type::Bool
            | Type::U8
            | Type::U16
            | Type::U32
            | Type::U64
            | Type::S8
            | Type::S16
            | Type::S32
            | Type::S64
            | Type::F32
            | Type::F64
            | Type::Char
            | Type::String => return None,
        };
        if let Some(known) = known.get(&(generation, id)) {
            return *known;
        }
        let kind = &self.facts(generation)?.items.resolve.types[id].kind;
        let found = match kind {
            TypeDefKind::Handle(Handle::Borrow(_)) => Some("borrow"),
            TypeDefKind::Stream(_) => Some("stream"),
            TypeDefKind::Future(_) => Some("future"),
            TypeDefKind::Record(_)
            | TypeDefKind::Flags(_)
            | TypeDefKind::Variant(_)
            | TypeDefKind::Enum(_)
            | TypeDefKind::Tuple(_)
            | TypeDefKind::Option(_)
            | TypeDefKind::Result(_)
            | TypeDefKind::List(_)
            | TypeDefKind::Map(..)
            | TypeDefKind::FixedLengthList(..)
            | TypeDefKind::Resource
            | TypeDefKind::Unknown
            | TypeDefKind::Type(_)
            | TypeDefKind::Handle(Handle::Own(_)) => {
                let mut parts = components(kind).into_iter();
                parts.find_map(|ty| self.not_data(known, (generation, ty)))
            }
        };
        known.insert((generation, id), found);
        found
    }
}

/// The results for types that were already searched.
pub(super) type NotData = HashMap<(usize, TypeId), Option<&'static str>>;
