//! Runs for any number of seconds: `cargo run -p worldbind-generated-tests --release -- packages
//! 600 1` for ten minutes from seed 1 on.

use std::panic;
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use worldbind_generated_tests::run;

static LAST_PANIC: Mutex<String> = Mutex::new(String::new());

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let (Some(what), Some(seconds), Some(mut seed)) = (
        arguments.first(),
        arguments.get(1).and_then(|text| text.parse().ok()),
        arguments.get(2).and_then(|text| text.parse().ok()),
    ) else {
        eprintln!("expected: packages|mutated|spoilt|binary <seconds> <first seed>");
        return ExitCode::FAILURE;
    };
    // A panic is reported with its seed, unless the generator of packages panics.
    panic::set_hook(Box::new(|info| {
        *LAST_PANIC.lock().unwrap() = info.to_string()
    }));
    let texts = run::texts();
    // In the target folder, where the program itself is.
    let folder = std::env::current_exe().unwrap().with_extension("files");
    let end = Instant::now() + Duration::from_secs(seconds);
    let (mut cases, mut bindings, mut finds) = (0, 0, 0);
    while Instant::now() < end && finds < 10 {
        // A stack overflow ends the program. Then this line is the only trace of the case.
        eprint!("\rseed {seed} ");
        let result = match what.as_str() {
            "packages" => run::package(seed),
            "spoilt" => run::spoilt(seed, &texts),
            "binary" => run::binary(seed, &folder),
            _ => run::mutated(seed, &texts),
        };
        cases += 1;
        match result {
            Ok(is_bindings) => bindings += u64::from(is_bindings),
            Err(why) => {
                finds += 1;
                println!("\nseed {seed}: {why}");
                println!("the last panic: {}\n", LAST_PANIC.lock().unwrap());
            }
        }
        seed += 1;
    }
    println!("\n{cases} cases, {bindings} with bindings, {finds} finds; the next seed is {seed}");
    ExitCode::from(u8::from(finds > 0))
}
