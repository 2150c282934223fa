//! The place of each interface and each of its types in the output.

use std::collections::HashMap;

use proc_macro2::Ident;
use wit_parser::{InterfaceId, PackageId, Resolve, TypeDefKind, TypeId, TypeOwner, WorldKey};

use super::info::definition;
use crate::model::{Module, ModuleContents, TypePath};
use crate::names::{self, Scope};

/// The forms in which a type is generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Forms {
    /// It owns its contents.
    Owned,
    /// It borrows its contents.
    Borrowed,
    /// It is generated twice, owning and borrowing.
    Both,
}

/// Which side of the world an interface is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Import,
    Export,
}

/// A module, as the path from the root.
pub(crate) type ModulePath = Vec<Ident>;

/// The places and names of all items.
#[derive(Debug, Default)]
pub(crate) struct Places {
    interfaces: HashMap<InterfaceId, (ModulePath, Side)>,
    types: HashMap<TypeId, Ident>,
    /// For types that are generated twice: the names of the borrowing ones.
    borrowed_types: HashMap<TypeId, Ident>,
    /// The module that contains the world's own types. They are re-exported at the root.
    world_types: Option<Ident>,
    /// The modules, from the root, that stand for those of exported types wherever another interface uses them.
    stand_ins: HashMap<TypeId, ModulePath>,
}

impl Places {
    /// Assigns a module to an interface.
    pub(crate) fn place_interface(
        &mut self,
        resolve: &Resolve,
        id: InterfaceId,
        key: &WorldKey,
        side: Side,
    ) {
        let mut path = module_path(resolve, id, key, side);
        while let Some(meeting) = self.meeting(&path) {
            let Some(last) = path.get_mut(meeting) else {
                break;
            };
            *last = names::ident(&format!("{last}_"));
        }
        self.interfaces.insert(id, (path, side));
    }

    /// The segment of a path that must change, because the path up to it is the path of another
    /// interface, or the beginning of one. The module of an interface must not contain other
    /// modules: their names could be equal to names that the module uses.
    fn meeting(&self, path: &[Ident]) -> Option<usize> {
        let others = self.interfaces.values().map(|(other, _)| other);
        let shared = |other: &ModulePath| {
            let length = other.len().min(path.len());
            (path.get(..length) == other.get(..length)).then_some(length)
        };
        others.filter_map(shared).min()?.checked_sub(1)
    }

    /// Assigns a name to a type.
    pub(crate) fn name_type(&mut self, id: TypeId, ident: Ident) {
        self.types.insert(id, ident);
    }

    /// Assigns a name to the borrowing form of a type that is generated twice.
    pub(crate) fn name_borrowed_type(&mut self, id: TypeId, ident: Ident) {
        self.borrowed_types.insert(id, ident);
    }

    /// Says which module stands for that of an exported type wherever another interface uses it.
    pub(crate) fn stand_in(&mut self, id: TypeId, module: ModulePath) {
        self.stand_ins.insert(id, module);
    }

    /// Sets the module of the world's own types.
    pub(crate) fn place_world_types(&mut self, module: Ident) {
        self.world_types = Some(module);
    }

    /// The module of an interface.
    pub(crate) fn module(&self, id: InterfaceId) -> &[Ident] {
        self.interfaces.get(&id).map_or(&[], |(module, _)| module)
    }

    /// Whether a module at the root has this name.
    pub(crate) fn is_at_root(&self, name: &str) -> bool {
        let mut paths = self.interfaces.values().map(|(path, _)| path);
        paths.any(|path| path.first().is_some_and(|first| first == name))
    }

    /// The module of the world's own types.
    pub(crate) fn world_types(&self) -> Option<&Ident> {
        self.world_types.as_ref()
    }

    /// The name of a type within its module.
    pub(crate) fn type_ident(&self, id: TypeId) -> Option<&Ident> {
        self.types.get(&id)
    }

    /// The name of the borrowing form of a type that is generated twice.
    pub(crate) fn borrowed_type_ident(&self, id: TypeId) -> Option<&Ident> {
        self.borrowed_types.get(&id)
    }

    /// Whether the guest defines a resource. This is true if the world exports the interface that
    /// contains it.
    pub(crate) fn is_guest_resource(&self, resolve: &Resolve, id: TypeId) -> bool {
        match resolve.types[definition(resolve, id)].owner {
            TypeOwner::Interface(owner) => {
                matches!(self.interfaces.get(&owner), Some((_, Side::Export)))
            }
            TypeOwner::World(_) | TypeOwner::None => false,
        }
    }

    /// Whether interfaces of a namespace are imported.
    pub(crate) fn is_imported_namespace(&self, resolve: &Resolve, name: &str) -> bool {
        self.interfaces.iter().any(|(id, (_, side))| {
            let interface = &resolve.interfaces[*id];
            let package = interface.package.filter(|_| interface.name.is_some());
            let is_named = |id: PackageId| resolve.packages[id].name.namespace == name;
            *side == Side::Import && package.is_some_and(is_named)
        })
    }

    /// The path from a module to a type.
    pub(crate) fn path_to(&self, resolve: &Resolve, from: &[Ident], id: TypeId) -> TypePath {
        let ident = self.types.get(&id).cloned();
        let ident = ident.unwrap_or_else(|| names::ident("Unnamed"));
        self.path_to_named(resolve, from, id, ident)
    }

