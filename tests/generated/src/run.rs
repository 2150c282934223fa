//! One case for a seed, of each kind.

use std::path::{Path, PathBuf};
use std::{fs, process};

use crate::check::{Outcome, expand};
use crate::configurations;
use crate::packages::{self, Package, mutate, random_text, rename};
use crate::random::Random;
use crate::validated::{self, Verdict};

/// The reasons for which a valid package may be refused: limits of the engine.
const LIMITS: &[&str] = &[
    "the engine's typed functions take 17 at the most",
    "here it can have 12 at the most",
    "here it can have 17 at the most",
    "a component can have 32 at the most",
];

/// A random package, in a random configuration. # Errors If the bindings are wrong, or if there are
/// none.
pub fn package(seed: u64) -> Result<bool, String> {
    let random = &mut Random::new(seed);
    let Some(package) = packages::random(random) else {
        return Ok(false);
    };
    let options = configurations::random(random);
    check_valid(&package, &options)?;
    // With other names, it may not be valid. With its own names, it must be.
    let renamed = rename(random, &package);
    accept(&configurations::input(&renamed, &options))
}

fn check_valid(package: &Package, options: &str) -> Result<(), String> {
    let input = configurations::input(package, options);
    match expand(&input) {
        Ok(Outcome::Bindings(_)) => Ok(()),
        Ok(Outcome::Refused(why)) if why.lines().all(is_limit) => Ok(()),
        Ok(Outcome::Refused(why)) => Err(format!("{why}\n{input}")),
        Err(why) => Err(format!("{why}\n{input}")),
    }
}

fn is_limit(line: &str) -> bool {
    LIMITS.iter().any(|limit| line.contains(limit))
}

/// The result may be bindings or an error.
fn accept(input: &str) -> Result<bool, String> {
    match expand(input) {
        Ok(Outcome::Bindings(_)) => Ok(true),
        Ok(Outcome::Refused(_)) => Ok(false),
        Err(why) => Err(format!("{why}\n{input}")),
    }
}

/// A package of the project's, with changes and with other names, in a random configuration; or
/// options with changes; or text without a meaning.
///
/// # Errors
///
/// If that panics, or what is generated is wrong.
pub fn mutated(seed: u64, texts: &[String]) -> Result<bool, String> {
    let random = &mut Random::new(seed);
    let text = &texts[random.within(0..texts.len())];
    let world = world_of(text);
    let package = Package {
        text: text.clone(),
        world: world.clone(),
    };
    let package = match random.within(0..4) {
        0 => rename(random, &package),
        1 => Package {
            text: mutate(random, text),
            world,
        },
        2 => package,
        _ => Package {
            text: random_text(random, 200),
            world,
        },
    };
    let options = configurations::random(random);
    let input = configurations::input(&package, &options);
    if random.one_in(4) {
        accept(&mutate(random, &input))
    } else {
        accept(&input)
    }
}

/// A package of the project's, or a random one, with changes that engines may refuse. Returns
/// whether they do.
///
/// # Errors
///
/// If what is reported of it is not what the validator says.
pub fn spoilt(seed: u64, texts: &[String]) -> Result<bool, String> {
    let random = &mut Random::new(seed);
    let random_package = match random.one_in(4) {
        true => packages::random(random),
        false => None,
    };
    let package = random_package.unwrap_or_else(|| {
        let text = texts[random.within(0..texts.len())].clone();
        let world = world_of(&text);
        Package { text, world }
    });
    let package = validated::spoil(random, &package);
    let verdict = validated::compare(&package)?;
    Ok(verdict == Verdict::Refused)
}

/// A random package in binary form, with changes, in a file of a folder that no other thread has.
///
/// # Errors
///
/// If that panics, or what is generated is wrong.
///
/// # Panics
///
/// If the file cannot be written.
pub fn binary(seed: u64, folder: &Path) -> Result<bool, String> {
    let random = &mut Random::new(seed);
    let Some(mut bytes) = packages::random_binary(random) else {
        return Ok(false);
    };
    let is_valid = random.one_in(8);
    if !is_valid {
        packages::mutate_bytes(random, &mut bytes);
    }
    fs::create_dir_all(folder).unwrap();
    let file = folder.join(format!("{}.wasm", process::id()));
    fs::write(&file, bytes).unwrap();
    let options = configurations::random(random);
    let input = format!("{{ path: {file:?}, {options} }}");
    let outcome = expand(&input);
    fs::remove_file(&file).unwrap();
    match outcome {
        Ok(Outcome::Refused(why)) if is_valid && why.contains("is not a WIT package") => Err(why),
        Ok(Outcome::Refused(_)) => Ok(false),
        Ok(Outcome::Bindings(_)) => Ok(true),
        Err(why) => Err(format!("{why}\n{input}")),
    }
}

/// The first world of a text.
fn world_of(text: &str) -> String {
    let worlds = text.split("world ").nth(1).unwrap_or_default();
    worlds
        .split([' ', '{'])
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// All WIT of the project's tests and examples, file by file.
///
/// # Panics
///
/// If a folder cannot be read.
pub fn texts() -> Vec<String> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for folder in ["expected-output", "codegen", "examples", "macro", "tests"] {
        collect(&project.join(folder), &mut files);
    }
    files.sort();
    let texts = files
        .iter()
        .filter_map(|file| fs::read_to_string(file).ok());
    texts.collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "wit") {
            files.push(path);
        }
    }
}
