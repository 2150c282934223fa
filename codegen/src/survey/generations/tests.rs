//! The table of cases of the design, as facts: for each item its home in each generation.

use std::fmt::Write;
use std::path::Path;

use super::common::{Generations, Presence};
use super::inventory::{ItemKey, Side};
use super::mistakes::GenerationWhy;
use super::strands::Strand;
use crate::load::{Inputs, load};
use crate::parse::parse;
use crate::steps;
use crate::survey::survey;

/// The WIT of a generation, with further options of it.
struct Wit<'a> {
    wit: &'a str,
    options: &'a str,
}

fn plain(wit: &str) -> Wit<'_> {
    Wit { wit, options: "" }
}

/// What `g1`, `g2`, .. have in common, and what is wrong with their options.
fn found(generations: &[Wit<'_>], shared: &str) -> (Generations, Vec<String>) {
    let mut input = String::from("{ generations: {");
    for (index, Wit { wit, options }) in generations.iter().enumerate() {
        let wit = match wit.starts_with("package") {
            true => (*wit).to_owned(),
            false => format!("package p:q; {wit}"),
        };
        write!(input, "g{}: {{ inline: {wit:?}, {options} }},", index + 1).unwrap();
    }
    write!(input, "}}, {shared} }}").unwrap();
    let options = parse(input.parse().unwrap()).unwrap_or_else(|error| panic!("{error}"));
    let root = Path::new("");
    let wit = load(&options, root, &mut Inputs::default());
    let wit = wit.unwrap_or_else(|error| panic!("{error}"));
    let (survey, usage) = survey(&wit, &options);
    let errors = usage.of_generations.iter();
    let errors = errors.map(|error| format!("{}: {:?}", error.name, error.why));
    (survey.generations.unwrap(), errors.collect())
}

fn generations(generations: &[Wit<'_>], shared: &str) -> Generations {
    let (generations, errors) = found(generations, shared);
    assert!(errors.is_empty(), "{errors:?}");
    generations
}

/// For each strand the home of its item in each generation, such as `-> i.f: g2 - g2`. An arrow to the
/// right is an export.
fn homes(generations: &Generations) -> String {
    let types = generations.types.iter().map(|strand| {
        let home = |(at, item): (usize, usize)| generations.list[at].types[item].home;
        (strand, line(strand, home))
    });
    let functions = generations.functions.iter().map(|strand| {
        let home = |(at, item): (usize, usize)| generations.list[at].functions[item].home;
        (strand, line(strand, home))
    });
    let lines = types.chain(functions).map(|(_, line)| line);
    lines.collect::<Vec<_>>().join("\n")
}

fn line(strand: &Strand, home: impl Fn((usize, usize)) -> usize) -> String {
    let items = strand.items.iter().enumerate();
    let homes = items.map(|(at, item)| match item {
        Some(item) => format!("g{}", home((at, *item)) + 1),
        None => "-".to_owned(),
    });
    format!(
        "{}: {}",
        shown(&strand.key),
        homes.collect::<Vec<_>>().join(" ")
    )
}

fn shown(key: &ItemKey) -> String {
    let arrow = match key.side {
        Side::Import => "<-",
        Side::Export => "->",
    };
    let interface = key
        .interface
        .as_deref()
        .map(|name| name.trim_start_matches("p:q/"));
    let names: Vec<_> = interface.into_iter().chain(key.name.as_deref()).collect();
    format!("{arrow} {}", names.join(" "))
}

/// Asserts the homes for two generations that export `i`.
fn check(g1: &str, g2: &str, expected: &str) {
    let world = |wit: &str| format!("{wit} world w {{ export i; }}");
    let (g1, g2) = (world(g1), world(g2));
    let found = generations(&[plain(&g1), plain(&g2)], "");
    assert_eq!(homes(&found), expected, "{g1}\n{g2}");
}

#[test]
fn an_equal_function_is_at_home_in_the_newest() {
    let i = "interface i { f: func(); }";
    check(i, i, "-> i f: g2 g2");
}

#[test]
fn a_function_may_be_absent_from_the_older() {
    let g2 = "interface i { f: func(); g: func(); }";
    check(
        "interface i { f: func(); }",
        g2,
        "-> i f: g2 g2\n-> i g: - g2",
    );
}

#[test]
fn a_function_may_be_absent_from_the_newer() {
    let g1 = "interface i { f: func(); old: func(); }";
    check(
        g1,
        "interface i { f: func(); }",
        "-> i f: g2 g2\n-> i old: g1 -",
    );
}

#[test]
fn a_function_of_another_type_differs() {
    for (g1, g2) in [
        ("f: func(a: u32);", "f: func(a: u64);"),
        ("f: func(a: u32);", "f: func(b: u32);"),
        ("f: func(a: u32);", "f: func(a: option<u32>);"),
        ("f: func(a: u32);", "f: func();"),
        ("f: func() -> u32;", "f: func();"),
        ("f: func() -> result<u32>;", "f: func() -> result<_, u32>;"),
        ("f: func();", "f: async func();"),
        ("f: func(a: u32, b: u32);", "f: func(b: u32, a: u32);"),
        ("f: func(a: list<u8>);", "f: func(a: list<u8, 4>);"),
        ("f: func(a: future<u8>);", "f: func(a: stream<u8>);"),
        ("f: func(a: map<u8, u16>);", "f: func(a: map<u16, u8>);"),
        ("f: func(a: tuple<u8, u16>);", "f: func(a: tuple<u16, u8>);"),
    ] {
        let interface = |f: &str| format!("interface i {{ {f} }}");
        check(&interface(g1), &interface(g2), "-> i f: g1 g2");
        check(&interface(g1), &interface(g1), "-> i f: g2 g2");
    }
}

#[test]
fn the_home_may_be_newer_than_a_generation_that_differs() {
    let world = |f: &str| format!("interface i {{ f: func(a: {f}); }} world w {{ export i; }}");
    let (old, new) = (world("u32"), world("u64"));
    let found = generations(&[plain(&new), plain(&old), plain(&new)], "");
    assert_eq!(homes(&found), "-> i f: g3 g2 g3");
    assert_eq!(
        found.presence(0),
        [
            Presence::Equal,
            Presence::Differs { home: 1 },
            Presence::Equal
        ]
    );
    assert_eq!(found.newest(), 2);
    let own = |at: usize| found.list[at].own_functions(at).count();
    assert_eq!([own(0), own(1), own(2)], [0, 1, 1]);
}

#[test]
fn presence_is_that_of_the_newest_that_has_it() {
    let world = |f: &str| format!("interface i {{ {f} }} world w {{ export i; }}");
    let (f, f2, none) = (
        world("f: func();"),
        world("f: func() -> u8;"),
        world("g: func();"),
    );
    let found = generations(&[plain(&f), plain(&f2), plain(&none)], "");
    let strand = found
        .functions
        .iter()
        .position(|strand| strand.key.name.as_deref() == Some("f"));
    let expected = [
        Presence::Differs { home: 0 },
        Presence::Equal,
        Presence::Absent,
    ];
    assert_eq!(found.presence(strand.unwrap()), expected);
}

#[test]
fn a_function_of_another_interface_is_no_counterpart_unless_it_is_moved() {
    let g1 = "interface i { f: func(); } world w { export i; }";
    let g2 = "interface j { f: func(); } world w { export j; }";
    let found = generations(&[plain(g1), plain(g2)], "");
    assert_eq!(homes(&found), "-> j f: - g2\n-> i f: g1 -");
    for moved in ["\"p:q/i.f\": \"p:q/j.f\"", "\"p:q/i\": \"p:q/j\""] {
        let options = format!("moved: {{ {moved} }}");
        let g1 = Wit {
            wit: g1,
            options: &options,
        };
        let found = generations(&[g1, plain(g2)], "");
        assert_eq!(homes(&found), "-> j f: g2 g2");
    }
}

#[test]
fn moves_compose_and_take_what_belongs_to_an_item_along() {
    let of = |interface: &str, resource: &str, type_: &str| {
        format!(
            "interface {interface} {{ resource {resource} {{ constructor(); push: func(x: {type_}); }}
             record {type_} {{ x: u8 }} }} world w {{ import {interface}; }}"
        )
    };
    let wits = [
        of("i", "session", "t"),
        of("j", "session", "t"),
        of("j", "conn", "u"),
    ];
    let g1 = Wit {
        wit: &wits[0],
        options: r#"moved: { "p:q/i": "p:q/j" }"#,
    };
    let g2 = Wit {
        wit: &wits[1],
        options: r#"moved: { "p:q/j.session": "p:q/j.conn", "p:q/j.t": "p:q/j.u" }"#,
    };
    let found = generations(&[g1, g2, plain(&wits[2])], "");
    let expected = "<- j conn: g3 g3 g3\n<- j u: g3 g3 g3\n<- j [constructor]conn: g3 g3 g3\n\
                    <- j [method]conn.push: g3 g3 g3";
    assert_eq!(homes(&found), expected);
}

