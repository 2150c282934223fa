//! From the tokens of `bindgen!` to [`Options`].
//!
//! Reports all errors, each at the user's own token. After a bad entry, it continues after the next
//! comma. It reads no files and knows no WIT. Later stages check whether a world, a filter or a key
//! of `with` exists.
//!
//! To add an option, add a field to a struct of [`Options`], a function to `values` unless it is a
//! switch, and a row to `known`.

mod draft;
mod entries;
mod finish;
mod former;
mod function_rules;
mod generations;
mod known;
mod mistakes;
mod paths;
mod repeated;
mod type_rules;
mod values;
mod version_rules;

use self::draft::Draft;
use self::entries::{colon, for_each_entry, string};
use self::finish::finish;
use self::former::former_option;
use self::known::{KnownOption, Parse, Within};
use self::mistakes::{given_twice, unknown};
use self::repeated::{Repeated, warn_of_earlier};
use crate::errors::Errors;
use crate::options::Options;
use proc_macro2::{Span, TokenStream};
use std::collections::HashMap;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, LitStr, Token, token};

/// The options that cannot be used together with `interfaces`.
const NOT_BESIDE_INTERFACES: &[&str] = &["inline", "world"];

/// The options that cannot be used together with `generations`, and why.
const NOT_BESIDE_GENERATIONS: &[(&str, &str)] = &[
    ("path", "each generation has its own WIT"),
    ("inline", "each generation has its own WIT"),
    ("interfaces", "it generates no world"),
    (
        "named_imports",
        "a component can import an interface several times only from one generation",
    ),
];

/// Reads the text in the parentheses of `bindgen!`.
///
/// # Errors
///
/// All errors of the input, each at the user's token.
pub fn parse(input: TokenStream) -> Result<Options, syn::Error> {
    let mut options = Draft::default();
    let mut errors = Errors::new();
    let parser = |input: ParseStream<'_>| parse_input(input, &mut options, &mut errors);
    if let Err(error) = parser.parse2(input) {
        errors.push_error(error);
    }
    let options = finish(options, &mut errors);
    match errors.finish() {
        Ok(()) => Ok(options),
        Err(errors) => Err(with_derives(errors, &options)),
    }
}

/// The errors, and those that usually only a later stage finds.
fn with_derives(errors: syn::Error, options: &Options) -> syn::Error {
    let derives = options.settings.impossible_derives.iter().cloned();
    derives.fold(errors, |mut errors, derive| {
        errors.combine(derive);
        errors
    })
}

fn parse_input(
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    if input.peek(token::Brace) {
        let content;
        syn::braced!(content in input);
        parse_options(&content, Within::Macro, options, errors);
    } else {
        parse_short_form(input, options)?;
    }
    input.parse::<Option<Token![,]>>()?;
    if input.is_empty() {
        Ok(())
    } else {
        Err(input
            .error("expected no more tokens; write several options in braces: `bindgen!({ .. })`"))
    }
}

/// The options in the braces of a generation.
fn parse_generation(input: ParseStream<'_>, options: &mut Draft, errors: &mut Errors) {
    parse_options(input, Within::Generation, options, errors);
}

/// `"world" in "path"`, either of them, or nothing.
fn parse_short_form(input: ParseStream<'_>, options: &mut Draft) -> syn::Result<()> {
    if !(input.is_empty() || input.peek(LitStr) || input.peek(Token![in])) {
        return Err(input.error(
            "expected a world's name as a string, `in` and a path, or options in braces: \
             `bindgen!({ .. })`",
        ));
    }
    options.world.world = input.parse()?;
    if input.parse::<Option<Token![in]>>()?.is_some() {
        options.world.paths.push(string(input, "a path")?);
    }
    Ok(())
}

