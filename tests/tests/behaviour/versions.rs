//! Which version of an interface is used: the table of cases, tested with the engine.
//!
//! Every row names a host, the exports of a component, and the result of the host's constructors.
//! The constructors are those of the world and of the interface, before and after instantiation.
//! `worldbind explain` must have the same result.

use std::collections::BTreeMap;

use worldbind::wasmtime::component::Component;
use worldbind::wasmtime::{self, Store};
use worldbind::{BindError, InterfaceName, InterfaceProblem, Problem, Reason};
use worldbind_cli::report::{self, Choice};
use worldbind_cli::{HostArguments, Provided};
use worldbind_tests::{engine, linker, stub_bytes};

#[test]
fn the_first_that_fits_is_taken() {
    check(&[
        // The exact name first, then the highest version.
        (
            f_0_2_1::take,
            &["i@0.2.0 {f}", "i@0.2.3 {f}", "i@0.2.2 {f}"],
            "0.2.3",
        ),
        (f_0_2_1::take, &["i@0.2.1 {f}", "i@0.2.3 {f}"], "0.2.1"),
        (f_0_2_0::take, &["i@0.2.9 {f}", "i@0.2.10 {f}"], "0.2.10"),
        (f_0_2_9::take, &["i@0.2.3 {f}"], "0.2.3"),
        // If one does not fit, the next is tried.
        (f_0_2_1::take, &["i@0.2.0 {f}", "i@0.2.9 {g}"], "0.2.0"),
        (f_0_2_1::take, &["i@0.2.1 {g}", "i@0.2.0 {f}"], "0.2.0"),
        (
            f_0_2_1::take,
            &["i@0.2.3 {f: func() -> u64}", "i@0.2.0 {f}"],
            "0.2.0",
        ),
        (
            f_0_2_1::take,
            &["i@0.2.3 {f: func(x: u32) -> u32}", "i@0.2.0 {f}"],
            "0.2.0",
        ),
        // Exports that the host does not know do not matter.
        (
            f_0_2_1::take,
            &["i@0.2.3 {f, g, h}", "j@0.2.1 {f}", "acme:y/i@0.2.1 {f}"],
            "0.2.3",
        ),
    ]);
}

#[test]
fn a_function_may_be_missing_where_it_did_not_exist_yet() {
    check(&[
        (g_since_0_2_3::take, &["i@0.2.0 {f}"], "0.2.0 without g"),
        (g_since_0_2_3::take, &["i@0.2.3 {f, g}"], "0.2.3"),
        (
            g_since_0_2_3::take,
            &["i@0.2.3 {f}"],
            "error: 0.2.3 lacks g",
        ),
        (
            g_since_0_2_3::take,
            &["i@0.2.9 {f}", "i@0.2.1 {f}"],
            "0.2.1 without g",
        ),
        (
            g_since_0_2_1::take,
            &["i@0.2.1 {f}"],
            "error: 0.2.1 lacks g",
        ),
        (g_since_0_2_1::take, &["i@0.2.0 {f}"], "0.2.0 without g"),
        // It may exist in a version before its gate.
        (g_since_0_2_3::take, &["i@0.2.0 {f, g}"], "0.2.0"),
        // Without a gate, it is required.
        (
            f_and_g_0_2_3::take,
            &["i@0.2.0 {f}"],
            "error: 0.2.0 lacks g",
        ),
        // With another type it never fits.
        (
            g_since_0_2_3::take,
            &["i@0.2.0 {f, g: func() -> u64}"],
            "error: 0.2.0 has another g",
        ),
        (
            g_since_0_2_3::take,
            &["i@0.2.1 {f, g: func() -> u64}", "i@0.2.0 {f}"],
            "0.2.0 without g",
        ),
        // A gate is about precedence, in which build metadata does not count.
        (
            g_since_0_2_3::take,
            &["i@0.2.3+b {f}"],
            "error: 0.2.3+b lacks g",
        ),
    ]);
}

