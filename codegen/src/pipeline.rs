//! The pipeline: every stage after [`crate::parse`], in order. Each function is named for what it
//! produces. No other file calls a stage.

use proc_macro2::TokenStream;

use crate::audience::Audience;
use crate::check::{self, Checked};
use crate::impossible::Impossible;
use crate::load::{self, Inputs, Wit};
use crate::lower::{self, Facts};
use crate::model::{Bindings, ComparedConversion, ComparedGeneration, WantedWorld};
use crate::options::{Form, Options};
use crate::root::Root;
use crate::survey::{Survey, Usage};
use crate::wants::Wants;
use crate::warnings::Warnings;
use crate::{emit, place, relate, source, survey};

/// The model, and what [`check`] reports about it.
pub(crate) struct Model {
    pub(crate) bindings: Bindings,
    pub(crate) checked: Checked,
}

/// The stages from the WIT to the model.
pub(crate) fn model(wit: &Wit, options: &Options, audience: Audience) -> Result<Model, syn::Error> {
    let (survey, usage) = surveyed(wit, options)?;
    model_of(&survey, &usage, options, audience)
}

fn surveyed<'a>(wit: &'a Wit, options: &'a Options) -> Result<(Survey<'a>, Usage<'a>), syn::Error> {
    survey::survey(wit, &options.for_survey()).map_err(at_options(options))
}

/// The stages from the facts to the model.
fn model_of(
    survey: &Survey<'_>,
    usage: &Usage<'_>,
    options: &Options,
    audience: Audience,
) -> Result<Model, syn::Error> {
    let at_options = at_options(options);
    check::check_wit(usage)?;
    check::check_generations(survey, usage)?;
    let relations = relate::relate(survey);
    let places = place::place(survey, &relations).map_err(at_options)?;
    let facts = Facts {
        survey,
        relations: &relations,
        places: &places,
    };
    let bindings = lower::lower(facts, &options.for_lower(), audience).map_err(at_options)?;
    let checked = check::check(&bindings, survey, usage, &options.for_check())?;
    Ok(Model { bindings, checked })
}

/// The result of the pipeline.
pub(crate) struct Outcome {
    pub(crate) tokens: TokenStream,
    pub(crate) world: Option<String>,
    /// Errors that do not prevent the bindings, for example a key that matches nothing.
    pub(crate) errors: Option<syn::Error>,
    pub(crate) warnings: Warnings,
}

impl Outcome {
    pub(crate) fn of_errors(errors: syn::Error) -> Self {
        Outcome {
            tokens: TokenStream::new(),
            world: None,
            errors: Some(errors),
            warnings: Warnings::default(),
        }
    }
}

/// The bindings. A wrong key does not remove types from an editor: errors in the options are
/// reported next to the bindings.
pub(crate) fn bindings(
    audience: Audience,
    options: &Options,
    root: Root<'_>,
    inputs: &mut Inputs,
) -> Result<Outcome, syn::Error> {
    let wit = load::load(options, root, inputs)?;
    let made = model(&wit, options, audience)?;
    let Checked { errors, warnings } = made.checked;
    let items = emit::emit(&made.bindings);
    let tokens = match options.settings.form {
        Form::Items | Form::File => items,
        // A string literal cannot have errors next to it.
        Form::Text if errors.is_some() => TokenStream::new(),
        Form::Text => source::source_literal(items),
    };
    Ok(Outcome {
        tokens,
        world: wit.worlds.last().map(|world| world.name().to_owned()),
        errors,
        warnings: all_warnings(options, &wit, warnings),
    })
}

/// The model of bindings without mistakes in the options, and the warnings.
pub(crate) fn sound_model(
    options: &Options,
    root: Root<'_>,
) -> Result<(Bindings, Warnings), syn::Error> {
    let wit = load::load(options, root, &mut Inputs::default())?;
    let made = model(&wit, options, Audience::Anyone)?;
    let warnings = sound(made.checked)?;
    Ok((made.bindings, all_warnings(options, &wit, warnings)))
}

