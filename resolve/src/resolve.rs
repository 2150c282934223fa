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
use crate::{BindError, InterfaceName, Names, Resolution, ResolvedInterface};

/// The export that was found for an interface.
#[derive(Debug)]
pub struct Found {
    /// The export that was taken.
    pub name: InterfaceName,
    /// The candidates that were tried before it, and why they do not fit.
    pub refused: Vec<Refused>,
}

/// An interface for which an export was found, alone.
#[derive(Debug)]
pub struct FoundInterface<S> {
    /// What was found.
    pub found: Found,
    /// A slot for each of its functions; `None` for one that is absent.
    pub slots: Vec<Option<S>>,
}

/// A world for which all exports were found.
#[derive(Debug)]
pub struct FoundWorld<S> {
    /// What was found for each interface of the specification, `None` for one that is absent.
    pub interfaces: Vec<Option<Found>>,
    /// A slot for each function of the interfaces that were found, and then for each of the world itself; `None`
    /// for one that is absent.
    pub slots: Vec<Option<S>>,
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
    let WorldSpec {
        name,
        imports: _,
        interfaces,
        functions,
    } = world;
    let mut search = Search {
        offer,
        interfaces,
        functions,
        slots: Vec::new(),
    };
    let interfaces = search_world(&mut search, name, optional, policy)?;
    Ok(FoundWorld {
        interfaces,
        slots: search.slots,
    })
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
) -> Result<FoundInterface<O::Slot>, BindError> {
    let mut search = Search {
        offer,
        interfaces: &[spec],
        functions: &[],
        slots: Vec::new(),
    };
    let found = search_only_interface(&mut search, policy)?;
    Ok(FoundInterface {
        found,
        slots: search.slots,
    })
}

/// What is wanted and what is offered, where nobody needs to know what signatures and slots are.
///
/// So most of the resolver is compiled once, in this crate. What is generic owns neither what is found nor what is
/// wrong: the code that drops these is long.
trait Searched {
    /// The name of a wanted interface.
    fn wanted(&self, interface: usize) -> Option<&str>;

    /// See [`Offer::interfaces`].
    fn offered(&self) -> &[InterfaceName];

    /// See [`Offer::exports`].
    fn exports(&self) -> Vec<String>;

    /// Checks the functions of a wanted interface in a candidate, and keeps their slots if there is no problem.
    fn check_interface(&mut self, interface: usize, candidate: usize, problems: &mut Problems);

    /// Checks the functions of the world itself, and keeps their slots.
    fn check_world(&mut self, problems: &mut Problems);
}

struct Search<'a, O: Offer> {
    offer: &'a O,
    interfaces: &'a [&'a InterfaceSpec<'a, O::Signature>],
    functions: &'a [FunctionSpec<'a, O::Signature>],
    slots: Vec<Option<O::Slot>>,
}

impl<O: Offer> Searched for Search<'_, O> {
    fn wanted(&self, interface: usize) -> Option<&str> {
        self.interfaces.get(interface).map(|spec| spec.name)
    }

    fn offered(&self) -> &[InterfaceName] {
        self.offer.interfaces()
    }

    fn exports(&self) -> Vec<String> {
        self.offer.exports()
    }

    fn check_interface(&mut self, interface: usize, candidate: usize, problems: &mut Problems) {
        let len = self.slots.len();
        let InterfaceSpec {
            name: _,
            functions,
            types,
        } = self.interfaces[interface];
        self.check(Some(candidate), functions, types, problems);
        if !problems.is_empty() {
            self.slots.truncate(len);
        }
    }

    fn check_world(&mut self, problems: &mut Problems) {
        self.check(None, self.functions, &[], problems);
    }
}

