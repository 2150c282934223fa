//! The resolver: for each wanted interface the first export that fits, or why none does.
//!
//! Where the exports and their types come from is an [`Offer`]'s business.

use crate::candidates::candidates;
use crate::error::{
    Differing, DifferingType, InterfaceProblem, Missing, Problem, Reason, Refused,
    WorldFunctionProblem,
};
use crate::offer::{Check, FoundFunction, Offer};
use crate::policy::{Policy, Rule};
use crate::spec::{FunctionSpec, InterfaceSpec, Need, WorldSpec, wit_name};
use crate::ty::Names;
use crate::{BindError, InterfaceName, Resolution, ResolvedInterface};

/// An interface for which an export was found.
#[derive(Debug)]
pub struct Found<S> {
    /// The export that was taken.
    pub name: InterfaceName,
    /// The candidates that were tried before it, and why they do not fit.
    pub refused: Vec<Refused>,
    /// A slot for each function of the specification, `None` for one that is absent.
    pub slots: Vec<Option<S>>,
}

/// A world for which all exports were found.
#[derive(Debug)]
pub struct FoundWorld<S> {
    /// What was found for each interface of the specification, `None` for one that is absent.
    pub interfaces: Vec<Option<Found<S>>>,
    /// A slot for each function of the world itself, `None` for one that is absent.
    pub functions: Vec<Option<S>>,
}