/// What the host of each world requires and provides, for worlds with sound bindings. Nothing for
/// worlds of which only the interfaces are generated.
pub(crate) fn wants(
    options: &Options,
    root: Root<'_>,
) -> Result<(Vec<Wants>, Warnings), syn::Error> {
    let wit = load::load(options, root, &mut Inputs::default())?;
    let (survey, usage) = surveyed(&wit, options)?;
    let made = model_of(&survey, &usage, options, Audience::Anyone)?;
    let warnings = all_warnings(options, &wit, sound(made.checked)?);
    let worlds = lower::lower_wanted_worlds(&survey).map_err(at_options(options))?;
    Ok((wants_of(worlds, options, wit), warnings))
}

/// What generations have in common.
pub(crate) fn comparison(
    options: &Options,
    root: Root<'_>,
) -> Result<(Vec<ComparedGeneration>, Warnings), syn::Error> {
    let wit = load::load(options, root, &mut Inputs::default())?;
    let (survey, usage) = surveyed(&wit, options)?;
    let warnings = checked_keys(&survey, &usage, options, &wit)?;
    let compared = lower::lower_compared(&survey).map_err(at_options(options))?;
    Ok((compared, warnings))
}

/// Which types of generations are converted.
pub(crate) fn conversions(
    options: &Options,
    root: Root<'_>,
) -> Result<Vec<ComparedConversion>, syn::Error> {
    let wit = load::load(options, root, &mut Inputs::default())?;
    let (survey, usage) = surveyed(&wit, options)?;
    checked_keys(&survey, &usage, options, &wit)?;
    let relations = relate::relate(&survey);
    lower::lower_compared_conversions(&survey, &relations).map_err(at_options(options))
}

/// Two versions of an API, and what they have in common.
pub(crate) struct TwoVersions {
    pub(crate) compared: Vec<ComparedGeneration>,
    pub(crate) wants: Vec<Wants>,
    pub(crate) encoded: Vec<Vec<u8>>,
    pub(crate) conversions: Vec<ComparedConversion>,
    pub(crate) warnings: Warnings,
}

/// What two versions of an API have in common. They may be semver-compatible, so there are no
/// bindings of both.
pub(crate) fn versions(options: &Options, root: Root<'_>) -> Result<TwoVersions, syn::Error> {
    let at_options = at_options(options);
    let wit = load::load_versions(options, &root)?;
    let (survey, usage) = surveyed(&wit, options)?;
    let warnings = checked_keys(&survey, &usage, options, &wit)?;
    let relations = relate::relate(&survey);
    let compared = lower::lower_compared(&survey).map_err(at_options)?;
    let conversions = lower::lower_compared_conversions(&survey, &relations);
    let conversions = conversions.map_err(at_options)?;
    let worlds = lower::lower_wanted_worlds(&survey).map_err(at_options)?;
    let encoded = encoded_worlds(&wit).map_err(at_options)?;
    Ok(TwoVersions {
        compared,
        wants: wants_of(worlds, options, wit),
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

/// The worlds with their WIT.
fn wants_of(worlds: Vec<Option<WantedWorld>>, options: &Options, wit: Wit) -> Vec<Wants> {
    let worlds = worlds.into_iter().zip(options.policies()).zip(wit.worlds);
    let wants = worlds.filter_map(|((world, policy), wit)| Some(Wants::of(world?, policy, wit)));
    wants.collect()
}

/// The warnings, if there are no mistakes in the options.
fn sound(checked: Checked) -> Result<Warnings, syn::Error> {
    match checked.errors {
        Some(errors) => Err(errors),
        None => Ok(checked.warnings),
    }
}

/// The checks of a tool that makes no model: of the WIT and of the options with keys and filters.
fn checked_keys(
    survey: &Survey<'_>,
    usage: &Usage<'_>,
    options: &Options,
    wit: &Wit,
) -> Result<Warnings, syn::Error> {
    check::check_wit(usage)?;
    let of_check = check::check_keys(survey, usage)?;
    Ok(all_warnings(options, wit, of_check))
}

fn at_options(options: &Options) -> impl Fn(Impossible) -> syn::Error + Copy {
    |impossible| impossible.at(|world| options.span_of(world))
}

/// The warnings of all stages, the earlier ones first.
fn all_warnings(options: &Options, wit: &Wit, of_check: Warnings) -> Warnings {
    let mut warnings = Warnings::default();
    warnings.append(options.warnings.clone());
    warnings.append(wit.warnings.clone());
    warnings.append(of_check);
    warnings
}
