//! The names of interfaces and worlds without their versions.

use wit_parser::{InterfaceId, PackageId, Resolve, World};

/// `acme:plugin/api`; `None` if the interface has no name of its own.
pub(crate) fn unversioned_interface(resolve: &Resolve, id: InterfaceId) -> Option<String> {
    let interface = &resolve.interfaces[id];
    let name = interface.name.as_deref()?;
    Some(unversioned(resolve, interface.package?, name))
}

/// `acme:plugin/plugin`.
pub(crate) fn unversioned_world(resolve: &Resolve, world: &World) -> String {
    match world.package {
        Some(package) => unversioned(resolve, package, &world.name),
        None => world.name.clone(),
    }
}

fn unversioned(resolve: &Resolve, package: PackageId, item: &str) -> String {
    let package = &resolve.packages[package].name;
    format!("{}:{}/{item}", package.namespace, package.name)
}
