//! The resolver, asked by an offer without components.

mod lengths;

use std::cell::Cell;

use super::*;
use crate::spec::function;
use crate::{
    Differing, FoundFunction, FunctionProblem, FunctionType, InterfaceProblem, Kind, Names, Part,
    Problem, Reason, Type,
};

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

/// Interfaces with the functions that they export; a function that ends in `!` has a different
/// type.
struct Exports {
    names: Vec<InterfaceName>,
    functions: Vec<Vec<&'static str>>,
    no_types: Names,
    /// How many functions were looked up.
    checks: Cell<usize>,
    /// How often a type was asked for.
    types: Cell<usize>,
    /// How often the list of all exports was made.
    lists: Cell<usize>,
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
            checks: Cell::default(),
            types: Cell::default(),
            lists: Cell::default(),
        }
    }
}

fn count(steps: &Cell<usize>) {
    steps.set(steps.get() + 1);
}

impl Offer for Exports {
    type Signature = ();
    type Slot = String;

    fn interfaces(&self) -> &[InterfaceName] {
        &self.names
    }

    fn exports(&self) -> Vec<String> {
        count(&self.lists);
        self.names.iter().map(ToString::to_string).collect()
    }

    fn has_export(&self, name: &str) -> bool {
        self.names.iter().any(|known| known.as_str() == name)
    }

    fn check(&self, interface: Option<usize>, function: &FunctionSpec<'_, ()>) -> Check<String> {
        count(&self.checks);
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
        count(&self.types);
        let cases = (0..1000).map(|i| Part::named(format!("c{i}"), None));
        FoundFunction {
            ty: Some(FunctionType {
                is_async: false,
                params: vec![Part::named(
                    "a",
                    Some(Type::new(Kind::Enum, cases.collect())),
                )],
                result: None,
            }),
            reason: Some("x\u{1b}".repeat(10_000)),
        }
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
    let [Problem::Interface(interface), Problem::Function(function)] = &error.problems[..] else {
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
    assert!(matches!(function, FunctionProblem::Missing(m) if m.function == "run"));
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

/// A search that explains nothing finds the same, and asks less about what does not fit.
#[test]
fn a_search_without_reasons_finds_the_same() {
    let optional = &["acme:app/extra@0.2.3"];
    let policy = Policy::default();
    for (interfaces, checks) in [
        (&[API][..], 3),
        (&[API, ("acme:app/extra@0.2.9", &["f"])], 5),
        (&[API, ("acme:app/extra@1.0.0", &["f"])], 3),
        // It fits after another one, which a report names, so everything is searched again.
        (
            &[
                ("acme:app/api@0.2.9", &["f!"]),
                ("acme:app/api@0.2.1", &["f"]),
            ],
            4 + 5,
        ),
        // It ends at the first function that does not fit.
        (&[("acme:app/api@0.2.9", &["f!"])], 1),
        (&[("acme:app/api@0.3.0", &["f"])], 0),
        (&[API, ("acme:app/extra@0.2.9", &["g"])], 3),
        (&[], 0),
    ] {
        let offer = Exports::new(interfaces);
        let tried = try_resolve_world(OPTIONAL, optional, &policy, &offer);
        assert_eq!(offer.checks.get(), checks, "{interfaces:?}");
        let found = resolve_world(OPTIONAL, optional, &policy, &Exports::new(interfaces));
        if found.is_err() {
            assert_eq!((offer.types.get(), offer.lists.get()), (0, 0));
        }
        let [tried, found] = [tried, found.ok()].map(|found| {
            let report = |found: FoundWorld<_>| (Resolution::new(OPTIONAL, &found), found.slots);
            found.map(report)
        });
        assert_eq!(tried, found, "{interfaces:?}");
    }
}

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
        "`acme:app/api@0.2.3` is required, but no compatible version (any 0.2.z that meets `>=0.3`) is exported\n  \
         `acme:app/api@0.2.9`: version 0.2.9 is compatible, but the host accepts only versions that meet `>=0.3`\n  \
         `acme:app/api@0.2.4`: version 0.2.4 is compatible, but the host accepts only versions that meet `>=0.3`\n  \
         `acme:app/api@0.2.1`: version 0.2.1 is compatible, but the host accepts only versions that meet `>=0.3`\n  \
         `acme:app/api@0.2.3-rc.1`: a prerelease is compatible only with itself"
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
        "`acme:app/api@0.2.3` is required, but no compatible version (any 0.2.z) is exported\n  \
         `acme:app/api@0.3`: 0.3 is not compatible with 0.2.3\n  \
         `acme:app/api@1`: 1 is not compatible with 0.2.3"
    );
}
