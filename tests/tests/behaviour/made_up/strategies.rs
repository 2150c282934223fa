//! Makes random hosts and guests.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use worldbind_resolve::InterfaceName;

use super::kinds::KINDS;
use super::worlds::{FILES, Function, Gate, Guest, Host, Interface};

pub(super) const VERSIONS: &[&str] = &[
    "0.2.0",
    "0.2.1",
    "0.2.3",
    "0.2.9",
    "0.2.10",
    "0.3.0",
    "1.0.0",
    "1.4.2",
    "0.0.1",
    "0.2.4-rc.1",
    "1.0.0+b",
    "",
];
pub(super) const FUNCTIONS: &[&str] = &["f", "g", "h"];

pub(super) fn gate() -> impl Strategy<Value = Gate> {
    prop_oneof![
        4 => Just(Gate::None),
        1 => select(&["0.2.1", "0.2.3"][..]).prop_map(Gate::Since),
        1 => Just(Gate::Unstable),
        1 => Just(Gate::Optional),
    ]
}

pub(super) fn function(name: &'static str) -> impl Strategy<Value = Function> {
    (0..KINDS.len(), gate()).prop_map(move |(kind, gate)| Function { name, kind, gate })
}

pub(super) fn interface(
    name: &'static str,
    versions: &'static [&'static str],
) -> impl Strategy<Value = Interface> {
    let functions = FUNCTIONS
        .iter()
        .map(|name| proptest::option::weighted(0.7, function(name)));
    (select(versions), functions.collect::<Vec<_>>()).prop_map(move |(version, functions)| {
        let interface = Interface {
            name,
            version,
            functions: functions.into_iter().flatten().collect(),
        };
        interface.consistent()
    })
}

pub(super) fn without_needs() -> impl Strategy<Value = usize> {
    let count = KINDS
        .iter()
        .take_while(|kind| kind.needs.is_empty())
        .count();
    0..count
}

pub(super) const RULES: &[&str] = &[
    "nearest",
    "prerelease",
    "nearest | prerelease",
    "\">=0.2.1, <0.2.9\"",
];

pub(super) fn host() -> impl Strategy<Value = Host> {
    let versions = &[
        "0.2.0",
        "0.2.3",
        "0.2.3",
        "1.0.0",
        "0.0.1",
        "0.2.4-rc.1",
        "",
    ][..];
    (
        interface("i", versions),
        proptest::option::weighted(0.3, interface("j", &["0.2.3"])),
        any::<bool>(),
        proptest::option::weighted(0.3, (without_needs(), any::<bool>())),
        proptest::option::weighted(0.4, select(RULES)),
    )
        .prop_map(|(first, second, optional, run, versions)| {
            // A rule without an effect, or a requirement that no compatible version meets, is an
            // error of the host.
            let can_meet = |rule: &&str| match first.version {
                "0.2.0" | "0.2.3" => true,
                "1.0.0" => !rule.contains(">="),
                "0.2.4-rc.1" => rule.contains("prerelease"),
                _ => false,
            };
            Host {
                versions: versions.filter(can_meet),
                interfaces: [Some(first), second].into_iter().flatten().collect(),
                optional,
                run,
            }
        })
}

/// How a component differs from the requirements of a host.
#[derive(Clone, Copy, Debug)]
pub(super) enum Change {
    None,
    Missing,
    /// A kind that is this number of places before this one: neighbours are similar.
    Near(usize),
    Other(usize),
}

impl Change {
    /// Applies the change to a function of this kind.
    pub(super) fn apply(self, kind: usize) -> Option<usize> {
        match self {
            Change::None => Some(kind),
            Change::Missing => None,
            Change::Near(places) => Some((kind + KINDS.len() - places) % KINDS.len()),
            Change::Other(kind) => Some(kind),
        }
    }
}

pub(super) fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        10 => Just(Change::None),
        1 => Just(Change::Missing),
        3 => (1..3_usize).prop_map(Change::Near),
        1 => (0..KINDS.len()).prop_map(Change::Other),
    ]
}

