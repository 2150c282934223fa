//! The classes of types: types of one class are one Rust type, in all generations.
//!
//! Classes are found bottom up and kept, so each type is visited once. The class of a type without
//! a name depends only on its structure. [`super::definitions`] finds the classes of named types.

use std::collections::{HashMap, HashSet};

use wit_parser::{Handle, Type, TypeDefKind, TypeId};

use super::common::TypeItem;
use super::cuts::Cuts;
use super::definitions::{Definitions, Place, Structure, StructureKind};
use super::inventory::{Inventory, Kind};
use super::lineages::Lineages;
use super::users::{used_export, users_path};
use crate::impossible::Impossible;
use crate::load::{definition, id_of};
use crate::options::GenerationForSurvey;
use crate::survey::world_items::WorldItems;

/// The common properties of types of one class.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Shape {
    /// A type without an id.
    Primitive(Type),
    /// A position among the definitions.
    Definition(usize),
    Own(usize),
    Borrow(usize),
    Tuple(Vec<usize>),
    Option(usize),
    Result(Option<usize>, Option<usize>),
    List(usize),
    FixedLengthList(usize, u32),
    Map(usize, usize),
    Future(Option<usize>),
    Stream(Option<usize>),
    /// An alias of a type that the user replaced, by the user's path.
    Users(String, usize),
    /// Does not occur: the parser does not allow it.
    Unknown,
}

/// The classes that were found so far.
#[derive(Default)]
pub(super) struct Classes {
    by_shape: HashMap<Shape, usize>,
    shapes: Vec<Shape>,
    pub(super) definitions: Definitions,
    /// The class of the type of each lineage, by generation.
    of_lineages: HashMap<(usize, usize), usize>,
    /// For a class and a part of a lineage, the first generation that was found.
    homes: HashMap<(usize, usize, usize), usize>,
}

impl Classes {
    fn intern(&mut self, shape: Shape) -> usize {
        if let Some(class) = self.by_shape.get(&shape) {
            return *class;
        }
        let class = self.shapes.len();
        self.by_shape.insert(shape.clone(), class);
        self.shapes.push(shape);
        class
    }

    fn definition_of(&self, class: usize) -> Option<usize> {
        match self.shapes.get(class) {
            Some(Shape::Definition(definition)) => Some(*definition),
            _ => None,
        }
    }

    /// The definition of the type of a lineage in a generation.
    fn definition_at(&self, generation: usize, lineage: usize) -> Option<usize> {
        let class = self.of_lineages.get(&(generation, lineage))?;
        self.definition_of(*class)
    }
}

/// The types of a generation, and their classes that were found.
pub(super) struct TypeClasses<'a> {
    position: usize,
    facts: WorldItems<'a>,
    options: &'a GenerationForSurvey<'a>,
    inventory: &'a Inventory<'a>,
    lineages: &'a Lineages,
    cuts: &'a Cuts,
    by_type: HashMap<TypeId, usize>,
    places: HashMap<TypeId, Place>,
    /// The lineages of all types with a definition, by their own keys.
    own_lineages: HashSet<usize>,
    /// The definitions of the generation's types that are known already.
    taken: HashSet<usize>,
}

impl<'a> TypeClasses<'a> {
    /// Nothing is found yet.
    pub(super) fn new(
        position: usize,
        facts: WorldItems<'a>,
        options: &'a GenerationForSurvey<'a>,
        inventory: &'a Inventory<'a>,
        lineages: &'a Lineages,
        cuts: &'a Cuts,
    ) -> Result<Self, Impossible> {
        let mut types = TypeClasses {
            position,
            facts,
            options,
            inventory,
            lineages,
            cuts,
            by_type: HashMap::new(),
            places: HashMap::new(),
            own_lineages: HashSet::new(),
            taken: HashSet::new(),
        };
        types.find_places()?;
        Ok(types)
    }

    /// Finds the places of each type with a definition: its own key, and those of its other names.
    fn find_places(&mut self) -> Result<(), Impossible> {
        for (index, item) in self.inventory.types.iter().enumerate() {
            let target = definition(self.facts.items.resolve, item.id);
            let lineage = self.lineages.of(Kind::Type, self.position, index)?;
            if target == item.id {
                let place = self.places.entry(target).or_default();
                place.own = Some((lineage, item.key.clone()));
                self.own_lineages.insert(lineage);
            } else if !self.is_replaced_on_the_way(item.id) {
                let place = self.places.entry(target).or_default();
                place.others.push(lineage);
            }
        }
        Ok(())
    }

