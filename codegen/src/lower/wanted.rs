//! The imports that a host of several generations provides to components of each.

use std::collections::{BTreeSet, HashMap};

use super::wit_text::WitText;
use crate::impossible::Impossible;
use crate::model::WantedGeneration;
use crate::survey::{GenerationFacts, Generations, Inventory, ItemKey, Side, Survey, Texts};

/// One for each generation. None without the option `generations`.
pub(super) fn lower_wanted_generations(
    survey: &Survey<'_>,
) -> Result<Vec<WantedGeneration>, Impossible> {
    let Some(generations) = &survey.generations else {
        return Ok(Vec::new());
    };
    let inventories = survey.inventories(Texts::None);
    let names = names(survey, generations, &inventories)?;
    let all = survey.worlds.iter().zip(&generations.list).enumerate();
    let all = all.map(|(position, (facts, generation))| {
        let entries = inventories.get(position).map_or(&[][..], |it| &it.types);
        let resources = entries.iter().zip(&generation.types);
        let resources = resources.filter(|(entry, _)| entry.is_resource);
        Ok(WantedGeneration {
            label: generations.label(position)?,
            version: generation.version.clone(),
            links: links(&names, position),
            resources: resources
                .map(|(entry, item)| {
                    let id = WitText::resource_id(facts.items.resolve, entry.id);
                    (id, item.class)
                })
                .collect(),
            indistinguishable: generations.indistinguishable_from(position)?,
        })
    });
    all.collect()
}

/// The items that are linked under one name.
type Names = Vec<(String, Users)>;

/// The generations that import a name, the oldest first.
#[derive(Default)]
struct Users {
    /// The generations where the host implements it, with its contents.
    implemented: Vec<(usize, Contents)>,
    /// The generations where the option `with` replaces the interface. The host links it only
    /// there.
    replaced: Vec<usize>,
}

/// The names of functions and resources, and the lineages and classes of each. Two names may have
/// one lineage.
type Contents = BTreeSet<(Kind, Option<String>, usize, usize)>;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Function,
    Resource,
}

/// The imports of all generations.
fn names(
    survey: &Survey<'_>,
    generations: &Generations,
    inventories: &[Inventory<'_>],
) -> Result<Names, Impossible> {
    let mut names = Names::new();
    let mut positions: HashMap<String, usize> = HashMap::new();
    let mut add = |name: String, position: usize, contents: Option<Contents>| {
        let next = names.len();
        let at = *positions.entry(name.clone()).or_insert(next);
        if at == next {
            names.push((name, Users::default()));
        }
        if let Some((_, users)) = names.get_mut(at) {
            match contents {
                Some(contents) => users.implemented.push((position, contents)),
                None => users.replaced.push(position),
            }
        }
    };
    let all = survey.worlds.iter().zip(&generations.list);
    for (position, ((facts, generation), inventory)) in all.zip(inventories).enumerate() {
        let contents = contents(generation, inventory);
        let resolve = facts.items.resolve;
        let imports = facts.items.imports.iter().zip(&generation.interfaces);
        for (import, item) in imports {
            let replaced = &facts.types.replaced.interfaces;
            let of_import = match replaced.contains_key(&import.id) {
                true => None,
                false => Some(contents.get(&item.key).cloned().unwrap_or_default()),
            };
            let links = import.links.iter().map(|key| resolve.name_world_key(key));
            links.for_each(|name| add(name, position, of_import.clone()));
        }
        let own = generation.functions.iter();
        let own = own.filter(|item| item.key.interface.is_none() && item.key.side == Side::Import);
        for item in own {
            let name = item.key.item_name()?.to_owned();
            // The name is known.
            let contents = BTreeSet::from([(Kind::Function, None, item.lineage, item.class)]);
            add(name, position, Some(contents));
        }
    }
    Ok(names)
}

/// The functions and resources of each interface, which are linked.
fn contents(generation: &GenerationFacts, inventory: &Inventory<'_>) -> HashMap<ItemKey, Contents> {
    let mut contents: HashMap<ItemKey, Contents> = HashMap::new();
    let functions = generation.functions.iter();
    let functions = functions.map(|item| (&item.key, Kind::Function, item.lineage, item.class));
    let types = generation.types.iter().zip(&inventory.types);
    let resources = types.filter(|(_, entry)| entry.is_resource);
    let types = resources.map(|(item, _)| (&item.key, Kind::Resource, item.lineage, item.class));
    for (key, kind, lineage, class) in functions.chain(types) {
        let of_interface = contents.entry(key.of_interface()).or_default();
        of_interface.insert((kind, key.name.clone(), lineage, class));
    }
    contents
}

/// The generation that provides each name to a component of another.
fn links(names: &Names, position: usize) -> Vec<(String, usize)> {
    let links = names
        .iter()
        .filter_map(|(name, users)| Some((name.clone(), users.link(position)?)));
    links.collect()
}

impl Users {
    /// The generation whose import is linked for a component of another one. If `with` replaces the
    /// interface for the component's generation, the host links it, and this is the component's
    /// generation. Otherwise it is the first of these: a generation that has everything that all
    /// others have under the name, the component's generation, the newest that has the name.
    fn link(&self, position: usize) -> Option<usize> {
        if self.replaced.contains(&position) {
            return Some(position);
        }
        let users = &self.implemented;
        // One function links the name for all generations only if all implement it.
        let is_shared = self.replaced.is_empty();
        let covers = |contents: &Contents| {
            is_shared && users.iter().all(|(_, other)| other.is_subset(contents))
        };
        let covering = users.iter().rev().find(|(_, contents)| covers(contents));
        let own = users.iter().find(|(user, _)| *user == position);
        let own_covering = own.filter(|(_, contents)| covers(contents));
        let (user, _) = own_covering.or(covering).or(own).or(users.last())?;
        Some(*user)
    }
}
