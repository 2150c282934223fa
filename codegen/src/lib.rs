//! Generates typed Rust bindings for hosts that run WebAssembly components on `wasmtime`.
//!
//! This library is the implementation of `worldbind::bindgen!`. It has several entry points: the
//! macro, a build script ([`Builder`]), the tests. An entry point calls [`expand`] with the macro's
//! tokens and the folder that paths are relative to, and decides what to do with the list of files
//! that were read. An entry point that generates no code calls [`wants`], which returns the
//! requirements of the bindings for a component.
//!
//! | stage | from | to |
//! |---|---|---|
//! | [`parse`] | tokens | [`options::Options`] |
//! | [`load`] | WIT files and text | [`load::Wit`] |
//! | `survey` | both | facts, and which options were used |
//! | `relate` | the facts | the homes of equal items of several generations, and conversions |
//! | `place` | the facts and the homes | the names of all items, and the modules that they are in |
//! | `lower` | the facts, the homes and the names | a model of the output |
//! | `check` | the model, and which options were used | nothing but errors and warnings |
//! | `emit` | the model | tokens |
//!
//! Each stage is a function of the results of earlier ones; `pipeline` calls them in this order.
//! Each stage reports all of its errors together. The next stage begins only if there were none.

// A new kind of type must not compile until all code considers it.
#![warn(clippy::wildcard_enum_match_arm)]
#![warn(clippy::missing_errors_doc)]
// No options and no WIT cause a panic; they cause errors.
#![cfg_attr(
    not(test),
    warn(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::todo,
        clippy::unimplemented,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]

mod audience;
mod build_messages;
mod builder;
mod check;
mod comparison;
mod emit;
pub mod errors;
pub mod file;
mod impossible;
#[allow(
    clippy::indexing_slicing,
    reason = "ids of the parser are valid indices of the parser's own arenas"
)]
pub mod load;
#[allow(
    clippy::indexing_slicing,
    reason = "ids of the parser are valid indices of the parser's own arenas"
)]
mod lower;
mod markdown;
mod model;
mod model_text;
mod names;
pub mod options;
pub mod parse;
mod path_text;
mod pipeline;
#[allow(
    clippy::indexing_slicing,
    reason = "ids of the parser are valid indices of the parser's own arenas"
)]
mod place;
#[allow(
    clippy::indexing_slicing,
    reason = "ids of the parser are valid indices of the parser's own arenas"
)]
mod relate;
mod root;
#[cfg(test)]
mod several_worlds;
mod source;
#[cfg(test)]
mod steps;
pub mod suggest;
#[allow(
    clippy::indexing_slicing,
    reason = "ids of the parser are valid indices of the parser's own arenas"
)]
mod survey;
mod wants;
pub mod warnings;

pub use self::audience::Audience;
pub use self::build_messages::Error;
pub use self::builder::{Builder, Generated};
#[doc(hidden)]
pub use self::comparison::conversions;
pub use self::comparison::{Versions, compare, compare_versions};
pub use self::lower::WitText;
#[doc(hidden)]
pub use self::model::{ComparedConversion, Derivation, NotConverted, WhyNotConverted};
pub use self::model::{
    ComparedGeneration, ComparedItem, Given, MoveCandidate, Next, WantedFunction, WantedGeneration,
    WantedInterface,
};
pub use self::model_text::ModelText;
pub use self::root::Root;
pub use self::source::source;
pub use self::wants::Wants;
pub use self::warnings::Warning;

use crate::load::Inputs;
use crate::options::Form;
use crate::pipeline::{Outcome, bindings};
use proc_macro2::TokenStream;
use std::path::PathBuf;