/// Finds all exports of a world. `optional` are the names of the interfaces that may be absent, as the
/// specification has them.
///
/// # Errors
///
/// All that the component lacks or has otherwise.
pub fn resolve_world<O: Offer>(
    world: &WorldSpec<'_, O::Signature>,
    optional: &[&str],
    policy: &Policy,
    offer: &O,
) -> Result<FoundWorld<O::Slot>, BindError> {
    let mut problems = Vec::new();
    let mut interfaces = Vec::new();
    for spec in world.interfaces {
        match find_interface(spec, policy, offer) {
            Ok(found) => interfaces.push(Some(found)),
            Err(problem) if optional.contains(&spec.name) && !problem.has_candidate() => {
                interfaces.push(None);
            }
            Err(problem) => problems.push(Problem::Interface(*problem)),
        }
    }
    let mut functions = Vec::new();
    for spec in world.functions {
        match offer.check(None, spec) {
            Check::Fits(slot) => functions.push(Some(slot)),
            Check::Missing if spec.need == Need::Optional => functions.push(None),
            Check::Missing => problems.push(Problem::Function(WorldFunctionProblem::Missing(
                spec.missing(),
            ))),
            Check::Differs => problems.push(Problem::Function(WorldFunctionProblem::Differs(
                difference(offer, None, spec, &[]),
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

/// Finds the export for one interface.
///
/// # Errors
///
/// Why none fits, or that there is none, as it is where the world could do without.
pub fn resolve_interface<O: Offer>(
    spec: &InterfaceSpec<'_, O::Signature>,
    policy: &Policy,
    offer: &O,
) -> Result<Found<O::Slot>, BindError> {
    find_interface(spec, policy, offer).map_err(|problem| BindError {
        world: None,
        problems: vec![Problem::Interface(*problem)],
        exports: offer.exports(),
    })
}

/// Finds the export for one interface, or says why none fits.
fn find_interface<O: Offer>(
    spec: &InterfaceSpec<'_, O::Signature>,
    policy: &Policy,
    offer: &O,
) -> Result<Found<O::Slot>, Box<InterfaceProblem>> {
    let wanted = InterfaceName::new(spec.name);
    let rule = policy.rule(&wanted);
    let offered = offer.interfaces();
    let mut refused = Vec::new();
    for candidate in candidates(&wanted, rule, offered) {
        let name = offered[candidate].clone();
        match fit(spec, offer, candidate) {
            Ok(slots) => {
                return Ok(Found {
                    name,
                    refused,
                    slots,
                });
            }
            Err(reason) => refused.push(Refused { name, reason }),
        }
    }
    Err(not_found(wanted, rule, offered, refused, &offer.exports()))
}

/// Why no export was found: what was `refused`, and what was no candidate.
#[cold]
fn not_found(
    wanted: InterfaceName,
    rule: &Rule,
    offered: &[InterfaceName],
    mut refused: Vec<Refused>,
    exports: &[String],
) -> Box<InterfaceProblem> {
    if !offered.contains(&wanted) && exports.iter().any(|name| wanted == name.as_str()) {
        refused.push(Refused {
            name: wanted.clone(),
            reason: Reason::NotAnInterface,
        });
    }
    add_others(&wanted, rule, offered, &mut refused);
    Box::new(InterfaceProblem {
        rule: rule.clone(),
        wanted,
        refused,
    })
}

/// Whether all functions that `spec` needs are in the candidate with the same types.
fn fit<O: Offer>(
    spec: &InterfaceSpec<'_, O::Signature>,
    offer: &O,
    candidate: usize,
) -> Result<Vec<Option<O::Slot>>, Reason> {
    let name = &offer.interfaces()[candidate];
    let mut slots = Vec::with_capacity(spec.functions.len());
    let mut missing = Vec::new();
    let mut differing = Vec::new();
    for function in spec.functions {
        match offer.check(Some(candidate), function) {
            Check::Fits(slot) => slots.push(Some(slot)),
            Check::Missing if may_be_absent(function.need, name) => slots.push(None),
            Check::Missing => missing.push(function.missing()),
            Check::Differs => {
                differing.push(difference(offer, Some(candidate), function, spec.types));
            }
        }
    }
    if missing.is_empty() && differing.is_empty() {
        Ok(slots)
    } else {
        Err(Reason::DoesNotFit { missing, differing })
    }
}

/// Whether an export of this name may be without a function.
///
/// A canonical name of which no suffix says the version may be below any gate on its track.
fn may_be_absent(need: Need<'_>, name: &InterfaceName) -> bool {
    match (need, need.since(), name.version()) {
        (Need::Optional, ..) => true,
        (_, Some(since), Some(version)) => version.cmp_precedence(&since).is_lt(),
        (_, Some(_), None) => name.track().is_some(),
        (_, None, _) => false,
    }
}

impl<S> FunctionSpec<'_, S> {
    fn missing(&self) -> Missing {
        missing(self.name, self.wit, self.need)
    }
}

#[cold]
fn missing(name: &str, wit: &str, need: Need<'_>) -> Missing {
    Missing {
        function: wit_name(name),
        expected: wit.to_owned(),
        since: need.since(),
    }
}

/// How an export differs from the function that is wanted.
fn difference<O: Offer>(
    offer: &O,
    interface: Option<usize>,
    function: &FunctionSpec<'_, O::Signature>,
    types: &[(&str, &str)],
) -> Differing {
    let found = offer.found(interface, function);
    differing(
        function.name,
        function.wit,
        types,
        found,
        offer.names(interface),
    )
}

#[cold]
fn differing(
    name: &str,
    wit: &str,
    types: &[(&str, &str)],
    found: FoundFunction,
    names: &Names,
) -> Differing {
    let mut differing = Vec::new();
    if found.ty.is_some() {
        for (name, expected) in used_types(wit, types) {
            match names.definition(name) {
                Some(found) if found != expected => differing.push(DifferingType {
                    name: name.to_owned(),
                    expected: expected.to_owned(),
                    found,
                }),
                _ => {}
            }
        }
    }
    Differing {
        function: wit_name(name),
        expected: wit.to_owned(),
        found: found.ty.map(|ty| names.function(&ty)),
        types: differing,
        reason: found.reason,
    }
}

/// The types that a function's text names, and those that their definitions name, in that order.
pub fn used_types<'a>(text: &'a str, types: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut used: Vec<(&str, &str)> = Vec::new();
    let mut texts = vec![text];
    while let Some(text) = texts.pop() {
        for word in text.split(|c: char| !c.is_alphanumeric() && c != '-') {
            let named = types.iter().find(|(name, _)| *name == word);
            if let Some(&(name, definition)) = named
                && !used.contains(&(name, definition))
            {
                used.push((name, definition));
                texts.push(definition);
            }
        }
    }
    used
}

/// Adds the exports of the same package that are no candidates, and why.
fn add_others(
    wanted: &InterfaceName,
    rule: &Rule,
    offered: &[InterfaceName],
    refused: &mut Vec<Refused>,
) {
    let Some(package) = wanted.package() else {
        return;
    };
    for name in offered {
        if name.package() != Some(package) || rule.admits(wanted, name) {
            continue;
        }
        let reason = if name.path() != wanted.path() {
            Reason::OtherInterface
        } else if rule.is_on_track(wanted, name) {
            Reason::Requirement
        } else {
            Reason::OtherTrack
        };
        refused.push(Refused {
            name: name.clone(),
            reason,
        });
    }
}

impl Resolution {
    /// What was found for a world, as its host may read it.
    pub fn new<C, S>(world: &WorldSpec<'_, C>, found: &FoundWorld<S>) -> Self {
        let interfaces = world.interfaces.iter().zip(&found.interfaces);
        Resolution {
            world: world.name.to_owned(),
            interfaces: interfaces
                .map(|(spec, found)| ResolvedInterface {
                    wanted: InterfaceName::new(spec.name),
                    found: found.as_ref().map(|found| found.name.clone()),
                    refused: found
                        .iter()
                        .flat_map(|found| found.refused.clone())
                        .collect(),
                    absent: match found {
                        Some(found) => absent(spec.functions, &found.slots),
                        None => spec.functions.iter().map(FunctionSpec::wit_name).collect(),
                    },
                })
                .collect(),
            absent: absent(world.functions, &found.functions),
        }
    }
}

/// The functions that have no slot.
fn absent<C, S>(functions: &[FunctionSpec<'_, C>], slots: &[Option<S>]) -> Vec<String> {
    let functions = functions.iter().zip(slots);
    functions
        .filter(|(_, slot)| slot.is_none())
        .map(|(function, _)| function.wit_name())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::function;
    use crate::{FoundFunction, Names};

    const SPEC: &InterfaceSpec<'_, ()> = &InterfaceSpec {
        name: "acme:app/api@0.2.3",
        functions: &[
            function("f", "func()", ()),
            function("[method]r.g", "func()", ()).since("0.2.3"),
        ],
        types: &[],
    };

    const WORLD: &WorldSpec<'_, ()> = &WorldSpec {
        name: "acme:app/app@0.2.3",
        imports: &[],
        interfaces: &[SPEC],
        functions: &[function("run", "func()", ())],
    };

    /// Interfaces with the functions that they export; one that ends in `!` has another type.
    struct Exports {
        names: Vec<InterfaceName>,
        functions: Vec<Vec<&'static str>>,
        no_types: Names,
    }

    impl Exports {
        fn new(interfaces: &[(&str, &[&'static str])]) -> Self {
            Exports {
                names: interfaces
                    .iter()
                    .map(|(name, _)| InterfaceName::new(name))
                    .collect(),
                functions: interfaces.iter().map(|(_, names)| names.to_vec()).collect(),
                no_types: Names::default(),
            }
        }
    }

    impl Offer for Exports {
        type Signature = ();
        type Slot = String;

        fn interfaces(&self) -> &[InterfaceName] {
            &self.names
        }

        fn exports(&self) -> Vec<String> {
            self.names.iter().map(ToString::to_string).collect()
        }

        fn check(
            &self,
            interface: Option<usize>,
            function: &FunctionSpec<'_, ()>,
        ) -> Check<String> {
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

        fn found(&self, _: Option<usize>, _: &FunctionSpec<'_, ()>) -> FoundFunction {
            FoundFunction::default()
        }

        fn names(&self, _: Option<usize>) -> &Names {
            &self.no_types
        }
    }

    fn found(interfaces: &[(&str, &[&'static str])]) -> (String, Vec<Option<String>>) {
        match find_interface(SPEC, &Policy::default(), &Exports::new(interfaces)) {
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
        let problem = find_interface(SPEC, &Policy::default(), &exports)
            .err()
            .unwrap();
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
        let error = resolve_world(WORLD, &[], &Policy::default(), &exports)
            .err()
            .unwrap();
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
            interfaces: vec![find_interface(SPEC, &Policy::default(), &exports).ok()],
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

    const OPTIONAL: &WorldSpec<'_, ()> = &WorldSpec {
        name: "acme:app/app@0.2.3",
        imports: &[],
        interfaces: &[SPEC, EXTRA],
        functions: &[function("run", "func()", ()).optional()],
    };

    const EXTRA: &InterfaceSpec<'_, ()> = &InterfaceSpec {
        name: "acme:app/extra@0.2.3",
        functions: &[
            function("f", "func()", ()),
            function("h", "func()", ()).optional(),
        ],
        types: &[],
    };

    fn resolution(interfaces: &[(&str, &[&'static str])]) -> Result<Resolution, BindError> {
        let offer = Exports::new(interfaces);
        let optional = &["acme:app/extra@0.2.3"];
        let found = resolve_world(OPTIONAL, optional, &Policy::default(), &offer)?;
        Ok(Resolution::new(OPTIONAL, &found))
    }

    const API: (&str, &[&str]) = ("acme:app/api@0.2.3", &["f", "[method]r.g"]);

    #[test]
    fn what_is_optional_may_be_absent() {
        let found = resolution(&[API]).unwrap();
        assert_eq!(found.interfaces[1].found, None);
        assert_eq!(found.interfaces[1].absent, ["f", "h"]);
        assert_eq!(found.absent, ["run"]);
        assert_eq!(
            found.to_string(),
            "wanted                found               absent\n\
             acme:app/api@0.2.3    acme:app/api@0.2.3  -\n\
             acme:app/extra@0.2.3  -                   all\n\
             acme:app/app@0.2.3    the component       run"
        );

        // Other tracks are no candidates.
        let found = resolution(&[API, ("acme:app/extra@1.0.0", &["f"])]).unwrap();
        assert_eq!(found.interfaces[1].found, None);

        // At any version, even where it must be known.
        let found = resolution(&[API, ("acme:app/extra@0.2.9", &["f"])]).unwrap();
        assert_eq!(found.interfaces[1].absent, ["h"]);
    }

    #[test]
    fn what_is_optional_must_fit_if_it_is_there() {
        for extra in [["g", "h"], ["f!", "h"], ["f", "h!"]] {
            let error = resolution(&[API, ("acme:app/extra@0.2.9", &extra)]).unwrap_err();
            assert_eq!(error.problems.len(), 1, "{error}");
        }
    }

    #[test]
    fn what_was_tried_before_is_reported() {
        let found = resolution(&[
            ("acme:app/api@0.2.9", &["f"]),
            ("acme:app/api@0.2.1", &["f"]),
        ]);
        let found = found.unwrap();
        let api = found.interface("acme:app/api").unwrap();
        assert_eq!(api.found, Some(InterfaceName::new("acme:app/api@0.2.1")));
        assert_eq!(api.refused[0].name, "acme:app/api@0.2.9");
        assert_eq!(api.absent, ["r.g"]);
    }

    #[test]
    fn a_policy_says_which_versions_and_which_first() {
        let exports = Exports::new(&[
            ("acme:app/api@0.2.9", &["f", "[method]r.g"]),
            ("acme:app/api@0.2.4", &["f", "[method]r.g"]),
            ("acme:app/api@0.2.1", &["f"]),
            ("acme:app/api@0.2.3-rc.1", &["f"]),
        ]);
        let take = |rule: &str| {
            let policy = Policy::parse([("acme:app", rule)]).unwrap();
            find_interface(SPEC, &policy, &exports).map(|found| found.name.to_string())
        };
        assert_eq!(take("newest").unwrap(), "acme:app/api@0.2.9");
        assert_eq!(take("nearest").unwrap(), "acme:app/api@0.2.4");
        assert_eq!(take("<0.2.4").unwrap(), "acme:app/api@0.2.1");
        // Below the gate of `r.g`.
        let rule = "prerelease | >=0.2.2, <0.2.3";
        assert_eq!(take(rule).unwrap(), "acme:app/api@0.2.3-rc.1");
        assert_eq!(
            take(">=0.3").unwrap_err().to_string(),
            "`acme:app/api@0.2.3` is wanted, and no compatible version (any 0.2.z that meets `>=0.3`) is exported\n  \
             `acme:app/api@0.2.9`: version 0.2.9 is compatible, but the host takes what meets `>=0.3` alone\n  \
             `acme:app/api@0.2.4`: version 0.2.4 is compatible, but the host takes what meets `>=0.3` alone\n  \
             `acme:app/api@0.2.1`: version 0.2.1 is compatible, but the host takes what meets `>=0.3` alone\n  \
             `acme:app/api@0.2.3-rc.1`: another track: a prerelease is compatible with itself alone"
        );
    }

    #[test]
    fn a_canonical_name_is_taken_and_may_be_below_a_gate() {
        let (name, slots) = found(&[("acme:app/api@0.2", &["f"])]);
        assert_eq!(name, "acme:app/api@0.2");
        assert_eq!(slots, [Some("acme:app/api@0.2#f".to_owned()), None]);

        let exports = Exports::new(&[("acme:app/api@0.3", &["f"]), ("acme:app/api@1", &["f"])]);
        let problem = find_interface(SPEC, &Policy::default(), &exports).unwrap_err();
        assert_eq!(
            problem.to_string(),
            "`acme:app/api@0.2.3` is wanted, and no compatible version (any 0.2.z) is exported\n  \
             `acme:app/api@0.3`: another track: 0.3 is not compatible with 0.2.3\n  \
             `acme:app/api@1`: another track: 1 is not compatible with 0.2.3"
        );
    }
}
