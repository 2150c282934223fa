//! The derives that a host requests, and the attributes for these derives.

use std::collections::HashSet;
use std::fmt::Debug;
use std::hash::Hash;

use worldbind::wasmtime::{self, Store};
use worldbind_tests::{engine, linker, stub};

use self::acme::labels::files;
use self::exports::acme::labels::api::{self, Color, Held, Label, Mark, Mode, Shape, Weighed};

world_and_text! {
    WIT = "
        package acme:labels@1.0.0;

        interface files {
            resource file;
            record opened { file: own<file>, path: string }
            record nested { opened: opened, size: u32 }
            record measured { size: u32 }
        }

        interface api {
            record label { text: string, max-size: u32, note: option<string> }
            record weighed { label: label, weight: f32 }
            enum color { red, dark-green }
            enum mode { fast, slow }
            flags options { trim }
            variant shape { dot, titled(label), filled(color) }
            record mark { at: u32, options: options }
            resource thing { constructor(number: u32); }
            record held { thing: thing, name: string }
            record logged { thing: thing, line: string }

            type eight-numbers = tuple<u64, u64, u64, u64, u64, u64, u64, u64>;
            type space = tuple<eight-numbers, eight-numbers>;

            echo-label: func(v: label, space: space) -> tuple<label, space>;
            echo-shape: func(v: shape, space: space) -> tuple<shape, space>;
            weigh: func(v: weighed, mode: mode, mark: mark, held: held, logged: logged);
        }

        world labels {
            enum level { low, high }
            import files;
            import log: func(level: level);
            export api;
        }
    ",
    derives: {
        "acme:labels/api.label": [
            Default,
            PartialEq,
            Hash,
            serde::Serialize,
            ::serde::Serialize,
            serde::Deserialize,
        ],
        "acme:labels/api@1.0.0.color": [serde::Serialize, serde::Deserialize, Clone, Hash, Hash],
        "acme:labels/api.shape": [PartialEq, serde::Serialize, serde::Deserialize],
        "acme:labels/api.logged": [PartialEq, serde::Serialize],
        "level": [],
        "acme:labels/files": [PartialEq, Eq, Hash, serde::Serialize],
        default: [PartialEq, Eq, Hash, PartialOrd, Ord, Copy, Default, serde::Serialize],
    },
    attributes: {
        "acme:labels/api.label": [#[serde(rename_all = "camelCase", deny_unknown_fields)]],
        "acme:labels/api.label.text": [#[serde(rename = "t")]],
        "acme:labels/api.label.note": [
            #[serde(default)],
            #[serde(skip_serializing_if = "Option::is_none")],
        ],
        "acme:labels/api.color": [#[serde(rename_all = "kebab-case")]],
        "acme:labels/api.shape": [#[serde(tag = "kind", content = "value")]],
        "acme:labels/api.shape.filled": [#[serde(rename = "colour")]],
        "acme:labels/api.mode.slow": [#[default]],
        "acme:labels/api.logged.thing": [#[serde(skip)]],
    },
}

/// Types that borrow: a derive that is not possible for a borrow is only on the owning types.
mod borrowing {
    worldbind::bindgen!({
        inline: "
            package acme:labels;

            interface api {
                record label { text: string }
                record labels { first: label, all: list<label> }
                echo: func(v: labels) -> labels;
            }

            world labels {
                export api;
            }
        ",
        derives: {
            "acme:labels/api.label": [PartialEq, serde::Serialize, serde::Deserialize],
            default: [PartialEq, Copy, Default, serde::Serialize, serde::Deserialize],
        },
        ownership: Borrowing { duplicate_if_necessary: true },
    });
}

/// Whether a type implements a trait: the inherent method hides the method of the fallback if it
/// applies.
macro_rules! has {
    ($ty:ty: $($bound:tt)+) => {{
        struct Of<T>(std::marker::PhantomData<T>);
        #[allow(dead_code)]
        trait Fallback {
            fn has(&self) -> bool {
                false
            }
        }
        impl<T> Fallback for Of<T> {}
        #[allow(dead_code)]
        impl<T: $($bound)+> Of<T> {
            fn has(&self) -> bool {
                true
            }
        }
        Of::<$ty>(std::marker::PhantomData).has()
    }};
}

fn label() -> Label {
    Label {
        text: "home".to_owned(),
        max_size: 3,
        note: None,
    }
}

#[test]
fn attributes_of_types_fields_and_cases_say_how_they_are_written() {
    let json = serde_json::to_string(&label()).unwrap();
    assert_eq!(json, r#"{"t":"home","maxSize":3}"#);
    assert_eq!(serde_json::from_str::<Label>(&json).unwrap(), label());
    let unknown = serde_json::from_str::<Label>(r#"{"t":"home","maxSize":3,"other":0}"#);
    let error = unknown.unwrap_err().to_string();
    assert!(error.contains("unknown field `other`"), "{error}");

    let shapes = [
        Shape::Dot,
        Shape::Titled(label()),
        Shape::Filled(Color::DarkGreen),
    ];
    let json = serde_json::to_string(&shapes).unwrap();
    assert_eq!(
        json,
        r#"[{"kind":"Dot"},{"kind":"Titled","value":{"t":"home","maxSize":3}},{"kind":"colour","value":"dark-green"}]"#
    );
    assert_eq!(serde_json::from_str::<Vec<Shape>>(&json).unwrap(), shapes);
}

#[test]
fn what_was_read_goes_to_a_component_and_comes_back() -> wasmtime::Result<()> {
    const SPACE: api::Space = ((1, 2, 3, 4, 5, 6, 7, 8), (1, 2, 3, 4, 5, 6, 7, 8));

    let component = stub(WIT);
    let mut store = Store::new(engine(), ());
    let labels = Labels::instantiate(&mut store, &component, &linker(&component))?;
    let api = labels.acme_labels_api();
    let label: Label = serde_json::from_str(r#"{"t":"away","maxSize":7,"note":"far"}"#).unwrap();
    let (back, _) = api.call_echo_label(&mut store, &label, SPACE)?;
    assert_eq!(back, label);
    let shape: Shape = serde_json::from_str(r#"{"kind":"colour","value":"red"}"#).unwrap();
    let (back, _) = api.call_echo_shape(&mut store, &shape, SPACE)?;
    assert_eq!(back, Shape::Filled(Color::Red));
    Ok(())
}

#[test]
fn the_closest_rule_counts_alone() {
    assert!(has!(Label: Default + Hash + PartialEq));
    assert!(!has!(Label: Eq), "the default is for what has no rule");
    assert!(!has!(Level: Hash), "a rule may be empty");
    assert!(!has!(files::Measured: Default));
    assert!(has!(files::Measured: Hash + serde::Serialize));
    assert_eq!(HashSet::from([Color::Red, Color::Red]).len(), 1);
}

#[test]
fn the_default_leaves_out_what_a_type_cannot_have() {
    // It contains a float, and a label that does not implement the ordering traits.
    assert!(has!(Weighed: PartialEq));
    assert!(!has!(Weighed: Eq));
    assert!(!has!(Weighed: Hash));
    assert_eq!(Mode::default(), Mode::Slow);
    // The engine defines the traits of flags.
    assert!(has!(Mark: Copy + Eq + Default));
    assert!(!has!(Mark: Hash));
    assert!(!has!(Mark: PartialOrd));
    // A handle to a resource of the component can be compared.
    assert!(has!(Held: PartialEq + Eq));
    assert!(!has!(Held: Hash));
    assert!(!has!(Held: Clone));
    assert!(!has!(Held: Default));
    assert!(!has!(Held: serde::Serialize));
}

#[test]
fn a_rule_for_an_interface_leaves_out_what_a_type_cannot_have() {
    assert!(!has!(files::Opened: PartialEq));
    assert!(
        !has!(files::Nested: serde::Serialize),
        "the handle is further within"
    );
    assert!(has!(files::Nested: Debug));
}

#[test]
fn what_borrows_is_written_and_not_read() {
    use borrowing::exports::acme::labels::api::{
        LabelParam, LabelResult, LabelsParam, LabelsResult,
    };

    assert!(has!(LabelResult: PartialEq + serde::Serialize + serde::de::DeserializeOwned));
    assert!(has!(LabelParam<'static>: PartialEq + serde::Serialize));
    assert!(!has!(LabelParam<'static>: serde::Deserialize<'static>));
    assert!(has!(LabelsResult: PartialEq + serde::Serialize + serde::de::DeserializeOwned));
    assert!(!has!(LabelsResult: Default), "a label has no default value");
    assert!(has!(LabelsParam<'static>: PartialEq + Clone + serde::Serialize));
    assert!(!has!(LabelsParam<'static>: serde::Deserialize<'static>));
}

#[test]
fn a_field_that_has_attributes_is_left_to_them() {
    assert!(has!(api::Logged: serde::Serialize + PartialEq));
}
