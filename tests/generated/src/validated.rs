//! Compares the generator's messages about a world with the errors of the engines' validator.

use std::path::Path;

use wasmparser::{Validator, WasmFeatures};
use wit_parser::Resolve;
use worldbind_codegen::load::encode_world;

use crate::packages::{Package, is_name, tokens};
use crate::random::Random;

/// The beginning of the message about a world that no component can have.
const WARNING: &str = "engines refuse every component with ";

/// The messages that are errors because the bindings could not be correct.
const ERRORS: &[&str] = &[" is defined twice", "the set of flags "];

/// The package with changed names (also in upper case), with contents removed, and with types that
/// cannot exist. It may not be valid WIT.
pub fn spoil(random: &mut Random, package: &Package) -> Package {
    let mut parts: Vec<String> = tokens(&package.text)
        .into_iter()
        .map(str::to_owned)
        .collect();
    let find = |parts: &[String], is_sought: &dyn Fn(&str) -> bool| -> Vec<usize> {
        let all = parts.iter().enumerate();
        let sought = all.filter(|(_, part)| is_sought(part));
        sought.map(|(index, _)| index).collect()
    };
    for _ in 0..random.within(1..4) {
        let names = find(&parts, &is_name);
        let types = find(&parts, &|part| matches!(part, "u8" | "u32" | "string"));
        let opened = find(&parts, &|part| part == "{");
        let pick = |random: &mut Random, from: &[usize]| match from.is_empty() {
            true => None,
            false => Some(from[random.within(0..from.len())]),
        };
        match random.within(0..4) {
            0 => {
                if let Some(at) = pick(random, &names) {
                    parts[at] = parts[at].to_ascii_uppercase();
                }
            }
            1 => {
                // A name nearby, often from the same scope.
                let index = random.within(0..names.len().max(2) - 1);
                if let (Some(&at), Some(&next)) = (names.get(index), names.get(index + 1)) {
                    parts[next] = match random.one_in(2) {
                        true => parts[at].to_ascii_uppercase(),
                        false => parts[at].clone(),
                    };
                }
            }
            2 => {
                if let Some(at) = pick(random, &types) {
                    let new = ["tuple<>", "stream<char>", "list<u8, 0>", "future<char>"];
                    parts[at] = random.choose(&new).to_owned();
                }
            }
            _ => {
                if let Some(at) = pick(random, &opened)
                    && let Some(length) = parts[at..].iter().position(|part| part == "}")
                {
                    parts.drain(at + 1..at + length);
                }
            }
        }
    }
    Package {
        text: parts.concat(),
        world: package.world.clone(),
    }
}

/// The result of the comparison.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is not valid WIT, or cannot be encoded. The parsers of newer engines refuse more.
    Invalid,
    /// Its bindings are not possible for other reasons.
    Unknown,
    /// Both take it.
    Accepted,
    /// Neither does.
    Refused,
}

/// Compares the generator and the validator for a package. # Errors If one refuses a package that
/// the other accepts.
pub fn compare(package: &Package) -> Result<Verdict, String> {
    let Some(validator) = validate(package) else {
        return Ok(Verdict::Invalid);
    };
    let input = format!(
        "{{ inline: {:?}, world: {:?} }}",
        package.text, package.world
    );
    let Ok(tokens) = input.parse() else {
        return Ok(Verdict::Unknown);
    };
    let expansion = worldbind_codegen::expand(tokens, Path::new(env!("CARGO_MANIFEST_DIR")));
    proc_macro2::extra::invalidate_current_thread_spans();
    let errors: Vec<_> = expansion.errors.into_iter().flatten().collect();
    let errors: Vec<_> = errors.iter().map(ToString::to_string).collect();
    let warnings = expansion.warnings.iter().map(|warning| &warning.message);
    let warnings: Vec<_> = warnings.collect();
    let is_error = |error: &String| ERRORS.iter().any(|part| error.contains(part));
    let is_said =
        errors.iter().any(is_error) || warnings.iter().any(|warning| warning.starts_with(WARNING));
    match (validator, is_said) {
        (Ok(()), false) => Ok(Verdict::Accepted),
        (Err(_), true) => Ok(Verdict::Refused),
        _ if !is_said && !errors.is_empty() => Ok(Verdict::Unknown),
        (Ok(()), true) => Err(format!(
            "the validator takes it: {errors:?} {warnings:?}\n{}",
            package.text
        )),
        (Err(why), false) => Err(format!("nothing is said: {why}\n{}", package.text)),
    }
}

/// The validator's result for a component with everything in the world. Nothing if the world cannot
/// be encoded.
fn validate(package: &Package) -> Option<Result<(), String>> {
    let mut resolve = Resolve {
        all_features: true,
        ..Resolve::default()
    };
    let main = resolve.push_str("package.wit", &package.text).ok()?;
    let world = resolve.packages[main].worlds.get(&package.world)?;
    let bytes = encode_world(&resolve, *world).ok()?;
    let mut validator = Validator::new_with_features(WasmFeatures::all());
    let result = validator.validate_all(&bytes);
    let result = result.map(|_| ()).map_err(|error| error.to_string());
    // A component does not have the name of its world.
    let name = resolve.id_of_name(main, &package.world);
    match result {
        Err(why) if why.contains(&format!("export name `{name}` is not")) => None,
        result => Some(result),
    }
}
