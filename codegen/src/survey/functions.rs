//! Decides how the functions of a world are called and implemented, from the WIT and the rules of
//! `imports` and `exports`. This is decided once, for both sides.

use std::collections::HashMap;

use wit_parser::{Function, InterfaceId, TypeId, WorldKey};
use worldbind_resolve::Rule;

use super::filters::{Filters, Within};
use super::items::{Import, Items};
use super::keys::{DESTRUCTOR, Key, Reach, function_keys, interface_keys};
use super::replaced::Replaced;
use super::unused::{NoEffect, PerEntry, Unmatched, Unused, UnusedWhy};
use super::versions::Versions;
use crate::impossible::Impossible;
use crate::load::is_resource;
use crate::model::{Call, Receiver};
use crate::options::{EntryId, FunctionFlags, FunctionRule, ScopedRules};

/// A function that a component exports.
pub(crate) struct ExportedFunction<'a> {
    pub(crate) function: &'a Function,
    pub(crate) call: Call,
    /// Whether the user made it optional.
    pub(crate) is_optional: bool,
    pub(crate) tracing: Option<Tracing>,
}

/// An interface that a component exports.
pub(crate) struct ExportedInterface<'a> {
    pub(crate) functions: Vec<ExportedFunction<'a>>,
    /// Whether a component does not have to export it.
    pub(crate) is_optional: bool,
    /// Which versions of it are accepted.
    pub(crate) rule: Rule,
}

/// The exports of a world.
pub(crate) struct Exports<'a> {
    /// In the order of [`Items::exports`].
    pub(crate) interfaces: Vec<ExportedInterface<'a>>,
    /// The functions of the world itself.
    pub(crate) functions: Vec<ExportedFunction<'a>>,
}

/// A function that a host implements.
#[derive(Clone, Copy)]
pub(crate) struct ImportedFunction<'a> {
    pub(crate) function: &'a Function,
    pub(crate) receiver: Receiver,
    pub(crate) is_trappable: bool,
    pub(crate) tracing: Option<Tracing>,
}

/// A resource that a host defines.
#[derive(Clone, Copy)]
pub(crate) struct ImportedResource {
    pub(crate) id: TypeId,
    /// How its destructor is implemented.
    pub(crate) drop: Receiver,
}

/// The functions and resources that a host implements for an interface or for the world itself.
#[derive(Default)]
pub(crate) struct Implemented<'a> {
    pub(crate) functions: Vec<ImportedFunction<'a>>,
    pub(crate) resources: Vec<ImportedResource>,
}

/// The imports of a world.
pub(crate) struct Imports<'a> {
    /// In the order of [`Items::imports`]; `None` if nothing is generated for the interface,
    /// because a module of the user replaces it.
    pub(crate) interfaces: Vec<Option<Implemented<'a>>>,
    /// The functions and resources of the world itself.
    pub(crate) own: Implemented<'a>,
}

/// The values that a trace shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tracing {
    /// All but lists.
    WithoutLists,
    /// All.
    Verbose,
}

impl Tracing {
    fn of(is_tracing: bool, is_verbose: bool) -> Option<Self> {
        match (is_tracing, is_verbose) {
            (true, true) => Some(Tracing::Verbose),
            (true, false) => Some(Tracing::WithoutLists),
            (false, _) => None,
        }
    }
}

/// The exports, and the rules of `exports` that were not used. Also the filters that make an
/// interface optional, if no world is generated.
pub(super) fn survey_exports<'a>(
    items: &Items<'a>,
    rules: &ScopedRules<'_, FunctionRule, FunctionFlags>,
    versions: &mut Versions<'_>,
) -> (Exports<'a>, PerEntry, Vec<Unused>) {
    let mut filters = Filters::new(rules);
    let mut interfaces = Vec::new();
    let mut without_world = Vec::new();
    for export in &items.exports {
        let keys = interface_keys(items.resolve, export.key);
        let functions = items.functions_of(export.id);
        let functions = functions
            .map(|function| exported(items, Some(export.key), function, &mut filters))
            .collect();
        let is_optional = items.has_own && filters.is_optional(&keys);
        if !items.has_own {
            without_world.extend(filters.optional_filter(&keys).map(optional_without_world));
        }
        interfaces.push(ExportedInterface {
            functions,
            is_optional,
            rule: versions.rule_of_export(items.resolve, export.key),
        });
    }
    let functions = items.functions.iter();
    let functions = functions.map(|function| exported(items, None, function, &mut filters));
    let exports = Exports {
        interfaces,
        functions: functions.collect(),
    };
    (exports, filters.unused(Unmatched::Export), without_world)
}

fn optional_without_world(filter: &syn::LitStr) -> Unused {
    Unused {
        literal: filter.clone(),
        why: UnusedWhy::NoEffect(NoEffect::OptionalWithoutWorld),
        known: Default::default(),
    }
}

