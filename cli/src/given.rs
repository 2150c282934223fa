//! The items that a host provides: the imports of its world, by the names that components may have
//! for them.

use std::collections::{HashMap, HashSet};

use wit_parser::{Function, InterfaceId, TypeDefKind, TypeId, WorldItem};
use worldbind_codegen as codegen;
use worldbind_resolve::{InterfaceName, Track};

use crate::host::HostWorld;
use crate::steps::step;

/// All items that a host provides.
pub(crate) struct AllGiven<'a> {
    given: Vec<Given<'a>>,
    /// Positions in `given`. If several have one name, the first counts.
    by_name: HashMap<String, usize>,
    by_path: HashMap<String, Vec<usize>>,
}

/// The item that a host provides under one name.
pub(crate) struct Given<'a> {
    /// The world that imports it, and its position.
    pub(crate) host: &'a HostWorld,
    pub(crate) world: usize,
    pub(crate) name: InterfaceName,
    pub(crate) item: GivenItem<'a>,
    /// The texts of its types, if it has any.
    pub(crate) texts: Option<&'a codegen::Given>,
    /// The types of its functions in WIT's syntax.
    pub(crate) functions: HashMap<&'a str, &'a str>,
    /// Whether the host provides it for every import that implements the interface
    /// (`named_imports`).
    is_named: bool,
}

#[derive(Clone, Copy)]
pub(crate) enum GivenItem<'a> {
    Interface(InterfaceId),
    Function(&'a Function),
    Resource(TypeId),
}

impl<'a> AllGiven<'a> {
    /// The same for each world of a host.
    pub(crate) fn of_each(worlds: &'a [HostWorld]) -> Vec<Self> {
        let positions = 0..worlds.len();
        positions
            .map(|position| AllGiven::new(worlds, position))
            .collect()
    }

    /// The imports that a host provides to a component of the world at this position.
    pub(crate) fn new(worlds: &'a [HostWorld], position: usize) -> Self {
        let mut all = AllGiven {
            given: Vec::new(),
            by_name: HashMap::new(),
            by_path: HashMap::new(),
        };
        let generation = worlds.get(position).map(|world| &world.wants.generation);
        match generation {
            Some(Some(generation)) => {
                // If several generations have a name, one of them provides it.
                for (position, world) in worlds.iter().enumerate() {
                    let links = generation.links.iter();
                    let links = links.filter(|(_, from)| *from == position);
                    let names: HashSet<_> = links.map(|(name, _)| name.as_str()).collect();
                    all.add_imports((position, world), &|name| names.contains(name));
                }
            }
            Some(None) => {
                let worlds = worlds.iter().enumerate();
                worlds.for_each(|world| all.add_imports(world, &|_| true));
            }
            None => {}
        }
        all
    }

    /// Adds the imports of a world that have one of these names.
    fn add_imports(
        &mut self,
        (position, host): (usize, &'a HostWorld),
        is_given: &dyn Fn(&str) -> bool,
    ) {
        let texts = host.wants.given.iter();
        let texts: HashMap<_, _> = texts.map(|given| (given.name.as_str(), given)).collect();
        let resolve = &host.wants.wit.resolve;
        for (key, item) in &host.world().imports {
            let name = resolve.name_world_key(key);
            if let Some(item) = given_item(host, item).filter(|_| is_given(&name)) {
                self.add(
                    (position, host),
                    &name,
                    item,
                    texts.get(name.as_str()).copied(),
                );
            }
        }
    }

    fn add(
        &mut self,
        (world, host): (usize, &'a HostWorld),
        name: &str,
        item: GivenItem<'a>,
        texts: Option<&'a codegen::Given>,
    ) {
        let position = self.given.len();
        let functions = texts.map_or(&[][..], |texts| &texts.functions).iter();
        let given = Given {
            host,
            world,
            name: InterfaceName::new(name),
            item,
            texts,
            functions: functions
                .map(|(name, text)| (name.as_str(), text.as_str()))
                .collect(),
            is_named: host.wants.named_imports.iter().any(|known| known == name),
        };
        let same_path = self.by_path.entry(given.name.path().to_owned());
        same_path.or_default().push(position);
        self.by_name.entry(name.to_owned()).or_insert(position);
        self.given.push(given);
    }

    /// The item that the engine's linker would use for an import of this name: the item with
    /// exactly this name, the highest version on the same track, or the interface that the import
    /// implements.
    ///
    /// `needed` parses the name only when it is called, because a component may have very many
    /// names without a version.
    pub(crate) fn find<'n>(
        &self,
        text: &str,
        needed: &dyn Fn() -> &'n InterfaceName,
        implements: Option<&InterfaceName>,
    ) -> Option<&Given<'a>> {
        step();
        let exact = self.by_name.get(text);
        let exact = exact.map(|&position| &self.given[position]);
        let has_version = text.contains('@');
        exact
            .or_else(|| self.compatible(has_version.then(needed)?))
            .or_else(|| self.named(implements?))
    }

    fn compatible(&self, needed: &InterfaceName) -> Option<&Given<'a>> {
        if matches!(needed.track(), Some(Track::Only(_)) | None) {
            return None;
        }
        let same_path = self.same_path(needed);
        let compatible = same_path.filter(|given| given.name.is_compatible_with(needed));
        compatible.max_by_key(|given| given.name.version().cloned())
    }

    fn named(&self, implements: &InterfaceName) -> Option<&Given<'a>> {
        let mut same_path = self.same_path(implements);
        same_path.find(|given| given.is_named && given.name.is_compatible_with(implements))
    }

    /// The items whose names differ only in the version, in the world's order.
    pub(crate) fn same_path(&self, name: &InterfaceName) -> impl Iterator<Item = &Given<'a>> {
        let positions = self.by_path.get(name.path()).into_iter().flatten();
        positions.map(|&position| {
            step();
            &self.given[position]
        })
    }
}

impl Given<'_> {
    /// The interface, if it is one.
    pub(crate) fn interface(&self) -> Option<InterfaceId> {
        match self.item {
            GivenItem::Interface(id) => Some(id),
            GivenItem::Function(_) | GivenItem::Resource(_) => None,
        }
    }
}

fn given_item<'a>(host: &'a HostWorld, item: &'a WorldItem) -> Option<GivenItem<'a>> {
    Some(match item {
        WorldItem::Interface { id, .. } => GivenItem::Interface(*id),
        WorldItem::Function(function) => GivenItem::Function(function),
        WorldItem::Type { id, .. } => match host.wants.wit.resolve.types[*id].kind {
            TypeDefKind::Resource => GivenItem::Resource(*id),
            // A type that is not a resource needs no linking.
            TypeDefKind::Record(_)
            | TypeDefKind::Variant(_)
            | TypeDefKind::Enum(_)
            | TypeDefKind::Flags(_)
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
            | TypeDefKind::Unknown => return None,
        },
    })
}
