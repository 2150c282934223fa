//! Compares the rustdoc of the bindings of wasmtime's macro and of worldbind's, for the worlds of
//! the parity tests, and for WASI in the configurations of `tests/wasi`.
//!
//! `cargo run -p worldbind-compare-docs` prints how many items are the same, and how many
//! differences each line of the tables in `../README.md` explains. It fails if a difference has no
//! line, or a line no difference. The first time, the engine is checked again, in a separate
//! folder.

mod api;
mod compare;
mod docs;
mod known;
mod rustdoc;
mod text;

use std::process::ExitCode;

use api::Api;
use compare::{Difference, compare};
use docs::Docs;
use known::KNOWN;

fn main() -> ExitCode {
    let mut same = 0;
    let mut differences = Vec::new();
    for json in [rustdoc::of_parity_tests(), rustdoc::of_wasi()] {
        let docs = Docs::new(json.unwrap_or_else(|error| panic!("{error}")));
        let by = |name| Api::of(&docs, name);
        let (by_wasmtime, by_worldbind) = (by("by_wasmtime"), by("by_worldbind"));
        let found = compare(&by_wasmtime, &by_worldbind);
        same += found.same;
        differences.extend(found.differences);
    }
    report(same, &differences)
}

fn report(same: usize, differences: &[Difference]) -> ExitCode {
    println!("{same} items are the same, {} are not", differences.len());
    let mut is_known = vec![false; differences.len()];
    let mut is_true = true;
    for known in KNOWN {
        let mut count = 0;
        for (difference, is_known) in differences.iter().zip(&mut is_known) {
            if !*is_known && (known.is_it)(difference) {
                *is_known = true;
                count += 1;
            }
        }
        println!("{count:>6}  {}", known.line);
        is_true &= count > 0;
    }
    for (difference, is_known) in differences.iter().zip(is_known) {
        if !is_known {
            println!("\n{difference}");
            is_true = false;
        }
    }
    match is_true {
        true => ExitCode::SUCCESS,
        false => {
            println!(
                "\na difference without a line in `tests/parity/README.md`, or a line without one"
            );
            ExitCode::FAILURE
        }
    }
}