impl<O: Offer> Search<'_, O> {
    fn check(
        &mut self,
        candidate: Option<usize>,
        functions: &[FunctionSpec<'_, O::Signature>],
        types: &[(&str, &str)],
        problems: &mut Problems,
    ) {
        let offer = self.offer;
        let name = candidate.map(|candidate| &offer.interfaces()[candidate]);
        self.slots.reserve(functions.len());
        for function in functions {
            match offer.check(candidate, function) {
                Check::Fits(slot) => self.slots.push(Some(slot)),
                Check::Missing if may_be_absent(function.need, name) => self.slots.push(None),
                Check::Missing => problems.missing(function.name, function.wit, function.need),
                Check::Differs => {
                    let found = offer.found(candidate, function);
                    let names = offer.names(candidate);
                    problems.differs(function.name, function.wit, types, found, names);
                }
            }
        }
    }
}

fn search_world(
    search: &mut dyn Searched,
    world: &str,
    optional: &[&str],
    policy: &Policy,
) -> Result<Vec<Option<Found>>, BindError> {
    let mut problems = Vec::new();
    let mut interfaces = Vec::new();
    for index in 0.. {
        let Some(name) = search.wanted(index) else {
            break;
        };
        let is_optional = optional.contains(&name);
        let wanted = InterfaceName::new(name);
        match search_interface(search, index, wanted, policy) {
            Ok(found) => interfaces.push(Some(found)),
            Err(problem) if is_optional && !problem.has_candidate() => interfaces.push(None),
            Err(problem) => problems.push(Problem::Interface(*problem)),
        }
    }
    let mut of_world = Problems::default();
    search.check_world(&mut of_world);
    problems.extend(of_world.0.into_iter().map(Problem::Function));
    if problems.is_empty() {
        Ok(interfaces)
    } else {
        Err(BindError {
            world: Some(world.to_owned()),
            problems,
            exports: search.exports(),
        })
    }
}

fn search_only_interface(search: &mut dyn Searched, policy: &Policy) -> Result<Found, BindError> {
    let wanted = InterfaceName::new(search.wanted(0).unwrap_or_default());
    search_interface(search, 0, wanted, policy).map_err(|problem| BindError {
        world: None,
        problems: vec![Problem::Interface(*problem)],
        exports: search.exports(),
    })
}

