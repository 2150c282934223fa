//! Runs for as long as one likes: `cargo run -p worldbind-generated-tests --release -- packages 600 1` for ten minutes
//! from seed 1 on.

use std::panic;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use worldbind_generated_tests::run;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let (Some(what), Some(seconds), Some(mut seed)) = (
        arguments.first(),
        arguments.get(1).and_then(|text| text.parse().ok()),
        arguments.get(2).and_then(|text| text.parse().ok()),
    ) else {
        eprintln!("expected: packages|mutated <seconds> <first seed>");
        return ExitCode::FAILURE;
    };
    // What panics is reported with its seed.
    panic::set_hook(Box::new(|_| {}));
    let texts = run::texts();
    let end = Instant::now() + Duration::from_secs(seconds);
    let (mut cases, mut bindings, mut finds) = (0, 0, 0);
    while Instant::now() < end && finds < 10 {
        let result = match what.as_str() {
            "packages" => run::package(seed),
            _ => run::mutated(seed, &texts),
        };
        cases += 1;
        match result {
            Ok(is_bindings) => bindings += u64::from(is_bindings),
            Err(why) => {
                finds += 1;
                println!("seed {seed}: {why}\n");
            }
        }
        seed += 1;
    }
    println!("{cases} cases, {bindings} with bindings, {finds} finds; the next seed is {seed}");
    ExitCode::from(u8::from(finds > 0))
}