    /// The path from a module to the borrowing form of a type.
    pub(crate) fn path_to_borrowed(
        &self,
        resolve: &Resolve,
        from: &[Ident],
        id: TypeId,
    ) -> TypePath {
        match self.borrowed_types.get(&id) {
            Some(ident) => self.path_to_named(resolve, from, id, ident.clone()),
            None => self.path_to(resolve, from, id),
        }
    }

    fn path_to_named(
        &self,
        resolve: &Resolve,
        from: &[Ident],
        id: TypeId,
        ident: Ident,
    ) -> TypePath {
        let is_world_types = from.len() == 1 && from.first() == self.world_types.as_ref();
        let module: &[Ident] = match resolve.types[id].owner {
            TypeOwner::Interface(owner) => match (self.module(owner), self.stand_ins.get(&id)) {
                (own, Some(module)) if own != from => module,
                (own, _) => own,
            },
            TypeOwner::World(_) | TypeOwner::None if is_world_types => from,
            TypeOwner::World(_) | TypeOwner::None => &[],
        };
        relative(from, module, ident)
    }
}

/// The path from a module to an item at the root.
pub(crate) fn from_root(from: &[Ident], item: Ident) -> TypePath {
    relative(from, &[], item)
}

/// The shortest path from one module to an item of another. It must be the shortest, because in the
/// body of a function, `super` never leads to the root.
fn relative(from: &[Ident], module: &[Ident], item: Ident) -> TypePath {
    let shared = from.iter().zip(module).take_while(|(a, b)| a == b).count();
    let up = from.iter().skip(shared).map(|_| names::ident("super"));
    let down = module.iter().skip(shared).cloned();
    let mut path: Vec<_> = up.chain(down).chain([item.clone()]).collect();
    let is_below = from.len() == shared && from.len() < module.len();
    let is_here = from == module && names::needs_path(&item);
    if !from.is_empty() && is_below || is_here {
        path.insert(0, names::ident("self"));
    }
    TypePath(path)
}

/// `exports::acme::plugin::transform`, `wasi::io::poll`, `exports::health`.
fn module_path(resolve: &Resolve, id: InterfaceId, key: &WorldKey, side: Side) -> ModulePath {
    let mut path = match side {
        Side::Import => Vec::new(),
        Side::Export => vec!["exports".to_owned()],
    };
    let interface = &resolve.interfaces[id];
    match (key, &interface.name, interface.package) {
        (WorldKey::Interface(_), Some(name), Some(package)) => {
            let namespace = &resolve.packages[package].name.namespace;
            path.push(match side {
                Side::Import => names::root_module(namespace),
                Side::Export => names::snake(namespace),
            });
            path.push(package_module(resolve, package));
            path.push(names::snake(name));
        }
        (WorldKey::Name(name), ..) => path.push(match side {
            // All exports are in a module with this name.
            Side::Import if name == "exports" => "exports_".to_owned(),
            Side::Import => names::root_module(name),
            Side::Export => names::snake(name),
        }),
        (WorldKey::Interface(_), ..) => path.push("unnamed".to_owned()),
    }
    path.iter().map(|name| names::ident(name)).collect()
}

/// The name of a package's module. It contains the version if several versions of the package were
/// read.
pub(crate) fn package_module(resolve: &Resolve, id: PackageId) -> String {
    let package = &resolve.packages[id].name;
    let same_name = resolve.packages.iter().filter(|(_, other)| {
        other.name.namespace == package.namespace && other.name.name == package.name
    });
    let version = match same_name.count() {
        0 | 1 => None,
        _ => package.version.as_ref(),
    };
    names::package(&package.name, version)
}

/// Names the types of an interface. The first type with a name keeps it.
pub(crate) fn name_types(
    places: &mut Places,
    resolve: &Resolve,
    types: impl Iterator<Item = (String, TypeId, Forms)>,
    mut scope: Scope,
) {
    for (name, id, forms) in types {
        let both = |suffix| names::derived("", &name, suffix);
        let ident = match resolve.types[id].kind {
            TypeDefKind::Variant(_) | TypeDefKind::Enum(_) | TypeDefKind::Flags(_) => {
                names::camel_beside_host(&name)
            }
            _ => names::camel(&name),
        };
        match forms {
            Forms::Owned | Forms::Borrowed => places.name_type(id, scope.claim(ident)),
            Forms::Both => {
                places.name_type(id, scope.claim(both("Result")));
                places.name_borrowed_type(id, scope.claim(both("Param")));
            }
        }
    }
}

/// Inserts a module into the tree of modules, with all modules on the path to it.
pub(crate) fn insert(modules: &mut Vec<Module>, path: &[Ident], contents: ModuleContents) {
    let [ident, rest @ ..] = path else { return };
    let index = match modules.iter().position(|module| module.ident == *ident) {
        Some(index) => index,
        None => {
            modules.push(Module {
                ident: ident.clone(),
                contents: None,
                children: Vec::new(),
            });
            modules.len() - 1
        }
    };
    let Some(module) = modules.get_mut(index) else {
        return;
    };
    if rest.is_empty() {
        module.contents = Some(contents);
    } else {
        insert(&mut module.children, rest, contents);
    }
}
