//! What each item of the older version is in the newer one, and what that means for a host.

use std::collections::{HashMap, HashSet};

use worldbind_codegen::{ComparedConversion, ComparedGeneration, ComparedItem, Derivation, Next};
use worldbind_resolve::{InterfaceName, plain_name};

use super::report::{Change, Conversion, Conversions, Derived, HostWork, Item, Move};
use crate::provided::Provided;

/// The items of the older version, and then those that only the newer one has. Other names of types
/// are left out.
pub(super) fn compared_items(
    compared: &[ComparedGeneration; 2],
    conversions: &[ComparedConversion],
    provided: &Provided,
) -> Vec<Item> {
    let [old, new] = compared;
    let pairs = old.candidates.iter().flat_map(|it| &it.items);
    let moved: HashMap<usize, usize> = pairs.copied().collect();
    let by_key = conversions.iter().map(|of| {
        let key = (of.is_exported, of.interface.as_ref(), &of.name);
        (key, of)
    });
    let by_key: HashMap<_, _> = by_key.collect();
    let older = old.items.iter().enumerate();
    let older = older.filter(|(_, item)| is_listed(item, provided));
    let older = older.map(|(position, item)| {
        let to = moved.get(&position).and_then(|to| new.items.get(*to));
        let change = match &item.next {
            Next::Newest | Next::Equal | Next::Moved { .. } => Change::Equal,
            Next::Differs { .. } => Change::Differing,
            Next::Removed if to.is_some() => Change::Moved,
            Next::Removed => Change::Removed,
        };
        let because = match &item.next {
            Next::Differs { because, .. } => Some(because.clone()),
            Next::Newest | Next::Equal | Next::Moved { .. } | Next::Removed => None,
        };
        let key = (item.is_exported, item.interface.as_ref(), &item.name);
        let is_type = !item.is_function && change == Change::Differing;
        let conversion = by_key.get(&key).filter(|_| is_type);
        let conversion = conversion.map(|conversion| Conversions {
            to_newer: new_conversion(&conversion.to_newer),
            to_older: new_conversion(&conversion.to_older),
        });
        Item {
            to: to.map(text),
            because,
            conversion,
            ..new_item(item, change)
        }
    });
    let targets: HashSet<usize> = moved.values().copied().collect();
    let newer = new.items.iter().enumerate();
    let newer = newer.filter(|(position, item)| {
        item.is_added && is_listed(item, provided) && !targets.contains(position)
    });
    let newer = newer.map(|(_, item)| new_item(item, Change::Added));
    older.chain(newer).collect()
}

/// Whether it is a function or a type of its own, and the host does not provide it from elsewhere.
fn is_listed(item: &ComparedItem, provided: &Provided) -> bool {
    let interface = item.interface.as_ref().filter(|_| !item.is_exported);
    let is_provided = interface.is_some_and(|name| provided.names(&InterfaceName::new(name)));
    !item.is_alias && !is_provided
}

fn new_item(item: &ComparedItem, change: Change) -> Item {
    Item {
        side: if item.is_exported { "export" } else { "import" },
        kind: if item.is_function { "function" } else { "type" },
        interface: item.interface.clone(),
        name: plain_name(&item.name),
        change,
        to: None,
        because: None,
        conversion: None,
    }
}

fn new_conversion(derivation: &Derivation) -> Conversion {
    let (derived, because) = match derivation {
        Derivation::From => (Some(Derived::From), None),
        Derivation::TryFrom => (Some(Derived::TryFrom), None),
        Derivation::Not(why) => (None, Some(why.to_string())),
    };
    Conversion { derived, because }
}

/// `acme:plugin/session.reset`.
fn text(item: &ComparedItem) -> String {
    let name = plain_name(&item.name);
    match &item.interface {
        Some(interface) => format!("{interface}.{name}"),
        None => name,
    }
}

/// What a host has to write that supports both versions.
pub(super) fn host_work([old, _]: &[ComparedGeneration; 2], provided: &Provided) -> HostWork {
    let own = || {
        let own = old.items.iter().filter(|item| item.home == old.label);
        own.filter(|item| is_listed(item, provided))
    };
    let functions = |is_exported: bool, is_in_both: bool| {
        let functions =
            own().filter(move |item| item.is_function && item.is_exported == is_exported);
        let functions = functions.filter(move |item| (item.next != Next::Removed) == is_in_both);
        functions.map(text).collect::<Vec<_>>()
    };
    let mut host_methods = functions(false, true);
    host_methods.extend(functions(false, false));
    HostWork {
        matches: functions(true, true),
        only_older: functions(true, false),
        host_methods,
        types: own().filter(|item| !item.is_function).map(text).collect(),
    }
}

/// The candidates for `moved`.
pub(super) fn moves([old, _]: &[ComparedGeneration; 2]) -> Vec<Move> {
    let moves = old.candidates.iter().map(|candidate| {
        let items = candidate.items.iter();
        let items = items.filter_map(|(older, _)| old.items.get(*older));
        Move {
            old: candidate.old.clone(),
            new: candidate.new.clone(),
            items: items.filter(|item| !item.is_alias).map(text).collect(),
        }
    });
    moves.collect()
}