#[test]
fn a_function_may_move_elsewhere_than_its_resource() {
    let g1 =
        "interface i { resource r { f: static func(); g: static func(); } } world w { import i; }";
    let g2 =
        "interface i { resource s { h: static func(); f: static func(); } } world w { import i; }";
    for moved in [
        r#""p:q/i.r.g": "p:q/i.s.h", "p:q/i.r": "p:q/i.s""#,
        r#""p:q/i.r": "p:q/i.s", "p:q/i.r.g": "p:q/i.s.h""#,
    ] {
        let options = format!("moved: {{ {moved} }}");
        let g1 = Wit {
            wit: g1,
            options: &options,
        };
        let found = generations(&[g1, plain(g2)], "");
        let expected = "<- i s: g2 g2\n<- i [static]s.h: g2 g2\n<- i [static]s.f: g2 g2";
        assert_eq!(homes(&found), expected);
    }
}

#[test]
fn items_of_the_world_are_as_those_of_an_interface() {
    let world = |ty: &str| {
        format!(
            "world w {{ record t {{ x: {ty} }} record u {{ x: u8 }} import g: func(x: u); export f: func(x: t); }}"
        )
    };
    let found = generations(&[plain(&world("u8")), plain(&world("u16"))], "");
    let expected = "<- t: g1 g2\n<- u: g2 g2\n<- g: g2 g2\n-> f: g1 g2";
    assert_eq!(homes(&found), expected);
}

