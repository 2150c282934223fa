//! Conversions between types of two generations: each row of the table, both ways.

use std::collections::HashMap;

use expect_test::expect;
use worldbind::wasmtime::component::Resource;
use worldbind::{Unrepresentable, UnrepresentableValue};
use worldbind_codegen::{Derivation, conversions};

mod bindings {
    worldbind::bindgen!({
        generations: {
            v1: "tests/behaviour/generations/wit/conversions-v1.wit",
            v2: {
                path: "tests/behaviour/generations/wit/conversions-v2.wit",
                by_hand: ["test:conversions/api.duration"],
                moved: { "test:conversions/api.place": "test:conversions/places.place" },
            },
            v3: "tests/behaviour/generations/wit/conversions-v3.wit",
        },
        imports: { default: trappable },
    });

    // The meaning differs, so there is no derived `From` that could conflict with this one.
    impl From<v2::exports::test::conversions::api::Duration>
        for exports::test::conversions::api::Duration
    {
        fn from(seconds: v2::exports::test::conversions::api::Duration) -> Self {
            Self {
                amount: seconds.amount * 1000,
            }
        }
    }
}

use bindings::exports::test::conversions::api as new;
use bindings::v1::exports::test::conversions::api as old;

/// Asserts that a conversion cannot fail: the error of `TryFrom` would be another one.
#[track_caller]
fn converted<T, U: From<T>>(value: T) -> U {
    U::from(value)
}

#[track_caller]
fn unrepresentable<T, U>(value: T) -> String
where
    U: TryFrom<T, Error = Unrepresentable> + std::fmt::Debug,
{
    U::try_from(value).unwrap_err().to_string()
}

fn entry(mode: new::Mode) -> new::Entry {
    new::Entry {
        name: "x".to_owned(),
        mode,
    }
}

#[test]
fn the_fields_of_a_record_are_converted_by_name_in_any_order() {
    let pair: new::Pair = converted(old::Pair { a: 1, b: 2 });
    assert_eq!((pair.a, pair.b), (1, 2));
    let pair: old::Pair = converted(new::Pair { b: 4, a: 3 });
    assert_eq!((pair.a, pair.b), (3, 4));
}

#[test]
fn a_field_that_only_the_target_has_is_none() {
    let item: new::Item = converted(old::Item {
        name: "x".to_owned(),
        mode: old::Mode::Lower,
        size: 9,
    });
    assert!(matches!(item.mode, new::Mode::Lower));
    assert_eq!(
        (item.name.as_str(), item.size, item.language),
        ("x", 9, None)
    );
}

#[test]
fn a_case_that_the_target_lacks_fails() {
    let mode: old::Mode = new::Mode::Upper.try_into().unwrap();
    assert!(matches!(mode, old::Mode::Upper));
    let error = old::Mode::try_from(new::Mode::Title).unwrap_err();
    assert_eq!(error.generation, "v1");
    assert_eq!(error.ty, "test:conversions/api.mode");
    assert_eq!(error.path, "");
    assert_eq!(error.value, UnrepresentableValue::Case("title"));
    expect!["`test:conversions/api.mode` of generation `v1` cannot represent the value: it has no case `title`"]
        .assert_eq(&error.to_string());
}

#[test]
fn an_enum_becomes_a_variant_and_a_variant_an_enum() {
    assert!(matches!(converted(old::Color::Error), new::Color::Error));
    assert!(matches!(
        new::Color::Lower.try_into(),
        Ok(old::Color::Lower)
    ));
    expect!["`test:conversions/api.color` of generation `v1` cannot represent the value: it has no case `mixed`"]
        .assert_eq(&unrepresentable::<_, old::Color>(new::Color::Mixed(3)));
}

#[test]
fn a_flag_that_the_target_lacks_fails_if_it_is_set() {
    let marks = new::Marks::try_from(old::Marks::BOLD | old::Marks::UNDERLINED).unwrap();
    assert_eq!(marks, new::Marks::UNDERLINED | new::Marks::BOLD);
    assert_eq!(
        new::Marks::try_from(old::Marks::empty()).unwrap(),
        new::Marks::empty()
    );
    expect!["`test:conversions/api.marks` of generation `v3` cannot represent the value: it has no flag `blink`"]
        .assert_eq(&unrepresentable::<_, new::Marks>(old::Marks::BOLD | old::Marks::BLINK));
    expect!["`test:conversions/api.marks` of generation `v1` cannot represent the value: it has no flag `italic`"]
        .assert_eq(&unrepresentable::<_, old::Marks>(new::Marks::ITALIC));
}

