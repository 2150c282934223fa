//! Gives every generated item one home and one Rust name.
//!
//! It takes the facts from [`crate::survey`]. [`crate::lower`] reads the result. All names come from
//! [`crate::names`]. The options do not matter here: the facts already say what they mean.

mod interfaces;
mod modules;
mod places;
mod types;
mod world;
mod world_idents;

pub(crate) use self::modules::accessor_name;
pub(crate) use self::places::{HostIdents, Places, WorldPlaces};
pub(crate) use self::types::PlacedType;
pub(crate) use self::world_idents::WorldIdents;

use std::collections::HashMap;

use self::interfaces::{place_exports, place_imports};
use self::modules::Modules;
use self::places::RootNames;
use self::types::Types;
use self::world::place_own;
use crate::impossible::Impossible;
use crate::names;
use crate::options::Options;
use crate::survey::{Survey, WorldFacts};

/// Places the items of all worlds.
///
/// # Errors
///
/// If the WIT is in a state that the parser excludes.
pub(crate) fn place(survey: &Survey<'_>, options: &Options) -> Result<Places, Impossible> {
    let root = RootNames::of(&options.entries);
    let mut modules = Modules::default();
    let mut types = Types::default();
    let mut worlds = Vec::new();
    for facts in &survey.worlds {
        worlds.push(place_world(facts, &root, &mut modules, &mut types)?);
    }
    Ok(Places {
        worlds,
        types: types.placed,
        root,
        modules: modules.placed,
    })
}

fn place_world(
    facts: &WorldFacts<'_>,
    root: &RootNames,
    modules: &mut Modules,
    types: &mut Types,
) -> Result<WorldPlaces, Impossible> {
    let (imports, exports) = modules.place(facts)?;
    let mut hosts = HashMap::new();
    let mut guests = HashMap::new();
    let idents = WorldIdents::of(facts.items.world);
    let types_module = names::ident(&names::world_types(&facts.items.world.name));
    let mut of_world = types.of_world(facts);
    place_imports(facts, &imports, &mut of_world, &mut hosts);
    place_exports(facts, &exports, root, &mut of_world, &mut guests)?;
    place_own(facts, &idents, &types_module, &mut of_world, &mut hosts);
    let types = of_world.refs;
    Ok(WorldPlaces {
        idents,
        types_module,
        imports,
        exports,
        types,
        hosts,
        guests,
    })
}