#[test]
fn a_type_by_use_is_the_type() {
    let types = "interface a { record t { x: u8 } }";
    let by_use =
        format!("{types} interface i {{ use a.{{t}}; f: func(x: t); }} world w {{ import i; }}");
    let other_way = "interface b { record t { x: u8 } } interface i { use b.{t}; f: func(x: t); } \
                     world w { import i; }";
    let defined = "interface i { record t { x: u8 } f: func(x: t); } world w { import i; }";
    let found = generations(&[plain(&by_use), plain(other_way), plain(defined)], "");
    let expected = "<- i t: g3 g3 g3\n<- b t: - g3 -\n<- a t: g3 - -\n<- i f: g3 g3 g3";
    assert_eq!(homes(&found), expected);
    assert_eq!(found.definitions.len(), 1);
    let members = found.definitions[0].members.iter();
    let members: Vec<_> = members.map(|(at, key)| (*at, shown(key))).collect();
    let expected = [(2, "<- i t"), (1, "<- b t"), (0, "<- a t")];
    assert_eq!(members, expected.map(|(at, key)| (at, key.to_owned())));
}

#[test]
fn types_of_one_generation_are_never_merged() {
    // In the newer generation both are one type.
    let two =
        "interface a { record t { x: u8 } } interface b { record t { x: u8 } f: func(x: t); }";
    let one = "interface a { record t { x: u8 } } interface b { use a.{t}; f: func(x: t); }";
    for (g1, g2) in [(two, one), (one, two)] {
        let world = |wit: &str| format!("{wit} world w {{ import a; import b; }}");
        let found = generations(&[plain(&world(g1)), plain(&world(g2))], "");
        for generation in &found.list {
            let definitions = generation.types.iter().map(|ty| ty.definition.unwrap());
            let classes = generation.types.iter().map(|ty| ty.class);
            let (definitions, classes): (Vec<_>, Vec<_>) = definitions.zip(classes).unzip();
            assert_eq!(definitions[0] == definitions[1], classes[0] == classes[1]);
        }
        // The function takes a type that is another one there.
        let expected = match g1 == two {
            true => "<- a t: g2 g2\n<- b t: g1 g2\n<- b f: g1 g2",
            false => "<- a t: g2 g2\n<- b t: g2 g2\n<- b f: g1 g2",
        };
        assert_eq!(homes(&found), expected, "{g1}\n{g2}");
    }
}

