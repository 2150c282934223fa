//! The requirements of a host and its imports, with the types of its WIT.

use std::collections::{HashMap, HashSet};

use wit_parser::{Function, InterfaceId, Resolve, TypeDefKind, TypeId, TypeOwner};
use wit_parser::{World, WorldItem, WorldKey};
use worldbind_codegen::{Wants, WitText};
use worldbind_resolve::ResourceId;

use crate::arguments;
use crate::options::Input;

/// A host: its world, with the options of its `bindgen!`, or several generations of it.
#[derive(Debug)]
pub struct Host {
    /// At least one; the generations from the oldest to the newest.
    pub(crate) worlds: Vec<HostWorld>,
    /// The warnings about the options and the WIT, as text.
    pub(crate) warnings: String,
}

/// A world of a host.
#[derive(Debug)]
pub(crate) struct HostWorld {
    pub(crate) wants: Wants,
    /// The interfaces that the world exports, by name.
    exported: HashMap<String, InterfaceId>,
    /// See [`HostWorld::given`].
    given: HashMap<ResourceId, ResourceId>,
}

impl Host {
    /// Reads the WIT and the options.
    ///
    /// # Errors
    ///
    /// The text of all errors in the WIT and the options.
    pub fn new(arguments: &arguments::Host) -> Result<Self, String> {
        let input = Input::new(arguments)?;
        let wants = worldbind_codegen::wants_of_each(input.tokens.clone(), input.root());
        let (wants, warnings) = wants.map_err(|errors| input.render(errors))?;
        Ok(Host {
            warnings: input.render_warnings(&warnings),
            worlds: wants.into_iter().map(HostWorld::new).collect(),
        })
    }

    /// The newest world, or the only one.
    pub(crate) fn newest(&self) -> Option<&HostWorld> {
        self.worlds.last()
    }
}

impl HostWorld {
    pub(crate) fn new(wants: Wants) -> Self {
        HostWorld {
            exported: exported(&wants),
            given: given(&wants),
            wants,
        }
    }

    /// The name of the generation, if it is one.
    pub(crate) fn label(&self) -> Option<&str> {
        let generation = self.wants.generation.as_ref();
        generation.map(|generation| generation.label.as_str())
    }

    /// The resource that identifies a host-defined resource of the WIT. `None` if components define
    /// it.
    pub(crate) fn given(&self, resource: ResourceId) -> Option<ResourceId> {
        self.given.get(&resource).copied()
    }

    pub(crate) fn world(&self) -> &World {
        &self.wants.wit.resolve.worlds[self.wants.wit.world]
    }

    /// The interface that the world exports under a name.
    pub(crate) fn exported(&self, name: &str) -> Option<InterfaceId> {
        self.exported.get(name).copied()
    }

    /// A function of an exported interface, or one that the world itself exports.
    pub(crate) fn exported_function(
        &self,
        interface: Option<InterfaceId>,
        name: &str,
    ) -> Option<&Function> {
        match interface {
            Some(id) => self.wants.wit.resolve.interfaces[id].functions.get(name),
            None => {
                let key = WorldKey::Name(name.to_owned());
                match self.world().exports.get(&key)? {
                    WorldItem::Function(function) => Some(function),
                    WorldItem::Interface { .. } | WorldItem::Type { .. } => None,
                }
            }
        }
    }
}

/// The interfaces that a world exports, by name. If several have one name, the first counts.
fn exported(wants: &Wants) -> HashMap<String, InterfaceId> {
    let resolve = &wants.wit.resolve;
    let mut exported = HashMap::new();
    for (key, item) in &resolve.worlds[wants.wit.world].exports {
        if let WorldItem::Interface { id, .. } = item {
            exported.entry(resolve.name_world_key(key)).or_insert(*id);
        }
    }
    exported
}

/// The resources that the host defines, each with the resource that identifies it. If several
/// generations have a resource in common, its number identifies it.
fn given(wants: &Wants) -> HashMap<ResourceId, ResourceId> {
    let resolve = &wants.wit.resolve;
    let exports = &resolve.worlds[wants.wit.world].exports;
    let exported = exports.values().filter_map(|item| match item {
        WorldItem::Interface { id, .. } => Some(*id),
        WorldItem::Function(_) | WorldItem::Type { .. } => None,
    });
    let exported: HashSet<_> = exported.collect();
    let numbers = wants.generation.iter().flat_map(|it| &it.resources);
    let numbers = numbers.map(|(id, number)| (*id, ResourceId(*number)));
    let numbers: HashMap<_, _> = numbers.collect();
    let mut given = HashMap::new();
    for (id, ty) in &resolve.types {
        let is_exported =
            matches!(ty.owner, TypeOwner::Interface(owner) if exported.contains(&owner));
        if matches!(ty.kind, TypeDefKind::Resource) && !is_exported {
            let original = original(resolve, id).unwrap_or(id);
            let original = WitText::resource_id(resolve, original);
            let original = numbers.get(&original).copied().unwrap_or(original);
            given.insert(WitText::resource_id(resolve, id), original);
        }
    }
    given
}

/// Imports of one interface under several names are one interface for the host. Returns the
/// resource of that interface.
fn original(resolve: &Resolve, resource: TypeId) -> Option<TypeId> {
    let TypeOwner::Interface(owner) = resolve.types[resource].owner else {
        return None;
    };
    let original = resolve.interfaces[owner].clone_of?;
    let name = resolve.types[resource].name.as_ref()?;
    resolve.interfaces[original].types.get(name).copied()
}
