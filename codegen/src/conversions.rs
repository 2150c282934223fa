//! Which types are converted between generations, for tests and tools that generate no code.

use std::rc::Rc;

use crate::check;
use crate::impossible::Impossible;
use crate::load::{Inputs, load};
use crate::model::NotConverted;
use crate::options::Options;
use crate::parse::parse;
use crate::relate::{Pair, Plan, Relations, relate};
use crate::root::Root;
use crate::survey::{Generations, Side, Survey, survey};

/// A type that differs in two generations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedConversion {
    /// Whether the component exports its interface.
    pub is_exported: bool,
    /// Its interface in the older generation, without the version; `None` for a type of the world
    /// itself.
    pub interface: Option<String>,
    /// Its name in the older generation.
    pub name: String,
    /// The older generation: the newest one that has the type in this form.
    pub older: String,
    /// The newer generation.
    pub newer: String,
    /// The conversion of the older type to the newer one.
    pub to_newer: Derivation,
    /// The conversion of the newer type to the older one.
    pub to_older: Derivation,
}

/// Whether a conversion is derived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Derivation {
    /// As `From`: it cannot fail.
    From,
    /// As `TryFrom`: there are values that cannot be converted.
    TryFrom,
    /// It is not derived.
    Not(NotConverted),
}

/// The types that differ in two generations of a `bindgen!` with `input`. A type is compared with
/// the newest one that has its key.
///
/// # Errors
///
/// All errors in the options and in the WIT.
pub fn conversions<'a>(
    input: proc_macro2::TokenStream,
    root: impl Into<Root<'a>>,
) -> Result<Vec<ComparedConversion>, syn::Error> {
    let options: Options = parse(input)?;
    let wit = load(&options, root, &mut Inputs::default())?;
    let (survey, usage) = survey(&wit, &options.for_survey());
    check::check_generations(&survey, &usage)?;
    compared_conversions(&survey, &relate(&survey))
        .map_err(|impossible| impossible.at(options.span()))
}

/// The same of what is known already.
pub(crate) fn compared_conversions(
    survey: &Survey<'_>,
    relations: &Relations,
) -> Result<Vec<ComparedConversion>, Impossible> {
    let Some(generations) = &survey.generations else {
        return Ok(Vec::new());
    };
    let pairs = relations.conversions.pairs.iter();
    pairs.map(|pair| compared(generations, pair)).collect()
}

fn compared(generations: &Generations, pair: &Pair) -> Result<ComparedConversion, Impossible> {
    let Pair {
        older,
        newer,
        to_newer,
        to_older,
    } = pair;
    Ok(ComparedConversion {
        is_exported: older.key.side == Side::Export,
        interface: older.key.interface.clone(),
        name: older.key.item_name()?.to_owned(),
        older: generations.label(older.generation)?,
        newer: generations.label(newer.generation)?,
        to_newer: derivation(to_newer),
        to_older: derivation(to_older),
    })
}

fn derivation(plan: &Result<Rc<Plan>, NotConverted>) -> Derivation {
    match plan {
        Ok(plan) if plan.is_fallible() => Derivation::TryFrom,
        Ok(_) => Derivation::From,
        Err(why) => Derivation::Not(why.clone()),
    }
}
