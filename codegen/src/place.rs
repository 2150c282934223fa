//! Chooses one home and one Rust name for every generated item.
//!
//! It takes the facts from [`crate::survey`]. [`crate::lower`] reads the result. All names come
//! from [`crate::names`]. The options do not matter here: the facts already say what they mean. Of
//! several generations, the newest is at the root, and each older one in a module of its own. An
//! item is generated in its home, the newest generation that has an equal one.

mod function_types;
mod generations;
mod interfaces;
mod modules;
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

use self::function_types::FunctionTypes;
use self::generations::place_generations;
use self::interfaces::{place_exports, place_imports};
use self::modules::Modules;
use self::places::Names;
use self::root_names::RootNames;
use self::types::Types;
use self::world::place_own;
use crate::impossible::Impossible;
use crate::model::ModulePath;
use crate::relate::Relations;
use crate::survey::{Role, Survey, WorldFacts};

/// Places the items of all worlds.
///
/// # Errors
///
/// If the WIT is in a state that the parser excludes.
pub(crate) fn place(survey: &Survey<'_>, relations: &Relations) -> Result<Places, Impossible> {
    let mut roots = RootNames::of_worlds(survey).into_iter();
    let mut modules = Modules::default();
    let mut types = Types::default();
    let generations = place_generations(survey)?;
    let bases = (0..survey.worlds.len()).map(|index| base(survey, generations.as_ref(), index));
    let bases = bases.collect::<Result<Vec<_>, _>>()?;
    modules.reserve(bases.iter());
    let nameless = || Impossible::new("a world has no names");
    let mut worlds = Vec::new();
    // Items of older generations refer to those of newer ones.
    let all = survey.worlds.iter().zip(bases).enumerate();
    for (index, (facts, base)) in all.rev() {
        let role = survey.role(index);
        let named_after = match role {
            Role::Only => facts,
            Role::Older | Role::Newest => survey.worlds.last().ok_or_else(nameless)?,
        };
        let placing = Placing {
            relations,
            index,
            role,
            generations: generations.as_ref(),
            base,
            idents: WorldIdents::of(named_after.items.world),
            root: roots.next_back().ok_or_else(nameless)?,
        };
        let world = placing.world(facts, &mut modules, &mut types);
        worlds.push(world.map_err(|impossible| impossible.in_world(index))?);
    }
    worlds.reverse();
    Ok(Places {
        worlds,
        types: types.placed,
        generations,
        modules: modules.placed,
    })
}

/// The module that has all modules of a world.
fn base(
    survey: &Survey<'_>,
    generations: Option<&GenerationIdents>,
    index: usize,
) -> Result<ModulePath, Impossible> {
    match (survey.role(index), generations) {
        (Role::Older, Some(generations)) => Ok(vec![generations.module(index)?.clone()]),
        (Role::Older, None) => Err(Impossible::new("an older generation has no name")),
        // At the root.
        (Role::Only | Role::Newest, _) => Ok(ModulePath::new()),
    }
}

/// What the places of a world depend on.
struct Placing<'a> {
    relations: &'a Relations,
    /// The position of the world.
    index: usize,
    role: Role,
    generations: Option<&'a GenerationIdents>,
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
            role,
            generations,
            base,
            idents,
            root,
        } = self;
        let (imports, exports) = modules.place(facts, &base)?;
        let mut names = Names::default();
        let function_types = FunctionTypes {
            relations,
            index,
            role,
        };
        let mut of_world = types.of_world(facts, relations, index);
        place_imports(facts, &imports, &mut of_world, &mut names);
        place_exports(
            facts,
            &exports,
            &root,
            &mut of_world,
            &function_types,
            &mut names,
        )?;
        let own = (&idents, generations);
        place_own(
            facts,
            own,
            &base,
            &mut of_world,
            &function_types,
            &mut names,
        );
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
            function_types: names.function_types,
        })
    }
}
