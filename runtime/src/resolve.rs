//! The resolver: for each wanted interface the first export that fits, or why none does.
//!
//! Pure: where the exports and their types come from is an [`Offer`]'s business.

use semver::Version;

use crate::candidates::candidates;
use crate::error::{
    Differing, InterfaceProblem, Missing, Problem, Reason, Refused, WorldFunctionProblem,
};
use crate::spec::{FunctionSpec, InterfaceSpec, WorldSpec};
use crate::{BindError, InterfaceName, Resolution, ResolvedInterface};

/// What a component exports.
pub(crate) trait Offer {
    /// What is kept of a function that fits.
    type Slot;

    /// The names of all exports that are instances.
    fn interfaces(&self) -> &[InterfaceName];

    /// The names of all exports, for an error.
    fn exports(&self) -> Vec<String>;

    /// Whether a function is in an interface, given by its position, or in the component itself, and
    /// of the wanted type.
    fn check(&self, interface: Option<usize>, function: &FunctionSpec) -> Check<Self::Slot>;

    /// How a function differs from what is wanted, once [`Offer::check`] said that it does.
    fn difference(
        &self,
        interface: Option<usize>,
        function: &FunctionSpec,
        types: &[(&'static str, &'static str)],
    ) -> Differing;
}

/// What [`Offer::check`] says.
pub(crate) enum Check<S> {
    Fits(S),
    Missing,
    Differs,
}

/// An interface for which an export was found.
pub(crate) struct Found<S> {
    pub(crate) name: InterfaceName,
    /// A slot for each function of the specification, `None` for one that is absent.
    pub(crate) slots: Vec<Option<S>>,
}

/// A world for which all exports were found.
pub(crate) struct FoundWorld<S> {
    pub(crate) interfaces: Vec<Found<S>>,
    pub(crate) functions: Vec<Option<S>>,
}

/// Finds all exports of a world, or reports all problems.
pub(crate) fn resolve_world<O: Offer>(
    world: &'static WorldSpec,
    offer: &O,
) -> Result<FoundWorld<O::Slot>, BindError> {
    let mut problems = Vec::new();
    let mut interfaces = Vec::new();
    for spec in world.interfaces {
        match resolve_interface(spec, offer) {
            Ok(found) => interfaces.push(found),
            Err(problem) => problems.push(Problem::Interface(problem)),
        }
    }
    let mut functions = Vec::new();
    for spec in world.functions {
        match offer.check(None, spec) {
            Check::Fits(slot) => functions.push(Some(slot)),
            Check::Missing => problems.push(Problem::Function(WorldFunctionProblem::Missing(
                missing_function(spec),
            ))),
            Check::Differs => problems.push(Problem::Function(WorldFunctionProblem::Differs(
                offer.difference(None, spec, &[]),
            ))),
        }
    }
    if problems.is_empty() {
        Ok(FoundWorld {
            interfaces,
            functions,
        })
    } else {
        Err(BindError {
            world: Some(world.name.to_owned()),
            problems,
            exports: offer.exports(),
        })
    }
}

/// Finds the export for one interface, or says why none fits.
pub(crate) fn resolve_interface<O: Offer>(
    spec: &'static InterfaceSpec,
    offer: &O,
) -> Result<Found<O::Slot>, InterfaceProblem> {
    let wanted = InterfaceName::new(spec.name);
    let offered = offer.interfaces();
    let mut tried = Vec::new();
    for candidate in candidates(&wanted, offered) {
        match fit(spec, offer, candidate) {
            Ok(slots) => {
                return Ok(Found {
                    name: offered[candidate].clone(),
                    slots,
                });
            }
            Err(reason) => tried.push(Refused {
                name: offered[candidate].clone(),
                reason,
            }),
        }
    }
    tried.extend(others(&wanted, offered));
    Err(InterfaceProblem {
        wanted,
        refused: tried,
    })
}

/// Whether all functions that `spec` needs are in the candidate with the same types.
fn fit<O: Offer>(
    spec: &'static InterfaceSpec,
    offer: &O,
    candidate: usize,
) -> Result<Vec<Option<O::Slot>>, Reason> {
    let version = offer.interfaces()[candidate].version();
    let mut slots = Vec::with_capacity(spec.functions.len());
    let mut missing = Vec::new();
    let mut differing = Vec::new();
    for function in spec.functions {
        match offer.check(Some(candidate), function) {
            Check::Fits(slot) => slots.push(Some(slot)),
            Check::Missing if may_be_absent(function, version) => slots.push(None),
            Check::Missing => missing.push(missing_function(function)),
            Check::Differs => {
                differing.push(offer.difference(Some(candidate), function, spec.types));
            }
        }
    }
    if missing.is_empty() && differing.is_empty() {
        Ok(slots)
    } else {
        Err(Reason::DoesNotFit { missing, differing })
    }
}

/// Whether a function's gate lets an export of this version do without it.
fn may_be_absent(function: &FunctionSpec, version: Option<&Version>) -> bool {
    match (version, function.since_version()) {
        (Some(version), Some(since)) => version.cmp_precedence(&since).is_lt(),
        _ => false,
    }
}

fn missing_function(function: &FunctionSpec) -> Missing {
    Missing {
        function: function.wit_name(),
        expected: function.wit.to_owned(),
        since: function.since_version(),
    }
}

/// The exports of the same package that are no candidates, and why.
fn others(wanted: &InterfaceName, offered: &[InterfaceName]) -> Vec<Refused> {
    let same_package = |name: &&InterfaceName| match wanted.package() {
        Some(package) => name.package() == Some(package),
        None => false,
    };
    let reason = |name: &InterfaceName| {
        if name.path() != wanted.path() {
            Reason::OtherInterface
        } else {
            Reason::OtherTrack
        }
    };
    offered
        .iter()
        .filter(same_package)
        .filter(|name| !wanted.is_compatible_with(name))
        .map(|name| Refused {
            name: name.clone(),
            reason: reason(name),
        })
        .collect()
}

impl Resolution {
    /// What was found for a world, as its host may read it.
    pub(crate) fn new<S>(world: &'static WorldSpec, found: &FoundWorld<S>) -> Self {
        let absent = |spec: &InterfaceSpec, found: &Found<S>| {
            spec.functions
                .iter()
                .zip(&found.slots)
                .filter(|(_, slot)| slot.is_none())
                .map(|(function, _)| function.wit_name())
                .collect()
        };
        Resolution {
            world: world.name.to_owned(),
            interfaces: world
                .interfaces
                .iter()
                .zip(&found.interfaces)
                .map(|(spec, found)| ResolvedInterface {
                    wanted: InterfaceName::new(spec.name),
                    found: found.name.clone(),
                    absent: absent(spec, found),
                })
                .collect(),
        }
    }
}
