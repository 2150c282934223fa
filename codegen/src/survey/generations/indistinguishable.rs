//! Finds generations that only the host can choose between: `by_hand` separates them, but their
//! components export the same names.

use crate::survey::world_items::WorldItems;
use std::collections::BTreeSet;

use worldbind_resolve::InterfaceName;

use super::cuts::Cuts;
use super::lineages::Lineages;

/// The pairs of such generations, each with the older one first.
pub(super) fn indistinguishable(
    worlds: &[WorldItems<'_>],
    lineages: &Lineages,
    cuts: &Cuts,
) -> Vec<(usize, usize)> {
    let exported: Vec<_> = worlds.iter().copied().map(Exported::of).collect();
    let mut indistinguishable = BTreeSet::new();
    for (kind, lineage, cut) in cuts.all() {
        let lineages = lineages.of_kind(kind);
        let has = |generation: &usize| lineages.item(lineage, *generation).is_some();
        for older in (0..=cut).filter(has) {
            for newer in (cut + 1..worlds.len()).filter(has) {
                if fits_by_name(exported.get(older), exported.get(newer)) {
                    indistinguishable.insert((older, newer));
                }
            }
        }
    }
    indistinguishable.into_iter().collect()
}

/// The names that the components of a generation export. Semver-compatible versions have one name.
struct Exported {
    all: BTreeSet<String>,
    /// The names without the optional ones.
    required: BTreeSet<String>,
}

impl Exported {
    fn of(facts: WorldItems<'_>) -> Self {
        let items = facts.items;
        let interfaces = items.exports.iter().zip(&facts.exports.interfaces);
        let interfaces = interfaces.map(|(export, facts)| {
            let name = InterfaceName::new(&items.resolve.name_world_key(export.key));
            let name = match name.track() {
                Some(track) => format!("{}@{track}", name.path()),
                None => name.to_string(),
            };
            (name, facts.is_optional)
        });
        let functions = facts.exports.functions.iter();
        let functions =
            functions.map(|exported| (exported.function.name.clone(), exported.is_optional));
        let names: Vec<_> = interfaces.chain(functions).collect();
        let required = names.iter().filter(|(_, is_optional)| !is_optional);
        Exported {
            required: required.map(|(name, _)| name.clone()).collect(),
            all: names.into_iter().map(|(name, _)| name).collect(),
        }
    }
}

/// Whether a component of the older generation has all names that the newer one requires.
fn fits_by_name(older: Option<&Exported>, newer: Option<&Exported>) -> bool {
    let (Some(older), Some(newer)) = (older, newer) else {
        return false;
    };
    newer.required.is_subset(&older.all)
}
