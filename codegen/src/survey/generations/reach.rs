//! Finds entries of one generation that have no effect, because all matching items have their homes
//! in other generations. The options of an item's home apply to it. Only `optional`, `versions` and
//! `with` apply in each generation.

use std::collections::{BTreeSet, HashMap};

use syn::LitStr;
use wit_parser::{TypeDefKind, WorldKey};

use super::common::{GenerationFacts, Generations};
use super::inventory::{ItemKey, Side, interfaces_of, type_ids};
use super::mistakes::{GenerationError, GenerationWhy};
use crate::impossible::Impossible;
use crate::options::{FunctionFlags, FunctionRule, Scoped, WorldEntries};
use crate::survey::keys::{DESTRUCTOR, Key, Reach, function_keys, own_type_keys, type_keys};
use crate::survey::unused::PerEntry;
use crate::survey::usage::UnusedEntries;
use crate::survey::world_items::WorldItems;

/// The homes of all items that a text matches.
#[derive(Default)]
struct Homes {
    /// The homes of the items that it names.
    named: HashMap<String, BTreeSet<usize>>,
    /// The homes of these, and of all items in the interface, package or namespace that it names.
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

/// The homes of the items that the options of a generation name.
#[derive(Default)]
struct AllHomes {
    imports: Homes,
    exports: Homes,
    types: Homes,
    /// The homes of types, also by the names of their fields and cases.
    parts: Homes,
}

/// Finds the entries of all generations. Those that match nothing are found elsewhere.
pub(super) fn entries_without_effect(
    worlds: &[WorldItems<'_>],
    entries: &[(&WorldEntries<'_>, &UnusedEntries)],
    generations: &Generations,
) -> Result<Vec<GenerationError>, Impossible> {
    let labels: Vec<_> = generations
        .list
        .iter()
        .map(|it| it.label.to_string())
        .collect();
    let mut errors = Vec::new();
    let all = worlds.iter().zip(entries).zip(&generations.list);
    for (position, ((facts, (entries, unused)), of_generation)) in all.enumerate() {
        let own = own_entries(entries, unused);
        if own.is_empty() || position == generations.newest() {
            continue;
        }
        let homes = homes(*facts, of_generation)?;
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
    Ok(errors)
}

/// An entry of a generation.
struct Entry<'a> {
    literal: &'a LitStr,
    of: Of,
}

enum Of {
    Import,
    Export,
    /// A rule with `exact`, which applies only to the function that it names.
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

/// The entries of a generation that matter in the homes of what they match. Those that match
/// nothing are `unused`.
fn own_entries<'a>(entries: &WorldEntries<'a>, unused: &UnusedEntries) -> Vec<Entry<'a>> {
    let WorldEntries {
        derives,
        attributes,
        exports,
        imports,
        trappable_errors,
        // These count in each generation. `named_imports` is never next to generations.
        with: _,
        versions: _,
        named_imports: _,
    } = entries;
    let imports = used(&imports.rules, [&unused.imports])
        .filter(|rule| configures(rule.flags))
        .map(|rule| of_function(rule, Of::Import, Of::ExactImport));
    let exports = used(&exports.rules, [&unused.exports])
        .filter(|rule| configures(rule.flags))
        .map(|rule| of_function(rule, Of::Export, Of::ExactExport));
    let derives = used(&derives.rules, [&unused.derives]).map(|rule| (&rule.key, Of::Type));
    let attributes = used(attributes, [&unused.attributes]).map(|rule| (&rule.key, Of::Part));
    let unused_errors = [&unused.unknown_errors, &unused.idle_errors];
    let errors = used(trappable_errors, unused_errors).map(|rule| (&rule.key, Of::Part));
    let keyed = derives.chain(attributes).chain(errors);
    let keyed = keyed.map(|(literal, of)| Entry { literal, of });
    imports.chain(exports).chain(keyed).collect()
}

/// The entries of a generation that match something.
fn used<'s, 'a, T, const N: usize>(
    entries: &'s Scoped<&'a T>,
    unused: [&'s PerEntry; N],
) -> impl Iterator<Item = &'a T> + 's {
    let is_used = move |index: usize| {
        let mut unused = unused.iter().map(|unused| unused.own.get(index));
        !unused.any(|unused| matches!(unused, Some(Some(_))))
    };
    let own = entries.own.iter().enumerate();
    own.filter(move |(index, _)| is_used(*index))
        .map(|(_, entry)| *entry)
}

/// Whether a rule has flags that apply to an item in its home. A rule without flags exempts items
/// from other rules, which may be `optional`.
fn configures(flags: FunctionFlags) -> bool {
    let FunctionFlags {
        is_async,
        is_store,
        is_trappable,
        is_tracing,
        is_verbose_tracing,
        // It counts in each generation.
        is_optional: _,
        // It says for which functions the others hold.
        is_exact: _,
    } = flags;
    is_async || is_store || is_trappable || is_tracing || is_verbose_tracing
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

fn homes(facts: WorldItems<'_>, generation: &GenerationFacts) -> Result<AllHomes, Impossible> {
    let mut homes = AllHomes::default();
    let resolve = facts.items.resolve;
    let interfaces = interfaces_of(facts).zip(&generation.interfaces);
    let interfaces = interfaces.map(|((_, key, _), item)| (&item.key, key));
    let interfaces: HashMap<&ItemKey, &WorldKey> = interfaces.collect();
    let interface_of = |item: &ItemKey| interfaces.get(&item.of_interface()).copied();
    for item in &generation.functions {
        let interface = interface_of(&item.key);
        let name = item.key.item_name()?;
        let keys = function_keys(resolve, interface, name);
        match item.key.side {
            Side::Import => homes.imports.add(keys, item.home),
            Side::Export => homes.exports.add(keys, item.home),
        }
    }
    for (id, item) in type_ids(facts).zip(&generation.types) {
        let interface = interface_of(&item.key);
        let name = item.key.item_name()?;
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
    Ok(homes)
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
