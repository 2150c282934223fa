//! Compares generations, for tools that generate no code.

use proc_macro2::TokenStream;

use crate::model::{ComparedConversion, ComparedGeneration};
use crate::parse::parse;
use crate::pipeline::{self, TwoVersions};
use crate::root::Root;
use crate::wants::Wants;
use crate::warnings::Warning;

/// Two versions of an API.
#[derive(Debug)]
#[non_exhaustive]
pub struct Versions {
    /// The comparison of both, the older one first.
    pub compared: [ComparedGeneration; 2],
    /// For each, what a host requires from a component and provides to it.
    pub wants: [Wants; 2],
    /// The world of each in binary form.
    pub encoded: [Vec<u8>; 2],
    /// The types that differ, with their conversions.
    pub conversions: Vec<ComparedConversion>,
    /// The warnings about the options and the WIT.
    pub warnings: Vec<Warning>,
}

/// Compares two versions of an API. `input` has them as `generations`, but they may be
/// semver-compatible, and a path may lead to a component.
///
/// # Errors
///
/// All errors in the options and in the WIT. A key or a filter that matches nothing in either
/// version is an error, as in a `bindgen!`.
pub fn compare_versions<'a>(
    input: TokenStream,
    root: impl Into<Root<'a>>,
) -> Result<Versions, syn::Error> {
    let options = parse(input)?;
    let TwoVersions {
        compared,
        wants,
        encoded,
        conversions,
        warnings,
    } = pipeline::versions(&options, root.into())?;
    let pairs = (compared.try_into(), wants.try_into(), encoded.try_into());
    let (Ok(compared), Ok(wants), Ok(encoded)) = pairs else {
        let message = "expected two `generations`";
        return Err(syn::Error::new(options.span(), message));
    };
    Ok(Versions {
        compared,
        wants,
        encoded,
        conversions,
        warnings: warnings.into_vec(),
    })
}

/// Compares the generations of a `bindgen!` with `input`, from the oldest to the newest. The result
/// is empty if there is no option `generations`. The warnings are about the options and the WIT.
///
/// # Errors
///
/// All errors in the options and in the WIT.
pub fn compare<'a>(
    input: TokenStream,
    root: impl Into<Root<'a>>,
) -> Result<(Vec<ComparedGeneration>, Vec<Warning>), syn::Error> {
    let (compared, warnings) = pipeline::comparison(&parse(input)?, root.into())?;
    Ok((compared, warnings.into_vec()))
}

/// The types that differ in two generations of a `bindgen!` with `input`. A type is compared with
/// the newest one that has its key.
///
/// # Errors
///
/// All errors in the options and in the WIT.
pub fn conversions<'a>(
    input: TokenStream,
    root: impl Into<Root<'a>>,
) -> Result<Vec<ComparedConversion>, syn::Error> {
    pipeline::conversions(&parse(input)?, root.into())
}
