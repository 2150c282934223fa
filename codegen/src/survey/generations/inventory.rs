//! The items of a generation: their keys, and the texts with which the user names them.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use semver::Version;
use wit_parser::{Function, InterfaceId, Resolve, TypeId, WorldKey};
use worldbind_resolve::{InterfaceName, Track, plain_name};

use crate::impossible::Impossible;
use crate::load::is_resource;
use crate::survey::keys::{Key, Reach, function_keys, own_type_keys, spellings_of_interface};
use crate::survey::world_items::WorldItems;

/// A side of the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Side {
    Import,
    Export,
}

/// The key of an item, which it has in common with its counterparts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ItemKey {
    pub(crate) side: Side,
    /// `acme:plugin/session`, or `acme:plugin/session@0.2` if a generation has several versions of
    /// the package; `None` for the items of the world itself.
    pub(crate) interface: Option<String>,
    /// `reset`, `[method]session.push`; `None` for the interface itself.
    pub(crate) name: Option<String>,
}

impl ItemKey {
    /// The key of the interface that an item is in.
    pub(crate) fn of_interface(&self) -> ItemKey {
        ItemKey {
            name: None,
            ..self.clone()
        }
    }

    /// The name of a type or function.
    pub(crate) fn item_name(&self) -> Result<&str, Impossible> {
        let name = self.name.as_deref();
        name.ok_or_else(|| Impossible::new("a type or function has no name"))
    }

    /// An item, as messages name it.
    pub(crate) fn text(&self) -> String {
        let name = self.name.as_deref().map(plain_name);
        let interface = self.interface.clone();
        let parts: Vec<_> = interface.into_iter().chain(name).collect();
        parts.join(".")
    }
}

/// The kind of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Interface,
    Type,
    Function,
}

/// Whether there are entries with texts. The texts of each item are made only then, because most
/// hosts have no such entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Texts {
    All,
    None,
}

pub(crate) struct InterfaceEntry {
    pub(crate) key: ItemKey,
    pub(crate) texts: Vec<String>,
}

pub(crate) struct TypeEntry {
    pub(crate) key: ItemKey,
    pub(crate) id: TypeId,
    /// The interface that it is in; `None` for the world itself.
    pub(crate) interface: Option<InterfaceId>,
    pub(crate) is_resource: bool,
    pub(crate) texts: Vec<String>,
}

pub(crate) struct FunctionEntry<'a> {
    pub(crate) key: ItemKey,
    pub(crate) function: &'a Function,
    /// The interface that it is in; `None` for the world itself.
    pub(crate) interface: Option<InterfaceId>,
    pub(crate) texts: Vec<String>,
}

/// The items of a generation.
pub(crate) struct Inventory<'a> {
    texts: Texts,
    pub(crate) interfaces: Vec<InterfaceEntry>,
    pub(crate) types: Vec<TypeEntry>,
    pub(crate) functions: Vec<FunctionEntry<'a>>,
}

/// The packages of which a generation has several versions, without their versions.
pub(super) fn tracked_packages(worlds: &[WorldItems<'_>]) -> HashSet<String> {
    let mut tracked = HashSet::new();
    for facts in worlds {
        let several = versions(*facts, InterfaceName::package).into_iter();
        let several = several.filter(|(_, versions)| versions.len() > 1);
        tracked.extend(several.map(|(package, _)| package));
    }
    tracked
}

/// The versions of the interfaces of a world, by a part of their names.
fn versions(
    facts: WorldItems<'_>,
    part: impl Fn(&InterfaceName) -> Option<&str>,
) -> BTreeMap<String, BTreeSet<Option<Version>>> {
    let mut all: BTreeMap<String, BTreeSet<_>> = BTreeMap::new();
    for (_, key, _) in interfaces_of(facts) {
        let name = interface_name(facts.items.resolve, key);
        if let Some(part) = part(&name) {
            let versions = all.entry(part.to_owned()).or_default();
            versions.insert(name.version().cloned());
        }
    }
    all
}

fn interface_name(resolve: &Resolve, key: &WorldKey) -> InterfaceName {
    InterfaceName::new(&resolve.name_world_key(key))
}

/// The interfaces of a world.
pub(super) fn interfaces_of<'i>(
    facts: WorldItems<'i>,
) -> impl Iterator<Item = (Side, &'i WorldKey, InterfaceId)> {
    let imports = facts.items.imports.iter();
    let imports = imports.map(|import| (Side::Import, &import.key, import.id));
    let exports = facts.items.exports.iter();
    imports.chain(exports.map(|export| (Side::Export, export.key, export.id)))
}

/// The types of a world, in the order of [`Inventory::types`].
pub(super) fn type_ids<'i>(facts: WorldItems<'i>) -> impl Iterator<Item = TypeId> + 'i {
    let of_interfaces = interfaces_of(facts).flat_map(|(_, _, id)| facts.items.types_of(id));
    of_interfaces.chain(facts.items.types.iter().map(|(_, id)| *id))
}

impl<'a> Inventory<'a> {
    pub(super) fn of(facts: WorldItems<'a>, tracked: &HashSet<String>, texts: Texts) -> Self {
        let items = facts.items;
        let versions = versions(facts, |name| Some(name.path()));
        let mut inventory = Inventory {
            texts,
            interfaces: Vec::new(),
            types: Vec::new(),
            functions: Vec::new(),
        };
        for (side, key, id) in interfaces_of(facts) {
            let name = interface_name(items.resolve, key);
            let name = key_name(&name, tracked, &versions);
            inventory.add_interface(facts, side, key, id, name);
        }
        for (name, id) in &items.types {
            inventory.add_type(facts, Side::Import, None, (name, *id));
        }
        for function in &items.imported_functions {
            inventory.add_function(facts, Side::Import, None, function);
        }
        for function in &items.functions {
            inventory.add_function(facts, Side::Export, None, function);
        }
        inventory
    }

