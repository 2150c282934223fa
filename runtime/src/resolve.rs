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
    if !offered.contains(&wanted) && offer.exports().iter().any(|name| wanted == name.as_str()) {
        tried.push(Refused {
            name: wanted.clone(),
            reason: Reason::NotAnInterface,
        });
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::function::signature;
    use crate::spec::function;

    const SPEC: &InterfaceSpec = &InterfaceSpec {
        name: "acme:app/api@0.2.3",
        functions: &[
            function("f", "func()", signature::<(), ()>()),
            function("[method]r.g", "func()", signature::<(), ()>()).since("0.2.3"),
        ],
        types: &[],
    };

    const WORLD: &WorldSpec = &WorldSpec {
        name: "acme:app/app@0.2.3",
        imports: &[],
        interfaces: &[SPEC],
        functions: &[function("run", "func()", signature::<(), ()>())],
    };

    /// Interfaces with the functions that they export; one that ends in `!` has another type.
    struct Exports {
        names: Vec<InterfaceName>,
        functions: Vec<Vec<&'static str>>,
    }

    impl Exports {
        fn new(interfaces: &[(&str, &[&'static str])]) -> Self {
            Exports {
                names: interfaces
                    .iter()
                    .map(|(name, _)| InterfaceName::new(name))
                    .collect(),
                functions: interfaces.iter().map(|(_, names)| names.to_vec()).collect(),
            }
        }
    }

    impl Offer for Exports {
        type Slot = String;

        fn interfaces(&self) -> &[InterfaceName] {
            &self.names
        }

        fn exports(&self) -> Vec<String> {
            self.names.iter().map(ToString::to_string).collect()
        }

        fn check(&self, interface: Option<usize>, function: &FunctionSpec) -> Check<String> {
            let Some(interface) = interface else {
                return Check::Missing;
            };
            let functions = &self.functions[interface];
            if functions.contains(&function.name) {
                Check::Fits(format!("{}#{}", self.names[interface], function.name))
            } else if functions.contains(&format!("{}!", function.name).as_str()) {
                Check::Differs
            } else {
                Check::Missing
            }
        }

        fn difference(
            &self,
            _: Option<usize>,
            function: &FunctionSpec,
            _: &[(&'static str, &'static str)],
        ) -> Differing {
            Differing::new(function.wit_name(), function.wit)
        }
    }

    fn found(interfaces: &[(&str, &[&'static str])]) -> (String, Vec<Option<String>>) {
        match resolve_interface(SPEC, &Exports::new(interfaces)) {
            Ok(found) => (found.name.to_string(), found.slots),
            Err(problem) => panic!("{problem}"),
        }
    }

    #[test]
    fn it_backs_off_to_a_version_that_fits() {
        let (name, slots) = found(&[
            ("acme:app/api@0.2.9", &["f"]),
            ("acme:app/api@0.2.5", &["f!", "[method]r.g"]),
            ("acme:app/api@0.2.1", &["f"]),
        ]);
        assert_eq!(name, "acme:app/api@0.2.1");
        assert_eq!(slots, [Some("acme:app/api@0.2.1#f".to_owned()), None]);
    }

    #[test]
    fn another_type_never_fits_even_where_the_function_need_not_be() {
        let exports = Exports::new(&[("acme:app/api@0.2.1", &["f", "[method]r.g!"])]);
        let problem = resolve_interface(SPEC, &exports).err().unwrap();
        assert!(matches!(
            &problem.refused[0].reason,
            Reason::DoesNotFit { missing, differing }
                if missing.is_empty() && differing[0].function == "r.g"
        ));
    }

    #[test]
    fn all_problems_come_in_one_error() {
        let exports = Exports::new(&[
            ("acme:app/other@0.2.3", &[]),
            ("acme:app/api@1.0.0", &["f", "[method]r.g"]),
            ("acme:app/api@0.2.3", &["f!"]),
            ("acme:else/api@0.2.3", &["f", "[method]r.g"]),
        ]);
        let error = resolve_world(WORLD, &exports).err().unwrap();
        let [Problem::Interface(interface), Problem::Function(function)] = &error.problems[..]
        else {
            panic!("{error}");
        };
        let refused: Vec<_> = interface.refused.iter().map(|r| r.name.as_str()).collect();
        assert_eq!(
            refused,
            [
                "acme:app/api@0.2.3",
                "acme:app/other@0.2.3",
                "acme:app/api@1.0.0"
            ]
        );
        assert!(matches!(function, WorldFunctionProblem::Missing(m) if m.function == "run"));
        assert_eq!(error.exports.len(), 4);
    }

    #[test]
    fn what_is_absent_is_reported() {
        let exports = Exports::new(&[("acme:app/api@0.2.0", &["f"])]);
        let found = FoundWorld {
            interfaces: vec![resolve_interface(SPEC, &exports).ok().unwrap()],
            functions: Vec::new(),
        };
        let resolution = Resolution::new(WORLD, &found);
        assert_eq!(resolution.interfaces[0].absent, ["r.g"]);
        assert_eq!(
            resolution.to_string(),
            "wanted              found               absent\n\
             acme:app/api@0.2.3  acme:app/api@0.2.0  r.g"
        );
    }
}
