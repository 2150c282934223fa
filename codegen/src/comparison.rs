//! What generations have in common, for tools that generate no code.

use crate::conversions::{ComparedConversion, compared_conversions};
use crate::load::{Inputs, Wit, load, load_versions};
use crate::parse::parse;
use crate::relate::relate;
use crate::root::Root;
use crate::survey::survey;
use crate::wants::{Wants, wants_of_generations};
use crate::{Warning, all_warnings, check, lower, options::Options};

/// What a generation has in common with the others.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ComparedGeneration {
    /// Its name.
    pub label: String,
    /// Its version, if it has one.
    pub version: Option<semver::Version>,
    /// Its world: `acme:plugin/plugin@0.2.3`.
    pub world: String,
    /// Its types and functions, in WIT's order: first what a component imports, then what it exports.
    pub items: Vec<ComparedItem>,
    /// The older generations from which only a person can tell it.
    pub parted: Vec<String>,
    /// What may be in the next generation under another name. Only a person knows whether it is.
    pub candidates: Vec<MoveCandidate>,
}

/// A type or a function of a generation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ComparedItem {
    /// Whether the component exports it.
    pub is_exported: bool,
    /// Whether it is a function, and no type.
    pub is_function: bool,
    /// Whether it is another name of a type.
    pub is_alias: bool,
    /// Its interface without the version; `None` for an item of the world itself.
    pub interface: Option<String>,
    /// Its name, such as `reset` or `[method]session.push`.
    pub name: String,
    /// The newest generation that has an equal item.
    pub home: String,
    /// Whether the generation before this one does not have it. False for the oldest generation.
    pub is_added: bool,
    /// What it is in the next generation.
    pub next: Next,
}

/// What an item of a generation is in the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// There is no next generation.
    Newest,
    /// It is equal there.
    Equal,
    /// It is equal, and the option `moved` says where it is.
    Moved {
        /// Where it is: `acme:plugin/session.reset`.
        to: String,
    },
    /// It is a type that is not in its interface there, and equal items use it from another place.
    /// It stays one Rust type.
    Elsewhere {
        /// Where it is: `acme:plugin/common.mode`.
        to: String,
        /// Whether a component exports the interface there.
        is_exported: bool,
    },
    /// It has another type there.
    Differs {
        /// Where it is, if the option `moved` says so.
        to: Option<String>,
        /// The first difference, in WIT's words.
        because: String,
    },
    /// It is not there.
    Removed,
}

/// An item that is gone, and one that appeared and has the same type and a similar name.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct MoveCandidate {
    /// The item of the generation, as the option `moved` names it.
    pub old: String,
    /// The item of the next generation.
    pub new: String,
    /// The types and functions that `moved` would make equal: their positions in
    /// [`ComparedGeneration::items`] of this generation and of the next one.
    pub items: Vec<(usize, usize)>,
}

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
/// All errors in the options and in the WIT. A key or a filter that matches nothing in either version is
/// an error, as in a `bindgen!`.
pub fn compare_versions<'a>(
    input: proc_macro2::TokenStream,
    root: impl Into<Root<'a>>,
) -> Result<Versions, syn::Error> {
    let options: Options = parse(input)?;
    let span = options.span();
    let wit = load_versions(&options, &root.into())?;
    let (compared, conversions, warnings) = {
        let (survey, usage) = survey(&wit, &options);
        check::check_wit(&usage)?;
        let of_check = check::check_keys(&survey, &usage)?;
        let warnings = all_warnings(&options, &wit, of_check).into_vec();
        let relations = relate(&survey);
        let conversions = compared_conversions(&survey, &relations);
        (lower::lower_compared(&survey), conversions, warnings)
    };
    let encoded = encoded_worlds(&wit);
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

fn encoded_worlds(wit: &Wit) -> Vec<Vec<u8>> {
    let worlds = wit.worlds.iter();
    let encoded = worlds.map(|world| world.encoded.clone().unwrap_or_default());
    encoded.collect()
}

/// Compares the generations of a `bindgen!` with `input`, from the oldest to the newest. There are none if
/// it has no `generations`. The warnings are about the options and the WIT.
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
    let (survey, usage) = survey(&wit, &options);
    check::check_wit(&usage)?;
    let of_check = check::check_keys(&survey, &usage)?;
    let warnings = all_warnings(&options, &wit, of_check).into_vec();
    Ok((lower::lower_compared(&survey), warnings))
}
