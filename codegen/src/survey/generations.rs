//! What several generations of an API have in common: which items are equal, and in which generation
//! each one is generated.
//!
//! It takes the facts about the generations' worlds, and returns values that own what they have. The
//! words are these:
//!
//! * The *key* of an item is its side, its interface and its name: [`ItemKey`].
//! * A *strand* is one item through all generations: the items whose keys are the same once the option
//!   `moved` was applied. Items of a strand are counterparts.
//! * The *class* of an item: two items are equal if they have the same class.
//! * The *home* of an item is the newest generation that has an equal counterpart.
//!
//! | module | from | to |
//! |---|---|---|
//! | `inventory` | a world | its items, with their keys and their texts |
//! | `moves` | `moved`, the inventories | the steps from the keys of a generation to those of the next |
//! | `strands` | the inventories, the steps | the strands |
//! | `cuts` | `by_hand`, the strands | where a strand is cut |
//! | `classes`, `definitions` | the types | their classes, by names and structure and never by ids |
//! | `reach` | entries of one generation, the homes | the entries without effect |

mod classes;
mod cuts;
mod definitions;
mod inventory;
mod moves;
mod names;
mod parted;
mod reach;
mod strands;
#[cfg(test)]
mod tests;
mod users;

pub(crate) use self::inventory::{ItemKey, Side};
pub(crate) use self::strands::Strand;

use std::collections::{BTreeSet, HashMap};

use proc_macro2::{Ident, Span};
use semver::Version;
use syn::LitStr;
use wit_parser::Function;

use self::classes::{Classes, TypeClasses};
use self::cuts::{Cuts, find_cuts};
use self::inventory::{Inventory, Kind, tracked_packages};
use self::moves::find_moves;
use self::names::meeting_labels;
use self::parted::parted;
use self::reach::entries_without_effect;
use self::strands::{Strands, strands};
use super::WorldFacts;
use crate::load::version_of;
use crate::options::{Generation, Options};

/// What the generations have in common.
#[derive(Debug)]
pub(crate) struct Generations {
    /// From the oldest to the newest, in the order of [`super::Survey::worlds`].
    pub(crate) list: Vec<GenerationFacts>,
    /// The types through all generations.
    pub(crate) types: Vec<Strand>,
    /// The functions through all generations.
    pub(crate) functions: Vec<Strand>,
    /// The interfaces through all generations.
    pub(crate) interfaces: Vec<Strand>,
    /// The types that are generated, each once. [`TypeItem::definition`] is a position in this list.
    pub(crate) definitions: Vec<Definition>,
    /// Two generations, the older one first, that `by_hand` parts and whose exports have the same
    /// names: no component says which of them it is for.
    pub(crate) parted: Vec<(usize, usize)>,
}

/// A generation.
#[derive(Debug)]
pub(crate) struct GenerationFacts {
    pub(crate) label: Ident,
    /// The version of the world's package, or that of the option `version`.
    pub(crate) version: Option<Version>,
    /// In WIT's order, first what is imported, then what is exported.
    pub(crate) types: Vec<TypeItem>,
    /// Likewise, without those of interfaces that `with` replaces.
    pub(crate) functions: Vec<Item>,
    /// Likewise.
    pub(crate) interfaces: Vec<Item>,
}

/// A function or an interface of a generation.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) key: ItemKey,
    /// The position of its strand.
    pub(crate) strand: usize,
    /// Items of one kind and one class are equal counterparts.
    pub(crate) class: usize,
    /// The newest generation that has an equal counterpart.
    pub(crate) home: usize,
}

/// A named type of a generation, or another name of one.
#[derive(Debug)]
pub(crate) struct TypeItem {
    pub(crate) key: ItemKey,
    pub(crate) strand: usize,
    /// Types of one class are one Rust type.
    pub(crate) class: usize,
    /// The newest generation that has an equal counterpart; of a type with a definition, that which
    /// has the definition.
    pub(crate) home: usize,
    /// The record, variant, enum, set of flags or resource that it is, or that it is another name of.
    pub(crate) definition: Option<usize>,
}

/// A record, variant, enum, set of flags or resource that is generated.
#[derive(Debug)]
pub(crate) struct Definition {
    /// The generations that have it, the newest first, with its key in each. The first is its home.
    pub(crate) members: Vec<(usize, ItemKey)>,
}

