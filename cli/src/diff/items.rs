//! Says what each item of the older version is in the newer one, and what this means for a host.

use std::collections::{HashMap, HashSet};

use worldbind_codegen::{ComparedConversion, ComparedGeneration, ComparedItem, Derivation, Next};
use worldbind_resolve::{InterfaceName, plain_name};

use super::fit::WorldNames;
use super::report::{Change, Conversion, Conversions, Derived, HostWork, Item, Move};
use crate::generations::full_name;

/// The items of both versions, without those that hosts provide in addition to the world.
pub(super) struct Listing<'a> {
    compared: &'a [ComparedGeneration; 2],
    /// The imported interfaces that hosts provide, without their versions.
    provided: [HashSet<&'a str>; 2],
}

impl<'a> Listing<'a> {
    pub(super) fn new(compared: &'a [ComparedGeneration; 2], names: &'a [WorldNames; 2]) -> Self {
        let provided = names.each_ref().map(|names| {
            // If an interface occurs in several versions, all of them must be provided.
            let imports = names.imports.iter().map(InterfaceName::path);
            let imports: HashSet<_> = imports.collect();
            let provided = names.provided.iter().map(InterfaceName::path);
            provided.filter(|path| !imports.contains(path)).collect()
        });
        Listing { compared, provided }
    }

    /// Whether an item is a function or a type definition that the host does not provide from
    /// elsewhere.
    fn has(&self, version: usize, item: &ComparedItem) -> bool {
        let interface = item.interface.as_ref().filter(|_| !item.is_exported);
        let is_provided = interface.is_some_and(|name| {
            let name = InterfaceName::new(name);
            self.provided[version].contains(name.path())
        });
        !item.is_alias && !is_provided
    }
}

/// The items of the older version, and then those that only the newer one has. Aliases of types are
/// left out.
pub(super) fn compared_items(
    listing: &Listing<'_>,
    conversions: &[ComparedConversion],
) -> Vec<Item> {
    let [old, new] = listing.compared;
    let pairs = old.candidates.iter().flat_map(|it| &it.items);
    let moved: HashMap<usize, usize> = pairs.copied().collect();
    let by_key = conversions.iter().map(|of| {
        let key = (of.is_exported, of.interface.as_ref(), &of.name);
        (key, of)
    });
    let by_key: HashMap<_, _> = by_key.collect();
    let older = old.items.iter().enumerate();
    let older = older.filter(|(_, item)| listing.has(0, item));
    let older = older.map(|(position, item)| {
        let candidate = moved.get(&position).and_then(|to| new.items.get(*to));
        let compared = compared_item(item, candidate.map(full_name));
        let key = (item.is_exported, item.interface.as_ref(), &item.name);
        let is_type = !item.is_function && compared.change == Change::Differing;
        let conversion = by_key.get(&key).filter(|_| is_type);
        let conversion = conversion.map(|conversion| Conversions {
            to_newer: new_conversion(&conversion.to_newer),
            to_older: new_conversion(&conversion.to_older),
        });
        Item {
            conversion,
            ..compared
        }
    });
    let targets: HashSet<usize> = moved.values().copied().collect();
    let newer = new.items.iter().enumerate();
    let newer = newer.filter(|(position, item)| {
        item.is_added && listing.has(1, item) && !targets.contains(position)
    });
    let newer = newer.map(|(_, item)| new_item(item, Change::Added));
    older.chain(newer).collect()
}

/// Says what an item is in the newer version. `candidate` is the item that it may have become.
fn compared_item(item: &ComparedItem, candidate: Option<String>) -> Item {
    let (change, to, because) = match &item.next {
        Next::Newest | Next::Equal => (Change::Equal, None, None),
        Next::Moved { to } => (Change::Equal, Some(to), None),
        Next::Elsewhere { to, is_exported } => {
            let to = (*is_exported == item.is_exported).then_some(to);
            (Change::Equal, to, None)
        }
        Next::Differs { to, because } => (Change::Differing, to.as_ref(), Some(because)),
        Next::Removed if candidate.is_some() => (Change::Moved, candidate.as_ref(), None),
        Next::Removed => (Change::Removed, None, None),
    };
    Item {
        to: to.cloned(),
        because: because.cloned(),
        ..new_item(item, change)
    }
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

/// The code that a host needs to support both versions.
pub(super) fn host_work(listing: &Listing<'_>) -> HostWork {
    let [old, new] = listing.compared;
    let own = || {
        let own = old.items.iter().filter(|item| item.home == old.label);
        own.filter(|item| listing.has(0, item))
    };
    let functions = |is_exported: bool, is_in_both: bool| {
        let functions =
            own().filter(move |item| item.is_function && item.is_exported == is_exported);
        let functions = functions.filter(move |item| (item.next != Next::Removed) == is_in_both);
        functions.map(full_name).collect::<Vec<_>>()
    };
    let mut host_methods = functions(false, true);
    host_methods.extend(functions(false, false));
    HostWork {
        matches: functions(true, true),
        only_older: functions(true, false),
        host_methods,
        types: own()
            .filter(|item| !item.is_function)
            .map(full_name)
            .collect(),
        names_version: !new.indistinguishable.is_empty(),
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
            items: items.filter(|item| !item.is_alias).map(full_name).collect(),
        }
    });
    moves.collect()
}
