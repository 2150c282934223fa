//! The pipeline: every stage after [`crate::parse`], in order.

use proc_macro2::TokenStream;

use crate::audience::Audience;
use crate::check::{self, Checked};
use crate::impossible::Impossible;
use crate::load::{self, Inputs, Wit};
use crate::lower::{self, Facts};
use crate::model::Bindings;
use crate::options::{Form, Options};
use crate::root::Root;
use crate::warnings::Warnings;
use crate::{emit, place, relate, source, survey};

/// The model, and what [`check`] reports about it.
pub(crate) struct Model {
    pub(crate) bindings: Bindings,
    pub(crate) checked: Checked,
}

/// The stages from the WIT to the model.
pub(crate) fn model(wit: &Wit, options: &Options, audience: Audience) -> Result<Model, syn::Error> {
    let at_options = |impossible: Impossible| impossible.at(options.span());
    let (survey, usage) = survey::survey(wit, &options.for_survey());
    check::check_wit(&usage)?;
    if survey.generations.is_some() {
        check::check_generations(&survey, &usage)?;
    }
    let relations = relate::relate(&survey);
    let places = place::place(&survey, &relations, &options.for_place()).map_err(at_options)?;
    let facts = Facts {
        survey: &survey,
        relations: &relations,
        places: &places,
    };
    let bindings = lower::lower(facts, &options.for_lower(), audience).map_err(at_options)?;
    let checked = check::check(&bindings, &survey, &usage, &options.for_check())?;
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

/// The pipeline after [`crate::parse`]. A wrong key does not remove types from an editor: errors in
/// the options are reported next to the bindings.
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

/// The warnings of all stages, the earlier ones first.
pub(crate) fn all_warnings(options: &Options, wit: &Wit, of_check: Warnings) -> Warnings {
    let mut warnings = Warnings::default();
    warnings.append(options.warnings.clone());
    warnings.append(wit.warnings.clone());
    warnings.append(of_check);
    warnings
}
