//! Random pairs of generations: the generator and the engine find the same types and functions
//! equal.
//!
//! The engine does not know the names of types. So the first field or case of each record, variant,
//! enum and set of flags has the type's name: then types with one structure have one name. The
//! engine reports the names of parameters, but does not compare them. All resources are defined by
//! the host, with one type for each name.

mod engine;
mod strategies;
mod worlds;

use std::cell::Cell;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence, TestRunner};
use worldbind_codegen::{ComparedItem, compare};

use self::engine::{Exported, exported};
use self::strategies::pair;
use self::worlds::World;

#[test]
fn the_engine_finds_equal_what_the_generator_finds_equal() {
    let cases = std::env::var("PROPTEST_CASES").ok();
    let persistence = FileFailurePersistence::WithSource("regressions");
    let mut runner = TestRunner::new(Config {
        cases: cases.and_then(|cases| cases.parse().ok()).unwrap_or(96),
        source_file: Some(file!()),
        failure_persistence: Some(Box::new(persistence)),
        ..Config::default()
    });
    let (equal, unequal) = (Cell::new(0), Cell::new(0));
    let result = runner.run(&pair(), |(older, newer)| {
        let engines = (exported(&older.wit()), exported(&newer.wit()));
        for item in compared(&older, &newer) {
            let Some(expected) = is_equal(&engines, &item) else {
                // The newer one has no item of this name, or the engine shows no type of that name.
                continue;
            };
            let counter = if expected { &equal } else { &unequal };
            counter.set(counter.get() + 1);
            let found = item.home == "newer";
            prop_assert_eq!(
                found,
                expected,
                "{:?}\n{}\n{}",
                item,
                older.wit(),
                newer.wit()
            );
        }
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
    let (equal, unequal) = (equal.get(), unequal.get());
    assert!(equal > 100 && unequal > 100, "{equal} {unequal}");
}

/// The exported items of the older generation, compared with those of the newer one.
fn compared(older: &World, newer: &World) -> Vec<ComparedItem> {
    let input = format!(
        "{{ generations: {{ older: {{ inline: {:?} }}, newer: {{ inline: {:?} }} }} }}",
        older.wit(),
        newer.wit()
    );
    let generations = compare(input.parse().unwrap(), Path::new(""));
    let (mut generations, _) = generations.unwrap_or_else(|error| panic!("{error}"));
    let items = generations.swap_remove(0).items.into_iter();
    items.filter(|item| item.is_exported).collect()
}

/// Whether the engine finds an item equal in both; `None` if one of them does not have it.
fn is_equal((older, newer): &(Exported, Exported), item: &ComparedItem) -> Option<bool> {
    match item.is_function {
        true => {
            let (older, newer) = (
                older.functions.get(&item.name)?,
                newer.functions.get(&item.name)?,
            );
            let params = older.params().eq(newer.params());
            let results = older.results().eq(newer.results());
            Some(params && results && older.async_() == newer.async_())
        }
        false => Some(older.types.get(&item.name)? == newer.types.get(&item.name)?),
    }
}
