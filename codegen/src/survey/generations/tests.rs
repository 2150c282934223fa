//! The table of cases of the design, as facts: for each item its home in each generation.

mod functions;
mod joined;
mod options;
mod types;

use std::fmt::Write;
use std::path::Path;

use super::common::Generations;
use super::inventory::{ItemKey, Side};
use super::lineages::Lineage;
use super::mistakes::{Differing, GenerationWhy, NotJoined};
use crate::load::{Inputs, load};
use crate::parse::parse;
use crate::steps;
use crate::survey::survey;

/// The WIT of a generation, with further options of it.
struct Wit<'a> {
    wit: &'a str,
    options: &'a str,
}

fn plain(wit: &str) -> Wit<'_> {
    Wit { wit, options: "" }
}

/// What `g1`, `g2`, .. have in common, and what is wrong with their options.
fn found(generations: &[Wit<'_>], shared: &str) -> (Generations, Vec<String>) {
    let mut input = String::from("{ generations: {");
    for (index, Wit { wit, options }) in generations.iter().enumerate() {
        let wit = match wit.starts_with("package") {
            true => (*wit).to_owned(),
            false => format!("package p:q; {wit}"),
        };
        write!(input, "g{}: {{ inline: {wit:?}, {options} }},", index + 1).unwrap();
    }
    write!(input, "}}, {shared} }}").unwrap();
    let options = parse(input.parse().unwrap()).unwrap_or_else(|error| panic!("{error}"));
    let root = Path::new("");
    let wit = load(&options, root, &mut Inputs::default());
    let wit = wit.unwrap_or_else(|error| panic!("{error}"));
    let (survey, usage) = survey(&wit, &options.for_survey()).unwrap();
    let errors = usage.of_generations.iter();
    let errors = errors.map(|error| format!("{}: {:?}", error.name, error.why));
    (survey.generations.unwrap(), errors.collect())
}

fn generations(generations: &[Wit<'_>], shared: &str) -> Generations {
    let (generations, errors) = found(generations, shared);
    assert!(errors.is_empty(), "{errors:?}");
    generations
}

/// For each lineage the home of its item in each generation, such as `-> i.f: g2 - g2`. An arrow to
/// the right is an export. `g2+g2` are two items that `moved` joins.
fn homes(generations: &Generations) -> String {
    let types = generations.types.iter().map(|lineage| {
        let home = |(at, item): (usize, usize)| generations.list[at].types[item].home;
        (lineage, line(lineage, home))
    });
    let functions = generations.functions.iter().map(|lineage| {
        let home = |(at, item): (usize, usize)| generations.list[at].functions[item].home;
        (lineage, line(lineage, home))
    });
    let lines = types.chain(functions).map(|(_, line)| line);
    lines.collect::<Vec<_>>().join("\n")
}

fn line(lineage: &Lineage, home: impl Fn((usize, usize)) -> usize) -> String {
    let homes = (0..lineage.items.len()).map(|at| {
        let homes = lineage.items_in(at).map(|item| home((at, item)) + 1);
        let homes: Vec<_> = homes.map(|home| format!("g{home}")).collect();
        match homes.is_empty() {
            true => "-".to_owned(),
            false => homes.join("+"),
        }
    });
    format!(
        "{}: {}",
        shown(&lineage.key),
        homes.collect::<Vec<_>>().join(" ")
    )
}

fn shown(key: &ItemKey) -> String {
    let arrow = match key.side {
        Side::Import => "<-",
        Side::Export => "->",
    };
    let interface = key
        .interface
        .as_deref()
        .map(|name| name.trim_start_matches("p:q/"));
    let names: Vec<_> = interface.into_iter().chain(key.name.as_deref()).collect();
    format!("{arrow} {}", names.join(" "))
}

/// Asserts the homes for two generations that export `i`.
fn check(g1: &str, g2: &str, expected: &str) {
    let world = |wit: &str| format!("{wit} world w {{ export i; }}");
    let (g1, g2) = (world(g1), world(g2));
    let found = generations(&[plain(&g1), plain(&g2)], "");
    assert_eq!(homes(&found), expected, "{g1}\n{g2}");
}
