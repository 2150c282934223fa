//! The generator derives the conversions that the table lists, for random pairs of types.

use worldbind_codegen::{Derivation, conversions};
use worldbind_generated_tests::conversions::pairs::pair;
use worldbind_generated_tests::conversions::rust::{PAIRS, SEED, is_equal, options, statements};
use worldbind_generated_tests::conversions::table::Worlds;
use worldbind_generated_tests::random::Random;

fn expected(from: &Worlds<'_>, index: usize) -> &'static str {
    match from.is_derived(index) {
        false => "none",
        true if from.may_fail(index) => "TryFrom",
        true => "From",
    }
}

fn found(derivation: &Derivation) -> &'static str {
    match derivation {
        Derivation::From => "From",
        Derivation::TryFrom => "TryFrom",
        Derivation::Not(_) => "none",
    }
}

#[test]
fn the_generator_derives_what_the_table_says() {
    let mut counts = std::collections::BTreeMap::new();
    let mut replaced = 0;
    for seed in 0..600 {
        let (older, newer) = pair(&mut Random::new(seed));
        replaced += usize::from(!(older.with() + &newer.with()).is_empty());
        let input = options(&older, &newer);
        let all = conversions(input.parse().unwrap(), std::path::Path::new(""));
        let all = all.unwrap_or_else(|error| panic!("seed {seed}: {error}\n{input}"));
        for index in 0..older.len() {
            let name = format!("t{index}");
            let conversion = all.iter().find(|conversion| conversion.name == name);
            assert_eq!(
                conversion.is_none(),
                is_equal(&older, &newer, index),
                "seed {seed}: {name}\n{input}"
            );
            let Some(conversion) = conversion else {
                continue;
            };
            let (from, to) = (&older, &newer);
            let forth = expected(&Worlds { from, to }, index);
            let back = expected(&Worlds { from: to, to: from }, index);
            let derived = (found(&conversion.to_newer), found(&conversion.to_older));
            assert_eq!(
                derived,
                (forth, back),
                "seed {seed}: {conversion:?}\n{input}"
            );
            *counts.entry(forth).or_insert(0) += 1;
            *counts.entry(back).or_insert(0) += 1;
        }
    }
    for kind in ["From", "TryFrom", "none"] {
        assert!(counts[kind] > 100, "{counts:?}");
    }
    assert!(replaced > 100, "{replaced}");
}

/// `batch` compiles and runs the statements of a few pairs.
#[test]
fn there_are_values_that_are_converted_and_values_that_are_not() {
    let statements = (SEED..SEED + PAIRS).map(|seed| {
        let random = &mut Random::new(seed);
        let (older, newer) = pair(random);
        statements(random, &older, &newer)
    });
    let statements: String = statements.collect();
    let count = |part: &str| {
        statements
            .lines()
            .filter(|line| line.contains(part))
            .count()
    };
    for kind in [" check::<", " try_check::<", " fails::<"] {
        assert!(count(kind) > 100, "{} {kind}", count(kind));
    }
    // Maps with an entry, handles, and types in `with`.
    for part in ["HashMap::from([(", "Resource::new_own(", "mine_v"] {
        assert!(count(part) > 9, "{} {part}", count(part));
    }
    // An error names the key of a map.
    let keys = statements.lines().filter(|line| {
        let path = line.rsplit("), \"").next().unwrap();
        line.contains(" fails::<") && line.contains("HashMap") && path.contains('[')
    });
    assert!(keys.count() > 3);
}
