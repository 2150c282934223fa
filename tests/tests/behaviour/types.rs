//! Values of all WIT types go to a guest and come back.
//!
//! The guest is a stub: it returns the core value, or the address in its memory, that it got. So a
//! value that comes back was lowered and lifted by the types in the bindings. A value that is not
//! one core value is passed together with `space`: then there are so many parameters that they are
//! passed in memory.

use std::collections::HashMap;
use std::fmt::Debug;

use worldbind::wasmtime::{self, Store};
use worldbind_tests::{engine, linker, stub};

use self::exports::acme::types::{handles, in_memory, single};

world_and_text! {
    WIT = "
        package acme:types;

        interface single {
            enum color { red, green, blue }
            flags one { a }
            flags eight { a, b, c, d, e, f, g, h }
            flags nine { a, b, c, d, e, f, g, h, i }
            flags many {
                f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15,
                f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31,
            }
            record wrapped { only: u16 }
            type number = u64;
            type more = number;

            echo-u8: func(v: u8) -> u8;
            echo-u16: func(v: u16) -> u16;
            echo-u32: func(v: u32) -> u32;
            echo-u64: func(v: u64) -> u64;
            echo-s8: func(v: s8) -> s8;
            echo-s16: func(v: s16) -> s16;
            echo-s32: func(v: s32) -> s32;
            echo-s64: func(v: s64) -> s64;
            echo-f32: func(v: f32) -> f32;
            echo-f64: func(v: f64) -> f64;
            echo-bool: func(v: bool) -> bool;
            echo-char: func(v: char) -> char;
            echo-color: func(v: color) -> color;
            echo-one: func(v: one) -> one;
            echo-eight: func(v: eight) -> eight;
            echo-nine: func(v: nine) -> nine;
            echo-many: func(v: many) -> many;
            echo-wrapped: func(v: wrapped) -> wrapped;
            echo-more: func(v: more) -> more;
            echo-nothing: func(v: result) -> result;
        }

        interface in-memory {
            use single.{color, one, nine, many};

            type eight-numbers = tuple<u64, u64, u64, u64, u64, u64, u64, u64>;
            type space = tuple<eight-numbers, eight-numbers>;

            record small { byte: u8, wide: u64, half: u16 }
            record numbers { a: u8, b: s8, c: u16, d: s16, e: u32, f: s32, g: u64, h: s64, i: f32, j: f64 }
            record all-flags { one: one, nine: nine, many: many, color: color }
            variant shape { nothing, byte(u8), wide(u64), text(string), smalls(list<small>), pair(tuple<f32, char>) }
            record nested { shape: shape, maybe: option<option<small>>, outcome: result<list<shape>, string> }
            type names = list<string>;
            type lookup = list<tuple<names, option<nested>>>;

            echo-string: func(v: string, space: space) -> tuple<string, space>;
            echo-bytes: func(v: list<u8>, space: space) -> tuple<list<u8>, space>;
            echo-names: func(v: names, space: space) -> tuple<names, space>;
            echo-lists: func(v: list<list<u64>>, space: space) -> tuple<list<list<u64>>, space>;
            echo-numbers: func(v: numbers, space: space) -> tuple<numbers, space>;
            echo-all-flags: func(v: all-flags, space: space) -> tuple<all-flags, space>;
            echo-tuple: func(v: tuple<u8, string, bool>, space: space) -> tuple<tuple<u8, string, bool>, space>;
            echo-option: func(v: option<string>, space: space) -> tuple<option<string>, space>;
            echo-options: func(v: option<option<u8>>, space: space) -> tuple<option<option<u8>>, space>;
            echo-both: func(v: result<u64, string>, space: space) -> tuple<result<u64, string>, space>;
            echo-ok: func(v: result<string>, space: space) -> tuple<result<string>, space>;
            echo-err: func(v: result<_, string>, space: space) -> tuple<result<_, string>, space>;
            echo-neither: func(v: result, space: space) -> tuple<result, space>;
            echo-shapes: func(v: list<shape>, space: space) -> tuple<list<shape>, space>;
            echo-lookup: func(v: lookup, space: space) -> tuple<lookup, space>;
            echo-array: func(v: list<u16, 3>, space: space) -> tuple<list<u16, 3>, space>;
            echo-matrix: func(v: list<list<shape, 2>, 2>, space: space) -> tuple<list<list<shape, 2>, 2>, space>;
            echo-map: func(v: map<string, u64>, space: space) -> tuple<map<string, u64>, space>;
        }

        interface handles {
            use in-memory.{space};

            resource thing {
                constructor(number: u32);
                number: func() -> u32;
            }
            record holder { label: u8, thing: thing }

            echo-thing: func(v: thing) -> thing;
            echo-holder: func(v: holder, space: space) -> tuple<holder, space>;
            echo-holders: func(v: list<holder>, space: space) -> tuple<list<holder>, space>;
            echo-maybe: func(v: option<thing>, space: space) -> tuple<option<thing>, space>;
            number-of: func(v: borrow<thing>) -> u32;
        }

        world types {
            export single;
            export in-memory;
            export handles;
        }
    ",
    additional_derives: [PartialEq],
}