    /// Whether an alias leads to a user-defined type, and not to the definition in WIT.
    fn is_replaced_on_the_way(&self, mut id: TypeId) -> bool {
        let items = self.facts.items;
        while let TypeDefKind::Type(Type::Id(target)) = items.resolve.types[id].kind {
            let is_users = self.facts.replaced.is_users(items, id);
            if is_users || used_export(self.facts, self.options, id, target).is_some() {
                return true;
            }
            id = target;
        }
        false
    }

    pub(super) fn class_of(&mut self, classes: &mut Classes, ty: &Type) -> usize {
        match id_of(ty) {
            Some(id) => self.class_of_id(classes, id),
            None => classes.intern(Shape::Primitive(*ty)),
        }
    }

    fn class_of_id(&mut self, classes: &mut Classes, id: TypeId) -> usize {
        if let Some(class) = self.by_type.get(&id) {
            return *class;
        }
        #[cfg(test)]
        crate::steps::count();
        let class = match self.structure(classes, id) {
            Some(structure) => self.class_of_definition(classes, id, structure),
            None => {
                let shape = self.shape(classes, id);
                let class = match shape {
                    Ok(shape) => classes.intern(shape),
                    Err(class) => class,
                };
                match users_path(self.facts, self.options, id) {
                    Some(path) => classes.intern(Shape::Users(path, class)),
                    None => class,
                }
            }
        };
        self.by_type.insert(id, class);
        class
    }

    /// The structure of a type that has a definition; `None` for others.
    fn structure(&mut self, classes: &mut Classes, id: TypeId) -> Option<Structure> {
        let facts = self.facts;
        let kind = match &facts.items.resolve.types[id].kind {
            TypeDefKind::Record(record) => {
                let fields = record.fields.iter();
                let fields = fields.map(|f| (f.name.clone(), self.class_of(classes, &f.ty)));
                StructureKind::Record(fields.collect())
            }
            TypeDefKind::Variant(variant) => {
                let cases = variant.cases.iter();
                let cases = cases.map(|c| (c.name.clone(), self.class_of_some(classes, &c.ty)));
                StructureKind::Variant(cases.collect())
            }
            TypeDefKind::Enum(enum_) => {
                StructureKind::Enum(enum_.cases.iter().map(|c| c.name.clone()).collect())
            }
            TypeDefKind::Flags(flags) => {
                StructureKind::Flags(flags.flags.iter().map(|f| f.name.clone()).collect())
            }
            TypeDefKind::Resource => StructureKind::Resource,
            TypeDefKind::Handle(_)
            | TypeDefKind::Tuple(_)
            | TypeDefKind::Option(_)
            | TypeDefKind::Result(_)
            | TypeDefKind::List(_)
            | TypeDefKind::Map(..)
            | TypeDefKind::FixedLengthList(..)
            | TypeDefKind::Future(_)
            | TypeDefKind::Stream(_)
            | TypeDefKind::Type(_)
            | TypeDefKind::Unknown => return None,
        };
        let own = self.places.get(&id).and_then(|place| place.own.as_ref());
        let lineage = own.and_then(|(lineage, _)| self.lineages.types.all.get(*lineage));
        Some(Structure {
            name: lineage.and_then(|lineage| lineage.key.name.clone()),
            kind,
            with: users_path(self.facts, self.options, id),
        })
    }