#[test]
fn two_types_in_place_of_one_are_two_with_all_that_contain_them() {
    let wit = |ty: &str| {
        format!(
            "interface i {{ record t {{ x: {ty} }} record u {{ t: list<t> }} record same {{ x: u8 }}
             f: func(x: u); g: func(x: same); }}"
        )
    };
    let expected = "-> i t: g1 g2\n-> i u: g1 g2\n-> i same: g2 g2\n-> i f: g1 g2\n-> i g: g2 g2";
    check(&wit("u8"), &wit("u16"), expected);
}

#[test]
fn names_kinds_and_the_order_of_parts_count() {
    for (g1, g2) in [
        ("record t { x: u8, y: u8 }", "record t { y: u8, x: u8 }"),
        ("record t { x: u8 }", "record t { x: u8, y: u8 }"),
        ("record t { x: u8 }", "variant t { x(u8) }"),
        ("variant t { x, y }", "enum t { x, y }"),
        ("enum t { x, y }", "flags t { x, y }"),
        ("enum t { x, y }", "enum t { y, x }"),
        ("variant t { x(u8), y }", "variant t { x, y(u8) }"),
        ("flags t { x, y }", "flags t { x }"),
        ("type t = u8;", "type t = u16;"),
        ("type t = list<u8>;", "record t { x: u8 }"),
        ("type t = list<u8>;", "type t = option<u8>;"),
    ] {
        let wit = |ty: &str| format!("interface i {{ {ty} f: func(x: t); }}");
        check(&wit(g1), &wit(g2), "-> i t: g1 g2\n-> i f: g1 g2");
        check(&wit(g1), &wit(g1), "-> i t: g2 g2\n-> i f: g2 g2");
    }
    // Another name of the type is another type.
    let other = "interface i { record u { x: u8 } f: func(x: u); }";
    let this = "interface i { record t { x: u8 } f: func(x: t); }";
    check(this, other, "-> i u: - g2\n-> i t: g1 -\n-> i f: g1 g2");
    // Another name of a type without a definition is not.
    let other = "interface i { type u = list<u8>; f: func(x: u); }";
    let this = "interface i { f: func(x: list<u8>); }";
    check(this, other, "-> i u: - g2\n-> i f: g2 g2");
}

#[test]
fn imports_are_shared_by_functions_and_not_by_interfaces() {
    let world = |functions: &str| format!("interface k {{ {functions} }} world w {{ import k; }}");
    let get = "get: func(s: string) -> u32;";
    let g1 = world(&format!("{get} put: func();"));
    let found = generations(&[plain(&g1), plain(&world(get))], "");
    assert_eq!(homes(&found), "<- k get: g2 g2\n<- k put: g1 -");
    assert_eq!(found.list[0].own_functions(0).count(), 1);
    // The interfaces differ, as one has more.
    assert_eq!(found.list[0].interfaces[0].home, 0);
    let found = generations(&[plain(&world(get)), plain(&world(get))], "");
    assert_eq!(found.list[0].interfaces[0].home, 1);
    let found = generations(
        &[
            plain(&world("get: func() -> u32;")),
            plain(&world("get: func() -> u64;")),
        ],
        "",
    );
    assert_eq!(homes(&found), "<- k get: g1 g2");
}

#[test]
fn a_version_is_no_part_of_a_key() {
    let world = |version: &str| {
        format!("package p:q@{version}; interface k {{ f: func(); }} world w {{ import k; }}")
    };
    let found = generations(&[plain(&world("0.1.0")), plain(&world("0.2.0"))], "");
    assert_eq!(homes(&found), "<- k f: g2 g2");
    let versions = found
        .list
        .iter()
        .map(|it| it.version.as_ref().unwrap().to_string());
    assert_eq!(versions.collect::<Vec<_>>(), ["0.1.0", "0.2.0"]);
}

