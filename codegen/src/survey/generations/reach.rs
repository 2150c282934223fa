//! Entries of one generation that have no effect, because all items that they reach have other
//! homes.
//!
//! The options for an item are those of its home. Only `optional`, `versions` and `with` count in
//! each generation.

use std::collections::{BTreeSet, HashMap};

use syn::LitStr;
use wit_parser::{TypeDefKind, WorldKey};

use super::common::{GenerationFacts, Generations};
use super::inventory::{Side, interfaces_of, type_ids};
use super::mistakes::{GenerationError, GenerationWhy};
use crate::options::{FunctionFlags, FunctionRule, Generation};
use crate::survey::keys::{DESTRUCTOR, Key, Reach, function_keys, own_type_keys, type_keys};
use crate::survey::world_items::WorldItems;

/// The homes of all items that a text reaches.
#[derive(Default)]
struct Homes {
    /// Of the items that it names.
    named: HashMap<String, BTreeSet<usize>>,
    /// Of those and of what is in the interface, package or namespace that it names.
    reached: HashMap<String, BTreeSet<usize>>,
}

impl Homes {
    fn add(&mut self, keys: Vec<Key>, home: usize) {
        for Key { text, reach, .. } in keys {
            if reach == Reach::Item {
                self.named.entry(text.clone()).or_default().insert(home);
            }
            self.reached.entry(text).or_default().insert(home);
        }
    }
}

/// The homes of what the options of a generation name.
#[derive(Default)]
struct AllHomes {
    imports: Homes,
    exports: Homes,
    types: Homes,
    /// Of types, and by the names of their fields and cases.
    parts: Homes,
}

/// Finds the entries of all generations.
pub(super) fn entries_without_effect(
    worlds: &[WorldItems<'_>],
    options: &[&Generation],
    generations: &Generations,
) -> Vec<GenerationError> {
    let labels: Vec<_> = options.iter().map(|it| it.label.to_string()).collect();
    let mut errors = Vec::new();
    let all = worlds.iter().zip(options).zip(&generations.list);
    for (position, ((facts, options), of_generation)) in all.enumerate() {
        let own = own_entries(options);
        if own.is_empty() || position == generations.newest() {
            continue;
        }
        let homes = homes(*facts, of_generation);
        let idle = own.into_iter().filter_map(|entry| {
            let homes = entry.homes(&homes)?;
            let is_elsewhere = !homes.is_empty() && !homes.contains(&position);
            is_elsewhere.then(|| {
                let homes = homes.iter().filter_map(|home| labels.get(*home).cloned());
                let homes = homes.collect();
                GenerationError::at(entry.literal, GenerationWhy::OtherHomes { homes })
            })
        });
        errors.extend(idle);
    }
    errors
}

/// An entry of a generation.
struct Entry<'a> {
    literal: &'a LitStr,
    of: Of,
}

enum Of {
    Import,
    Export,
    /// A rule for functions that is only for the one that it names.
    ExactImport,
    ExactExport,
    Type,
    /// A type, or a part of one.
    Part,
}

impl Entry<'_> {
    fn homes<'h>(&self, homes: &'h AllHomes) -> Option<&'h BTreeSet<usize>> {
        let texts = match self.of {
            Of::Import => &homes.imports.reached,
            Of::Export => &homes.exports.reached,
            Of::ExactImport => &homes.imports.named,
            Of::ExactExport => &homes.exports.named,
            Of::Type => &homes.types.reached,
            Of::Part => &homes.parts.named,
        };
        texts.get(&self.literal.value())
    }
}