    /// The shape of a type without a definition. If it is an alias, the error is the class of its
    /// target.
    fn shape(&mut self, classes: &mut Classes, id: TypeId) -> Result<Shape, usize> {
        let facts = self.facts;
        Ok(match &facts.items.resolve.types[id].kind {
            TypeDefKind::Handle(Handle::Own(id)) => Shape::Own(self.class_of_id(classes, *id)),
            TypeDefKind::Handle(Handle::Borrow(id)) => {
                Shape::Borrow(self.class_of_id(classes, *id))
            }
            TypeDefKind::Tuple(tuple) => {
                let types = tuple.types.iter();
                Shape::Tuple(types.map(|ty| self.class_of(classes, ty)).collect())
            }
            TypeDefKind::Option(ty) => Shape::Option(self.class_of(classes, ty)),
            TypeDefKind::Result(result) => Shape::Result(
                self.class_of_some(classes, &result.ok),
                self.class_of_some(classes, &result.err),
            ),
            TypeDefKind::List(ty) => Shape::List(self.class_of(classes, ty)),
            TypeDefKind::Map(key, value) => {
                Shape::Map(self.class_of(classes, key), self.class_of(classes, value))
            }
            TypeDefKind::FixedLengthList(ty, length) => {
                Shape::FixedLengthList(self.class_of(classes, ty), *length)
            }
            TypeDefKind::Future(ty) => Shape::Future(self.class_of_some(classes, ty)),
            TypeDefKind::Stream(ty) => Shape::Stream(self.class_of_some(classes, ty)),
            TypeDefKind::Type(target) => {
                let class = self.class_of(classes, target);
                let Type::Id(target) = target else {
                    return Err(class);
                };
                match used_export(self.facts, self.options, id, *target) {
                    Some(path) => Shape::Users(path, class),
                    None => return Err(class),
                }
            }
            TypeDefKind::Record(_)
            | TypeDefKind::Variant(_)
            | TypeDefKind::Enum(_)
            | TypeDefKind::Flags(_)
            | TypeDefKind::Resource
            | TypeDefKind::Unknown => Shape::Unknown,
        })
    }

    fn class_of_some(&mut self, classes: &mut Classes, ty: &Option<Type>) -> Option<usize> {
        ty.as_ref().map(|ty| self.class_of(classes, ty))
    }

    fn class_of_definition(
        &mut self,
        classes: &mut Classes,
        id: TypeId,
        structure: Structure,
    ) -> usize {
        let place = self.places.remove(&id).unwrap_or_default();
        let candidates = self.candidates(classes, &place);
        let found = candidates.into_iter().find(|(generation, definition)| {
            let at = (*definition, *generation);
            (!self.taken.contains(definition) || classes.definitions.has_own_key(at, &place))
                && classes
                    .definitions
                    .is_counterpart(at, &place, &self.own_lineages)
                && !self.is_cut(classes, &place, *definition, *generation)
                && classes.definitions.has_structure(*definition, &structure)
        });
        let definition = match found {
            Some((_, definition)) => definition,
            None => classes.definitions.add(structure),
        };
        classes.definitions.join(definition, self.position, place);
        self.taken.insert(definition);
        classes.intern(Shape::Definition(definition))
    }

    /// The definitions of the counterparts of a type. Those with its own key come before those with
    /// the keys of its aliases, and the newest come first.
    fn candidates(&self, classes: &Classes, place: &Place) -> Vec<(usize, usize)> {
        let at = |lineage: usize| {
            let lineage_of_type = self.lineages.types.all.get(lineage);
            let count = lineage_of_type.map_or(0, |lineage| lineage.items.len());
            let newer = (self.position + 1..count).rev();
            newer.filter_map(move |generation| {
                let definition = classes.definition_at(generation, lineage)?;
                Some((generation, definition))
            })
        };
        place.lineages().flat_map(at).collect()
    }

    /// Whether `by_hand` separates a type from a definition, by any of the names of both.
    fn is_cut(
        &self,
        classes: &Classes,
        place: &Place,
        definition: usize,
        generation: usize,
    ) -> bool {
        let others = classes.definitions.lineages_in(definition, generation);
        let mut lineages = place.lineages().chain(others);
        lineages.any(|lineage| {
            let segment = |generation| self.cuts.segment(Kind::Type, lineage, generation);
            segment(self.position) != segment(generation)
        })
    }

    /// The types of the generation. Those of newer generations were found before.
    pub(super) fn into_items(mut self, classes: &mut Classes) -> Result<Vec<TypeItem>, Impossible> {
        let inventory = self.inventory;
        let mut found = Vec::new();
        for (index, item) in inventory.types.iter().enumerate() {
            let lineage = self.lineages.of(Kind::Type, self.position, index)?;
            let class = self.class_of_id(classes, item.id);
            let definition = classes.definition_of(class);
            let segment = self.cuts.segment(Kind::Type, lineage, self.position);
            let homes = &mut classes.homes;
            let by_key = homes
                .entry((lineage, segment, class))
                .or_insert(self.position);
            let home = definition.and_then(|it| classes.definitions.home(it));
            found.push(TypeItem {
                key: item.key.clone(),
                lineage,
                segment,
                class,
                home: home.unwrap_or(*by_key),
                newest_equal: *by_key,
                definition,
            });
        }
        let of_lineages = found
            .iter()
            .map(|item| ((self.position, item.lineage), item.class));
        classes.of_lineages.extend(of_lineages);
        Ok(found)
    }
}
