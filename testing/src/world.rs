//! The world of a fake: read from WIT, and changed by the test.

use std::path::Path;

use semver::Version;
use wit_parser::{Function, InterfaceId, PackageId, Resolve, WorldId, WorldItem, WorldKey};
use worldbind_resolve::plain_name;

use crate::error::{Error, unknown};
use crate::since::{Earlier, Later, has_since};

pub(crate) struct World {
    pub(crate) resolve: Resolve,
    pub(crate) id: WorldId,
}

/// A function of the world: one that the component exports, or that it can import.
pub(crate) struct Item<'a> {
    /// How a test names it.
    pub(crate) key: String,
    /// The interface as a core module names it; `None` for a function of the world itself.
    pub(crate) module: Option<String>,
    pub(crate) function: &'a Function,
}

impl World {
    pub(crate) fn read(path: &Path, world: Option<&str>) -> Result<Self, Error> {
        let mut resolve = Resolve::default();
        let package = resolve.push_path(path);
        let package = package.map_err(|error| Error::new(resolve.render_error(&error)))?;
        World::select(resolve, package.0, world)
    }

    pub(crate) fn parse(text: &str, world: Option<&str>) -> Result<Self, Error> {
        let mut resolve = Resolve::default();
        let package = resolve.push_str("the WIT", text);
        let package = package.map_err(|error| Error::new(resolve.render_error(&error)))?;
        World::select(resolve, package, world)
    }

    fn select(
        resolve: Resolve,
        package: wit_parser::PackageId,
        world: Option<&str>,
    ) -> Result<Self, Error> {
        let id = resolve
            .select_world(&[package], world)
            .map_err(|error| Error::new(format!("{error:#}")))?;
        Ok(World { resolve, id })
    }

    /// All functions that the world exports.
    pub(crate) fn exports(&self) -> Vec<Item<'_>> {
        self.items(self.resolve.worlds[self.id].exports.iter())
    }

    /// All functions that the world imports.
    pub(crate) fn imports(&self) -> Vec<Item<'_>> {
        self.items(self.resolve.worlds[self.id].imports.iter())
    }

    fn items<'a>(
        &'a self,
        items: impl Iterator<Item = (&'a WorldKey, &'a WorldItem)>,
    ) -> Vec<Item<'a>> {
        let mut all = Vec::new();
        for (key, item) in items {
            match item {
                WorldItem::Function(function) => all.push(Item {
                    key: plain_name(&function.name),
                    module: None,
                    function,
                }),
                WorldItem::Interface { id, .. } => {
                    let functions = self.resolve.interfaces[*id].functions.values();
                    all.extend(functions.map(|function| self.item_of(key, function)));
                }
                WorldItem::Type { .. } => {}
            }
        }
        all
    }

    /// A function of the interface with this key.
    fn item_of<'a>(&self, key: &WorldKey, function: &'a Function) -> Item<'a> {
        let module = self.resolve.name_world_key(key);
        let path = without_version(&module);
        Item {
            key: format!("{path}.{}", plain_name(&function.name)),
            module: Some(module),
            function,
        }
    }

    /// Changes the version of a package, and removes items that are newer.
    pub(crate) fn set_version(&mut self, package: &str, version: &str) -> Result<(), Error> {
        let version = Version::parse(version)
            .map_err(|error| Error::new(format!("`{version}` is not a version: {error}")))?;
        let names = self.resolve.packages.iter();
        let found: Vec<_> = names
            .filter(|(_, it)| format!("{}:{}", it.name.namespace, it.name.name) == package)
            .map(|(id, _)| id)
            .collect();
        let [id] = found.as_slice() else {
            let names = self.resolve.packages.iter();
            let names = names.map(|(_, package)| package.name.to_string());
            return Err(unknown("package", package, names));
        };
        self.resolve.packages[*id].name.version = Some(version.clone());
        let names = self.resolve.packages.iter();
        self.resolve.package_names = names.map(|(id, it)| (it.name.clone(), id)).collect();
        self.remove_later(*id, &version);
        Ok(())
    }

    fn remove_later(&mut self, package: PackageId, version: &Version) {
        let earlier = Earlier {
            resolve: &self.resolve,
            package,
            version,
        };
        let exports = self.resolve.worlds[self.id].exports.iter();
        let exports = exports.filter(|(_, item)| self.is_later(item, &earlier));
        let exports: Vec<_> = exports.map(|(key, _)| key.clone()).collect();
        for later in earlier.later() {
            self.remove_from_interface(later);
        }
        for key in exports {
            self.resolve.worlds[self.id].exports.shift_remove(&key);
        }
    }

    fn remove_from_interface(&mut self, later: Later) {
        let Later {
            interface,
            functions,
            types,
        } = later;
        let interface = &mut self.resolve.interfaces[interface];
        for function in functions {
            interface.functions.shift_remove(&function);
        }
        for ty in types {
            interface.types.shift_remove(&ty);
        }
    }

    /// Whether the export is newer than this version of the package.
    fn is_later(&self, export: &WorldItem, earlier: &Earlier<'_>) -> bool {
        let Earlier {
            package, version, ..
        } = *earlier;
        let is_of_world = self.resolve.worlds[self.id].package == Some(package);
        match export {
            WorldItem::Interface { id, stability, .. } => {
                let interface = &self.resolve.interfaces[*id];
                (is_of_world && has_since(stability, version))
                    || (interface.package == Some(package)
                        && has_since(&interface.stability, version))
            }
            WorldItem::Function(function) => is_of_world && earlier.is_later(None, function),
            WorldItem::Type { .. } => false,
        }
    }

    /// Removes an export: an interface, a function of one, or a function of the world.
    pub(crate) fn remove(&mut self, export: &str) -> Result<(), Error> {
        let exports = self.resolve.worlds[self.id].exports.iter();
        let whole = exports.clone().find(|(key, _)| {
            let name = self.resolve.name_world_key(key);
            without_version(&name) == export
        });
        if let Some(key) = whole.map(|(key, _)| key.clone()) {
            self.resolve.worlds[self.id].exports.shift_remove(&key);
            return Ok(());
        }
        let interfaces = exports.filter_map(|(key, item)| match item {
            WorldItem::Interface { id, .. } => Some((self.resolve.name_world_key(key), *id)),
            WorldItem::Function(_) | WorldItem::Type { .. } => None,
        });
        match self.function_of(interfaces.collect(), export) {
            Some((interface, function)) => {
                let functions = &mut self.resolve.interfaces[interface].functions;
                functions.shift_remove(&function);
                Ok(())
            }
            None => {
                let known = self.exports().into_iter().map(|item| item.key);
                Err(unknown("export", export, known))
            }
        }
    }

    fn function_of(
        &self,
        interfaces: Vec<(String, InterfaceId)>,
        export: &str,
    ) -> Option<(InterfaceId, String)> {
        interfaces.into_iter().find_map(|(name, id)| {
            let function = export.strip_prefix(without_version(&name))?;
            let function = function.strip_prefix('.')?;
            let mut names = self.resolve.interfaces[id].functions.keys();
            let name = names.find(|name| plain_name(name) == function)?;
            Some((id, name.clone()))
        })
    }
}

/// `acme:plugin/transform@0.2.3` as `acme:plugin/transform`.
fn without_version(name: &str) -> &str {
    name.split_once('@').map_or(name, |(path, _)| path)
}
