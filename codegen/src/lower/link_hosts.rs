//! What a host implements, and where.

use proc_macro2::Ident;

use super::all_imports::WorldTraits;
use super::context::Lower;
use crate::load::is_resource;
use crate::model::{HostPath, Imports, ItemPath, ModulePath};
use crate::place::HostIdents;
use crate::relate::Within;
use crate::survey::{Import, Role};

/// The traits of an interface or of the world itself.
pub(super) struct LinkedHost {
    pub(super) generation: usize,
    pub(super) within: Within,
    pub(super) host: HostPath,
    pub(super) converters: Vec<ItemPath>,
    pub(super) is_send: bool,
}

/// What a host implements for a world: its interfaces, and then the world itself.
pub(super) fn linked_hosts(cx: Lower<'_>, traits: &WorldTraits) -> Vec<LinkedHost> {
    let imports = cx.facts.items.imports.iter().zip(&cx.world.imports);
    let imports = imports.zip(&traits.interfaces).enumerate();
    let interfaces = imports.filter_map(|(position, ((import, module), traits))| {
        let within = Within::Interface(position);
        match traits {
            Some(traits) => is_linked(traits).then(|| linked_host(cx, within, module, traits)),
            None => is_linked_by_user(cx, import).then(|| users_host(cx, within, module)),
        }
    });
    let own = traits.own.iter();
    let own = own.map(|own| linked_host(cx, Within::World, &cx.world.base, own));
    interfaces.chain(own).collect()
}

/// An import with only types needs no linking.
fn is_linked(traits: &Imports) -> bool {
    !traits.methods.is_empty() || !traits.resources.is_empty()
}

/// Whether the world's function calls the functions of the module that replaces an interface. They
/// link it for a world without generations. A module with only types needs no `Host`.
fn is_linked_by_user(cx: Lower<'_>, import: &Import<'_>) -> bool {
    match cx.role {
        Role::Only => {}
        Role::Older | Role::Newest => return false,
    }
    let items = &cx.facts.items;
    let mut types = items.types_of(import.id);
    let is_implemented =
        |id| is_resource(items.resolve, id) || cx.facts.errors.converted.contains_key(&id);
    items.functions_of(import.id).next().is_some() || types.any(is_implemented)
}

fn linked_host(cx: Lower<'_>, within: Within, module: &ModulePath, traits: &Imports) -> LinkedHost {
    LinkedHost {
        generation: cx.index,
        within,
        host: host_path(module, &traits.host.ident, &traits.host.with_store),
        converters: traits.converters.clone(),
        is_send: traits.is_send,
    }
}

/// The traits of a module of the user.
fn users_host(cx: Lower<'_>, within: Within, module: &ModulePath) -> LinkedHost {
    let HostIdents { host, with_store } = HostIdents::of_interface();
    LinkedHost {
        generation: cx.index,
        within,
        host: host_path(module, &host, &with_store),
        converters: Vec::new(),
        is_send: false,
    }
}

fn host_path(module: &ModulePath, host: &Ident, with_store: &Ident) -> HostPath {
    let path = |ident: &Ident| ItemPath {
        module: module.clone(),
        ident: ident.clone(),
    };
    HostPath {
        host: path(host),
        with_store: path(with_store),
    }
}