#[test]
fn an_optional_function_may_be_missing_from_any_version() {
    check(&[
        (g_optional::take, &["i@0.2.0 {f}"], "0.2.0 without g"),
        (g_optional::take, &["i@0.2.3 {f}"], "0.2.3 without g"),
        (
            g_optional::take,
            &["i@0.2.9 {f}", "i@0.2.4 {f, g}"],
            "0.2.9 without g",
        ),
        (g_optional::take, &["i@0.2.3 {f, g}"], "0.2.3"),
        (
            g_optional::take,
            &["i@0.2.3 {f, g: func() -> u64}"],
            "error: 0.2.3 has another g",
        ),
        (g_optional::take, &["i@0.2.3 {g}"], "error: 0.2.3 lacks f"),
        // Unstable functions are optional, too, whatever gates their resource or interface has.
        (g_unstable::take, &["i@0.2.3 {f}"], "0.2.3 without g"),
        (g_unstable::take, &["i@0.2.3 {f, g}"], "0.2.3"),
    ]);
}

#[test]
fn a_rule_says_which_version_is_tried_first() {
    let exports: &[&str] = &["i@0.2.1 {f}", "i@0.2.4 {f}", "i@0.2.6 {f}", "i@0.2.9 {f}"];
    check(&[
        (nearest::take, exports, "0.2.6"),
        (nearest::take, &["i@0.2.1 {f}", "i@0.2.4 {f}"], "0.2.4"),
        (nearest::take, &["i@0.2.5 {f}", "i@0.2.9 {f}"], "0.2.5"),
        (
            nearest::take,
            &["i@0.2.6 {g}", "i@0.2.9 {f}", "i@0.2.4 {f}"],
            "0.2.9",
        ),
    ]);
}

#[test]
fn a_requirement_is_met_besides_the_track() {
    check(&[
        (
            from_0_2_3_to_0_2_6::take,
            &["i@0.2.9 {f}", "i@0.2.6 {f}", "i@0.2.4 {f}"],
            "0.2.6",
        ),
        (
            from_0_2_3_to_0_2_6::take,
            &["i@0.2.1 {f}", "i@0.3.0 {f}"],
            "error: 0.2.1 does not meet the requirement; 0.3.0 is on another track",
        ),
    ]);
}

#[test]
fn a_rule_lets_prereleases_join_the_track() {
    check(&[
        (with_prereleases::take, &["i@0.3.0-rc.1 {f}"], "0.3.0-rc.1"),
        (
            with_prereleases::take,
            &["i@0.3.0-rc.1 {f}", "i@0.3.1 {f}"],
            "0.3.1",
        ),
        (
            with_prereleases::take,
            &["i@0.2.0-rc.1 {f}"],
            "error: 0.2.0-rc.1 is on another track",
        ),
        // Below the gate of `g`, as nothing else on the track is.
        (
            g_since_with_prereleases::take,
            &["i@0.3.0-rc.1 {f}"],
            "0.3.0-rc.1 without g",
        ),
        (
            g_since_with_prereleases::take,
            &["i@0.3.0 {f}"],
            "error: 0.3.0 lacks g",
        ),
    ]);
}

#[test]
fn another_track_is_never_taken() {
    check(&[
        (
            f_1_0_0::take,
            &["i@2.0.0 {f}"],
            "error: 2.0.0 is on another track",
        ),
        (
            f_0_3_0::take,
            &["i@0.2.9 {f}"],
            "error: 0.2.9 is on another track",
        ),
        (
            f_0_0_2::take,
            &["i@0.0.1 {f}"],
            "error: 0.0.1 is on another track",
        ),
        (f_0_0_2::take, &["i@0.0.2 {f}"], "0.0.2"),
        (
            f_1_0_0::take,
            &["i@1.9.0 {f}", "i@1.10.0 {f}", "i@2.0.0 {f}"],
            "1.10.0",
        ),
    ]);
}

