//! Decides where everything is and how it is called, before anything refers to it.
//!
//! Here the keys of `with`, `derives`, `attributes` and `trappable_error_type` find what they name.

use wit_parser::{Function, InterfaceId, TypeDefKind, TypeId, World, WorldKey};

use super::functions::lower_call;
use super::info::Infos;
use super::modules::{Forms, Side, name_types};
use super::rules::place_rules;
use super::types::{Mode, replace_types};
use super::usage::UnusedWhy;
use super::world::WorldIdents;
use super::{Import, Items, Lower, keys};
use crate::names::{self, Scope};
use crate::options::Ownership;

impl Lower<'_> {
    /// Decides where everything is and how it is called, before anything refers to it.
    pub(super) fn place(&mut self, world: &World, items: &Items<'_>) {
        let resolve = self.resolve;
        for Import { key, id, .. } in &items.imports {
            let id = *id;
            self.places.place_interface(resolve, id, key, Side::Import);
            if let Some(found) = self.with.find(keys::interface_keys(resolve, key)) {
                let replaced = (found.entry, found.projection);
                self.replaced_interfaces.insert(id, replaced);
            }
            replace_types(self, Some(key), resolve.interfaces[id].types.iter());
            self.place_trappable_errors(key, id);
        }
        for &(key, id) in &items.exports {
            self.places.place_interface(resolve, id, key, Side::Export);
            replace_types(self, Some(key), resolve.interfaces[id].types.iter());
            let keys = keys::interface_keys(resolve, key);
            self.with.refuse(keys, UnusedWhy::ExportedInterface);
        }
        self.place_world_types(world);
        replace_types(self, None, items.types.iter().map(|(name, id)| (*name, id)));
        place_rules(self, items);
        self.collect_infos(items);

        for Import { id, .. } in &items.imports {
            let id = *id;
            let mut scope = Scope::with(&["Host", "HostWithStore", "LinkOptions"]);
            let types = resolve.interfaces[id].types.iter();
            self.name_host_traits(types.map(|(name, id)| (name, *id)), &mut scope);
            self.name_interface_types(id, scope);
        }
        for &(_, id) in &items.exports {
            let mut scope = Scope::with(&["Guest", "GuestPre", "GuestIndices"]);
            self.name_guest_resources(id, &mut scope);
            self.name_interface_types(id, scope);
        }
        let types = items.types.iter();
        let types = types.map(|(name, id)| ((*name).clone(), *id, self.forms(*id)));
        let types: Vec<_> = types.collect();
        let mut scope = WorldIdents::of(world).scope();
        let named = items.types.iter().map(|(name, id)| (*name, *id));
        self.name_host_traits(named, &mut scope);
        name_types(&mut self.places, resolve, types.into_iter(), scope);
    }

    /// Collects the facts about all types, which need what was replaced and give what is named.
    fn collect_infos(&mut self, items: &Items<'_>) {
        let resolve = self.resolve;
        let mut functions = Vec::new();
        for &(key, id) in &items.exports {
            for function in resolve.interfaces[id].functions.values() {
                functions.push((function, self.params_mode(Some(key), function)));
            }
        }
        for function in &items.functions {
            functions.push((function, self.params_mode(None, function)));
        }
        for Import { id, .. } in &items.imports {
            let imported = resolve.interfaces[*id].functions.values();
            functions.extend(imported.map(|function| (function, Mode::Owned)));
        }
        let imported = items.imported_functions.iter();
        functions.extend(imported.map(|function| (*function, Mode::Owned)));
        let replaced = &self.replaced_types;
        let is_replaced = |id| replaced.contains_key(&id);
        self.infos = Infos::collect(resolve, functions.into_iter(), &is_replaced);
    }

    /// Whether an exported function borrows its parameters.
    fn params_mode(&mut self, key: Option<&WorldKey>, function: &Function) -> Mode {
        let keys = keys::function_keys(self.resolve, key, &function.name);
        lower_call(self.exports.flags(keys, false), function).params_mode()
    }

    /// In which forms a type is generated.
    pub(super) fn forms(&self, id: TypeId) -> Forms {
        let info = self.infos.get(id);
        let Ownership::Borrowing {
            duplicate_if_necessary,
        } = self.options.ownership
        else {
            return Forms::Owned;
        };
        if !info.has_list || self.replaced_types.contains_key(&id) {
            return Forms::Owned;
        }
        match (info.is_lent, info.is_kept) {
            (true, false) => Forms::Borrowed,
            (true, true) if duplicate_if_necessary => Forms::Both,
            _ => Forms::Owned,
        }
    }

    /// Whether a host gives anything to an interface. One of types alone has nothing to link, and the
    /// module that stands for it need not have a `Host`.
    pub(super) fn is_linked(&self, id: InterfaceId) -> bool {
        let interface = &self.resolve.interfaces[id];
        let mut types = interface.types.values();
        let is_given = |id: &TypeId| {
            matches!(self.resolve.types[*id].kind, TypeDefKind::Resource)
                || self.trappable_errors.contains_key(id)
        };
        !interface.functions.is_empty() || types.any(is_given)
    }

    fn place_world_types(&mut self, world: &World) {
        let module = names::world_types(&world.name);
        self.places.place_world_types(names::ident(&module));
    }

    fn name_interface_types(&mut self, id: InterfaceId, scope: Scope) {
        let types = self.resolve.interfaces[id].types.iter();
        let types = types.map(|(name, id)| (name.clone(), *id, self.forms(*id)));
        let types: Vec<_> = types.collect();
        name_types(&mut self.places, self.resolve, types.into_iter(), scope);
    }

    /// Names the traits of the resources among these types, which the host gives.
    fn name_host_traits<'t>(
        &mut self,
        types: impl Iterator<Item = (&'t String, TypeId)>,
        scope: &mut Scope,
    ) {
        for (name, id) in types {
            if matches!(self.resolve.types[id].kind, TypeDefKind::Resource) {
                let host = scope.claim(names::derived("Host", name, ""));
                let with_store = scope.claim(names::derived("Host", name, "WithStore"));
                self.host_traits.insert(id, (host, with_store));
            }
        }
    }

    /// Finds out in place of which types the host has errors of its own.
    fn place_trappable_errors(&mut self, key: &WorldKey, id: InterfaceId) {
        for (name, &ty) in &self.resolve.interfaces[id].types {
            let keys = keys::item_keys(self.resolve, key, std::slice::from_ref(name));
            if let Some(found) = self.errors_in_wit.find(keys) {
                let ident = names::ident(&format!("_TrappableError{}", found.entry));
                self.trappable_errors.insert(ty, ident);
            }
        }
    }

    fn name_guest_resources(&mut self, id: InterfaceId, scope: &mut Scope) {
        for function in self.resolve.interfaces[id].functions.values() {
            let Some(resource) = function.kind.resource() else {
                continue;
            };
            let Some(name) = &self.resolve.types[resource].name else {
                continue;
            };
            let ident = || scope.claim(names::derived("Guest", name, ""));
            self.guest_resources.entry(resource).or_insert_with(ident);
        }
    }
}