fn types() -> (Store<()>, Types) {
    let component = stub(WIT);
    let mut store = Store::new(engine(), ());
    let types = Types::instantiate(&mut store, &component, &linker(&component)).unwrap();
    (store, types)
}

/// Every value comes back from the function.
fn comes_back<V: Clone + Debug + PartialEq>(
    values: &[V],
    mut echo: impl FnMut(V) -> wasmtime::Result<V>,
) {
    for value in values {
        assert_eq!(&echo(value.clone()).unwrap(), value);
    }
}

/// Space that would be changed if a value was written beyond its place.
const SPACE: in_memory::Space = ((A, A, A, A, A, A, A, A), (A, A, A, A, A, A, A, A));
const A: u64 = 0xa0a1_a2a3_a4a5_a6a7;

#[test]
fn numbers_come_back_at_their_limits() {
    let (mut store, types) = types();
    let (s, api) = (&mut store, types.acme_types_single());
    comes_back(&[0, 1, u8::MAX], |v| api.call_echo_u8(&mut *s, v));
    comes_back(&[0, 1, u16::MAX], |v| api.call_echo_u16(&mut *s, v));
    comes_back(&[0, 1, u32::MAX], |v| api.call_echo_u32(&mut *s, v));
    comes_back(&[0, 1, u64::MAX], |v| api.call_echo_u64(&mut *s, v));
    comes_back(&[i8::MIN, -1, i8::MAX], |v| api.call_echo_s8(&mut *s, v));
    comes_back(&[i16::MIN, -1, i16::MAX], |v| api.call_echo_s16(&mut *s, v));
    comes_back(&[i32::MIN, -1, i32::MAX], |v| api.call_echo_s32(&mut *s, v));
    comes_back(&[i64::MIN, -1, i64::MAX], |v| api.call_echo_s64(&mut *s, v));
    comes_back(&[false, true], |v| api.call_echo_bool(&mut *s, v));
    comes_back(&['\0', 'a', '\u{d7ff}', '\u{e000}', char::MAX], |v| {
        api.call_echo_char(&mut *s, v)
    });
    comes_back(&[0, single::More::MAX], |v| api.call_echo_more(&mut *s, v));
}

#[test]
fn floats_come_back_even_if_they_are_no_numbers() {
    let (mut store, types) = types();
    let (s, api) = (&mut store, types.acme_types_single());
    let f32s = [
        0.0,
        -0.0,
        f32::MIN_POSITIVE,
        f32::MAX,
        f32::INFINITY,
        f32::NEG_INFINITY,
    ];
    for value in f32s {
        let back = api.call_echo_f32(&mut *s, value).unwrap();
        assert_eq!(back.to_bits(), value.to_bits());
    }
    for value in [
        0.0,
        -0.0,
        f64::MIN_POSITIVE,
        f64::MAX,
        f64::INFINITY,
        f64::NEG_INFINITY,
    ] {
        let back = api.call_echo_f64(&mut *s, value).unwrap();
        assert_eq!(back.to_bits(), value.to_bits());
    }
    assert!(api.call_echo_f32(&mut *s, f32::NAN).unwrap().is_nan());
    assert!(api.call_echo_f64(&mut *s, f64::NAN).unwrap().is_nan());
}