#[test]
fn several_versions_in_one_generation_keep_their_tracks() {
    let package =
        |version: &str| format!("package a:b@{version} {{ interface k {{ f: func(); }} }}");
    let one = format!(
        "package p:q; {} world w {{ import a:b/k@0.1.4; }}",
        package("0.1.4")
    );
    let two = format!(
        "package p:q; {} {} world w {{ import a:b/k@0.1.0; import a:b/k@0.2.0; }}",
        package("0.1.0"),
        package("0.2.0")
    );
    let found = generations(&[plain(&one), plain(&two)], "");
    assert_eq!(homes(&found), "<- a:b/k@0.1 f: g2 g2\n<- a:b/k@0.2 f: - g2");

    // Of several on one track, the greatest has the track.
    let three = format!(
        "package p:q; {} {} world w {{ import a:b/k@0.1.0; import a:b/k@0.1.6; }}",
        package("0.1.0"),
        package("0.1.6")
    );
    let found = generations(&[plain(&three), plain(&one)], "");
    assert_eq!(
        homes(&found),
        "<- a:b/k@0.1 f: g2 g2\n<- a:b/k@0.1.0 f: g1 -"
    );
}

#[test]
fn sides_are_no_counterparts() {
    let types = "interface types { record t { x: u8 } f: func(x: t); }";
    let g1 = format!("{types} world w {{ import types; }}");
    let g2 = format!("{types} world w {{ export types; }}");
    let found = generations(&[plain(&g1), plain(&g2)], "");
    let expected = "-> types t: - g2\n<- types t: g1 -\n-> types f: - g2\n<- types f: g1 -";
    assert_eq!(homes(&found), expected);
}

const RESOURCE: &str = "interface i { resource r { f: func(); } } world w { import i; }";

#[test]
fn resources_are_equal_by_their_keys() {
    let g2 = "interface i { resource r { f: func(); g: func() -> u8; } } world w { import i; }";
    let found = generations(&[plain(RESOURCE), plain(g2)], "");
    let expected = "<- i r: g2 g2\n<- i [method]r.f: g2 g2\n<- i [method]r.g: - g2";
    assert_eq!(homes(&found), expected);
}

#[test]
fn types_with_other_replacements_are_unequal() {
    let with = |path: &str| format!("with: {{ \"p:q/i.r\": crate::{path} }}");
    let of = |path: &str, shared: &str, expected: &str| {
        let own = with(path);
        let g1 = Wit {
            wit: RESOURCE,
            options: &own,
        };
        let found = generations(&[g1, plain(RESOURCE)], shared);
        assert_eq!(homes(&found), expected);
    };
    let (two, one) = (
        "<- i r: g1 g2\n<- i [method]r.f: g1 g2",
        "<- i r: g2 g2\n<- i [method]r.f: g2 g2",
    );
    of("A", "", two);
    of("A", &with("B"), two);
    of("A", &with("A"), one);
    // A module has no functions of its own here.
    let found = generations(
        &[plain(RESOURCE), plain(RESOURCE)],
        "with: { \"p:q/i\": crate::i }",
    );
    assert_eq!(homes(&found), "<- i r: g2 g2");
}

#[test]
fn by_hand_cuts() {
    let i = "interface i { f: func(); g: func(); } world w { export i; }";
    let by_hand = |name: &str| format!("by_hand: [\"p:q/{name}\"]");
    let (f, whole) = (by_hand("i.f"), by_hand("i"));
    for (options, expected) in [
        (&f, "-> i f: g2 g2 g3\n-> i g: g3 g3 g3"),
        (&whole, "-> i f: g2 g2 g3\n-> i g: g2 g2 g3"),
    ] {
        let cut = Wit { wit: i, options };
        let found = generations(&[plain(i), cut, plain(i)], "");
        assert_eq!(homes(&found), expected);
        // All of them export the same names.
        assert_eq!(found.parted, [(0, 2), (1, 2)]);
    }
    // With versions, the names of the exports say which generation it is.
    let versioned = |version: &str| format!("package p:q@{version}; {i}");
    let g1 = versioned("0.1.0");
    let g1 = Wit {
        wit: &g1,
        options: &f,
    };
    let found = generations(&[g1, plain(&versioned("0.2.0"))], "");
    assert_eq!(homes(&found), "-> i f: g1 g2\n-> i g: g2 g2");
    assert!(found.parted.is_empty());
}

