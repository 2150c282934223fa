//! The items of a world, sorted by kind.

use wit_parser::{
    Function, InterfaceId, PackageId, Resolve, TypeId, TypeOwner, World, WorldItem, WorldKey,
};

use crate::load::{WorldWit, definition, is_resource};

/// The items of a world, sorted by kind.
pub(crate) struct Items<'a> {
    pub(crate) resolve: &'a Resolve,
    pub(crate) world: &'a World,
    /// The imported interfaces, each once.
    pub(crate) imports: Vec<Import<'a>>,
    pub(crate) exports: Vec<Export<'a>>,
    /// Whether items for the world itself are generated.
    pub(crate) has_own: bool,
    /// The types of the world itself.
    pub(crate) types: Vec<(&'a String, TypeId)>,
    /// The functions that the world itself exports.
    pub(crate) functions: Vec<&'a Function>,
    /// The functions that the world itself imports.
    pub(crate) imported_functions: Vec<&'a Function>,
}

/// An imported interface.
pub(crate) struct Import<'a> {
    /// The name in the output: the interface's own name, if it has one.
    pub(crate) key: WorldKey,
    pub(crate) id: InterfaceId,
    /// The names under which the world imports it.
    pub(crate) links: Vec<&'a WorldKey>,
}

/// An exported interface.
pub(crate) struct Export<'a> {
    pub(crate) key: &'a WorldKey,
    pub(crate) id: InterfaceId,
}

impl<'a> Import<'a> {
    /// Collects every imported interface once. If the world imports an interface under several
    /// plain names, it is one interface for the host.
    fn all(resolve: &Resolve, world: &'a World) -> Vec<Self> {
        let mut imports: Vec<Import<'a>> = Vec::new();
        for (key, item) in &world.imports {
            let WorldItem::Interface { id, .. } = item else {
                continue;
            };
            let is_own = resolve.interfaces[*id].name.is_none();
            let same = |import: &&mut Import<'_>| {
                !is_own && origin(resolve, import.id) == origin(resolve, *id)
            };
            match imports.iter_mut().find(same) {
                Some(import) => {
                    import.links.push(key);
                    // Other interfaces use the types of the original interface, not of a clone.
                    if resolve.interfaces[*id].clone_of.is_none() {
                        import.key = WorldKey::Interface(*id);
                        import.id = *id;
                    }
                }
                None => imports.push(Import {
                    key: if is_own {
                        key.clone()
                    } else {
                        WorldKey::Interface(*id)
                    },
                    id: *id,
                    links: vec![key],
                }),
            }
        }
        imports
    }
}

/// The interface, or the one that it is a clone of.
pub(super) fn origin(resolve: &Resolve, id: InterfaceId) -> InterfaceId {
    resolve.interfaces[id].clone_of.unwrap_or(id)
}

impl<'a> Items<'a> {
    /// The items to generate bindings for: with or without those of the world itself.
    pub(super) fn of(wit: &'a WorldWit, has_own: bool) -> Self {
        let items = Items::all(&wit.resolve, &wit.resolve.worlds[wit.world]);
        match has_own {
            true => items,
            false => items.without_own(),
        }
    }

    fn all(resolve: &'a Resolve, world: &'a World) -> Self {
        let mut items = Items {
            resolve,
            world,
            imports: Import::all(resolve, world),
            exports: Vec::new(),
            has_own: true,
            types: Vec::new(),
            functions: Vec::new(),
            imported_functions: Vec::new(),
        };
        for (key, item) in &world.imports {
            items.add_import(key, item);
        }
        for (key, item) in &world.exports {
            items.add_export(key, item);
        }
        items
    }

    fn add_import(&mut self, key: &'a WorldKey, item: &'a WorldItem) {
        match (item, key) {
            (WorldItem::Function(function), _) => self.imported_functions.push(function),
            (WorldItem::Type { id, .. }, WorldKey::Name(name)) => self.types.push((name, *id)),
            // A type has a plain name. `Import::all` has collected the interfaces.
            (WorldItem::Type { .. }, WorldKey::Interface(_)) | (WorldItem::Interface { .. }, _) => {
            }
        }
    }

    fn add_export(&mut self, key: &'a WorldKey, item: &'a WorldItem) {
        match (item, key) {
            (WorldItem::Function(function), _) => self.functions.push(function),
            (WorldItem::Type { id, .. }, WorldKey::Name(name)) => self.types.push((name, *id)),
            (WorldItem::Type { .. }, WorldKey::Interface(_)) => {}
            (WorldItem::Interface { id, .. }, _) => self.exports.push(Export { key, id: *id }),
        }
    }

    /// Keeps only the interfaces.
    fn without_own(self) -> Self {
        Items {
            has_own: false,
            types: Vec::new(),
            functions: Vec::new(),
            imported_functions: Vec::new(),
            ..self
        }
    }

    /// Whether the guest defines a resource. This is true if the world exports the interface that
    /// contains it.
    pub(crate) fn is_guest_resource(&self, id: TypeId) -> bool {
        match self.resolve.types[definition(self.resolve, id)].owner {
            TypeOwner::Interface(owner) => self.exports.iter().any(|export| export.id == owner),
            TypeOwner::World(_) | TypeOwner::None => false,
        }
    }

    /// Whether interfaces of a namespace are imported.
    pub(super) fn is_imported_namespace(&self, name: &str) -> bool {
        let is_named = |id: PackageId| self.resolve.packages[id].name.namespace == name;
        self.imports.iter().any(|import| {
            let interface = &self.resolve.interfaces[import.id];
            let package = interface.package.filter(|_| interface.name.is_some());
            package.is_some_and(is_named)
        })
    }

    /// The functions of an interface, in WIT's order.
    pub(crate) fn functions_of(&self, id: InterfaceId) -> impl Iterator<Item = &'a Function> {
        let resolve: &'a Resolve = self.resolve;
        resolve.interfaces[id].functions.values()
    }

    /// The types of an interface, in WIT's order.
    pub(crate) fn types_of(&self, id: InterfaceId) -> impl Iterator<Item = TypeId> {
        let resolve: &'a Resolve = self.resolve;
        resolve.interfaces[id].types.values().copied()
    }

    /// The resources that the host defines for the world itself.
    pub(super) fn own_resources(&self) -> impl Iterator<Item = TypeId> {
        let types = self.types.iter().map(|(_, id)| *id);
        types.filter(|id| is_resource(self.resolve, *id))
    }
}
