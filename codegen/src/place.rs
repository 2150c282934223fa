//! Gives every generated item one home and one Rust name.
//!
//! It takes the facts from [`crate::survey`]. [`crate::lower`] reads the result. All names come
//! from [`crate::names`]. Of the options, only the user's items matter here, which have names
//! at the root: the facts already say what the others mean. Of
//! several generations, the newest is at the root, and each older one in a module of its own. An
//! item is generated in its home, the newest generation that has an equal one.

mod generations;
mod interfaces;
mod modules;
mod payloads;
mod places;
mod root_names;
mod types;
mod world;
mod world_idents;

pub(crate) use self::generations::GenerationIdents;
pub(crate) use self::modules::accessor_name;
pub(crate) use self::places::{HostIdents, Places, WorldPlaces};
pub(crate) use self::types::PlacedType;
pub(crate) use self::world_idents::WorldIdents;

use self::generations::place_generations;
use self::interfaces::{place_exports, place_imports};
use self::modules::Modules;
use self::payloads::Payloads;
use self::places::Names;
use self::root_names::RootNames;
use self::types::Types;
use self::world::place_own;
use crate::impossible::Impossible;
use crate::model::ModulePath;
use crate::options::ForPlace;
use crate::relate::Relations;
use crate::survey::{Survey, WorldFacts};

/// Places the items of all worlds.
///
/// # Errors
///
/// If the WIT is in a state that the parser excludes.
pub(crate) fn place(
    survey: &Survey<'_>,
    relations: &Relations,
    options: &ForPlace<'_>,
) -> Result<Places, Impossible> {
    let mut roots = RootNames::of_worlds(options).into_iter();
    let mut modules = Modules::default();
    let mut types = Types::default();
    let generations = place_generations(survey, relations);
    let bases = generations.as_ref().map(GenerationIdents::bases);
    modules.reserve(bases.iter().flatten());
    let nameless = || Impossible::new("a world has no names");
    let mut worlds = Vec::new();
    // Items of older generations refer to those of newer ones.
    for (index, facts) in survey.worlds.iter().enumerate().rev() {
        let base = match &bases {
            Some(bases) => bases.get(index).cloned().ok_or_else(nameless)?,
            // One that is no generation is at the root.
            None => ModulePath::new(),
        };
        let named_after = match relations.is_empty() {
            true => facts,
            false => survey.worlds.last().unwrap_or(facts),
        };
        let placing = Placing {
            relations,
            index,
            base,
            idents: WorldIdents::of(named_after.items.world, bases.is_some()),
            root: roots.next_back().ok_or_else(nameless)?,
        };
        worlds.push(placing.world(facts, &mut modules, &mut types)?);
    }
    worlds.reverse();
    Ok(Places {
        worlds,
        types: types.placed,
        generations,
        modules: modules.placed,
    })
}

/// What the places of a world depend on.
struct Placing<'a> {
    relations: &'a Relations,
    /// The position of the world.
    index: usize,
    /// The module that has all of its modules.
    base: ModulePath,
    idents: WorldIdents,
    root: RootNames,
}

impl Placing<'_> {
    fn world(
        self,
        facts: &WorldFacts<'_>,
        modules: &mut Modules,
        types: &mut Types,
    ) -> Result<WorldPlaces, Impossible> {
        let Placing {
            relations,
            index,
            base,
            idents,
            root,
        } = self;
        let (imports, exports) = modules.place(facts, &base)?;
        let mut names = Names::default();
        let payloads = Payloads { relations, index };
        let mut of_world = types.of_world(facts, relations, index);
        place_imports(facts, &imports, &mut of_world, &mut names);
        place_exports(facts, &exports, &root, &mut of_world, &payloads, &mut names)?;
        place_own(facts, &idents, &base, &mut of_world, &payloads, &mut names);
        let (refs, reexports) = (of_world.refs, of_world.reexports);
        types.finish_world(index, refs.clone());
        Ok(WorldPlaces {
            types_module: idents.types.clone(),
            idents,
            base,
            root,
            imports,
            exports,
            types: refs,
            reexports,
            hosts: names.hosts,
            guests: names.guests,
            payloads: names.payloads,
        })
    }
}