fn parse_options(input: ParseStream<'_>, within: Within, options: &mut Draft, errors: &mut Errors) {
    let mut seen = HashMap::new();
    let (allowed, elsewhere) = within.options();
    for_each_entry(input, errors, |input, errors| {
        if !input.peek(Ident::peek_any) {
            return Err(input.error("expected the name of an option"));
        }
        let ident = input.call(Ident::parse_any)?;
        let Some((name, repeated, _, parse)) = allowed.iter().find(|(name, ..)| ident == name)
        else {
            return Err(unknown_option(&ident, input, within, &allowed, &elsewhere));
        };
        if let Some(earlier) = seen.insert(*name, ident.span()) {
            match repeated {
                Repeated::Added => {}
                Repeated::Replaced => warn_of_earlier(name, earlier, &mut options.warnings),
                Repeated::Refused => return Err(given_twice(&ident)),
            }
        }
        if let Some(excluded) = excluded_by_interfaces(name, &seen) {
            return Err(not_beside_interfaces(&ident, excluded));
        }
        for (excluded, why) in excluded_by_generations(name, &seen) {
            errors.push(ident.span(), not_beside_generations(excluded, why));
        }
        match parse {
            Parse::Value(parse) => {
                colon(input)?;
                parse(input, options, errors)
            }
            Parse::Switch(field) => {
                colon(input)?;
                *field(options) = values::boolean(input)?;
                Ok(())
            }
            Parse::All(parse) => parse(ident.span(), input, options, errors),
            Parse::Generations => {
                let name = ident.span();
                generations::parse_generations(name, input, options, parse_generation, errors)
            }
        }
    });
}

/// The error for an option that is unknown in this place.
fn unknown_option(
    ident: &Ident,
    input: ParseStream<'_>,
    within: Within,
    allowed: &[&'static KnownOption],
    elsewhere: &[&'static KnownOption],
) -> syn::Error {
    let is_elsewhere = elsewhere.iter().any(|(name, ..)| ident == name);
    let excluded = NOT_BESIDE_GENERATIONS.iter();
    let excluded = excluded.copied().find(|(name, _)| ident == name);
    let message = match (within, excluded) {
        // `wit_bindgen::generate!` has an option of this name, too.
        (Within::Macro, _) if is_elsewhere && ident != "features" => format!(
            "`{ident}` is an option of one generation; write it there: \
             `generations: {{ v1: {{ path: \"..\", {ident}: .. }} }}`"
        ),
        (Within::Generation, _) if ident == "generations" => {
            "a generation has no `generations` of its own".to_owned()
        }
        (Within::Generation, Some((name, why))) if is_elsewhere => {
            not_beside_generations(name, why)
        }
        (Within::Generation, None) if is_elsewhere => {
            format!("`{ident}` is not an option of one generation; write it next to `generations`")
        }
        (Within::Macro | Within::Generation, _) => {
            let known = allowed.iter().map(|(name, ..)| *name);
            let former = former_option(ident, input);
            return former.unwrap_or_else(|| unknown("option", ident, known));
        }
    };
    syn::Error::new(ident.span(), message)
}

/// The options that cannot be used together with `name` and that the user wrote before it. Of each
/// pair, returns the option that is not `generations`.
fn excluded_by_generations<'a>(name: &str, seen: &HashMap<&str, Span>) -> Vec<(&'a str, &'a str)> {
    let is_pair = |(excluded, _): &&(&str, &str)| match name {
        "generations" => seen.contains_key(excluded),
        _ => name == *excluded && seen.contains_key("generations"),
    };
    let excluded = NOT_BESIDE_GENERATIONS.iter().filter(is_pair);
    excluded.copied().collect()
}

/// If `name` cannot be used together with an option that the user wrote before, returns the one of
/// the two that is not `interfaces`.
fn excluded_by_interfaces(name: &str, seen: &HashMap<&str, Span>) -> Option<&'static str> {
    let is_pair = |excluded: &&str| match name {
        "interfaces" => seen.contains_key(excluded),
        _ => name == *excluded && seen.contains_key("interfaces"),
    };
    NOT_BESIDE_INTERFACES.iter().copied().find(is_pair)
}

fn not_beside_generations(excluded: &str, why: &str) -> String {
    format!("`generations` and `{excluded}` cannot be used together: {why}")
}

fn not_beside_interfaces(ident: &Ident, excluded: &str) -> syn::Error {
    let message = format!(
        "`interfaces` and `{excluded}` cannot be used together: `interfaces` already defines a world"
    );
    syn::Error::new(ident.span(), message)
}