/// Finds the export for the interface of a position, or says why none fits.
fn search_interface(
    search: &mut dyn Searched,
    interface: usize,
    wanted: InterfaceName,
    policy: &Policy,
) -> Result<Found, Box<InterfaceProblem>> {
    let rule = policy.rule(&wanted);
    let mut refused = Vec::new();
    for candidate in candidates(&wanted, rule, search.offered()) {
        let mut problems = Problems::default();
        search.check_interface(interface, candidate, &mut problems);
        let name = search.offered()[candidate].clone();
        if problems.is_empty() {
            return Ok(Found { name, refused });
        }
        let reason = problems.into_reason();
        refused.push(Refused { name, reason });
    }
    let exports = search.exports();
    Err(not_found(wanted, rule, search.offered(), refused, &exports))
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
    let is_offered = offered.iter().any(|name| wanted == name.as_str());
    if !is_offered && exports.iter().any(|name| wanted == name.as_str()) {
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

/// Whether an export of this name may be without a function; `None` is the world itself.
///
/// A canonical name of which no suffix says the version may be below any gate on its track.
fn may_be_absent(need: Need<'_>, name: Option<&InterfaceName>) -> bool {
    match (need, name) {
        (Need::Optional, _) => true,
        (Need::Required, _) | (Need::Since(_), None) => false,
        (Need::Since(_), Some(name)) => match (need.since(), name.version()) {
            (Some(since), Some(version)) => version.cmp_precedence(&since).is_lt(),
            (Some(_), None) => name.track().is_some(),
            (None, _) => false,
        },
    }
}

/// Functions that do not fit, in the order of the specification.
#[derive(Default)]
struct Problems(Vec<WorldFunctionProblem>);

impl Problems {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    #[cold]
    fn missing(&mut self, name: &str, wit: &str, need: Need<'_>) {
        self.0.push(WorldFunctionProblem::Missing(Missing {
            function: wit_name(name),
            expected: wit.to_owned(),
            since: need.since(),
        }));
    }

    /// `types` are those of the host's interface, `names` those of the component's.
    #[cold]
    fn differs(
        &mut self,
        name: &str,
        wit: &str,
        types: &[(&str, &str)],
        found: FoundFunction,
        names: &Names,
    ) {
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
        self.0.push(WorldFunctionProblem::Differs(Differing {
            function: wit_name(name),
            expected: wit.to_owned(),
            found: found.ty.map(|ty| names.function(&ty)),
            types: differing,
            reason: found.reason,
        }));
    }

    #[cold]
    fn into_reason(self) -> Reason {
        let mut missing = Vec::new();
        let mut differing = Vec::new();
        for problem in self.0 {
            match problem {
                WorldFunctionProblem::Missing(problem) => missing.push(problem),
                WorldFunctionProblem::Differs(problem) => differing.push(problem),
            }
        }
        Reason::DoesNotFit { missing, differing }
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
        let mut slots = found.slots.as_slice();
        let mut interfaces = Vec::new();
        for (spec, found) in world.interfaces.iter().zip(&found.interfaces) {
            let wanted = InterfaceName::new(spec.name);
            interfaces.push(match found {
                Some(Found { name, refused }) => ResolvedInterface {
                    wanted,
                    found: Some(name.clone()),
                    refused: refused.clone(),
                    absent: absent(spec.functions, &mut slots),
                },
                None => ResolvedInterface {
                    wanted,
                    found: None,
                    refused: Vec::new(),
                    absent: spec.functions.iter().map(FunctionSpec::wit_name).collect(),
                },
            });
        }
        Resolution {
            world: world.name.to_owned(),
            interfaces,
            absent: absent(world.functions, &mut slots),
        }
    }
}

/// The functions that have no slot. Theirs are the first of `slots`.
fn absent<C, S>(functions: &[FunctionSpec<'_, C>], slots: &mut &[Option<S>]) -> Vec<String> {
    let (of_functions, rest) = slots.split_at(functions.len().min(slots.len()));
    *slots = rest;
    let functions = functions.iter().zip(of_functions);
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
        match resolve_interface(SPEC, &Policy::default(), &Exports::new(interfaces)) {
            Ok(interface) => (interface.found.name.to_string(), interface.slots),
            Err(error) => panic!("{error}"),
        }
    }

    /// Why no export fits the interface.
    fn problem(policy: &Policy, exports: &Exports) -> InterfaceProblem {
        let error = resolve_interface(SPEC, policy, exports).err().unwrap();
        match <[Problem; 1]>::try_from(error.problems) {
            Ok([Problem::Interface(problem)]) => problem,
            problems => panic!("{problems:?}"),
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
        let problem = problem(&Policy::default(), &exports);
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
        let FoundInterface { found, slots } =
            resolve_interface(SPEC, &Policy::default(), &exports).unwrap();
        let found = FoundWorld {
            interfaces: vec![Some(found)],
            slots,
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
        let policy = |rule: &str| Policy::parse([("acme:app", rule)]).unwrap();
        let take = |rule: &str| {
            resolve_interface(SPEC, &policy(rule), &exports)
                .map(|interface| interface.found.name.to_string())
        };
        assert_eq!(take("newest").unwrap(), "acme:app/api@0.2.9");
        assert_eq!(take("nearest").unwrap(), "acme:app/api@0.2.4");
        assert_eq!(take("<0.2.4").unwrap(), "acme:app/api@0.2.1");
        // Below the gate of `r.g`.
        let rule = "prerelease | >=0.2.2, <0.2.3";
        assert_eq!(take(rule).unwrap(), "acme:app/api@0.2.3-rc.1");
        assert_eq!(
            problem(&policy(">=0.3"), &exports).to_string(),
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
        let problem = problem(&Policy::default(), &exports);
        assert_eq!(
            problem.to_string(),
            "`acme:app/api@0.2.3` is wanted, and no compatible version (any 0.2.z) is exported\n  \
             `acme:app/api@0.3`: another track: 0.3 is not compatible with 0.2.3\n  \
             `acme:app/api@1`: another track: 1 is not compatible with 0.2.3"
        );
    }
}
