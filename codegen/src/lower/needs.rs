//! Which functions a component has to export.

use std::collections::HashSet;

use semver::Version;
use wit_parser as wit;
use wit_parser::{InterfaceId, Stability, TypeDefKind, TypeOwner};
use worldbind_resolve::{Need, Rule};

use super::context::Lower;
use crate::load::components;
use crate::model::FunctionNeed;
use crate::survey::{ExportedFunction, lowest};

/// Whether components have to export a function.
pub(super) fn lower_need(
    cx: Lower<'_>,
    interface: Option<(InterfaceId, &Rule)>,
    exported: &ExportedFunction<'_>,
) -> FunctionNeed {
    if exported.is_optional {
        return FunctionNeed::of(Need::Optional);
    }
    let id = interface.map(|(id, _)| id);
    let stabilities = effective_stabilities(cx.resolve(), id, exported.function);
    let unstable = stabilities.iter().find_map(|stability| match stability {
        Stability::Unstable { feature, .. } => Some(feature.clone()),
        Stability::Stable { .. } | Stability::Unknown => None,
    });
    if let Some(feature) = unstable {
        return FunctionNeed {
            need: Need::Optional,
            unstable: Some(feature),
        };
    }
    let since = stabilities.iter().filter_map(|stability| match stability {
        Stability::Stable { since, .. } => Some(since),
        Stability::Unstable { .. } | Stability::Unknown => None,
    });
    FunctionNeed::of(match (interface, since.max()) {
        (Some((id, rule)), Some(since)) if makes_difference(cx.resolve(), id, rule, since) => {
            Need::Since(since.to_string())
        }
        (Some(_) | None, _) => Need::Required,
    })
}

/// Whether there is a compatible version of the interface below a gate.
fn makes_difference(
    resolve: &wit::Resolve,
    interface: InterfaceId,
    rule: &Rule,
    since: &Version,
) -> bool {
    let package = resolve.interfaces[interface].package;
    let version = package.and_then(|package| resolve.packages[package].name.version.as_ref());
    let prereleases = rule.prereleases;
    match version {
        // A prerelease is compatible only with itself.
        Some(version) if !version.pre.is_empty() && !prereleases => false,
        Some(version) => *since > lowest(version, prereleases),
        None => false,
    }
}

/// The gates of a function, of its resource and of the types that it uses. If one of them does not
/// exist, the function cannot exist. WIT does not require that a function repeats these gates.
fn effective_stabilities<'a>(
    resolve: &'a wit::Resolve,
    interface: Option<InterfaceId>,
    function: &'a wit::Function,
) -> Vec<&'a Stability> {
    let mut stabilities = vec![&function.stability];
    let resource = function.kind.resource();
    stabilities.extend(resource.map(|id| &resolve.types[id].stability));
    let mut types: Vec<wit::Type> = function.params.iter().map(|param| param.ty).collect();
    types.extend(function.result);
    let mut seen = HashSet::new();
    while let Some(ty) = types.pop() {
        let wit::Type::Id(id) = ty else { continue };
        if !seen.insert(id) {
            continue;
        }
        let definition = &resolve.types[id];
        // Gates in another interface refer to the versions of that interface.
        let is_own = interface.map(TypeOwner::Interface) == Some(definition.owner);
        if !is_own && definition.name.is_some() {
            continue;
        }
        stabilities.push(&definition.stability);
        types.extend(components(&definition.kind));
        if let TypeDefKind::Handle(wit::Handle::Own(id) | wit::Handle::Borrow(id)) = definition.kind
        {
            types.push(wit::Type::Id(id));
        }
    }
    stabilities
}
