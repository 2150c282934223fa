//! The modules of interfaces.

use proc_macro2::Ident;
use wit_parser::{InterfaceId, PackageId, Resolve, WorldKey};

use crate::impossible::Impossible;
use crate::model::ModulePath;
use crate::names;
use crate::survey::WorldFacts;

/// Which side of the world an interface is on.
#[derive(Clone, Copy)]
enum Side {
    Import,
    Export,
}

/// The modules that were placed.
#[derive(Default)]
pub(super) struct Modules {
    pub(super) placed: Vec<ModulePath>,
    /// The modules of older generations.
    reserved: Vec<ModulePath>,
}

impl Modules {
    /// Chooses a module for each interface of a world: first for the imported ones, then for the
    /// exported ones.
    pub(super) fn place(
        &mut self,
        facts: &WorldFacts<'_>,
        base: &ModulePath,
    ) -> Result<(Vec<ModulePath>, Vec<ModulePath>), Impossible> {
        let resolve = facts.items.resolve;
        let mut imports = Vec::new();
        for import in &facts.items.imports {
            let path = module_path(resolve, import.id, &import.key, Side::Import)?;
            imports.push(self.add(base, path));
        }
        let mut exports = Vec::new();
        for export in &facts.items.exports {
            let path = module_path(resolve, export.id, export.key, Side::Export)?;
            exports.push(self.add(base, path));
        }
        Ok((imports, exports))
    }

    /// Keeps names of modules at the root for other modules.
    pub(super) fn reserve<'a>(&mut self, paths: impl Iterator<Item = &'a ModulePath>) {
        let modules = paths.filter(|path| !path.is_empty());
        self.reserved.extend(modules.cloned());
    }

    fn add(&mut self, base: &ModulePath, path: ModulePath) -> ModulePath {
        let mut path: ModulePath = base.iter().cloned().chain(path).collect();
        while let Some(meeting) = self.meeting(base, &path) {
            let Some(last) = path.get_mut(meeting) else {
                break;
            };
            *last = names::ident(&format!("{last}_"));
        }
        self.placed.push(path.clone());
        path
    }

    /// The segment of a path that must change, if any. It must change if the path up to it is the
    /// path of another interface, or the beginning of one: the module of an interface must not
    /// contain other modules, because their names could be equal to names that the module uses.
    fn meeting(&self, base: &[Ident], path: &[Ident]) -> Option<usize> {
        let shared = |other: &ModulePath| {
            let length = other.len().min(path.len());
            (path.get(..length) == other.get(..length)).then_some(length)
        };
        let mut reserved = self.reserved.iter();
        if base.is_empty() && reserved.any(|other| path.first() == other.first()) {
            return Some(0);
        }
        self.placed.iter().filter_map(shared).min()?.checked_sub(1)
    }
}

/// `exports::acme::plugin::transform`, `wasi::io::poll`, `exports::health`.
fn module_path(
    resolve: &Resolve,
    id: InterfaceId,
    key: &WorldKey,
    side: Side,
) -> Result<ModulePath, Impossible> {
    let mut path = match side {
        Side::Import => Vec::new(),
        Side::Export => vec!["exports".to_owned()],
    };
    match key {
        WorldKey::Interface(_) => {
            let (namespace, package, name) = full_name(resolve, id)?;
            path.push(first_module(namespace, side));
            path.push(package_module(resolve, package));
            path.push(names::snake(name));
        }
        // All exports are in a module with this name.
        WorldKey::Name(name) if matches!(side, Side::Import) && name == "exports" => {
            path.push("exports_".to_owned());
        }
        WorldKey::Name(name) => path.push(first_module(name, side)),
    }
    Ok(path.iter().map(|name| names::ident(name)).collect())
}

/// The module for a namespace or a plain name. For an import, it is at the root.
fn first_module(name: &str, side: Side) -> String {
    match side {
        Side::Import => names::root_module(name),
        Side::Export => names::snake(name),
    }
}

/// The namespace, the package and the name of an interface that has a name of its own.
fn full_name(resolve: &Resolve, id: InterfaceId) -> Result<(&str, PackageId, &str), Impossible> {
    let interface = &resolve.interfaces[id];
    match (&interface.name, interface.package) {
        (Some(name), Some(package)) => {
            let namespace = &resolve.packages[package].name.namespace;
            Ok((namespace, package, name))
        }
        (None, _) | (_, None) => Err(Impossible::new(
            "an interface that a world names by its id has no name or no package",
        )),
    }
}

/// The name of a package's module. It contains the version if several versions of the package were
/// read.
fn package_module(resolve: &Resolve, id: PackageId) -> String {
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

/// The method that returns an exported interface: `acme_plugin_transform`, `health`.
pub(crate) fn accessor_name(
    resolve: &Resolve,
    key: &WorldKey,
    id: InterfaceId,
) -> Result<String, Impossible> {
    match key {
        WorldKey::Interface(_) => {
            let (namespace, package, name) = full_name(resolve, id)?;
            let package = package_module(resolve, package);
            Ok(names::accessor(namespace, &package, name))
        }
        WorldKey::Name(name) => Ok(names::snake(name)),
    }
}
