//! Types and resources: which are equal, and in how many generations they are used.

use super::*;

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