fn exported<'a>(
    items: &Items<'_>,
    key: Option<&WorldKey>,
    function: &'a Function,
    filters: &mut Filters<'_>,
) -> ExportedFunction<'a> {
    let within = match key {
        Some(_) => Within::Interface,
        None => Within::World,
    };
    let keys = || function_keys(items.resolve, key, &function.name);
    let FunctionFlags {
        is_async,
        is_store,
        is_tracing,
        is_verbose_tracing,
        is_optional,
        // This flag is for calls of the host.
        is_trappable: _,
        // It says to which functions the others apply.
        is_exact: _,
    } = filters.flags(keys, within);
    ExportedFunction {
        function,
        call: call_of(is_async, is_store, function),
        is_optional,
        tracing: Tracing::of(is_tracing, is_verbose_tracing),
    }
}

/// How a function is called, according to its WIT or to the user's flags.
fn call_of(is_async: bool, is_store: bool, function: &Function) -> Call {
    if function.kind.is_async() || (is_async && is_store) {
        Call::Concurrent
    } else if is_async {
        Call::Async
    } else {
        Call::Sync
    }
}

/// The imports, and the rules of `imports` that were not used. `named` has the interfaces that have
/// a second module for the option `named_imports`.
pub(super) fn survey_imports<'a>(
    items: &Items<'a>,
    rules: &ScopedRules<'_, FunctionRule, FunctionFlags>,
    replaced: &Replaced,
    named: &HashMap<InterfaceId, EntryId>,
) -> Result<(Imports<'a>, PerEntry), Impossible> {
    let mut filters = Filters::new(rules);
    let mut interface = |import: &Import<'_>| {
        let is_replaced = replaced.interfaces.contains_key(&import.id);
        if is_replaced && !named.contains_key(&import.id) {
            return Ok(None);
        }
        let types = items.types_of(import.id);
        let resources = types.filter(|id| is_resource(items.resolve, *id));
        let functions = items.functions_of(import.id);
        let key = Some(&import.key);
        implemented(items, key, functions, resources, &mut filters).map(Some)
    };
    let interfaces = items.imports.iter().map(&mut interface);
    let interfaces = interfaces.collect::<Result<_, _>>()?;
    let own = items.imported_functions.iter().copied();
    let own = implemented(items, None, own, items.own_resources(), &mut filters)?;
    let imports = Imports { interfaces, own };
    Ok((imports, filters.unused(Unmatched::Import)))
}

fn implemented<'a>(
    items: &Items<'_>,
    key: Option<&WorldKey>,
    functions: impl Iterator<Item = &'a Function>,
    resources: impl Iterator<Item = TypeId>,
    filters: &mut Filters<'_>,
) -> Result<Implemented<'a>, Impossible> {
    let resources = resources.map(|id| {
        let drop = destructor(items, key, id, filters)?;
        Ok(ImportedResource { id, drop })
    });
    let resources = resources.collect::<Result<_, _>>()?;
    let functions = functions.map(|function| {
        let keys = || import_keys(items, key, &function.name);
        let FunctionFlags {
            is_async,
            is_store,
            is_trappable,
            is_tracing,
            is_verbose_tracing,
            // A host implements all functions.
            is_optional: _,
            // It says to which functions the others apply.
            is_exact: _,
        } = filters.flags(keys, Within::Interface);
        ImportedFunction {
            function,
            receiver: receiver_of(is_async, is_store, function.kind.is_async()),
            is_trappable,
            tracing: Tracing::of(is_tracing, is_verbose_tracing),
        }
    });
    Ok(Implemented {
        functions: functions.collect(),
        resources,
    })
}

/// A destructor that is async and has access to the store is concurrent.
fn destructor(
    items: &Items<'_>,
    key: Option<&WorldKey>,
    id: TypeId,
    filters: &mut Filters<'_>,
) -> Result<Receiver, Impossible> {
    let name = items.resolve.types[id].name.as_deref();
    let name = name.ok_or_else(|| Impossible::new("a resource has no name"))?;
    let keys = || import_keys(items, key, &format!("{DESTRUCTOR}{name}"));
    let FunctionFlags {
        is_async,
        is_store,
        // Every destructor can trap, and none is traced.
        is_trappable: _,
        is_tracing: _,
        is_verbose_tracing: _,
        // A host implements all destructors.
        is_optional: _,
        // It says to which functions the others apply.
        is_exact: _,
    } = filters.flags(keys, Within::Interface);
    Ok(match receiver_of(is_async, is_store, false) {
        Receiver::AsyncStore => Receiver::Accessor,
        other @ (Receiver::Host | Receiver::AsyncHost | Receiver::Store | Receiver::Accessor) => {
            other
        }
    })
}

fn receiver_of(is_async: bool, is_store: bool, is_async_in_wit: bool) -> Receiver {
    match (is_async, is_store) {
        _ if is_async_in_wit => Receiver::Accessor,
        (false, false) => Receiver::Host,
        (true, false) => Receiver::AsyncHost,
        (false, true) => Receiver::Store,
        (true, true) => Receiver::AsyncStore,
    }
}

/// The keys that name an imported function or a destructor for a filter.
///
/// The name of a namespace means everything that is imported from it. So it never names a
/// resource of the world itself that has the same name.
fn import_keys(items: &Items<'_>, key: Option<&WorldKey>, name: &str) -> Vec<Key> {
    let mut keys = function_keys(items.resolve, key, name);
    if key.is_none() {
        keys.retain(|key| key.reach != Reach::Resource || !items.is_imported_namespace(&key.text));
    }
    keys
}