    fn add_interface(
        &mut self,
        facts: WorldItems<'a>,
        side: Side,
        key: &WorldKey,
        id: InterfaceId,
        name: String,
    ) {
        let items = facts.items;
        self.interfaces.push(InterfaceEntry {
            key: ItemKey {
                side,
                interface: Some(name.clone()),
                name: None,
            },
            texts: match (self.texts, key) {
                (Texts::None, _) => Vec::new(),
                (Texts::All, WorldKey::Name(name)) => vec![name.clone()],
                (Texts::All, WorldKey::Interface(id)) => spellings_of_interface(items.resolve, *id),
            },
        });
        for (ty, ty_id) in &items.resolve.interfaces[id].types {
            self.add_type(facts, side, Some((key, id, &name)), (ty, *ty_id));
        }
        // If the user replaces an interface, the host links it, so nothing is generated.
        let is_users = side == Side::Import && facts.replaced.interfaces.contains_key(&id);
        for function in items.functions_of(id).filter(|_| !is_users) {
            self.add_function(facts, side, Some((key, id, &name)), function);
        }
    }

    fn add_type(
        &mut self,
        facts: WorldItems<'_>,
        side: Side,
        interface: Option<(&WorldKey, InterfaceId, &str)>,
        (name, id): (&str, TypeId),
    ) {
        let key = interface.map(|(key, ..)| key);
        let interface_name = interface.map(|(_, _, name)| name);
        let texts = match self.texts {
            Texts::All => own_type_keys(facts.items.resolve, key, name),
            Texts::None => Vec::new(),
        };
        let texts = texts.into_iter().map(|key| key.text).collect();
        self.types.push(TypeEntry {
            key: ItemKey::new(side, interface_name, name),
            id,
            interface: interface.map(|(_, id, _)| id),
            is_resource: is_resource(facts.items.resolve, id),
            texts,
        });
    }

    fn add_function(
        &mut self,
        facts: WorldItems<'_>,
        side: Side,
        interface: Option<(&WorldKey, InterfaceId, &str)>,
        function: &'a Function,
    ) {
        let key = interface.map(|(key, ..)| key);
        let interface_name = interface.map(|(_, _, name)| name);
        let keys = match self.texts {
            Texts::All => function_keys(facts.items.resolve, key, &function.name),
            Texts::None => Vec::new(),
        };
        let is_own = |key: &Key| key.reach == Reach::Item;
        let texts = keys.into_iter().filter(is_own).map(|key| key.text);
        self.functions.push(FunctionEntry {
            key: ItemKey::new(side, interface_name, &function.name),
            function,
            interface: interface.map(|(_, id, _)| id),
            texts: texts.collect(),
        });
    }

    /// All items, with their positions in the list of their kind.
    pub(super) fn all(&self) -> impl Iterator<Item = (Kind, usize, &ItemKey, &[String])> {
        let interfaces = self.interfaces.iter().enumerate();
        let interfaces = interfaces
            .map(|(index, item)| (Kind::Interface, index, &item.key, item.texts.as_slice()));
        let types = self.types.iter().enumerate();
        let types =
            types.map(|(index, item)| (Kind::Type, index, &item.key, item.texts.as_slice()));
        let functions = self.functions.iter().enumerate();
        let functions = functions
            .map(|(index, item)| (Kind::Function, index, &item.key, item.texts.as_slice()));
        interfaces.chain(types).chain(functions)
    }

    /// The key of an item.
    pub(super) fn key(&self, kind: Kind, index: usize) -> Option<&ItemKey> {
        match kind {
            Kind::Interface => self.interfaces.get(index).map(|item| &item.key),
            Kind::Type => self.types.get(index).map(|item| &item.key),
            Kind::Function => self.functions.get(index).map(|item| &item.key),
        }
    }

    /// The texts of all items.
    pub(super) fn texts(&self) -> impl Iterator<Item = String> {
        let texts = self.all().flat_map(|(_, _, _, texts)| texts);
        texts.cloned()
    }
}

impl ItemKey {
    fn new(side: Side, interface: Option<&str>, name: &str) -> Self {
        ItemKey {
            side,
            interface: interface.map(str::to_owned),
            name: Some(name.to_owned()),
        }
    }
}

/// The name of an interface in a key. It has no version, but has the track if a generation has
/// several versions of the package. If a generation has the interface several times on one track,
/// the name of the greatest version has the track, and the other names have the whole version.
fn key_name(
    name: &InterfaceName,
    tracked: &HashSet<String>,
    versions: &BTreeMap<String, BTreeSet<Option<Version>>>,
) -> String {
    let package = name.package().filter(|package| tracked.contains(*package));
    let (Some(_), Some(version)) = (package, name.version()) else {
        return name.path().to_owned();
    };
    let track = Track::of(version);
    let all = versions.get(name.path()).into_iter().flatten().flatten();
    let on_track = all.filter(|other| Track::of(other) == track);
    match on_track.max() == Some(version) {
        true => format!("{}@{track}", name.path()),
        false => format!("{}@{version}", name.path()),
    }
}
