//! The unstable features of a generation's packages. Reports names in the option `features` that
//! are not among them.

use std::collections::BTreeSet;

use syn::LitStr;
use wit_parser::{Stability, UnresolvedPackage, WorldItem};
use worldbind_resolve::printable;

use super::packages::Parsed;
use super::parsed_source::ParsedSource;
use super::stability::unstable_feature;
use crate::errors::Errors;
use crate::suggest::{did_you_mean, list};

/// Reports each feature that no package has.
pub(super) fn find_features(
    features: Option<&[LitStr]>,
    parsed: &[ParsedSource],
) -> Result<(), syn::Error> {
    let mut errors = Errors::new();
    let known = match features {
        Some([_, ..]) => known_features(parsed),
        Some([]) | None => BTreeSet::new(),
    };
    for literal in features.into_iter().flatten() {
        let name = literal.value();
        if known.contains(name.as_str()) {
            continue;
        }
        let near = did_you_mean(&name, known.iter().copied());
        let all = match known.is_empty() {
            true => String::new(),
            false => format!("\nknown features: {}", list(known.iter().copied())),
        };
        let name = printable(&name);
        let message = format!("no item in the WIT has the unstable feature `{name}`{near}{all}");
        errors.push(literal.span(), message);
    }
    errors.finish()
}

fn known_features(parsed: &[ParsedSource]) -> BTreeSet<&str> {
    let all = parsed
        .iter()
        .flat_map(|source| [&source.main].into_iter().chain(&source.dependencies));
    let packages = all.flat_map(Parsed::packages);
    let stabilities = packages.flat_map(stabilities_of);
    stabilities.filter_map(unstable_feature).collect()
}

fn stabilities_of(package: &UnresolvedPackage) -> Vec<&Stability> {
    let interfaces = package.interfaces.iter().flat_map(|(_, interface)| {
        let functions = interface.functions.values();
        let functions = functions.map(|function| &function.stability);
        [&interface.stability].into_iter().chain(functions)
    });
    let types = package.types.iter().map(|(_, ty)| &ty.stability);
    let worlds = package.worlds.iter().flat_map(|(_, world)| {
        let items = world.imports.values().chain(world.exports.values());
        let items = items.map(|item| match item {
            WorldItem::Interface { stability, .. } => stability,
            WorldItem::Function(function) => &function.stability,
            WorldItem::Type { id, .. } => &package.types[*id].stability,
        });
        let includes = world.includes.iter().map(|include| &include.stability);
        [&world.stability].into_iter().chain(items).chain(includes)
    });
    interfaces.chain(types).chain(worlds).collect()
}