#[test]
fn an_integer_that_does_not_fit_fails() {
    let numbers: new::Numbers = converted(old::Numbers {
        unsigned: u8::MAX,
        signed: i16::MIN,
        to_signed: u32::MAX,
    });
    assert_eq!(numbers.unsigned, 255);
    assert_eq!(numbers.signed, -32768);
    assert_eq!(numbers.to_signed, 4_294_967_295);
    let numbers = old::Numbers::try_from(numbers).unwrap();
    assert_eq!((numbers.unsigned, numbers.signed), (u8::MAX, i16::MIN));
    let negative = new::Numbers {
        unsigned: 0,
        signed: 0,
        to_signed: -1,
    };
    expect!["`test:conversions/api.numbers` of generation `v1` cannot represent the value of `to-signed`: -1 does not fit in `u32`"]
        .assert_eq(&unrepresentable::<_, old::Numbers>(negative));
}

#[test]
fn an_option_is_some_and_none_fails() {
    let options: new::Options = old::Options {
        wrapped: 5,
        required: Some(old::Mode::Upper),
    }
    .try_into()
    .unwrap();
    assert_eq!(options.wrapped, Some(5));
    assert!(matches!(options.required, new::Mode::Upper));
    let none = old::Options {
        wrapped: 5,
        required: None,
    };
    expect!["`test:conversions/api.options` of generation `v3` cannot represent the value of `required`: a value is required, but it is `none`"]
        .assert_eq(&unrepresentable::<_, new::Options>(none));
    let none = new::Options {
        wrapped: None,
        required: new::Mode::Upper,
    };
    expect!["`test:conversions/api.options` of generation `v1` cannot represent the value of `wrapped`: a value is required, but it is `none`"]
        .assert_eq(&unrepresentable::<_, old::Options>(none));
}

fn containers(mode: new::Mode) -> new::Containers {
    new::Containers {
        listed: vec![vec![new::Mode::Upper], vec![new::Mode::Lower, mode]],
        fixed: [new::Mode::Upper, new::Mode::Lower],
        optional: Some(new::Mode::Lower),
        either: Err(new::Mode::Upper),
        both: (1, new::Mode::Upper, "x".to_owned()),
        by_name: HashMap::from([("k".to_owned(), new::Mode::Lower)]),
    }
}

#[test]
fn containers_are_converted_element_by_element() {
    let old: old::Containers = containers(new::Mode::Lower).try_into().unwrap();
    let new: new::Containers = converted(old);
    assert_eq!(
        format!("{new:?}"),
        format!("{:?}", containers(new::Mode::Lower))
    );

    let error = unrepresentable::<_, old::Containers>(containers(new::Mode::Title));
    expect!["`test:conversions/api.containers` of generation `v1` cannot represent the value of `listed[1][1]`: it has no case `title`"]
        .assert_eq(&error);
}

#[test]
fn the_path_says_which_element_it_is() {
    let paths: [fn(&mut new::Containers); 5] = [
        |all| all.fixed[1] = new::Mode::Title,
        |all| all.optional = Some(new::Mode::Title),
        |all| all.either = Err(new::Mode::Title),
        |all| all.both.1 = new::Mode::Title,
        |all| all.by_name = HashMap::from([("k".to_owned(), new::Mode::Title)]),
    ];
    let paths = paths.map(|change| {
        let mut all = containers(new::Mode::Lower);
        change(&mut all);
        old::Containers::try_from(all).unwrap_err().path
    });
    assert_eq!(
        paths,
        [
            "fixed[1]",
            "optional",
            "either.err",
            "both.1",
            "by-name[\"k\"]"
        ]
    );

    let reply = new::Reply::Items(vec![entry(new::Mode::Upper), entry(new::Mode::Title)]);
    // The type is the outermost one, and the path begins there.
    let error = bindings::v1::exports::test::conversions::api::Reply::try_from(reply);
    let error = error.unwrap_err();
    assert_eq!(error.ty, "test:conversions/api.reply");
    assert_eq!(error.path, "items[1].mode");
}

