//! What generations have in common, for tools that generate no code.

use crate::conversions::{ComparedConversion, compared_conversions};
use crate::impossible::Impossible;
use crate::load::{Inputs, Wit, load, load_versions};
use crate::model::ComparedGeneration;
use crate::options::Options;
use crate::parse::parse;
use crate::pipeline::all_warnings;
use crate::relate::relate;
use crate::root::Root;
use crate::survey::survey;
use crate::wants::{Wants, wants_of_generations};
use crate::warnings::Warning;
use crate::{check, lower};

/// Two versions of an API.
#[derive(Debug)]
#[non_exhaustive]
pub struct Versions {
    /// What they have in common, the older one first.
    pub compared: [ComparedGeneration; 2],
    /// What a host of each requires from a component and provides to it.
    pub wants: [Wants; 2],
    /// The world of each in binary form.
    pub encoded: [Vec<u8>; 2],
    /// Which of the types that differ are converted.
    pub conversions: Vec<ComparedConversion>,
    /// The warnings about the options and the WIT.
    pub warnings: Vec<Warning>,
}

/// Compares two versions of an API. `input` has them as `generations`, but they may be
/// semver-compatible, and a path may be that of a component.
///
/// # Errors
///
/// All errors in the options and in the WIT. A key or a filter that matches nothing in either
/// version is an error, as in a `bindgen!`.
pub fn compare_versions<'a>(
    input: proc_macro2::TokenStream,
    root: impl Into<Root<'a>>,
) -> Result<Versions, syn::Error> {
    let options: Options = parse(input)?;
    let span = options.span();
    let at_options = |impossible: Impossible| impossible.at(span);
    let wit = load_versions(&options, &root.into())?;
    let (compared, conversions, warnings) = {
        let (survey, usage) = survey(&wit, &options.for_survey());
        check::check_wit(&usage)?;
        let of_check = check::check_keys(&survey, &usage)?;
        let warnings = all_warnings(&options, &wit, of_check).into_vec();
        let relations = relate(&survey);
        let conversions = compared_conversions(&survey, &relations).map_err(at_options)?;
        let compared = lower::lower_compared(&survey).map_err(at_options)?;
        (compared, conversions, warnings)
    };
    let encoded = encoded_worlds(&wit).map_err(at_options)?;
    let wants = wants_of_generations(options, wit)?;
    let pairs = (compared.try_into(), wants.try_into(), encoded.try_into());
    let (Ok(compared), Ok(wants), Ok(encoded)) = pairs else {
        return Err(syn::Error::new(span, "expected two `generations`"));
    };
    Ok(Versions {
        compared,
        wants,
        encoded,
        conversions,
        warnings,
    })
}

fn encoded_worlds(wit: &Wit) -> Result<Vec<Vec<u8>>, Impossible> {
    let worlds = wit.worlds.iter();
    let encoded = worlds.map(|world| {
        let encoded = world.encoded.clone();
        encoded.ok_or_else(|| Impossible::new("a compared world is not encoded"))
    });
    encoded.collect()
}

/// Compares the generations of a `bindgen!` with `input`, from the oldest to the newest. There are
/// none if it has no `generations`. The warnings are about the options and the WIT.
///
/// # Errors
///
/// All errors in the options and in the WIT.
pub fn compare<'a>(
    input: proc_macro2::TokenStream,
    root: impl Into<Root<'a>>,
) -> Result<(Vec<ComparedGeneration>, Vec<Warning>), syn::Error> {
    let options: Options = parse(input)?;
    let wit = load(&options, root, &mut Inputs::default())?;
    let (survey, usage) = survey(&wit, &options.for_survey());
    check::check_wit(&usage)?;
    let of_check = check::check_keys(&survey, &usage)?;
    let warnings = all_warnings(&options, &wit, of_check).into_vec();
    let compared = lower::lower_compared(&survey);
    let compared = compared.map_err(|impossible| impossible.at(options.span()))?;
    Ok((compared, warnings))
}