/// What a function of the newest generation is in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    Absent,
    /// It is equal.
    Equal,
    /// It has another type or is in `by_hand`.
    Differs {
        home: usize,
    },
}

/// What is wrong with the options of a generation.
#[derive(Debug)]
pub(crate) struct GenerationError {
    pub(crate) span: Span,
    /// What the user wrote there.
    pub(crate) name: String,
    pub(crate) why: GenerationWhy,
}

#[derive(Debug)]
pub(crate) enum GenerationWhy {
    /// An item of `moved` or `by_hand` is not in the generation, or no newer generation has that
    /// to which it is moved.
    Unknown {
        /// The generation; `None` for all newer ones.
        generation: Option<String>,
        known: BTreeSet<String>,
    },
    /// An item is moved to one of another kind or on the other side of the world.
    MovedToOther { old: String },
    /// An item is moved to the key of another item.
    MovedToTaken { generation: String },
    /// No newer generation has an item that is in `by_hand`.
    NothingNewer,
    /// An entry of a generation reaches only items with other homes.
    OtherHomes { homes: Vec<String> },
    /// The name of a generation is that of a module of interfaces.
    MeetsModule,
}

impl GenerationError {
    fn at(literal: &LitStr, why: GenerationWhy) -> Self {
        GenerationError {
            span: literal.span(),
            name: literal.value(),
            why,
        }
    }
}

impl Generations {
    /// The position of the newest generation.
    pub(crate) fn newest(&self) -> usize {
        self.list.len().saturating_sub(1)
    }

    /// What a function is in each generation, seen from the newest that has it.
    pub(crate) fn presence(&self, strand: usize) -> Vec<Presence> {
        let items = self.functions.get(strand).map(|strand| &strand.items);
        let items: Vec<_> = items.into_iter().flatten().zip(&self.list).collect();
        let item = |(item, generation): &(&Option<usize>, &'_ GenerationFacts)| {
            let item = generation.functions.get((**item)?)?;
            Some((item.class, item.home))
        };
        let newest = items.iter().rev().find_map(item);
        let presence = items.iter().map(|at| match item(at) {
            None => Presence::Absent,
            Some((class, _)) if newest.is_some_and(|(newest, _)| newest == class) => {
                Presence::Equal
            }
            Some((_, home)) => Presence::Differs { home },
        });
        presence.collect()
    }
}

impl GenerationFacts {
    /// The functions whose home is this generation, which is the one at `position`.
    pub(crate) fn own_functions(&self, position: usize) -> impl Iterator<Item = &Item> {
        self.functions
            .iter()
            .filter(move |item| item.home == position)
    }

    /// The types whose home is this generation.
    pub(crate) fn own_types(&self, position: usize) -> impl Iterator<Item = &TypeItem> {
        self.types.iter().filter(move |item| item.home == position)
    }
}

