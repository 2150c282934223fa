//! Which functions a component has to export.

use std::collections::HashSet;

use semver::Version;
use wit_parser as wit;
use wit_parser::{InterfaceId, PackageId, Stability, TypeDefKind, TypeOwner};
use worldbind_resolve::{Need, Rule};

use crate::load::{components, unstable_feature};
use crate::model::FunctionNeed;
use crate::survey::{ExportedFunction, WorldFacts, lowest};

/// Whether components have to export a function.
pub(super) fn lower_need(
    facts: &WorldFacts<'_>,
    interface: Option<(InterfaceId, &Rule)>,
    exported: &ExportedFunction<'_>,
) -> FunctionNeed {
    if exported.is_optional {
        return FunctionNeed::of(Need::Optional);
    }
    let id = interface.map(|(id, _)| id);
    let stabilities = effective_stabilities(facts, id, exported.function);
    let mut features = stabilities.iter().copied().filter_map(unstable_feature);
    if let Some(feature) = features.next() {
        return FunctionNeed {
            need: Need::Optional,
            unstable: Some(feature.to_owned()),
        };
    }
    let since = stabilities.iter().filter_map(|stability| match stability {
        Stability::Stable { since, .. } => Some(since),
        Stability::Unstable { .. } | Stability::Unknown => None,
    });
    FunctionNeed::of(match (interface, since.max()) {
        (Some((id, rule)), Some(since))
            if makes_difference(facts.items.resolve, id, rule, since) =>
        {
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

/// The gates of a function, of its resource and of the types that it uses. Without them, the
/// function cannot exist, and WIT does not require a function to repeat their gates.
///
/// All interfaces of a package have its version, so the gates in another interface of the package
/// count as well, and so does the gate of that interface. Gates in another package refer to the
/// versions of that package. `worldbind-testing` leaves out the same functions of an older package
/// (`testing/src/since.rs`); the test `inherited_gates` compares the two.
fn effective_stabilities<'a>(
    facts: &WorldFacts<'a>,
    interface: Option<InterfaceId>,
    function: &'a wit::Function,
) -> Vec<&'a Stability> {
    let resolve = facts.items.resolve;
    let package = match interface {
        Some(id) => resolve.interfaces[id].package,
        None => facts.items.world.package,
    };
    let mut stabilities = vec![&function.stability];
    let mut types: Vec<wit::Type> = function.params.iter().map(|param| param.ty).collect();
    types.extend(function.result);
    types.extend(function.kind.resource().map(wit::Type::Id));
    let mut seen = HashSet::new();
    while let Some(ty) = types.pop() {
        let wit::Type::Id(id) = ty else { continue };
        if !seen.insert(id) {
            continue;
        }
        let definition = &resolve.types[id];
        if definition.name.is_some() && package_of(resolve, definition.owner) != package {
            continue;
        }
        stabilities.extend(stabilities_of(resolve, interface, definition));
        types.extend(components(&definition.kind));
        if let TypeDefKind::Handle(wit::Handle::Own(id) | wit::Handle::Borrow(id)) = definition.kind
        {
            types.push(wit::Type::Id(id));
        }
    }
    stabilities
}

fn package_of(resolve: &wit::Resolve, owner: TypeOwner) -> Option<PackageId> {
    match owner {
        TypeOwner::Interface(id) => resolve.interfaces[id].package,
        TypeOwner::World(id) => resolve.worlds[id].package,
        TypeOwner::None => None,
    }
}

/// The gates of a type that functions of `user` use, without those that `user` itself has: it does
/// not exist without them either.
fn stabilities_of<'a>(
    resolve: &'a wit::Resolve,
    user: Option<InterfaceId>,
    definition: &'a wit::TypeDef,
) -> Vec<&'a Stability> {
    match definition.owner {
        TypeOwner::Interface(owner) if Some(owner) != user => {
            let gates = [&definition.stability, &resolve.interfaces[owner].stability];
            let of_user = user.map(|id| &resolve.interfaces[id].stability);
            let gates = gates.into_iter();
            gates
                .filter(|gate| !of_user.is_some_and(|own| implies(own, gate)))
                .collect()
        }
        TypeOwner::Interface(_) | TypeOwner::World(_) | TypeOwner::None => {
            vec![&definition.stability]
        }
    }
}

/// Whether everything with the first gate also meets the second one.
fn implies(first: &Stability, second: &Stability) -> bool {
    match (first, second) {
        (Stability::Stable { since, .. }, Stability::Stable { since: other, .. }) => since >= other,
        (Stability::Unstable { feature, .. }, Stability::Unstable { feature: other, .. }) => {
            feature == other
        }
        (Stability::Stable { .. }, Stability::Unstable { .. } | Stability::Unknown)
        | (Stability::Unstable { .. }, Stability::Stable { .. } | Stability::Unknown)
        | (Stability::Unknown, _) => false,
    }
}
