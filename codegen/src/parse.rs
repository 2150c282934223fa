//! From the tokens of `bindgen!` to [`Options`].
//!
//! Reports all errors, each at the user's own token. After a bad entry, it continues after the next
//! comma. It reads no files and knows no WIT. Later stages check whether a world, a filter or a key
//! of `with` exists.
//!
//! To add an option, add a field to a struct of [`Options`], a function to `values` unless it is a switch, and
//! a row to `OPTIONS`.

mod draft;
mod entries;
mod former;
mod function_rules;
mod mistakes;
mod paths;
mod repeated;
mod type_rules;
mod values;
mod version_rules;

use self::draft::Draft;
use self::entries::{colon, for_each_entry, string};
use self::former::former_option;
use self::mistakes::{given_twice, unknown};
use self::repeated::{Repeated, warn_of_earlier};
use crate::errors::Errors;
use crate::options::Options;
use proc_macro2::{Span, TokenStream};
use std::collections::HashMap;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, LitStr, Token, token};

/// Reads the value of one option into its field.
///
/// An error that it returns ends the option. Errors that it adds to `Errors` do not.
type ParseValue = fn(ParseStream<'_>, &mut Draft, &mut Errors) -> syn::Result<()>;

const OPTIONS: &[(&str, ParseValue)] = &[
    ("path", values::parse_path),
    ("inline", values::parse_inline),
    ("world", values::parse_world),
    ("with", values::parse_with),
    ("additional_derives", values::parse_additional_derives),
    ("derives", values::parse_derives),
    ("attributes", values::parse_attributes),
    ("exports", values::parse_exports),
    ("imports", values::parse_imports),
    ("versions", values::parse_versions),
    ("trappable_error_type", values::parse_trappable_error_type),
    ("require_store_data_send", |input, options, _| {
        set(input, &mut options.settings.require_store_data_send)
    }),
    ("skip_mut_forwarding_impls", |input, options, _| {
        set(input, &mut options.settings.skip_mut_forwarding_impls)
    }),
    ("named_imports", values::parse_named_imports),
    ("ownership", values::parse_ownership),
    ("interfaces", values::parse_interfaces),
    ("crate", values::parse_crate),
    ("wasmtime_crate", values::parse_wasmtime_crate),
    ("anyhow", |input, options, _| {
        set(input, &mut options.settings.anyhow)
    }),
    ("include_component_type", |input, options, _| {
        set(input, &mut options.settings.include_component_type)
    }),
    ("stringify", |input, options, _| {
        set(input, &mut options.settings.stringify)
    }),
    ("include_generated_code_from_file", |input, options, _| {
        set(
            input,
            &mut options.settings.include_generated_code_from_file,
        )
    }),
    ("debug", |input, options, _| {
        set(input, &mut options.settings.debug)
    }),
];

/// Reads the value of a switch.
fn set(input: ParseStream<'_>, switch: &mut bool) -> syn::Result<()> {
    *switch = values::boolean(input)?;
    Ok(())
}

/// The options that cannot be used together with `interfaces`.
const NOT_BESIDE_INTERFACES: &[&str] = &["inline", "world"];

/// Reads the text in the parentheses of `bindgen!`.
///
/// Returns every error of the input.
pub fn parse(input: TokenStream) -> Result<Options, syn::Error> {
    let mut options = Draft::default();
    let mut errors = Errors::new();
    let parser = |input: ParseStream<'_>| parse_input(input, &mut options, &mut errors);
    if let Err(error) = parser.parse2(input) {
        errors.push_error(error);
    }
    errors.finish()?;
    Ok(options.finish())
}

fn parse_input(
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    if input.peek(token::Brace) {
        let content;
        syn::braced!(content in input);
        parse_options(&content, options, errors);
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

fn parse_options(input: ParseStream<'_>, options: &mut Draft, errors: &mut Errors) {
    let mut seen = HashMap::new();
    for_each_entry(input, errors, |input, errors| {
        if !input.peek(Ident::peek_any) {
            return Err(input.error("expected the name of an option"));
        }
        let ident = input.call(Ident::parse_any)?;
        let Some((name, parse_value)) = OPTIONS.iter().find(|(name, _)| ident == name) else {
            let known = OPTIONS.iter().map(|(name, _)| *name);
            let former = former_option(&ident, input);
            return Err(former.unwrap_or_else(|| unknown("option", &ident, known)));
        };
        if let Some(earlier) = seen.insert(*name, ident.span()) {
            match Repeated::of(name) {
                Repeated::Added => {}
                Repeated::Replaced => warn_of_earlier(name, earlier, &mut options.warnings),
                Repeated::Refused => return Err(given_twice(&ident)),
            }
        }
        if let Some(excluded) = excluded_by_interfaces(name, &seen) {
            return Err(not_beside_interfaces(&ident, excluded));
        }
        colon(input)?;
        parse_value(input, options, errors)
    });
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

fn not_beside_interfaces(ident: &Ident, excluded: &str) -> syn::Error {
    let message = format!(
        "`interfaces` and `{excluded}` cannot be used together: `interfaces` already defines a world"
    );
    syn::Error::new(ident.span(), message)
}