#[test]
fn a_prerelease_is_only_itself() {
    check(&[
        (
            f_0_3_0::take,
            &["i@0.3.0-rc.1 {f}"],
            "error: 0.3.0-rc.1 is on another track",
        ),
        (
            f_0_3_0_rc_2::take,
            &["i@0.3.0-rc.1 {f}"],
            "error: 0.3.0-rc.1 is on another track",
        ),
        (f_0_3_0_rc_1::take, &["i@0.3.0-rc.1 {f}"], "0.3.0-rc.1"),
        (
            f_0_3_0_rc_1::take,
            &["i@0.3.0 {f}"],
            "error: 0.3.0 is on another track",
        ),
    ]);
}

#[test]
fn build_metadata_never_makes_versions_incompatible() {
    check(&[
        (
            f_1_0_0::take,
            &["i@1.0.0+b {f}", "i@1.0.0+a {f}"],
            "1.0.0+b",
        ),
        (
            f_1_0_0::take,
            &["i@1.0.0+a {f}", "i@1.0.0+b {f}"],
            "1.0.0+b",
        ),
        (f_1_0_0_a::take, &["i@1.0.0+b {f}"], "1.0.0+b"),
        (
            f_1_0_0_a::take,
            &["i@1.0.0+b {f}", "i@1.0.0+a {f}"],
            "1.0.0+a",
        ),
        (f_0_0_1_a::take, &["i@0.0.1+b {f}"], "0.0.1+b"),
        (f_0_0_1_a::take, &["i@0.0.1 {f}"], "0.0.1"),
    ]);
}

#[test]
fn an_unversioned_interface_is_only_itself() {
    check(&[
        (
            f_unversioned::take,
            &["i@1.0.0 {f}"],
            "error: 1.0.0 is on another track",
        ),
        (
            f_1_0_0::take,
            &["i {f}"],
            "error: unversioned is on another track",
        ),
        (f_unversioned::take, &["i {f}"], "unversioned"),
    ]);
}

#[test]
fn an_error_names_every_export_of_the_package() {
    check(&[
        (
            f_1_0_0::take,
            &["acme:y/i@1.0.0 {f}"],
            "error: nothing of the package",
        ),
        (f_1_0_0::take, &[], "error: nothing of the package"),
        (
            f_0_2_1::take,
            &["j@0.2.1 {f}"],
            "error: j@0.2.1 is another interface",
        ),
        // Candidates as they are tried, then the others as they are exported.
        (
            f_0_2_1::take,
            &[
                "j@0.2.1 {f}",
                "i@0.2.0 {g}",
                "i@0.3.0 {f}",
                "i@0.2.9 {f: func()}",
                "i@0.2.1 {g}",
            ],
            "error: 0.2.1 lacks f; 0.2.9 has another f; 0.2.0 lacks f; \
             j@0.2.1 is another interface; 0.3.0 is on another track",
        ),
        // All problems of one export, not only the first.
        (
            f_and_g_0_2_3::take,
            &["i@0.2.4 {f: func()}"],
            "error: 0.2.4 lacks g; 0.2.4 has another f",
        ),
    ]);
}

/// A host, the exports of a component, and the expected result.
type Case = (
    fn(&[u8]) -> Vec<Door>,
    &'static [&'static str],
    &'static str,
);

/// A constructor for an interface.
struct Door {
    name: &'static str,
    /// The result, in words.
    taken: String,
    /// The result of `f`, if it was called: the position of its export.
    f: Option<u32>,
}

struct Taken {
    found: InterfaceName,
    absent: Vec<String>,
    f: u32,
}

impl Door {
    fn constructor(name: &'static str, taken: wasmtime::Result<Taken>) -> Self {
        Door {
            name,
            f: taken.as_ref().ok().map(|taken| taken.f),
            taken: in_words(taken),
        }
    }

