//! Functions: which are equal, which differ, which moved.

use super::*;

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
    assert_eq!(found.newest(), 2);
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
