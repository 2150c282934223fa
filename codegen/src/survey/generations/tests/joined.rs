//! Several items of a generation that `moved` sends to one key.

use super::*;

fn moved<'a>(wit: &'a str, options: &'a str) -> Wit<'a> {
    Wit { wit, options }
}

#[test]
fn equal_imports_have_one_home() {
    let g1 = "interface i { f: func(); } interface j { f: func(); g: func(); }
        world w { import i; import j; import f: func(); }";
    let g2 = "interface j { f: func(); } world w { import j; }";
    let options = r#"moved: { "f": "p:q/j.f", "p:q/i.f": "p:q/j.f", "p:q/j.g": "p:q/j.f" }"#;
    let found = generations(&[moved(g1, options), plain(g2)], "");
    assert_eq!(homes(&found), "<- j f: g2+g2+g2+g2 g2");
}

#[test]
fn the_item_that_is_not_moved_may_differ() {
    let g1 = "interface j { f: func() -> u32; } world w { import j; import f: func(); }";
    let g2 = "interface j { f: func(); } world w { import j; }";
    let options = r#"moved: { "f": "p:q/j.f" }"#;
    let found = generations(&[moved(g1, options), plain(g2)], "");
    assert_eq!(homes(&found), "<- j f: g1+g2 g2");
}

#[test]
fn each_moved_item_must_equal_a_newer_one() {
    let g1 = "interface j { f: func(); g: func(); }
        world w { import j; import a: func(); import b: func(x: u8); }";
    let g2 = "interface j { f: func(); g: func() -> u32; } world w { import j; }";
    for (moves, expected) in [
        (r#""a": "p:q/j.f""#, None),
        (r#""b": "p:q/j.f""#, Some(("b", 3, 0))),
        (r#""a": "p:q/j.f", "b": "p:q/j.f""#, Some(("b", 3, 0))),
        // Two that are equal to each other and to nothing newer.
        (r#""a": "p:q/j.g""#, Some(("a", 2, 1))),
    ] {
        let options = format!("moved: {{ {moves} }}");
        let (_, errors) = found(&[moved(g1, &options), plain(g2)], "");
        let expected = expected.map(|(item, older, newer)| {
            let differing = Differing {
                is_function: true,
                older: (0, older),
                newer: Some((1, newer)),
            };
            let to = moves.rsplit('"').nth(1).unwrap();
            let why = GenerationWhy::NotJoined {
                generation: "g1".to_owned(),
                items: vec![item.to_owned()],
                why: NotJoined::Differs(Box::new(differing)),
            };
            format!("{to}: {why:?}")
        });
        assert_eq!(errors, Vec::from_iter(expected), "{moves}");
    }
}

#[test]
fn a_generation_between_may_have_both_items() {
    let g1 = "interface i { f: func(); } world w { import i; }";
    let g2 = "interface i { f: func(); g: func(); } world w { import i; }";
    let g3 = "interface i { g: func(); } world w { import i; }";
    let options = r#"moved: { "p:q/i.f": "p:q/i.g" }"#;
    let found = generations(&[plain(g1), moved(g2, options), plain(g3)], "");
    assert_eq!(homes(&found), "<- i g: g3 g3+g3 g3");
}

#[test]
fn equal_types_are_one_with_what_contains_them() {
    let g1 = "interface i { record a { x: u8 } record b { x: u8 } f: func(a: a, b: b); }
        world w { import i; export i; }";
    let g2 =
        "interface i { record c { x: u8 } f: func(a: c, b: c); } world w { import i; export i; }";
    let options = r#"moved: { "p:q/i.a": "p:q/i.c", "p:q/i.b": "p:q/i.c" }"#;
    let found = generations(&[moved(g1, options), plain(g2)], "");
    let expected = "<- i c: g2+g2 g2\n-> i c: g2+g2 g2\n<- i f: g2 g2\n-> i f: g2 g2";
    assert_eq!(homes(&found), expected);
}

#[test]
fn equal_resources_of_a_host_are_one_with_their_functions() {
    let g1 = "interface i { resource a { constructor(); f: func(); }
            resource b { constructor(); f: func(); g: func(); } }
        world w { import i; }";
    let g2 = "interface i { resource c { constructor(); f: func(); } } world w { import i; }";
    let options = r#"moved: { "p:q/i.a": "p:q/i.c", "p:q/i.b": "p:q/i.c" }"#;
    let found = generations(&[moved(g1, options), plain(g2)], "");
    let expected = "<- i c: g2+g2 g2\n<- i [constructor]c: g2+g2 g2\n<- i [method]c.f: g2+g2 g2\n\
                    <- i [method]c.g: g1 -";
    assert_eq!(homes(&found), expected);
}

#[test]
fn imported_interfaces_are_joined_by_what_is_in_them() {
    let g1 = "interface i { f: func(); } interface j { f: func(); g: func(); }
        world w { import i; import j; }";
    let g2 = "interface j { f: func(); g: func(); } world w { import j; }";
    let options = r#"moved: { "p:q/i": "p:q/j" }"#;
    let found = generations(&[moved(g1, options), plain(g2)], "");
    assert_eq!(homes(&found), "<- j f: g2+g2 g2\n<- j g: g2 g2");
}

#[test]
fn exports_are_not_joined() {
    let g1 =
        "interface i { f: func(); g: func(); resource a { } resource b { } } world w { export i; }";
    let g2 = "interface i { f: func(); resource c { } } world w { export i; }";
    let options = r#"moved: { "p:q/i.g": "p:q/i.f", "p:q/i.a": "p:q/i.c", "p:q/i.b": "p:q/i.c" }"#;
    let (found, errors) = found(&[moved(g1, options), plain(g2)], "");
    assert_eq!(errors.len(), 2, "{errors:?}");
    let expected = "-> i c: g2 g2\n-> i c: g1 -\n-> i f: g2 g2\n-> i f: g1 -";
    assert_eq!(homes(&found), expected);
}
