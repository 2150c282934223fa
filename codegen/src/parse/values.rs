//! Reads the values of options, with one function for each option.

use super::draft::Draft;
use super::entries::{colon, computed, for_each_entry, string};
use super::function_rules::{Side, parse_function_rules};
use super::mistakes::key_given_twice;
use super::paths::{plain_path, type_path};
use super::repeated::warn_of_earlier;
use super::type_rules::{self, parse_attribute_rules, parse_derive_rules};
use super::version_rules::parse_version_rules;
use crate::errors::Errors;
use crate::options::{Inline, NamedImport, Ownership, TrappableError, With};
use crate::warnings::Warnings;
use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Ident, LitBool, LitStr, Token, token};

/// `path: "wit"` or `path: ["wit", "more/wit"]`.
pub(super) fn parse_path(
    _: Span,
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    options.own.is_placed = true;
    colon(input)?;
    if input.peek(LitStr) {
        options.world.paths.push(input.parse()?);
        return Ok(());
    }
    if !input.peek(token::Bracket) {
        let how = computed(input).unwrap_or(", or a list of paths in brackets");
        return Err(input.error(format!("expected a path as a string literal{how}")));
    }
    let content;
    syn::bracketed!(content in input);
    for_each_entry(&content, errors, |input, _| {
        options.world.paths.push(string(input, "a path")?);
        Ok(())
    });
    Ok(())
}

/// `inline: "package acme:plugin; ..."`.
pub(super) fn parse_inline(
    _: Span,
    input: ParseStream<'_>,
    options: &mut Draft,
    _: &mut Errors,
) -> syn::Result<()> {
    options.own.is_placed = true;
    colon(input)?;
    options.world.inline = Some(Inline::Package(string(input, "WIT")?));
    Ok(())
}

/// `interfaces: "import acme:host/kv; export acme:plugin/api;"`.
pub(super) fn parse_interfaces(
    input: ParseStream<'_>,
    options: &mut Draft,
    _: &mut Errors,
) -> syn::Result<()> {
    options.world.inline = Some(Inline::Interfaces(string(input, "WIT")?));
    Ok(())
}

/// `world: "plugin"`.
pub(super) fn parse_world(
    input: ParseStream<'_>,
    options: &mut Draft,
    _: &mut Errors,
) -> syn::Result<()> {
    options.world.world = Some(string(input, "a world's name or id")?);
    Ok(())
}

/// `with: { "wasi:io/poll": wasmtime_wasi::p2::bindings::io::poll }`.
pub(super) fn parse_with(
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    if !input.peek(token::Brace) {
        return Err(
            input.error("expected entries in braces, such as `{ \"wasi:io/poll\": crate::poll }`")
        );
    }
    let Draft {
        entries, warnings, ..
    } = options;
    for_each_path(
        input,
        errors,
        |input, errors| plain_path(input, errors, "crate::bindings::poll"),
        |key, path| {
            replace(
                &mut entries.with,
                With { key, path },
                |with| &with.key,
                warnings,
            )
        },
    )
}

/// `named_imports: { "acme:host/kv": crate::KvId }`.
pub(super) fn parse_named_imports(
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    if !input.peek(token::Brace) {
        return Err(
            input.error("expected entries in braces, such as `{ \"acme:host/kv\": crate::KvId }`")
        );
    }
    let Draft {
        entries, warnings, ..
    } = options;
    let imports = &mut entries.named_imports;
    for_each_path(
        input,
        errors,
        |input, _| type_path(input, "crate::KvId"),
        |key, path| {
            replace(
                imports,
                NamedImport { key, path },
                |import| &import.key,
                warnings,
            )
        },
    )
}

