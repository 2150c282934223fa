//! Decides the place and the name of every item, before any reference to it is lowered.
//!
//! Here the keys of `with`, `derives` and `attributes` find what they name.

use wit_parser::{Function, InterfaceId, Type, TypeDefKind, TypeId, TypeOwner, World, WorldKey};

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
    /// Decides the place and the name of every item, before any reference to it is lowered.
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
        }
        for &(key, id) in &items.exports {
            self.places.place_interface(resolve, id, key, Side::Export);
            replace_types(self, Some(key), resolve.interfaces[id].types.iter());
        }
        for &(key, id) in &items.exports {
            self.replace_uses(key, id, items);
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

    /// Collects the facts about all types. This needs the replaced types, and must happen before
    /// types are named.
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

    /// The forms in which a type is generated.
    pub(super) fn forms(&self, id: TypeId) -> Forms {
        let info = self.infos.get(id);
        let Ownership::Borrowing {
            duplicate_if_necessary,
        } = self.options.settings.ownership
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

    /// Whether a host implements anything of an interface. An interface with only types needs no
    /// linking, and a module that replaces it does not need a `Host`.
    pub(super) fn is_linked(&self, id: InterfaceId) -> bool {
        let interface = &self.resolve.interfaces[id];
        let mut types = interface.types.values();
        let is_given = |id: &TypeId| {
            matches!(self.resolve.types[*id].kind, TypeDefKind::Resource)
                || self.converters.contains_key(id)
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

    /// Names the traits of the resources among these types, which the host implements.
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

    /// Puts the user's module in place of an exported interface where other interfaces use its types. The
    /// interface itself is generated all the same.
    fn replace_uses(&mut self, key: &WorldKey, id: InterfaceId, items: &Items<'_>) {
        let keys = keys::interface_keys(self.resolve, key);
        if !self.is_used_by_another(id, items) {
            self.with.refuse(keys, UnusedWhy::ExportedInterface);
            return;
        }
        let Some(found) = self.with.find(keys) else {
            return;
        };
        let Some(replacement) = self.replacements.get(found.entry) else {
            return;
        };
        let mut module = vec![replacement.ident.clone()];
        module.extend(found.projection.iter().map(|name| names::ident(name)));
        for &ty in self.resolve.interfaces[id].types.values() {
            // What has a key of its own is that.
            if !self.replaced_types.contains_key(&ty) {
                self.places.stand_in(ty, module.clone());
            }
        }
    }

    /// Whether another exported interface has a `use` of an exported one.
    fn is_used_by_another(&self, id: InterfaceId, items: &Items<'_>) -> bool {
        let is_of = |ty: &TypeId| match self.resolve.types[*ty].kind {
            TypeDefKind::Type(Type::Id(used)) => {
                self.resolve.types[used].owner == TypeOwner::Interface(id)
            }
            _ => false,
        };
        let others = items.exports.iter().filter(|(_, other)| *other != id);
        let mut types =
            others.flat_map(|(_, other)| self.resolve.interfaces[*other].types.values());
        types.any(is_of)
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
