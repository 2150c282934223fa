//! No file uses a file of a later stage, and no files use each other in a circle.
//!
//! A file uses another one if a path in it leads there: in a `use` or elsewhere, from `crate`,
//! `super` or `self`. A name that a file exports again (`pub use`) counts as that of the file that
//! defines it. Tests may use everything.

mod graph;

use std::collections::BTreeSet;

use graph::{Uses, circles, files, parse, uses};

/// All stages of the generator, in the order in which they run. All stages use the files before the
/// first one.
const STAGES: &[&str] = &[
    "model",
    "parse",
    "load",
    "survey",
    "relate",
    "place",
    "lower",
    "check",
    "emit",
    "wants",
    "pipeline",
    "comparison",
    // The root of the crate, with the functions that entry points call.
    "",
    "builder",
];

/// The stage of a file; `None` for helpers.
fn stage(file: &str) -> Option<usize> {
    let first = file.split("::").next().unwrap_or_default();
    STAGES.iter().position(|stage| *stage == first)
}

#[test]
fn no_file_uses_a_later_stage_and_helpers_use_none() {
    let uses = uses(&files("codegen/src"));
    let later = uses.iter().flat_map(|(file, used)| {
        let used = used.iter().filter(move |used| match stage(file) {
            Some(position) => stage(used).is_some_and(|other| other > position),
            // `model_text` shows the model.
            None => stage(used).is_some_and(|other| other > 0),
        });
        used.map(move |used| format!("{file} uses {used}"))
    });
    assert_eq!(later.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    for folder in [
        "codegen/src",
        "resolve/src",
        "runtime/src",
        "cli/src",
        "macro/src",
        "testing/src",
    ] {
        let uses = uses(&files(folder));
        let circles = circles(uses);
        assert!(circles.is_empty(), "circles in {folder}: {circles:#?}");
    }
}

#[test]
fn the_folders_of_the_runtime_use_each_other_without_circles() {
    let mut of_folders = Uses::new();
    for (file, used) in uses(&files("runtime/src")) {
        let folder = |file: &str| file.split("::").next().unwrap_or_default().to_owned();
        let of_folder = of_folders.entry(folder(&file)).or_default();
        let used = used.iter().map(|used| folder(used));
        of_folder.extend(used.filter(|used| *used != folder(&file)));
    }
    let circles = circles(of_folders);
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn every_way_to_name_a_file_is_seen() {
    let files = [
        ("", "pub use a::One; mod a; mod b; mod c;"),
        ("a", "use crate::{b::{self, Two}, c::d::Three};"),
        ("b", "fn f() { let _ = [super::c::d::four(), 5]; }"),
        ("c", "pub(crate) use self::d::Three; mod d;"),
        (
            "c::d",
            "#[cfg(test)] mod tests { use crate::a::One; } // use crate::b;",
        ),
        ("e", "use crate::c::Three; use super::One;"),
        (
            "f",
            "/// [`crate::a`]\n#[cfg(test)] use crate::a; macro_rules! m { () => { $crate::b } }",
        ),
    ];
    let parsed = files.map(|(file, text)| parse(file, text));
    let uses = uses(&parsed.into_iter().collect());
    let of = |file: &str| -> Vec<_> { uses[file].iter().map(String::as_str).collect() };
    assert_eq!(of(""), Vec::<&str>::new());
    assert_eq!(of("a"), ["b", "c::d"]);
    assert_eq!(of("b"), ["c::d"]);
    assert_eq!(of("c"), Vec::<&str>::new());
    assert_eq!(of("c::d"), Vec::<&str>::new());
    assert_eq!(of("e"), ["a", "c::d"]);
    assert_eq!(of("f"), Vec::<&str>::new());
}

#[test]
fn a_circle_is_found() {
    let of = |names: &[&str]| -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    };
    let mut uses = Uses::new();
    uses.insert("a".to_owned(), of(&["b", "c"]));
    uses.insert("b".to_owned(), of(&["c"]));
    uses.insert("c".to_owned(), of(&["d"]));
    assert!(circles(uses.clone()).is_empty());
    uses.insert("d".to_owned(), of(&["b"]));
    let circle: Vec<_> = circles(uses).into_keys().collect();
    assert_eq!(circle, ["b", "c", "d"]);
}