    fn explain(options: &str, bytes: &[u8]) -> Self {
        let host = HostArguments {
            options: Some(options.to_owned()),
            ..HostArguments::default()
        };
        let host = worldbind_cli::Host::new(&host).unwrap_or_else(|error| panic!("{error}"));
        let report = worldbind_cli::explain(&host, "the component", bytes, &Provided::default());
        let exports = report.exports.expect("a component");
        let [interface] = exports.interfaces.as_slice() else {
            panic!("{exports:?}");
        };
        Door {
            name: "worldbind explain",
            taken: explained_in_words(interface),
            f: None,
        }
    }
}

fn check(cases: &[Case]) {
    let mut wrong = Vec::new();
    for (take, exports, expected) in cases {
        let doors = take(&stub_bytes(&component_wit(exports)));
        assert_eq!(doors.len(), 5);
        for Door { name, taken, f } in doors {
            let called = f.map(|f| exports[f as usize]);
            // The called function must be that of the reported version.
            let of_version = format!("i@{} ", taken.split(' ').next().unwrap_or_default());
            let of_version = of_version.replace("@unversioned", "");
            if taken != *expected || called.is_some_and(|export| !export.starts_with(&of_version)) {
                wrong.push(format!(
                    "{name} with {exports:?}: {taken}, calls {called:?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn in_words(taken: wasmtime::Result<Taken>) -> String {
    match taken {
        Ok(Taken { found, absent, .. }) => taken_in_words(&found, &absent),
        Err(error) => match error.downcast_ref::<BindError>() {
            Some(BindError { problems, .. }) => match problems.as_slice() {
                [Problem::Interface(problem)] => format!("error: {}", refusals(problem)),
                _ => format!("other problems: {problems:?}"),
            },
            None => format!("another error: {error:?}"),
        },
    }
}

fn taken_in_words(found: &InterfaceName, absent: &[String]) -> String {
    match absent {
        [] => version(found),
        absent => format!("{} without {}", version(found), absent.join(", ")),
    }
}

fn explained_in_words(interface: &report::WantedInterface) -> String {
    if let Some(taken) = &interface.taken {
        return taken_in_words(&InterfaceName::new(taken), &interface.absent);
    }
    if interface.offered.is_empty() {
        return "error: nothing of the package".to_owned();
    }
    let mut words = Vec::new();
    for offered in &interface.offered {
        let name = InterfaceName::new(&offered.name);
        let version = version(&name);
        match offered.verdict {
            Choice::OtherInterface => {
                words.push(format!(
                    "{}@{version} is another interface",
                    name.interface()
                ));
            }
            Choice::OtherTrack => words.push(format!("{version} is on another track")),
            Choice::Requirement => words.push(format!("{version} does not meet the requirement")),
            Choice::DoesNotFit => {
                let missing = offered.missing.iter();
                words.extend(missing.map(|missing| format!("{version} lacks {}", missing.name)));
                let differing = offered.differing.iter();
                words
                    .extend(differing.map(|other| format!("{version} has another {}", other.name)));
            }
            other => words.push(format!("{other:?}")),
        }
    }
    format!("error: {}", words.join("; "))
}

fn refusals(problem: &InterfaceProblem) -> String {
    if problem.refused.is_empty() {
        return "nothing of the package".to_owned();
    }
    let mut words = Vec::new();
    for refused in &problem.refused {
        let version = version(&refused.name);
        match &refused.reason {
            Reason::OtherInterface => words.push(format!(
                "{}@{version} is another interface",
                refused.name.interface()
            )),
            Reason::OtherTrack => words.push(format!("{version} is on another track")),
            Reason::DoesNotFit { missing, differing } => {
                words.extend(
                    missing
                        .iter()
                        .map(|missing| format!("{version} lacks {}", missing.function)),
                );
                let differing = differing.iter().map(|differing| &differing.function);
                words.extend(differing.map(|f| format!("{version} has another {f}")));
            }
            Reason::Requirement => words.push(format!("{version} does not meet the requirement")),
            other => words.push(format!("{other:?}")),
        }
    }
    words.join("; ")
}

fn version(name: &InterfaceName) -> String {
    match name.version() {
        Some(version) => version.to_string(),
        None => "unversioned".to_owned(),
    }
}

/// The world of a component that exports interfaces such as `i@0.2.0 {f, g: func() -> u64}`. They
/// are of the package `acme:x` unless they say otherwise; `f` alone is `f: func() -> u32`.
fn component_wit(exports: &[&str]) -> String {
    let mut packages = BTreeMap::<String, String>::new();
    let mut world = String::new();
    for export in exports {
        let (name, functions) = export.split_once(" {").expect("`name {functions}`");
        let (package, name) = name.split_once('/').unwrap_or(("acme:x", name));
        let (interface, version) = match name.split_once('@') {
            Some((interface, version)) => (interface, format!("@{version}")),
            None => (name, String::new()),
        };
        let functions = functions.trim_end_matches('}').split(", ");
        let functions = functions.map(|function| match function.contains(':') {
            true => format!("{function};"),
            false => format!("{function}: func() -> u32;"),
        });
        let functions = functions.collect::<String>();
        let text = packages.entry(format!("{package}{version}")).or_default();
        text.push_str(&format!("interface {interface} {{ {functions} }}\n"));
        world.push_str(&format!("export {package}/{interface}{version};\n"));
    }
    let mut wit = "package test:component;\n".to_owned();
    for (package, interfaces) in packages {
        wit.push_str(&format!("package {package} {{ {interfaces} }}\n"));
    }
    wit + &format!("world component {{ {world} }}")
}

/// A host: its bindings, and all constructors of theirs. After the WIT come the functions that may
/// be absent, and further options.
macro_rules! host {
    ($module:ident, $wit:literal $(, $function:literal: $has:ident)? $(; $($option:tt)*)?) => {
        mod $module {
            use super::*;

            worldbind::bindgen!({ inline: $wit, $($($option)*)? });

            use exports::acme::x::i::{Guest, GuestPre};

            const OPTIONS: &str =
                concat!("inline: ", stringify!($wit), ", " $(, stringify!($($option)*))?);

            pub(super) fn take(bytes: &[u8]) -> Vec<Door> {
                let component = &Component::new(engine(), bytes).unwrap();
                let pre = linker(component).instantiate_pre(component).unwrap();
                let mut store = Store::new(engine(), ());
                let instance = pre.instantiate(&mut store).unwrap();

                let world = AppPre::new(pre.clone()).map(|app_pre| {
                    let [interface] = app_pre.resolution().interfaces.as_slice() else {
                        panic!("{}", app_pre.resolution());
                    };
                    let app = app_pre.instantiate(&mut store).unwrap();
                    assert_eq!(Some(app.acme_x_i().interface()), interface.found.as_ref());
                    Taken {
                        absent: interface.absent.clone(),
                        ..guest(&mut store, app.acme_x_i())
                    }
                });
                let live_world = App::new(&mut store, &instance)
                    .map(|app| guest(&mut store, app.acme_x_i()));
                let interface = GuestPre::new(&pre).map(|guest_pre| {
                    let of_interface = guest_pre.load(&mut store, &instance).unwrap();
                    assert_eq!(guest_pre.interface(), of_interface.interface());
                    guest(&mut store, &of_interface)
                });
                let live_interface = Guest::new(&mut store, &instance)
                    .map(|of_interface| guest(&mut store, &of_interface));
                vec![
                    Door::constructor("AppPre::new", world),
                    Door::constructor("App::new", live_world),
                    Door::constructor("GuestPre::new", interface),
                    Door::constructor("Guest::new", live_interface),
                    Door::explain(OPTIONS, bytes),
                ]
            }

            fn guest(store: &mut Store<()>, guest: &Guest) -> Taken {
                Taken {
                    found: guest.interface().clone(),
                    absent: vec![$($function)?]
                        .into_iter()
                        .filter(|_: &&str| true $(&& !guest.$has())?)
                        .map(str::to_owned)
                        .collect(),
                    f: guest.call_f(store).unwrap(),
                }
            }
        }
    };
}

host!(
    f_0_2_0,
    "package acme:x@0.2.0; interface i { f: func() -> u32; } world app { export i; }"
);
host!(
    f_0_2_1,
    "package acme:x@0.2.1; interface i { f: func() -> u32; } world app { export i; }"
);
host!(
    f_0_2_9,
    "package acme:x@0.2.9; interface i { f: func() -> u32; } world app { export i; }"
);
host!(
    f_0_3_0,
    "package acme:x@0.3.0; interface i { f: func() -> u32; } world app { export i; }"
);
host!(
    f_0_0_2,
    "package acme:x@0.0.2; interface i { f: func() -> u32; } world app { export i; }"
);
host!(
    f_1_0_0,
    "package acme:x@1.0.0; interface i { f: func() -> u32; } world app { export i; }"
);
host!(
    f_0_3_0_rc_1,
    "package acme:x@0.3.0-rc.1; interface i { f: func() -> u32; } world app { export i; }"
);
host!(
    f_0_3_0_rc_2,
    "package acme:x@0.3.0-rc.2; interface i { f: func() -> u32; } world app { export i; }"
);
host!(
    f_1_0_0_a,
    "package acme:x@1.0.0+a; interface i { f: func() -> u32; } world app { export i; }"
);
host!(
    f_0_0_1_a,
    "package acme:x@0.0.1+a; interface i { f: func() -> u32; } world app { export i; }"
);
host!(
    f_unversioned,
    "package acme:x; interface i { f: func() -> u32; } world app { export i; }"
);
host!(
    f_and_g_0_2_3,
    "package acme:x@0.2.3; interface i { f: func() -> u32; g: func() -> u32; } world app { export i; }"
);
host!(
    g_since_0_2_1,
    "package acme:x@0.2.3;
    interface i { f: func() -> u32; @since(version = 0.2.1) g: func() -> u32; }
    world app { export i; }",
    "g": has_g
);
host!(
    g_since_0_2_3,
    "package acme:x@0.2.3;
    interface i { f: func() -> u32; @since(version = 0.2.3) g: func() -> u32; }
    world app { export i; }",
    "g": has_g
);
host!(
    g_optional,
    "package acme:x@0.2.3; interface i { f: func() -> u32; g: func() -> u32; } world app { export i; }",
    "g": has_g;
    exports: { "acme:x/i.g": optional }
);
host!(
    g_unstable,
    "package acme:x@0.2.3;
    interface i { f: func() -> u32; @unstable(feature = more) g: func() -> u32; }
    world app { export i; }",
    "g": has_g
);
host!(
    nearest,
    "package acme:x@0.2.5; interface i { f: func() -> u32; } world app { export i; }";
    versions: { default: nearest }
);
host!(
    from_0_2_3_to_0_2_6,
    "package acme:x@0.2.5; interface i { f: func() -> u32; } world app { export i; }";
    versions: { "acme:x/i": ">=0.2.3, <=0.2.6" }
);
host!(
    with_prereleases,
    "package acme:x@0.3.0; interface i { f: func() -> u32; } world app { export i; }";
    versions: { "acme:x": prerelease }
);
host!(
    g_since_with_prereleases,
    "package acme:x@0.3.0;
    interface i { f: func() -> u32; @since(version = 0.3.0) g: func() -> u32; }
    world app { export i; }",
    "g": has_g;
    versions: { "acme": prerelease }
);