/// The result of one `bindgen!`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Expansion {
    /// The bindings, and a `compile_error!` for each error. There are no bindings if an error makes
    /// them impossible, or if they would not compile.
    pub tokens: TokenStream,
    /// The form in which the options request the bindings.
    pub form: Form,
    /// The name of the world; `None` if there are no bindings.
    pub world: Option<String>,
    /// The WIT files that the bindings depend on, even if there are errors. If one of them changes,
    /// the bindings must be generated again.
    pub files: Vec<PathBuf>,
    /// The folders of these files. If a file is added there, it may be read as well.
    pub folders: Vec<PathBuf>,
    /// The errors in `tokens`, for an entry point that reports them in another way.
    pub errors: Option<syn::Error>,
    /// Warnings. `tokens` do not report them: each entry point shows them differently.
    pub warnings: Vec<Warning>,
}

/// Generates the bindings for a `bindgen!` with `input`.
///
/// `root` is the folder that the paths of the options are relative to. A path is the crate's
/// folder; [`Root`] can be any.
pub fn expand<'a>(input: TokenStream, root: impl Into<Root<'a>>) -> Expansion {
    expand_for(Audience::Anyone, input, root)
}

/// The same, for an entry point that knows who can use the bindings.
pub fn expand_for<'a>(
    audience: Audience,
    input: TokenStream,
    root: impl Into<Root<'a>>,
) -> Expansion {
    let mut inputs = Inputs::default();
    let options = parse::parse(input);
    let form = options
        .as_ref()
        .map_or(Form::Items, |options| options.settings.form);
    let bindings =
        options.and_then(|options| bindings(audience, &options, root.into(), &mut inputs));
    let Outcome {
        mut tokens,
        world,
        errors,
        warnings,
    } = bindings.unwrap_or_else(Outcome::of_errors);
    tokens.extend(errors.iter().map(syn::Error::to_compile_error));
    Expansion {
        tokens,
        form,
        world,
        files: inputs.files,
        folders: inputs.folders,
        errors,
        warnings: warnings.into_vec(),
    }
}

/// Returns what the host of a `bindgen!` with `input` requires from a component, for an entry point
/// that generates no code.
///
/// `root` is the same as for [`expand`]. The warnings are returned separately, because their spans
/// belong to one thread, whereas all threads can use [`Wants`].
///
/// # Errors
///
/// All errors that [`expand`] would report. It is also an error if the options name only interfaces
/// and no world, or several generations.
pub fn wants<'a>(
    input: TokenStream,
    root: impl Into<Root<'a>>,
) -> Result<(Wants, Vec<Warning>), syn::Error> {
    let (wants, warnings) = wants_of_each(input, root)?;
    match <[Wants; 1]>::try_from(wants) {
        Ok([wants]) => Ok((wants, warnings)),
        Err(_) => Err(syn::Error::new(
            options::call_site(),
            "expected options of one world, without `generations`",
        )),
    }
}

/// The same for each generation, from the oldest to the newest. Without the option `generations`,
/// there is one.
///
/// # Errors
///
/// All errors that [`expand`] would report. It is also an error if the options name only interfaces
/// and no world.
pub fn wants_of_each<'a>(
    input: TokenStream,
    root: impl Into<Root<'a>>,
) -> Result<(Vec<Wants>, Vec<Warning>), syn::Error> {
    let options = parse::parse(input)?;
    let (wants, warnings) = pipeline::wants(&options, root.into())?;
    if wants.is_empty() {
        let message =
            "the option `interfaces` generates no world; expected a world that components can fit";
        return Err(syn::Error::new(options.span(), message));
    }
    Ok((wants, warnings.into_vec()))
}

/// Returns the model of a `bindgen!` with `input`, for people who work on the generator.
///
/// `root` is the same as for [`expand`].
///
/// # Errors
///
/// All errors that [`expand`] would report.
pub fn model_text<'a>(
    input: TokenStream,
    root: impl Into<Root<'a>>,
) -> Result<ModelText, syn::Error> {
    let options = parse::parse(input)?;
    let (bindings, warnings) = pipeline::sound_model(&options, root.into())?;
    Ok(ModelText {
        text: model_text::model_text(&bindings),
        warnings: warnings.into_vec(),
    })
}