#[test]
fn enums_flags_and_records_of_one_value_come_back() {
    use single::{Color, Eight, Many, Nine, One, Wrapped};

    let (mut store, types) = types();
    let (s, api) = (&mut store, types.acme_types_single());
    comes_back(&[Color::Red, Color::Green, Color::Blue], |v| {
        api.call_echo_color(&mut *s, v)
    });
    comes_back(&[One::empty(), One::A], |v| api.call_echo_one(&mut *s, v));
    let eights = [Eight::empty(), Eight::A | Eight::H, Eight::all()];
    comes_back(&eights, |v| api.call_echo_eight(&mut *s, v));
    let nines = [Nine::empty(), Nine::H, Nine::A | Nine::I, Nine::all()];
    comes_back(&nines, |v| api.call_echo_nine(&mut *s, v));
    let manys = [Many::empty(), Many::F0 | Many::F31, Many::F15, Many::all()];
    comes_back(&manys, |v| api.call_echo_many(&mut *s, v));
    comes_back(&[Wrapped { only: u16::MAX }], |v| {
        api.call_echo_wrapped(&mut *s, v)
    });
    comes_back(&[Ok(()), Err(())], |v| api.call_echo_nothing(&mut *s, v));
}

#[test]
fn texts_and_lists_come_back() {
    let (mut store, types) = types();
    let (s, api) = (&mut store, types.acme_types_in_memory());
    let texts = ["", "a", "größe 𝄞 \0", &"long".repeat(40_000)].map(str::to_owned);
    comes_back(&texts, |v| spaced(api.call_echo_string(&mut *s, &v, SPACE)));
    let bytes = [vec![], (0..=u8::MAX).collect(), vec![7; 300_000]];
    comes_back(&bytes, |v| spaced(api.call_echo_bytes(&mut *s, &v, SPACE)));
    let names = [vec![], texts.to_vec()];
    comes_back(&names, |v| spaced(api.call_echo_names(&mut *s, &v, SPACE)));
    let lists = [vec![], vec![vec![], vec![u64::MAX], vec![1, 2, 3]]];
    comes_back(&lists, |v| spaced(api.call_echo_lists(&mut *s, &v, SPACE)));
}

#[test]
fn records_tuples_and_flags_come_back_whatever_their_layout() {
    use in_memory::{AllFlags, Color, Many, Nine, Numbers, One};

    let (mut store, types) = types();
    let (s, api) = (&mut store, types.acme_types_in_memory());
    let numbers = Numbers {
        a: u8::MAX,
        b: i8::MIN,
        c: u16::MAX,
        d: i16::MIN,
        e: u32::MAX,
        f: i32::MIN,
        g: u64::MAX,
        h: i64::MIN,
        i: f32::MIN,
        j: f64::MAX,
    };
    comes_back(&[numbers], |v| {
        spaced(api.call_echo_numbers(&mut *s, v, SPACE))
    });
    let all_flags = AllFlags {
        one: One::A,
        nine: Nine::I,
        many: Many::F30 | Many::F31,
        color: Color::Blue,
    };
    comes_back(&[all_flags], |v| {
        spaced(api.call_echo_all_flags(&mut *s, v, SPACE))
    });
    comes_back(&[(1, "two".to_owned(), true)], |v| {
        spaced(api.call_echo_tuple(&mut *s, (v.0, &v.1, v.2), SPACE))
    });
}

#[test]
fn options_and_results_of_every_shape_come_back() {
    let (mut store, types) = types();
    let (s, api) = (&mut store, types.acme_types_in_memory());
    let text = || "why".to_owned();
    comes_back(&[None, Some(text())], |v| {
        spaced(api.call_echo_option(&mut *s, v.as_deref(), SPACE))
    });
    comes_back(&[None, Some(None), Some(Some(9))], |v| {
        spaced(api.call_echo_options(&mut *s, v, SPACE))
    });
    comes_back(&[Ok(u64::MAX), Err(text())], |v| {
        spaced(api.call_echo_both(
            &mut *s,
            v.as_ref().map(|v| *v).map_err(String::as_str),
            SPACE,
        ))
    });
    comes_back(&[Ok(text()), Err(())], |v| {
        spaced(api.call_echo_ok(&mut *s, v.as_deref().map_err(|_| ()), SPACE))
    });
    comes_back(&[Ok(()), Err(text())], |v| {
        spaced(api.call_echo_err(&mut *s, v.as_ref().copied().map_err(String::as_str), SPACE))
    });
    comes_back(&[Ok(()), Err(())], |v| {
        spaced(api.call_echo_neither(&mut *s, v, SPACE))
    });
}