/// Reads WIT names and Rust paths in braces, and adds each pair.
fn for_each_path(
    input: ParseStream<'_>,
    errors: &mut Errors,
    parse_path: fn(ParseStream<'_>, &mut Errors) -> syn::Result<syn::Path>,
    mut add: impl FnMut(LitStr, syn::Path),
) -> syn::Result<()> {
    let content;
    syn::braced!(content in input);
    for_each_entry(&content, errors, |input, errors| {
        let key = string(input, "the name of a WIT item")?;
        colon(input)?;
        add(key, parse_path(input, errors)?);
        Ok(())
    });
    Ok(())
}

/// Adds an entry. If a name occurs twice, the last entry counts.
fn replace<T>(entries: &mut Vec<T>, new: T, key_of: fn(&T) -> &LitStr, warnings: &mut Warnings) {
    let name = key_of(&new).value();
    match entries
        .iter_mut()
        .find(|entry| key_of(entry).value() == name)
    {
        Some(earlier) => {
            warn_of_earlier(&name, key_of(earlier).span(), warnings);
            *earlier = new;
        }
        None => entries.push(new),
    }
}

/// `additional_derives: [PartialEq, serde::Serialize]`.
pub(super) fn parse_additional_derives(
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    let (derives, impossible) = type_rules::parse_additional_derives(input, errors)?;
    options.settings.additional_derives = derives;
    options.settings.impossible_derives = impossible;
    Ok(())
}

/// `derives: { "acme:plugin/types.label": [serde::Serialize], default: [PartialEq] }`.
pub(super) fn parse_derives(
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    parse_derive_rules(input, &mut options.entries.derives, errors)
}

/// `attributes: { "acme:plugin/types.label.text": [#[serde(rename = "t")]] }`.
pub(super) fn parse_attributes(
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    parse_attribute_rules(input, &mut options.entries.attributes, errors)
}

/// `exports: { "acme:plugin/api.run": async | exact, default: async }`.
pub(super) fn parse_exports(
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    let Draft {
        entries, warnings, ..
    } = options;
    parse_function_rules(input, Side::Exports, &mut entries.exports, warnings, errors)
}

/// `versions: { default: nearest, "wasi:http": ">=0.2.3, <0.3" }`.
pub(super) fn parse_versions(
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    options.entries.versions = Some(parse_version_rules(input, errors)?);
    Ok(())
}

/// `imports: { "acme:host/kv": async | trappable, default: trappable }`.
pub(super) fn parse_imports(
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    let Draft {
        entries, warnings, ..
    } = options;
    parse_function_rules(input, Side::Imports, &mut entries.imports, warnings, errors)
}

/// `trappable_error_type: { "wasi:io/streams.stream-error" => crate::StreamError }`.
pub(super) fn parse_trappable_error_type(
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    if !input.peek(token::Brace) {
        return Err(input.error(
            "expected entries in braces, such as `{ \"acme:host/kv.error\" => crate::KvError }`",
        ));
    }
    options.entries.trappable_errors.clear();
    let content;
    syn::braced!(content in input);
    for_each_entry(&content, errors, |input, _| {
        let known = &mut options.entries.trappable_errors;
        let error = parse_trappable_error(input, known)?;
        known.push(error);
        Ok(())
    });
    Ok(())
}

fn parse_trappable_error(
    input: ParseStream<'_>,
    known: &[TrappableError],
) -> syn::Result<TrappableError> {
    let key = string(input, "the name of an error type in WIT")?;
    if known.iter().any(|error| error.key.value() == key.value()) {
        return Err(key_given_twice(&key));
    }
    if input.parse::<Option<Token![=>]>>()?.is_none() {
        return Err(expected_arrow(input, &key));
    }
    let path = type_path(input, "crate::KvError")?;
    Ok(TrappableError { key, path })
}

/// The error for other tokens than `=>`. Older macros of wasmtime had `"acme:host/kv"::"error"`.
fn expected_arrow(input: ParseStream<'_>, key: &LitStr) -> syn::Error {
    let rest = input.fork();
    match rest
        .parse::<Token![::]>()
        .and_then(|_| rest.parse::<LitStr>())
    {
        Ok(name) => {
            let full = format!("\"{}.{}\"", key.value(), name.value());
            input.error(format!("expected `=>`; write the name as one: `{full}`"))
        }
        Err(_) => input.error("expected `=>`"),
    }
}

/// `ownership: Owning` or `ownership: Borrowing { duplicate_if_necessary: true }`.
pub(super) fn parse_ownership(
    input: ParseStream<'_>,
    options: &mut Draft,
    _: &mut Errors,
) -> syn::Result<()> {
    let expected = "expected `Owning` or `Borrowing { duplicate_if_necessary: .. }`";
    let kind: Ident = input.parse().map_err(|_| input.error(expected))?;
    options.settings.ownership = match kind.to_string().as_str() {
        "Owning" => Ownership::Owning,
        "Borrowing" if input.peek(token::Brace) => {
            let content;
            syn::braced!(content in input);
            parse_borrowing(&content)?
        }
        "Borrowing" => {
            return Err(input.error("expected `{ duplicate_if_necessary: .. }`"));
        }
        _ => return Err(syn::Error::new(kind.span(), expected)),
    };
    Ok(())
}

/// `duplicate_if_necessary: true`.
fn parse_borrowing(input: ParseStream<'_>) -> syn::Result<Ownership> {
    let expected = "expected `duplicate_if_necessary`";
    let field: Ident = input.parse().map_err(|_| input.error(expected))?;
    if field != "duplicate_if_necessary" {
        return Err(syn::Error::new(field.span(), expected));
    }
    colon(input)?;
    let duplicate_if_necessary = boolean(input)?;
    input.parse::<Option<Token![,]>>()?;
    if !input.is_empty() {
        return Err(input.error("expected no more tokens"));
    }
    Ok(Ownership::Borrowing {
        duplicate_if_necessary,
    })
}

/// `crate: ::renamed`.
pub(super) fn parse_crate(
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    options.settings.runtime = Some(plain_path(input, errors, "crate::worldbind")?);
    Ok(())
}

/// `wasmtime_crate: crate::wasmtime`.
pub(super) fn parse_wasmtime_crate(
    input: ParseStream<'_>,
    options: &mut Draft,
    errors: &mut Errors,
) -> syn::Result<()> {
    options.settings.wasmtime_crate = Some(plain_path(input, errors, "crate::wasmtime")?);
    Ok(())
}

/// `true` or `false`.
pub(super) fn boolean(input: ParseStream<'_>) -> syn::Result<bool> {
    if input.peek(LitBool) {
        Ok(input.parse::<LitBool>()?.value)
    } else {
        Err(input.error("expected `true` or `false`"))
    }
}