#[test]
fn by_hand_cuts_a_type_with_all_its_names_and_all_that_contain_it() {
    let wit = "interface a { record t { x: u8 } record same { x: u8 } } interface i { use a.{t, same}; \
               record u { t: t } f: func(x: u); g: func(x: same); } world w { import i; }";
    for name in ["a.t", "i.t"] {
        let options = format!("by_hand: [\"p:q/{name}\"]");
        let g1 = Wit {
            wit,
            options: &options,
        };
        let found = generations(&[g1, plain(wit)], "");
        let expected = "<- a t: g1 g2\n<- a same: g2 g2\n<- i t: g1 g2\n<- i same: g2 g2\n<- i u: g1 g2\n\
                        <- i f: g1 g2\n<- i g: g2 g2";
        assert_eq!(homes(&found), expected);
    }
}

#[test]
fn flags_derives_and_attributes_do_not_count() {
    let wit = "interface i { record t { x: u8 } f: func(x: t); } world w { import i; }";
    let g1 = Wit {
        wit,
        options: r#"imports: { default: async }, derives: { default: [Hash] }"#,
    };
    let found = generations(&[g1, plain(wit)], "");
    assert_eq!(homes(&found), "<- i t: g2 g2\n<- i f: g2 g2");
}

#[test]
fn an_entry_of_a_generation_must_reach_something_at_home_there() {
    let g1 = "interface i { record t { x: u8 } f: func(x: t); g: func(); } world w { export i; import i; }";
    let g2 = "interface i { record t { x: u8 } f: func(x: t); } world w { export i; import i; }";
    for (options, is_idle) in [
        (r#"exports: { "p:q/i.f": async }"#, true),
        (r#"exports: { "p:q/i.f": optional }"#, false),
        (r#"exports: { "p:q/i.g": async }"#, false),
        (r#"exports: { "p:q/i": async }"#, false),
        (r#"imports: { "p:q/i.f": trappable }"#, true),
        (r#"imports: { "p:q/i.g": trappable }"#, false),
        (r#"derives: { "p:q/i.t": [Hash] }"#, true),
        (r#"derives: { "p:q/i": [Hash] }"#, true),
        (r#"attributes: { "p:q/i.t.x": [#[serde(skip)]] }"#, true),
    ] {
        let (_, errors) = found(&[Wit { wit: g1, options }, plain(g2)], "");
        assert_eq!(!errors.is_empty(), is_idle, "{options} {errors:?}");
        let why = format!(
            "{:?}",
            GenerationWhy::OtherHomes {
                homes: vec!["g2".to_owned()]
            }
        );
        assert!(
            errors.iter().all(|error| error.ends_with(&why)),
            "{errors:?}"
        );
        // Nothing is an error for the newest.
        let (_, errors) = found(&[plain(g1), Wit { wit: g1, options }], "");
        assert!(errors.is_empty(), "{errors:?}");
    }
}

#[test]
fn own_entries_are_closer_than_shared_ones() {
    let wit = "interface i { record t { x: u8 } f: func(); } world w { import i; }";
    let input = format!(
        "{{ generations: {{ g1: {{ inline: {wit:?}, imports: {{ default: async }} }}, g2: {{ inline: {wit:?} }} }},
           imports: {{ \"p:q/i.f\": trappable }} }}",
        wit = format!("package p:q; {wit}")
    );
    let options = parse(input.parse().unwrap()).unwrap();
    let wit = load(&options, Path::new(""), &mut Inputs::default()).unwrap();
    let (survey, usage) = survey(&wit, &options);
    assert!(usage.unused.is_empty(), "{:?}", usage.unused);
    let functions = survey.worlds.iter().map(|world| {
        let imported = world.imports.interfaces[0].as_ref().unwrap();
        (
            imported.functions[0].is_trappable,
            imported.functions[0].receiver,
        )
    });
    let functions: Vec<_> = functions.collect();
    let [(false, receiver), (true, other)] = functions.as_slice() else {
        panic!("{functions:?}");
    };
    assert_ne!(receiver, other);
}

#[test]
fn types_that_share_their_parts_are_looked_at_once() {
    let mut costs = Vec::new();
    for doublings in [5, 10, 15] {
        let mut wit = String::from("interface i { record t0 { x: u8 } ");
        for number in 1..=doublings {
            let before = number - 1;
            write!(
                wit,
                "record t{number} {{ a: t{before}, b: list<t{before}> }} "
            )
            .unwrap();
        }
        write!(wit, "f: func(x: t{doublings}); }} world w {{ import i; }}").unwrap();
        steps::reset();
        let found = generations(&[plain(&wit), plain(&wit), plain(&wit)], "");
        costs.push(steps::taken());
        assert_eq!(found.definitions.len(), doublings + 1);
        assert!(
            found
                .list
                .iter()
                .all(|it| it.types.iter().all(|ty| ty.home == 2))
        );
    }
    assert_eq!(costs[2] - costs[1], costs[1] - costs[0]);
}

#[test]
fn a_type_has_its_uses_in_all_generations() {
    let world =
        |f: &str| format!("interface i {{ record t {{ x: string }} {f} }} world w {{ export i; }}");
    let (lent, kept) = (
        world("f: func(x: t);"),
        world("f: func() -> result<u8, t>;"),
    );
    let input = format!(
        "{{ generations: {{ g1: {{ inline: {:?} }}, g2: {{ inline: {:?} }} }}, ownership: Borrowing {{ duplicate_if_necessary: true }} }}",
        format!("package p:q; {lent}"),
        format!("package p:q; {kept}")
    );
    let options = parse(input.parse().unwrap()).unwrap();
    let wit = load(&options, Path::new(""), &mut Inputs::default()).unwrap();
    let (survey, _) = survey(&wit, &options);
    for facts in &survey.worlds {
        let id = facts
            .items
            .types_of(facts.items.exports[0].id)
            .next()
            .unwrap();
        let info = facts.types.infos.get(id);
        assert!(info.is_lent && info.is_kept && info.is_error, "{info:?}");
    }
}

#[test]
fn another_name_may_have_no_equal_counterpart_although_its_type_has() {
    let wit = |t1: &str| {
        format!(
            "interface i {{ record t0 {{ x: u8 }} {t1} f: func(x: t1); }} world w {{ export i; }}"
        )
    };
    let (older, newer) = (wit("type t1 = t0;"), wit("record t1 { x: u8 }"));
    let found = generations(&[plain(&older), plain(&newer)], "");
    let alias = &found.list[0].types[1];
    assert_eq!((alias.newest_equal, alias.home), (0, 1));
    assert_eq!(alias.definition, found.list[0].types[0].definition);
    assert_eq!(found.list[0].functions[0].home, 0);
}

#[test]
fn an_own_default_without_flags_replaces_the_shared_one() {
    let input = |own: &str| {
        format!(
            "{{
                generations: {{
                    g1: {{ inline: \"package p:q; world w {{ export f: func(); }}\", {own} }},
                    g2: {{ inline: \"package p:q; world w {{ export f: func(x: u8); }}\" }},
                }},
                exports: {{ default: async }},
                derives: {{ default: [PartialEq] }},
            }}"
        )
    };
    for (own, is_async, derives) in [
        ("", true, 1),
        ("exports: { default: }", false, 1),
        ("derives: { default: [] }", true, 0),
        ("exports: {}, derives: {}", true, 1),
    ] {
        let options = parse(input(own).parse().unwrap()).unwrap_or_else(|error| panic!("{error}"));
        let generation = options.worlds[0].generation.as_ref().unwrap();
        assert_eq!(
            generation.entries.exports.default.is_async, is_async,
            "{own}"
        );
        assert_eq!(generation.entries.derives.default.len(), derives, "{own}");
    }
}
