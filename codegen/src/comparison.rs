//! What generations have in common, for tests and tools that generate no code.

use std::path::Path;

use crate::load::{Inputs, load};
use crate::parse::parse;
use crate::survey::{Generations, ItemKey, Side, survey};
use crate::{check, options::Options};

/// What a generation has in common with the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedGeneration {
    /// Its name.
    pub label: String,
    /// Its version, if it has one.
    pub version: Option<semver::Version>,
    /// Its types and functions, in WIT's order.
    pub items: Vec<ComparedItem>,
    /// The older generations from which only a person can tell it.
    pub parted: Vec<String>,
}

/// A type or a function of a generation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedItem {
    /// Whether the component exports it.
    pub is_exported: bool,
    /// Whether it is a function, and no type.
    pub is_function: bool,
    /// Its interface without the version; `None` for an item of the world itself.
    pub interface: Option<String>,
    /// Its name, such as `reset` or `[method]session.push`.
    pub name: String,
    /// The newest generation that has an equal item.
    pub home: String,
}

/// Compares the generations of a `bindgen!` with `input`, from the oldest to the newest. There are none if
/// it has no `generations`.
///
/// # Errors
///
/// All errors in the options and in the WIT.
pub fn compare(
    input: proc_macro2::TokenStream,
    root: &Path,
) -> Result<Vec<ComparedGeneration>, syn::Error> {
    let options: Options = parse(input)?;
    let wit = load(&options, root, &mut Inputs::default())?;
    let (survey, usage) = survey(&wit, &options);
    check::check_generations(&usage)?;
    let generations = survey.generations.as_ref();
    Ok(generations.map_or_else(Vec::new, compared))
}

fn compared(generations: &Generations) -> Vec<ComparedGeneration> {
    let label = |position: usize| {
        let generation = generations.list.get(position);
        generation.map_or_else(String::new, |generation| generation.label.to_string())
    };
    let item = |key: &ItemKey, is_function: bool, home: usize| ComparedItem {
        is_exported: key.side == Side::Export,
        is_function,
        interface: key.interface.clone(),
        name: key.name.clone().unwrap_or_default(),
        home: label(home),
    };
    let list = generations.list.iter().enumerate();
    let list = list.map(|(position, generation)| {
        let types = generation.types.iter();
        let types = types.map(|ty| item(&ty.key, false, ty.newest_equal));
        let functions = generation.functions.iter();
        let functions = functions.map(|function| item(&function.key, true, function.home));
        let parted = generations.parted.iter();
        let parted = parted.filter(|(_, newer)| *newer == position);
        ComparedGeneration {
            label: generation.label.to_string(),
            version: generation.version.clone(),
            items: types.chain(functions).collect(),
            parted: parted.map(|(older, _)| label(*older)).collect(),
        }
    });
    list.collect()
}
