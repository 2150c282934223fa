//! Makes the options of a `bindgen!` that has both versions as generations, from `--options` and
//! the places of the WIT.
//!
//! The user's tokens do not change and keep their places. The added tokens have no place in the
//! user's text.

use std::path::Path;
use std::str::FromStr;

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::arguments;
use crate::options::{Input, WIT_OPTIONS};
use crate::path_literal::path_literal;

/// The name of the world of every component.
const WORLD_OF_COMPONENT: &str = "root";

/// Reads the arguments. Fails with the text of an error.
pub(super) fn input(
    arguments: &arguments::Diff,
    are_components: [bool; 2],
) -> Result<Input, String> {
    let mut input = Input::of_options(arguments.options.as_deref())?;
    let files = [&arguments.old, &arguments.new];
    let has_component = are_components.contains(&true);
    let shared = arguments.world.as_ref().filter(|_| !has_component);
    let mut sides = Vec::new();
    for (path, is_component) in files.into_iter().zip(are_components) {
        let own = match is_component {
            true => Some(WORLD_OF_COMPONENT),
            false => arguments.world.as_deref().filter(|_| has_component),
        };
        sides.push(side(path, own)?);
    }
    let tokens = std::mem::take(&mut input.tokens);
    let options = with_versions(tokens, &sides).map_err(|error| input.render(error))?;
    let world = shared.map_or_else(String::new, |world| option_world(world));
    let mut all = parsed(&world)?;
    all.extend(options);
    input.tokens = TokenStream::from(TokenTree::from(Group::new(Delimiter::Brace, all)));
    Ok(input)
}

/// `path: "wit", world: "plugin",`.
fn side(path: &Path, world: Option<&str>) -> Result<TokenStream, String> {
    let path = path_literal(path)?;
    let world = world.map_or_else(String::new, option_world);
    parsed(&format!("path: {path}, {world}"))
}

fn option_world(world: &str) -> String {
    format!("world: {},", Literal::string(world))
}

fn parsed(text: &str) -> Result<TokenStream, String> {
    TokenStream::from_str(text).map_err(|error| format!("error: {error}\n"))
}

/// The user's options, and the versions as `generations`. If the user wrote `generations`, their
/// options stay.
fn with_versions(options: TokenStream, sides: &[TokenStream]) -> syn::Result<TokenStream> {
    let mut own = [TokenStream::new(), TokenStream::new()];
    let mut rest = TokenStream::new();
    for entry in entries(options) {
        match entry.name() {
            Some(name) if name == "generations" => own = entry.of_versions()?,
            name => {
                name.map_or(Ok(()), refuse_wit)?;
                rest.extend(entry.0);
                rest.extend([mark(',')]);
            }
        }
    }
    let mut generations = TokenStream::new();
    for ((label, side), own) in ["older", "newer"].into_iter().zip(sides).zip(own) {
        let mut braces = side.clone();
        braces.extend(own);
        generations.extend(named(label, braces));
    }
    rest.extend(named("generations", generations));
    Ok(rest)
}

/// `name: { contents },`.
fn named(name: &str, contents: TokenStream) -> TokenStream {
    let name = TokenTree::from(Ident::new(name, Span::call_site()));
    let mut tokens = TokenStream::from(name);
    tokens.extend([mark(':')]);
    tokens.extend([TokenTree::from(Group::new(Delimiter::Brace, contents))]);
    tokens.extend([mark(',')]);
    tokens
}

/// A punctuation mark that this file adds.
fn mark(mark: char) -> TokenTree {
    TokenTree::from(Punct::new(mark, Spacing::Alone))
}

fn refuse_wit(name: &Ident) -> syn::Result<()> {
    match WIT_OPTIONS.iter().any(|option| name == option) {
        false => Ok(()),
        true => Err(syn::Error::new(
            name.span(),
            format!("`{name}` cannot be used here: OLD and NEW are the WIT"),
        )),
    }
}

/// The tokens between two commas: a name, a colon and a value.
struct Entry(Vec<TokenTree>);

fn entries(tokens: TokenStream) -> Vec<Entry> {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    let entries = tokens.split(is_comma);
    let entries = entries.filter(|entry| !entry.is_empty());
    entries.map(|entry| Entry(entry.to_vec())).collect()
}

impl Entry {
    fn name(&self) -> Option<&Ident> {
        match self.0.first() {
            Some(TokenTree::Ident(name)) => Some(name),
            _ => None,
        }
    }

    /// The contents of the braces, if the value is in braces.
    fn braces(&self, expected: &str) -> syn::Result<TokenStream> {
        let [first, rest @ ..] = self.0.as_slice() else {
            return Ok(TokenStream::new());
        };
        match rest {
            [TokenTree::Punct(colon), TokenTree::Group(group)]
                if colon.as_char() == ':' && group.delimiter() == Delimiter::Brace =>
            {
                Ok(group.stream())
            }
            _ => Err(syn::Error::new(
                first.span(),
                format!("expected {expected}"),
            )),
        }
    }

    /// The options of each version in `generations: { older: { .. }, newer: { .. } }`.
    fn of_versions(&self) -> syn::Result<[TokenStream; 2]> {
        let of_all = self.braces("`generations: { older: { .. }, newer: { .. } }`")?;
        let [mut older, mut newer] = [None, None];
        for entry in entries(of_all) {
            let label = entry.name().map(ToString::to_string);
            let at = entry
                .0
                .first()
                .map_or_else(Span::call_site, TokenTree::span);
            let (label, place) = match label.as_deref() {
                Some(label @ "older") => (label, &mut older),
                Some(label @ "newer") => (label, &mut newer),
                _ => {
                    let message = "expected `older` or `newer`: the names of OLD and NEW";
                    return Err(syn::Error::new(at, message));
                }
            };
            let options = entry.braces("options in braces: OLD and NEW are the WIT")?;
            for name in entries(options.clone()).iter().filter_map(Entry::name) {
                refuse_wit(name)?;
            }
            if place.replace(options).is_some() {
                return Err(syn::Error::new(at, format!("`{label}` is repeated")));
            }
        }
        Ok([older, newer].map(Option::unwrap_or_default))
    }
}
