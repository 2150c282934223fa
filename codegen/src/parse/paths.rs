//! Reads the user's Rust paths. Tokens that cannot be a path are reported at the token. Otherwise
//! the error would be in the bindings.
//!
//! The result is a [`syn::Path`]. Only the compiler knows whether the item exists.

use proc_macro2::{Delimiter, Ident, TokenTree};
use syn::PathArguments;
use syn::buffer::Cursor;
use syn::parse::ParseStream;

use crate::errors::Errors;

/// The keywords that name a module. Only one of them may follow another.
const MODULES: [&str; 4] = ["crate", "$crate", "self", "super"];

/// A path without generic arguments, such as `example`.
///
/// Generic arguments are an error at the path, but the path is read as usual: it could contain
/// commas, so it cannot be skipped.
pub(super) fn plain_path(
    input: ParseStream<'_>,
    errors: &mut Errors,
    example: &str,
) -> syn::Result<syn::Path> {
    let path = any_path(input, example)?;
    if let Err(error) = check_is_plain(&path) {
        errors.push_error(error);
    }
    Ok(path)
}

fn check_is_plain(path: &syn::Path) -> syn::Result<()> {
    let mut segments = path.segments.iter();
    match segments.all(|segment| matches!(segment.arguments, PathArguments::None)) {
        true => Ok(()),
        false => {
            let message = "expected a path without generic arguments";
            Err(syn::Error::new_spanned(path, message))
        }
    }
}

/// The path of a derive macro, or the reason why it cannot be one. wasmtime's macro accepts every
/// path here: the compiler refuses it only if a type has the derive.
pub(super) fn any_derive(
    input: ParseStream<'_>,
    example: &str,
) -> syn::Result<Result<syn::Path, syn::Error>> {
    let first = input.cursor();
    let path = read_path(input, example)?;
    let checked = check_tokens(first, Some(input.cursor()))
        .and_then(|()| check_is_plain(&path))
        .and_then(|()| check_is_no_module(&path, "a macro", example));
    Ok(checked.map(|()| path))
}

/// The path of a macro, such as `example`.
pub(super) fn macro_path(
    input: ParseStream<'_>,
    errors: &mut Errors,
    example: &str,
) -> syn::Result<syn::Path> {
    let path = plain_path(input, errors, example)?;
    check_is_no_module(&path, "a macro", example)?;
    Ok(path)
}

/// The path of a type, which may have generic arguments, such as `example`.
pub(super) fn type_path(input: ParseStream<'_>, example: &str) -> syn::Result<syn::Path> {
    let path = any_path(input, example)?;
    check_is_no_module(&path, "a type", example)?;
    let mut before_last = path.segments.iter().rev().skip(1);
    match before_last.find(|segment| !segment.arguments.is_none()) {
        Some(segment) => Err(syn::Error::new_spanned(
            &segment.arguments,
            "generic arguments can only be at the end of the path",
        )),
        None => Ok(path),
    }
}

/// A path in which all keywords are in valid places, including those in generic arguments.
fn any_path(input: ParseStream<'_>, example: &str) -> syn::Result<syn::Path> {
    let first = input.cursor();
    let path = read_path(input, example)?;
    check_tokens(first, Some(input.cursor()))?;
    Ok(path)
}

fn read_path(input: ParseStream<'_>, example: &str) -> syn::Result<syn::Path> {
    let start = input.span();
    let error = |_| syn::Error::new(start, format!("expected a path, such as `{example}`"));
    input.parse().map_err(error)
}

/// The text before a name.
enum Before {
    /// No path.
    Nothing,
    /// The two colons at the beginning of a path.
    Colons,
    /// A name and two colons.
    Name(String),
}

impl Before {
    /// The kind of text before a name, if `colons` colons are between this and the name.
    fn before_colons(self, colons: usize) -> Before {
        match (colons, self) {
            (2, Before::Nothing) => Before::Colons,
            (2, before) => before,
            _ => Before::Nothing,
        }
    }
}

/// Checks the tokens up to `end`, or all of a group.
fn check_tokens(mut cursor: Cursor<'_>, end: Option<Cursor<'_>>) -> syn::Result<()> {
    let mut last = Before::Nothing;
    let mut colons = 0;
    while end != Some(cursor) {
        let Some((token, next)) = cursor.token_tree() else {
            break;
        };
        match token {
            TokenTree::Ident(ident) => {
                check_name(&ident, last.before_colons(colons))?;
                last = Before::Name(ident.to_string());
                colons = 0;
            }
            TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
            TokenTree::Punct(_) | TokenTree::Group(_) | TokenTree::Literal(_) => {
                check_group(cursor)?;
                (last, colons) = (Before::Nothing, 0);
            }
        }
        cursor = next;
    }
    Ok(())
}

/// Checks the contents of a group, if there is one. A block may contain an `impl`.
fn check_group(cursor: Cursor<'_>) -> syn::Result<()> {
    match cursor.any_group() {
        Some((inside, Delimiter::Parenthesis | Delimiter::Bracket | Delimiter::None, ..)) => {
            check_tokens(inside, None)
        }
        _ => Ok(()),
    }
}

/// Checks that all keywords in the path of an attribute are in valid places.
pub(super) fn check_attribute(path: &syn::Path) -> syn::Result<()> {
    let mut before = match path.leading_colon {
        Some(_) => Before::Colons,
        None => Before::Nothing,
    };
    for segment in &path.segments {
        check_name(&segment.ident, before)?;
        before = Before::Name(segment.ident.to_string());
    }
    check_is_no_module(path, "a macro", "serde::Serialize")
}

fn check_name(ident: &Ident, before: Before) -> syn::Result<()> {
    let name = ident.to_string();
    let error = |message: String| Err(syn::Error::new(ident.span(), message));
    if name == "Self" {
        return error(
            "`Self` exists only in an `impl` or a trait; write the name of the item".into(),
        );
    }
    if !MODULES.contains(&name.as_str()) {
        return Ok(());
    }
    match before {
        Before::Nothing => Ok(()),
        Before::Name(first) if name == "super" && (first == "super" || first == "self") => Ok(()),
        Before::Name(_) => error(format!("`{name}` can only be at the start of a path")),
        Before::Colons => error(format!(
            "expected the name of a crate after the first `::`, and not `{name}`"
        )),
    }
}

/// Checks that a path does not end with a keyword, because it could only name a module.
fn check_is_no_module(path: &syn::Path, what: &str, example: &str) -> syn::Result<()> {
    match path.segments.last() {
        Some(last) if MODULES.iter().any(|module| last.ident == module) => {
            let message = format!(
                "`{}` is a module; expected {what}, such as `{example}`",
                last.ident
            );
            Err(syn::Error::new(last.ident.span(), message))
        }
        _ => Ok(()),
    }
}