fn own_entries(options: &Generation) -> Vec<Entry<'_>> {
    let entries = &options.entries;
    let own = entries.own;
    let imports = entries.imports.rules.iter().take(own.imports);
    let imports = imports.filter(|rule| configures(rule.flags));
    let imports = imports.map(|rule| of_function(rule, Of::Import, Of::ExactImport));
    let exports = entries.exports.rules.iter().take(own.exports);
    let exports = exports.filter(|rule| configures(rule.flags));
    let exports = exports.map(|rule| of_function(rule, Of::Export, Of::ExactExport));
    let entry = |of: fn() -> Of| move |literal| Entry { literal, of: of() };
    let derives = entries.derives.rules.iter().take(own.derives);
    let derives = derives.map(|rule| &rule.key).map(entry(|| Of::Type));
    let attributes = entries.attributes.iter().take(own.attributes);
    let attributes = attributes.map(|rule| &rule.key).map(entry(|| Of::Part));
    let errors = entries.trappable_errors.iter().take(own.trappable_errors);
    let errors = errors.map(|rule| &rule.key).map(entry(|| Of::Part));
    let functions = imports.chain(exports);
    functions
        .chain(derives)
        .chain(attributes)
        .chain(errors)
        .collect()
}

/// Whether a rule says something that holds for an item in its home. A rule without flags exempts
/// items from others, which may be `optional`.
fn configures(flags: FunctionFlags) -> bool {
    let is_optional = FunctionFlags {
        is_optional: false,
        ..flags
    };
    !is_optional.is_none()
}

fn of_function(rule: &FunctionRule, of: Of, exact: Of) -> Entry<'_> {
    Entry {
        literal: &rule.filter,
        of: match rule.flags.is_exact {
            true => exact,
            false => of,
        },
    }
}

fn homes(facts: WorldItems<'_>, generation: &GenerationFacts) -> AllHomes {
    let mut homes = AllHomes::default();
    let resolve = facts.items.resolve;
    let mut interfaces: HashMap<(Side, &str), &WorldKey> = HashMap::new();
    for ((side, key, _), item) in interfaces_of(facts).zip(&generation.interfaces) {
        let name = item.key.interface.as_deref().unwrap_or_default();
        interfaces.insert((side, name), key);
    }
    let interface_of = |side: Side, name: &Option<String>| {
        let name = name.as_deref()?;
        interfaces.get(&(side, name)).copied()
    };
    for item in &generation.functions {
        let interface = interface_of(item.key.side, &item.key.interface);
        let name = item.key.name.as_deref().unwrap_or_default();
        let keys = function_keys(resolve, interface, name);
        match item.key.side {
            Side::Import => homes.imports.add(keys, item.home),
            Side::Export => homes.exports.add(keys, item.home),
        }
    }
    for (id, item) in type_ids(facts).zip(&generation.types) {
        let interface = interface_of(item.key.side, &item.key.interface);
        let name = item.key.name.as_deref().unwrap_or_default();
        let kind = &resolve.types[id].kind;
        if matches!(kind, TypeDefKind::Resource) && item.key.side == Side::Import {
            let keys = function_keys(resolve, interface, &format!("{DESTRUCTOR}{name}"));
            homes.imports.add(keys, item.home);
        }
        let keys = own_type_keys(resolve, interface, name);
        homes.parts.add(keys, item.home);
        for part in part_names(kind) {
            let keys = own_type_keys(resolve, interface, &format!("{name}.{part}"));
            homes.parts.add(keys, item.home);
        }
        // An alias has no derives.
        if !matches!(kind, TypeDefKind::Type(_)) {
            homes
                .types
                .add(type_keys(resolve, interface, name), item.home);
        }
    }
    homes
}

fn part_names(kind: &TypeDefKind) -> Vec<&str> {
    match kind {
        TypeDefKind::Record(record) => record.fields.iter().map(|f| f.name.as_str()).collect(),
        TypeDefKind::Variant(variant) => variant.cases.iter().map(|c| c.name.as_str()).collect(),
        TypeDefKind::Enum(enum_) => enum_.cases.iter().map(|c| c.name.as_str()).collect(),
        TypeDefKind::Resource
        | TypeDefKind::Handle(_)
        | TypeDefKind::Flags(_)
        | TypeDefKind::Tuple(_)
        | TypeDefKind::Option(_)
        | TypeDefKind::Result(_)
        | TypeDefKind::List(_)
        | TypeDefKind::Map(..)
        | TypeDefKind::FixedLengthList(..)
        | TypeDefKind::Future(_)
        | TypeDefKind::Stream(_)
        | TypeDefKind::Type(_)
        | TypeDefKind::Unknown => Vec::new(),
    }
}