/// Finds what the generations have in common, and what is wrong with their options.
pub(super) fn generations(
    worlds: &[WorldFacts<'_>],
    options: &Options,
) -> (Generations, Vec<GenerationError>) {
    let of_options = options
        .worlds
        .iter()
        .filter_map(|world| world.generation.as_ref());
    let of_options: Vec<&Generation> = of_options.collect();
    let tracked = tracked_packages(worlds);
    let inventories = worlds.iter().map(|world| Inventory::of(world, &tracked));
    let inventories: Vec<_> = inventories.collect();
    let (moves, mut errors) = find_moves(&of_options, &inventories);
    let (strands, taken) = strands(&of_options, &inventories, &moves);
    errors.extend(taken);
    let (cuts, unknown) = find_cuts(&of_options, &inventories, &strands);
    errors.extend(unknown);
    let parted = parted(worlds, &strands, &cuts);
    let generations = find_homes(worlds, &of_options, &inventories, strands, &cuts, parted);
    errors.extend(meeting_labels(&of_options, worlds));
    errors.extend(entries_without_effect(worlds, &of_options, &generations));
    (generations, errors)
}

/// Finds the classes from the newest generation to the oldest, and from them the homes.
fn find_homes(
    worlds: &[WorldFacts<'_>],
    options: &[&Generation],
    inventories: &[Inventory<'_>],
    strands: Strands,
    cuts: &Cuts,
    parted: Vec<(usize, usize)>,
) -> Generations {
    let mut classes = Classes::default();
    let mut function_classes = FunctionClasses::default();
    let mut list = Vec::new();
    let all = worlds.iter().zip(options).zip(inventories).enumerate();
    for (position, ((facts, options), inventory)) in all.rev() {
        let mut types = TypeClasses::new(position, facts, options, inventory, &strands, cuts);
        let items = inventory.functions.iter().enumerate();
        let functions = items.map(|(index, item)| {
            let strand = strands.of(Kind::Function, position, index);
            let shape = FunctionShape {
                strand,
                segment: cuts.segment(Kind::Function, strand, position),
                is_async: item.function.kind.is_async(),
                params: params(item.function, |ty| types.class_of(&mut classes, ty)),
                result: item
                    .function
                    .result
                    .as_ref()
                    .map(|ty| types.class_of(&mut classes, ty)),
            };
            let class = function_classes.class_of(shape);
            Item {
                key: item.key.clone(),
                strand,
                class,
                home: function_classes.home(class, position),
            }
        });
        let functions: Vec<_> = functions.collect();
        let types = types.into_items(&mut classes);
        list.push(GenerationFacts {
            label: options.label.clone(),
            version: version_of(facts.wit, options),
            interfaces: interfaces(position, inventory, &strands),
            types,
            functions,
        });
    }
    list.reverse();
    find_homes_of_interfaces(&mut list);
    let Strands {
        types,
        functions,
        interfaces,
    } = strands;
    Generations {
        list,
        types: types.all,
        functions: functions.all,
        interfaces: interfaces.all,
        definitions: classes.definitions.into_values(),
        parted,
    }
}

fn params(
    function: &Function,
    mut class_of: impl FnMut(&wit_parser::Type) -> usize,
) -> Vec<(String, usize)> {
    let params = function.params.iter();
    let params = params.map(|param| (param.name.clone(), class_of(&param.ty)));
    params.collect()
}

/// What two functions must have in common to be equal.
#[derive(PartialEq, Eq, Hash)]
struct FunctionShape {
    strand: usize,
    segment: usize,
    is_async: bool,
    params: Vec<(String, usize)>,
    result: Option<usize>,
}

/// The classes of functions. They are found from the newest generation to the oldest.
#[derive(Default)]
struct FunctionClasses {
    by_shape: HashMap<FunctionShape, usize>,
    homes: HashMap<usize, usize>,
}

impl FunctionClasses {
    fn class_of(&mut self, shape: FunctionShape) -> usize {
        let next = self.by_shape.len();
        *self.by_shape.entry(shape).or_insert(next)
    }

    /// The first generation that was found to have the class.
    fn home(&mut self, class: usize, position: usize) -> usize {
        *self.homes.entry(class).or_insert(position)
    }
}

/// The interfaces of a generation. [`find_homes_of_interfaces`] finds their classes and homes.
fn interfaces(position: usize, inventory: &Inventory<'_>, strands: &Strands) -> Vec<Item> {
    let items = inventory.interfaces.iter().enumerate();
    let items = items.map(|(index, item)| Item {
        key: item.key.clone(),
        strand: strands.of(Kind::Interface, position, index),
        class: 0,
        home: position,
    });
    items.collect()
}

/// What two interfaces must have in common to be equal: their strand, and the strands and classes of
/// their types and functions.
type InterfaceShape = (usize, Vec<(usize, usize)>, Vec<(usize, usize)>);

/// Two interfaces are equal if they have the same types and functions, in any order.
fn find_homes_of_interfaces(list: &mut [GenerationFacts]) {
    let mut classes: HashMap<InterfaceShape, (usize, usize)> = HashMap::new();
    for (position, generation) in list.iter_mut().enumerate().rev() {
        let mut contents: HashMap<ItemKey, InterfaceShape> = HashMap::new();
        for item in &generation.types {
            let interface = contents.entry(item.key.of_interface()).or_default();
            interface.1.push((item.strand, item.class));
        }
        for item in &generation.functions {
            let interface = contents.entry(item.key.of_interface()).or_default();
            interface.2.push((item.strand, item.class));
        }
        for item in &mut generation.interfaces {
            let mut shape = contents.remove(&item.key).unwrap_or_default();
            shape.0 = item.strand;
            shape.1.sort_unstable();
            shape.2.sort_unstable();
            let next = classes.len();
            (item.class, item.home) = *classes.entry(shape).or_insert((next, position));
        }
    }
}
