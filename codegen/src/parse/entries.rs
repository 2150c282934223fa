//! Reads the parts of all options: lists with commas, and strings.

use crate::errors::Errors;
use proc_macro2::TokenTree;
use syn::parse::ParseStream;
use syn::{LitStr, Token};

/// Reads all of `input` as entries with commas between them.
///
/// If an entry fails, its error is added, and reading continues after the next comma. At the end,
/// `input` is empty: if tokens were left in a group, `syn` would add its own error.
pub(super) fn for_each_entry(
    input: ParseStream<'_>,
    errors: &mut Errors,
    mut parse_entry: impl FnMut(ParseStream<'_>, &mut Errors) -> syn::Result<()>,
) {
    while !input.is_empty() {
        let entry = parse_entry(input, errors).and_then(|()| end_of_entry(input));
        if let Err(error) = entry {
            errors.push_error(error);
            skip_to_comma(input);
        }
        if input.parse::<Token![,]>().is_err() {
            break;
        }
    }
}

fn end_of_entry(input: ParseStream<'_>) -> syn::Result<()> {
    if input.is_empty() || input.peek(Token![,]) {
        Ok(())
    } else {
        Err(input.error("expected `,`"))
    }
}

fn skip_to_comma(input: ParseStream<'_>) {
    while !input.peek(Token![,]) && input.parse::<TokenTree>().is_ok() {}
}

/// The colon between a name and its value.
pub(super) fn colon(input: ParseStream<'_>) -> syn::Result<()> {
    match input.parse::<Option<Token![:]>>()? {
        Some(_) => Ok(()),
        None => Err(input.error("expected `:`")),
    }
}

/// A string literal. `what` describes it in an error.
pub(super) fn string(input: ParseStream<'_>, what: &str) -> syn::Result<LitStr> {
    if input.peek(LitStr) {
        return input.parse();
    }
    let expected = format!("expected {what} as a string literal");
    Err(input.error(match computed(input) {
        Some(how) => format!("{expected}{how}"),
        None => expected,
    }))
}

/// A hint for a value that only the compiler can compute, such as a macro or a constant.
pub(super) fn computed(input: ParseStream<'_>) -> Option<&'static str> {
    let input = input.fork();
    let path = input.call(syn::Path::parse_mod_style).ok()?;
    let name = path.segments.last()?.ident.to_string();
    let is_macro = input.peek(Token![!]);
    let is_constant = name.len() > 1 && name.chars().all(|c| !c.is_lowercase());
    match name.as_str() {
        "include_str" if is_macro => {
            Some(": macros are not expanded here; `path: \"..\"` reads a file")
        }
        _ if is_macro => Some(
            ": macros are not expanded here; a build script can put the options together as text, with \
             `worldbind_codegen::Builder`",
        ),
        _ if is_constant => Some(
            ": a macro does not know the value of a constant; a build script can put the options together as text, with \
             `worldbind_codegen::Builder`",
        ),
        _ => None,
    }
}