/// A component that is similar to the host's requirements, in some versions.
pub(super) fn guest(host: Host) -> impl Strategy<Value = (Host, Guest)> {
    let candidate = (
        0..host.interfaces.len(),
        select(VERSIONS),
        vec(change(), FUNCTIONS.len()),
    );
    (
        vec(candidate, 0..4),
        proptest::option::weighted(0.8, change()),
        select(&[FILES, "0.1.3"][..]),
    )
        .prop_map(move |(candidates, run, files)| {
            let mut interfaces: Vec<Interface> = Vec::new();
            for (index, version, changes) in candidates {
                let wanted = &host.interfaces[index];
                let changed = wanted.functions.iter().zip(changes);
                let functions = changed.filter_map(|(function, change)| {
                    Some(Function {
                        kind: change.apply(function.kind)?,
                        gate: Gate::None,
                        ..*function
                    })
                });
                let interface = Interface {
                    name: wanted.name,
                    version,
                    functions: functions.collect(),
                };
                if interfaces.iter().all(|known| known.id() != interface.id()) {
                    interfaces.push(interface.consistent());
                }
            }
            let kind = host.run.map_or(0, |(kind, _)| kind);
            let run = run.and_then(|change| change.apply(kind));
            let run = run.filter(|kind| KINDS[*kind].needs.is_empty());
            let guest = Guest {
                interfaces,
                run,
                files,
            };
            (host.clone(), guest)
        })
}

pub(super) fn is_importable(function: &Function) -> bool {
    let mut needs = KINDS[function.kind].needs.iter();
    needs.all(|need| !need.starts_with("resource"))
}

/// The imports of a world or a component. They define no resources, because these would need types
/// from a linker.
pub(super) fn importable(name: &'static str) -> impl Strategy<Value = Interface> {
    let versions = &[
        "0.2.0",
        "0.2.1",
        "0.2.3",
        "0.3.0",
        "0.0.1",
        "0.2.4-rc.1",
        "1.0.0+b",
        "",
    ][..];
    interface(name, versions).prop_map(|mut interface| {
        interface.functions.retain(is_importable);
        for function in &mut interface.functions {
            function.gate = Gate::None;
        }
        interface
    })
}

/// Interfaces of the host, and how the component's differ.
pub(super) fn linked() -> impl Strategy<Value = (Vec<Interface>, Vec<Interface>, &'static str)> {
    let interface = prop_oneof![2 => importable("i"), 1 => importable("j")];
    let host = vec(interface, 1..4).prop_map(distinct);
    let files = select(&[FILES, "0.1.3"][..]);
    (host, files).prop_flat_map(|(host, files)| {
        let needed = (
            0..host.len(),
            select(
                &[
                    "0.2.0",
                    "0.2.3",
                    "0.2.9",
                    "0.3.0",
                    "0.0.1",
                    "1.0.0",
                    "0.2.4-rc.1",
                    "",
                ][..],
            ),
            any::<bool>(),
            vec(change(), FUNCTIONS.len()),
        );
        let given = host.clone();
        vec(needed, 1..3).prop_map(move |needed| {
            let needed = needed
                .into_iter()
                .map(|(index, version, is_same, changes)| {
                    let mut interface = host[index].clone();
                    if !is_same {
                        interface.version = version;
                    }
                    let mut changes = changes.into_iter();
                    interface.functions.retain_mut(|function| {
                        let change = changes.next().unwrap_or(Change::None);
                        let kind = change.apply(function.kind);
                        function.kind = kind.unwrap_or_default();
                        kind.is_some() && is_importable(function)
                    });
                    interface.consistent()
                });
            (given.clone(), incompatible(needed.collect()), files)
        })
    })
}

pub(super) fn distinct(interfaces: Vec<Interface>) -> Vec<Interface> {
    let mut distinct: Vec<Interface> = Vec::new();
    for interface in interfaces {
        if distinct.iter().all(|known| known.id() != interface.id()) {
            distinct.push(interface);
        }
    }
    distinct
}

/// The encoder of components makes one import of two that are compatible.
pub(super) fn incompatible(interfaces: Vec<Interface>) -> Vec<Interface> {
    let mut incompatible: Vec<Interface> = Vec::new();
    for interface in interfaces {
        let name = InterfaceName::new(&interface.id());
        let mut known = incompatible.iter();
        if known.all(|known| !InterfaceName::new(&known.id()).is_compatible_with(&name)) {
            incompatible.push(interface);
        }
    }
    incompatible
}
