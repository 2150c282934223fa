//! Options of a generation, and what they reach.

use super::*;

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
        assert_eq!(found.indistinguishable, [(0, 2), (1, 2)]);
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
    assert!(found.indistinguishable.is_empty());
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
    let (survey, usage) = survey(&wit, &options.for_survey()).unwrap();
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
    let (survey, _) = survey(&wit, &options.for_survey()).unwrap();
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
        let entries = &options.for_survey().worlds[0].entries;
        assert_eq!(entries.exports.default.is_async, is_async, "{own}");
        assert_eq!(entries.derives.default.len(), derives, "{own}");
    }
}