#[test]
fn variants_come_back_at_any_depth() {
    use in_memory::{Nested, Shape, Small};

    let (mut store, types) = types();
    let (s, api) = (&mut store, types.acme_types_in_memory());
    let small = Small {
        byte: 1,
        wide: u64::MAX,
        half: 3,
    };
    let shapes = vec![
        Shape::Nothing,
        Shape::Byte(255),
        Shape::Wide(u64::MAX),
        Shape::Text("text".to_owned()),
        Shape::Smalls(vec![small, small]),
        Shape::Pair((1.5, '𝄞')),
    ];
    comes_back(&[vec![], shapes.clone()], |v| {
        spaced(api.call_echo_shapes(&mut *s, &v, SPACE))
    });

    let nested = |maybe, outcome| Nested {
        shape: shapes[4].clone(),
        maybe,
        outcome,
    };
    let lookup = vec![
        (vec!["a".to_owned(), "b".to_owned()], None),
        (vec![], Some(nested(None, Err("why".to_owned())))),
        (vec![], Some(nested(Some(None), Ok(vec![])))),
        (
            vec![String::new()],
            Some(nested(Some(Some(small)), Ok(shapes.clone()))),
        ),
    ];
    comes_back(&[lookup], |v| {
        spaced(api.call_echo_lookup(&mut *s, &v, SPACE))
    });
}

#[test]
fn lists_of_fixed_length_and_maps_come_back() {
    use in_memory::Shape;

    let (mut store, types) = types();
    let (s, api) = (&mut store, types.acme_types_in_memory());
    comes_back(&[[0, 1, u16::MAX]], |v| {
        spaced(api.call_echo_array(&mut *s, v, SPACE))
    });
    let text = |text: &str| Shape::Text(text.to_owned());
    let matrix = [[text("a"), Shape::Nothing], [Shape::Byte(1), text("b")]];
    comes_back(&[matrix], |v| {
        let lent = v.each_ref().map(|row| row.each_ref());
        spaced(api.call_echo_matrix(&mut *s, lent, SPACE))
    });
    let map = [("a".to_owned(), 1), (String::new(), u64::MAX)];
    comes_back(&[HashMap::from(map)], |v| {
        let lent = v.iter().map(|(key, value)| (key.as_str(), *value));
        spaced(api.call_echo_map(&mut *s, lent.collect(), SPACE))
    });
}

#[test]
fn handles_come_back_on_their_own_and_within_records_and_lists() -> wasmtime::Result<()> {
    use handles::Holder;

    let (mut store, types) = types();
    let api = types.acme_types_handles();
    let thing = api.thing();
    let mut new = |number| thing.call_constructor(&mut store, number);
    let [a, b, c, d] = [new(10)?, new(20)?, new(30)?, new(u32::MAX)?];

    let a = api.call_echo_thing(&mut store, a)?;
    assert_eq!(thing.call_number(&mut store, a)?, 10);
    let holder = |label, thing| Holder { label, thing };
    let (b, space) = api.call_echo_holder(&mut store, holder(1, b), SPACE)?;
    assert_eq!((b.label, space), (1, SPACE));
    assert_eq!(api.call_number_of(&mut store, b.thing)?, 20);
    let (holders, space) =
        api.call_echo_holders(&mut store, &[holder(2, c), holder(3, b.thing)], SPACE)?;
    let labels: Vec<_> = holders.iter().map(|holder| holder.label).collect();
    assert_eq!((labels, space), (vec![2, 3], SPACE));
    assert_eq!(api.call_number_of(&mut store, holders[0].thing)?, 30);
    assert_eq!(api.call_number_of(&mut store, holders[1].thing)?, 20);
    let (d, _) = api.call_echo_maybe(&mut store, Some(d), SPACE)?;
    assert_eq!(api.call_number_of(&mut store, d.unwrap())?, u32::MAX);
    assert!(api.call_echo_maybe(&mut store, None, SPACE)?.0.is_none());
    Ok(())
}

/// The value, once the space behind it is found unharmed.
fn spaced<V>(result: wasmtime::Result<(V, in_memory::Space)>) -> wasmtime::Result<V> {
    result.map(|(value, space)| {
        assert_eq!(space, SPACE);
        value
    })
}