/// A guest makes the keys, and they may be anything.
#[test]
fn the_key_of_a_map_is_escaped_and_not_long() {
    let path = |key: &str| {
        let mut all = containers(new::Mode::Lower);
        all.by_name = HashMap::from([(key.to_owned(), new::Mode::Title)]);
        let error = old::Containers::try_from(all).unwrap_err();
        (error.path.clone(), error.to_string())
    };
    let (path_of_hostile, message) = path("a\u{1b}[2J\u{202e}\n\"]");
    assert_eq!(path_of_hostile, r#"by-name["a\u{1b}[2J\u{202e}\n\"]"]"#);
    assert!(message.contains(&path_of_hostile), "{message}");
    let (path_of_long, _) = path(&"é".repeat(100_000));
    assert_eq!(
        path_of_long.chars().count(),
        "by-name[…]".chars().count() + 64
    );
    // With several entries, the path names the one that fails.
    let mut all = containers(new::Mode::Lower);
    let names = (0..50).map(|index| (format!("k{index}"), new::Mode::Upper));
    all.by_name = names.collect();
    all.by_name.insert("bad".to_owned(), new::Mode::Title);
    let error = old::Containers::try_from(all).unwrap_err();
    assert_eq!(error.path, "by-name[\"bad\"]");
}

#[test]
fn a_handle_to_one_resource_is_itself() {
    // Only a guest makes a `ResourceAny`.
    let _: fn(old::Owner) -> new::Owner = converted;
    let lent: bindings::test::conversions::store::Lent =
        converted(bindings::v1::test::conversions::store::Lent {
            file: Resource::new_own(7),
        });
    assert_eq!(lent.file.rep(), 7);
    assert_eq!(lent.path, None);
}

#[test]
fn types_of_the_world_itself_are_converted() {
    let new: bindings::Settings = converted(bindings::v1::Settings { verbose: true });
    assert!(new.verbose && new.level.is_none());
}

#[test]
fn a_moved_type_is_converted() {
    use bindings::exports::test::conversions::places::Place;
    let place: Place = converted(bindings::v2::exports::test::conversions::api::Place { x: 1 });
    assert_eq!((place.x, place.y), (1, None));
}

#[test]
fn the_error_is_data() {
    let error = old::Numbers::try_from(new::Numbers {
        unsigned: 256,
        signed: 0,
        to_signed: 0,
    });
    let error = serde_json::to_string(&error.unwrap_err()).unwrap();
    expect![[r#"{"generation":"v1","type":"test:conversions/api.numbers","path":"unsigned","integer":"256","target":"u8"}"#]]
        .assert_eq(&error);
}

/// The text of all conversions.
fn lines(input: &str) -> String {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let all = conversions(input.parse().unwrap(), root).unwrap_or_else(|error| panic!("{error}"));
    let line = |derivation: &Derivation| match derivation {
        Derivation::From => "From".to_owned(),
        Derivation::TryFrom => "TryFrom".to_owned(),
        Derivation::Not(why) => why.to_string(),
    };
    let lines = all.iter().map(|conversion| {
        format!(
            "{}\n  to newer: {}\n  to older: {}\n",
            conversion.name,
            line(&conversion.to_newer),
            line(&conversion.to_older)
        )
    });
    lines.collect()
}

#[test]
fn what_is_not_derived_has_a_reason() {
    let input = r#"{
        generations: {
            v1: {
                path: "tests/behaviour/generations/wit/not-converted-v1.wit",
                by_hand: ["test:not-converted/api.meaning"],
            },
            v2: {
                path: "tests/behaviour/generations/wit/not-converted-v2.wit",
                with: { "test:not-converted/api.replaced": crate::Replaced },
            },
        },
    }"#;
    expect![[r#"
        lost
          to newer: the field `b` would be lost
          to older: the required field `b` would have no value
        required
          to newer: the required field `b` would have no value
          to older: the field `b` would be lost
        payload
          to newer: only one of the two cases `a` has a payload
          to older: only one of the two cases `a` has a payload
        renamed
          to newer: no case has the same name in both
          to older: no case has the same name in both
        kinds
          to newer: in `b`, `string` and `list` are different kinds of types
          to older: in `b`, `list` and `string` are different kinds of types
        record-or-variant
          to newer: `record` and `variant` are different kinds of types
          to older: `variant` and `record` are different kinds of types
        floats
          to newer: in `a`, `f32` is not converted to `f64`, since one of them is a float
          to older: in `a`, `f64` is not converted to `f32`, since one of them is a float
        rounded
          to newer: in `a`, `u32` is not converted to `f64`, since one of them is a float
          to older: in `a`, `f64` is not converted to `u32`, since one of them is a float
        signs
          to newer: in `a`, neither `u32` nor `s32` has all values of the other
          to older: in `a`, neither `s32` nor `u32` has all values of the other
        tuples
          to newer: in `a`, the lengths 2 and 3 differ
          to older: in `a`, the lengths 3 and 2 differ
        results
          to newer: in `a.ok`, only one of the two `result` types has a value there
          to older: in `a.ok`, only one of the two `result` types has a value there
        options
          to newer: in `a`, a single `none` could mean the outer or the inner `option`
          to older: in `a`, a single `none` could mean the outer or the inner `option`
        replaced
          to newer: the option `with` replaces the type
          to older: the option `with` replaces the type
        with-replaced
          to newer: in `a`, the option `with` replaces the type
          to older: the field `b` would be lost
        resources
          to newer: in `a`, the handles are to different resources
          to older: in `a`, the handles are to different resources
        borrowed
          to newer: in `a`, it contains a `borrow`
          to older: the field `b` would be lost
        streamed
          to newer: in `a`, it contains a `stream`
          to older: the field `b` would be lost
        others
          to newer: in `a`, `foo` and `bar` are not counterparts
          to older: in `a`, `bar` and `foo` are not counterparts
        meaning
          to newer: the meaning differs, according to the option `by_hand`
          to older: the meaning differs, according to the option `by_hand`
        outer
          to newer: in `parts[]`, the field `b` would be lost
          to older: in `parts[]`, the required field `b` would have no value
    "#]]
    .assert_eq(&lines(input));
}

#[test]
fn only_types_that_own_their_contents_are_converted() {
    // `lent` is only a parameter, and `kept` is a result, too.
    let wit = |field: &str| {
        format!(
            "package test:forms; world w {{
                record lent {{ name: string{field} }}
                record kept {{ name: string{field} }}
                export f: func(a: lent, b: kept) -> kept;
            }}"
        )
    };
    let (older, newer) = (wit(""), wit(", extra: option<string>"));
    let input = format!(
        "{{ generations: {{ v1: {{ inline: {older:?} }}, v2: {{ inline: {newer:?} }} }},
            ownership: Borrowing {{ duplicate_if_necessary: true }} }}"
    );
    expect![[r#"
        lent
          to newer: the type is only generated in a form that borrows its contents
          to older: the type is only generated in a form that borrows its contents
        kept
          to newer: From
          to older: the field `extra` would be lost
    "#]]
    .assert_eq(&lines(&input));
}

mod forms {
    worldbind::bindgen!({
        generations: {
            v1: { inline: "package test:forms; world w {
                record kept { name: string }
                export f: func(a: kept) -> kept;
            }" },
            v2: { inline: "package test:forms; world w {
                record kept { name: string, extra: option<string> }
                export f: func(a: kept) -> kept;
            }" },
        },
        ownership: Borrowing { duplicate_if_necessary: true },
    });
}

#[test]
fn the_form_that_owns_its_contents_is_converted() {
    let kept: forms::KeptResult = converted(forms::v1::KeptResult {
        name: "x".to_owned(),
    });
    assert_eq!((kept.name.as_str(), kept.extra), ("x", None));
}

mod three {
    worldbind::bindgen!({
        generations: {
            v1: { inline: "package test:three@1.0.0; world w {
                record inner { a: u8 }
                record outer { inner: inner }
                export f: func(a: outer);
            }" },
            v2: { inline: "package test:three@2.0.0; world w {
                record inner { a: u16 }
                record outer { inner: inner }
                export f: func(a: outer);
            }" },
            v3: { inline: "package test:three@3.0.0; world w {
                record inner { a: u32 }
                export f: func(a: inner);
            }" },
        },
    });
}

#[test]
fn each_older_type_is_converted_to_and_from_the_newest_with_its_name() {
    use three::{Inner, v1, v2};
    let oldest: Inner = converted(v1::Inner { a: 1 });
    let older: Inner = converted(v2::Inner { a: 2 });
    assert_eq!((oldest.a, older.a), (1, 2));
    let error = v1::Inner::try_from(Inner { a: 256 }).unwrap_err();
    assert_eq!((error.generation, error.path.as_str()), ("v1", "a"));
    assert_eq!(v2::Inner::try_from(Inner { a: 256 }).unwrap().a, 256);
}

#[test]
fn a_part_is_converted_although_a_newer_generation_has_it_without_the_whole() {
    use three::{v1, v2};
    let inner = v1::Inner { a: 1 };
    let outer: v2::Outer = converted(v1::Outer { inner });
    assert_eq!(outer.inner.a, 1);
}
