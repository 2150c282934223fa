//! The option `generations`: the names of the generations, and the options of each.

use std::collections::HashMap;

use proc_macro2::Span;
use semver::Version;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, token};
use worldbind_resolve::printable;

use super::draft::{Draft, DraftGeneration, DraftGenerations};
use super::entries::{colon, for_each_entry, string};
use super::mistakes::key_given_twice;
use crate::errors::Errors;
use crate::names;
use crate::options::{GivenVersion, Moved};

/// Reads the options in the braces of a generation.
type ParseOptions = fn(ParseStream<'_>, &mut Draft, &mut Errors);

/// `generations: { v0_1: "wit/v0.1.0", v1: { path: "wit/v1.4.2", features: ["x"] } }`.
pub(super) fn parse_generations(
    name: Span,
    input: ParseStream<'_>,
    options: &mut Draft,
    parse_options: ParseOptions,
    errors: &mut Errors,
) -> syn::Result<()> {
    let generations = options.generations.insert(DraftGenerations {
        span: name,
        list: None,
    });
    colon(input)?;
    if !input.peek(token::Brace) {
        return Err(input.error(
            "expected generations in braces, from the oldest to the newest, such as \
             `{ v0_1: \"wit/v0.1.0\", v1: \"wit/v1.4.2\" }`",
        ));
    }
    let content;
    syn::braced!(content in input);
    let mut list: Vec<DraftGeneration> = Vec::new();
    let mut variants = HashMap::new();
    for_each_entry(&content, errors, |input, errors| {
        let label = parse_label(input)?;
        if list.iter().any(|earlier| earlier.label == label) {
            errors.push(label.span(), format!("`{label}` is repeated"));
        } else if let Some(message) = bad_label(&label) {
            errors.push(label.span(), message);
        } else if let Some(earlier) = variants.insert(names::generation(&label), label.clone()) {
            errors.push(label.span(), same_variant(&label, &earlier));
        }
        let value = colon(input).and_then(|()| parse_value(input, parse_options, errors));
        let (draft, error) = match value {
            Ok(draft) => (Some(draft), None),
            Err(error) => (None, Some(error)),
        };
        list.push(DraftGeneration { label, draft });
        error.map_or(Ok(()), Err)
    });
    generations.list = Some(list);
    Ok(())
}

fn parse_label(input: ParseStream<'_>) -> syn::Result<Ident> {
    if !input.peek(Ident::peek_any) {
        return Err(input.error("expected the name of a generation, such as `v1`"));
    }
    input.call(Ident::parse_any)
}

/// Why a generation cannot have this name. Its module and a method have the same name.
fn bad_label(label: &Ident) -> Option<String> {
    let name = label.to_string();
    if names::is_keyword(&name) {
        return Some(format!(
            "`{name}` is a keyword, and the name of a generation is the name of a module"
        ));
    }
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let is_module = name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(is_part);
    if !is_module || name.ends_with('_') || name.contains("__") {
        return Some(format!(
            "`{name}` cannot be the name of a generation: expected the name of a module, such as `v0_1`"
        ));
    }
    names::is_taken_from_generations(label).then(|| {
        format!(
            "`{name}` cannot be the name of a generation: generated code has an item with this name"
        )
    })
}

fn same_variant(label: &Ident, earlier: &Ident) -> String {
    let variant = names::generation(label);
    format!("`{label}` and `{earlier}` have the same name in `Generation`: `{variant}`")
}

/// A path, or options in braces.
fn parse_value(
    input: ParseStream<'_>,
    parse_options: ParseOptions,
    errors: &mut Errors,
) -> syn::Result<Draft> {
    let mut draft = Draft::default();
    if input.peek(token::Brace) {
        let content;
        syn::braced!(content in input);
        parse_options(&content, &mut draft, errors);
    } else if input.peek(LitStr) {
        draft.world.paths.push(input.parse()?);
        draft.own.is_placed = true;
    } else {
        return Err(input.error(
            "expected a path as a string literal, or the options of a generation in braces",
        ));
    }
    Ok(draft)
}

/// `features: ["beta"]`.
pub(super) fn parse_features(
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    let features = parse_strings(input, errors, "the name of a feature", "[\"beta\"]")?;
    options.own.features = Some(features);
    Ok(())
}

/// `by_hand: ["acme:plugin/session.reset"]`.
pub(super) fn parse_by_hand(
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    let example = "[\"acme:plugin/session.reset\"]";
    options.own.by_hand = parse_strings(input, errors, "the name of a WIT item", example)?;
    Ok(())
}

fn parse_strings(
    input: ParseStream<'_>,
    errors: &mut Errors,
    what: &str,
    example: &str,
) -> syn::Result<Vec<LitStr>> {
    if !input.peek(token::Bracket) {
        return Err(input.error(format!("expected a list in brackets, such as `{example}`")));
    }
    let content;
    syn::bracketed!(content in input);
    let mut strings: Vec<LitStr> = Vec::new();
    for_each_entry(&content, errors, |input, _| {
        let literal = string(input, what)?;
        match strings.iter().any(|other| other.value() == literal.value()) {
            true => Err(key_given_twice(&literal)),
            false => {
                strings.push(literal);
                Ok(())
            }
        }
    });
    Ok(strings)
}

/// `version: "0.1.0"`.
pub(super) fn parse_version(
    input: ParseStream<'_>,
    options: &mut Draft,
    _: &mut Errors,
) -> syn::Result<()> {
    let literal = string(input, "a version")?;
    match Version::parse(&literal.value()) {
        Ok(version) => {
            options.own.version = Some(GivenVersion { literal, version });
            Ok(())
        }
        Err(problem) => {
            let message = format!("bad version: {problem}; expected one such as `0.1.0`");
            Err(syn::Error::new(literal.span(), message))
        }
    }
}

/// `moved: { "reset": "acme:plugin/session.reset" }`.
pub(super) fn parse_moved(
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    if !input.peek(token::Brace) {
        return Err(input.error(
            "expected entries in braces, such as `{ \"reset\": \"acme:plugin/session.reset\" }`",
        ));
    }
    let content;
    syn::braced!(content in input);
    let moved = &mut options.own.moved;
    for_each_entry(&content, errors, |input, errors| {
        let old = string(input, "the name of a WIT item")?;
        colon(input)?;
        let new = string(input, "the name of the item in the next generation")?;
        // Several items may have one new name.
        if moved
            .iter()
            .any(|earlier| earlier.old.value() == old.value())
        {
            errors.push_error(key_given_twice(&old));
        }
        if old.value() == new.value() {
            let message = format!("`{}` is moved to itself", printable(&new.value()));
            errors.push(new.span(), message);
        }
        moved.push(Moved { old, new });
        Ok(())
    });
    Ok(())
}
