//! A limited number of cases, for each change of the code. `cargo run` runs more.

use std::path::Path;

use worldbind_generated_tests::run;

#[test]
fn random_packages_give_rust_in_every_configuration() {
    let mut bindings = 0;
    for seed in 0..300 {
        match run::package(seed) {
            Ok(is_bindings) => bindings += u32::from(is_bindings),
            Err(why) => panic!("seed {seed}: {why}"),
        }
    }
    assert!(bindings > 100, "{bindings}");
}

#[test]
fn mutated_wit_and_options_give_rust_or_an_error() {
    let texts = run::texts();
    let mut bindings = 0;
    for seed in 0..1000 {
        match run::mutated(seed, &texts) {
            Ok(is_bindings) => bindings += u32::from(is_bindings),
            Err(why) => panic!("seed {seed}: {why}"),
        }
    }
    assert!((100..900).contains(&bindings), "{bindings}");
}

#[test]
fn mutated_packages_in_binary_form_give_rust_or_an_error() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("binary");
    let mut bindings = 0;
    for seed in 0..300 {
        match run::binary(seed, &folder) {
            Ok(is_bindings) => bindings += u32::from(is_bindings),
            Err(why) => panic!("seed {seed}: {why}"),
        }
    }
    assert!(bindings > 3, "{bindings}");
}

#[test]
fn what_engines_refuse_is_reported_and_nothing_else() {
    let texts = run::texts();
    let mut refused = 0;
    // The parsers of newer engines refuse more WIT themselves, so with them more seeds are needed.
    for seed in 0..6000 {
        if seed >= 1500 && refused >= 100 {
            break;
        }
        match run::spoilt(seed, &texts) {
            Ok(is_refused) => refused += u32::from(is_refused),
            Err(why) => panic!("seed {seed}: {why}"),
        }
    }
    assert!((100..1400).contains(&refused), "{refused}");
}
