//! The interfaces that the keys of `named_imports` name.

use std::collections::HashMap;

use wit_parser::InterfaceId;

use super::items::Items;
use super::keyed::Keyed;
use super::keys::interface_keys;
use super::unused::{PerEntry, Unmatched};
use crate::options::{EntryId, NamedImport, Scoped};

/// The imported interfaces that the keys name, with the entry of each.
pub(super) fn find_named_imports(
    items: &Items<'_>,
    entries: &Scoped<&NamedImport>,
) -> (HashMap<InterfaceId, EntryId>, PerEntry) {
    let mut keyed = Keyed::new(entries, |entry| &entry.key);
    let mut found = HashMap::new();
    for import in &items.imports {
        if let Some(entry) = keyed.find(interface_keys(items.resolve, &import.key)) {
            found.insert(import.id, entry.entry);
        }
    }
    (found, keyed.unused(Unmatched::NamedImport))
}
