//! The value of each option, one function for one option.

use super::entries::{colon, for_each_entry, plain_path, string};
use super::function_rules::parse_function_rules;
use crate::errors::Errors;
use crate::options::{Options, With};
use syn::parse::ParseStream;
use syn::{LitBool, LitStr, Token, token};

/// `path: "wit"` or `path: ["wit", "more/wit"]`.
pub(super) fn parse_path(
    input: ParseStream<'_>,
    options: &mut Options,
    errors: &mut Errors,
) -> syn::Result<()> {
    if input.peek(LitStr) {
        options.paths.push(input.parse()?);
        return Ok(());
    }
    if !input.peek(token::Bracket) {
        return Err(
            input.error("expected a path as a string literal, or a list of paths in brackets")
        );
    }
    let content;
    syn::bracketed!(content in input);
    for_each_entry(&content, errors, |input, _| {
        options.paths.push(string(input, "a path")?);
        Ok(())
    });
    Ok(())
}

/// `inline: "package acme:plugin; ..."`.
pub(super) fn parse_inline(
    input: ParseStream<'_>,
    options: &mut Options,
    _: &mut Errors,
) -> syn::Result<()> {
    options.inline = Some(string(input, "WIT")?);
    Ok(())
}

/// `world: "plugin"`.
pub(super) fn parse_world(
    input: ParseStream<'_>,
    options: &mut Options,
    _: &mut Errors,
) -> syn::Result<()> {
    options.world = Some(string(input, "a world's name or id")?);
    Ok(())
}

/// `with: { "wasi:io/poll": wasmtime_wasi::p2::bindings::io::poll }`.
pub(super) fn parse_with(
    input: ParseStream<'_>,
    options: &mut Options,
    errors: &mut Errors,
) -> syn::Result<()> {
    if !input.peek(token::Brace) {
        return Err(
            input.error("expected entries in braces, such as `{ \"wasi:io/poll\": crate::poll }`")
        );
    }
    let content;
    syn::braced!(content in input);
    for_each_entry(&content, errors, |input, errors| {
        let key = string(input, "the name of a WIT item")?;
        if options
            .with
            .iter()
            .any(|with| with.key.value() == key.value())
        {
            return Err(key_given_twice(&key));
        }
        colon(input)?;
        let path = plain_path(input, errors, "crate::bindings::poll")?;
        options.with.push(With { key, path });
        Ok(())
    });
    Ok(())
}

/// `additional_derives: [PartialEq, serde::Serialize]`.
pub(super) fn parse_additional_derives(
    input: ParseStream<'_>,
    options: &mut Options,
    errors: &mut Errors,
) -> syn::Result<()> {
    if !input.peek(token::Bracket) {
        return Err(
            input.error("expected a list of derive macros in brackets, such as `[PartialEq]`")
        );
    }
    let content;
    syn::bracketed!(content in input);
    for_each_entry(&content, errors, |input, errors| {
        let path = plain_path(input, errors, "serde::Serialize")?;
        options.additional_derives.push(path);
        Ok(())
    });
    Ok(())
}

/// `exports: { "acme:plugin/api.run": async | exact, default: async }`.
pub(super) fn parse_exports(
    input: ParseStream<'_>,
    options: &mut Options,
    errors: &mut Errors,
) -> syn::Result<()> {
    parse_function_rules(input, &mut options.exports, errors)
}

/// `imports: { "acme:host/kv": async | trappable, default: trappable }`.
pub(super) fn parse_imports(
    input: ParseStream<'_>,
    options: &mut Options,
    errors: &mut Errors,
) -> syn::Result<()> {
    parse_function_rules(input, &mut options.imports, errors)
}

/// `trappable_error_type: { "wasi:io/streams.stream-error" => crate::StreamError }`.
pub(super) fn parse_trappable_error_type(
    input: ParseStream<'_>,
    options: &mut Options,
    errors: &mut Errors,
) -> syn::Result<()> {
    if !input.peek(token::Brace) {
        return Err(input.error(
            "expected entries in braces, such as `{ \"acme:host/kv.error\" => crate::KvError }`",
        ));
    }
    let content;
    syn::braced!(content in input);
    for_each_entry(&content, errors, |input, errors| {
        let key = string(input, "the name of an error type in WIT")?;
        let keys = &options.trappable_errors;
        if keys.iter().any(|with| with.key.value() == key.value()) {
            return Err(key_given_twice(&key));
        }
        if input.parse::<Option<Token![=>]>>()?.is_none() {
            return Err(input.error("expected `=>`"));
        }
        let path = plain_path(input, errors, "crate::KvError")?;
        options.trappable_errors.push(With { key, path });
        Ok(())
    });
    Ok(())
}

/// `require_store_data_send: true`.
pub(super) fn parse_require_store_data_send(
    input: ParseStream<'_>,
    options: &mut Options,
    _: &mut Errors,
) -> syn::Result<()> {
    options.require_store_data_send = boolean(input)?;
    Ok(())
}

/// `skip_mut_forwarding_impls: true`.
pub(super) fn parse_skip_mut_forwarding_impls(
    input: ParseStream<'_>,
    options: &mut Options,
    _: &mut Errors,
) -> syn::Result<()> {
    options.skip_mut_forwarding_impls = boolean(input)?;
    Ok(())
}

fn boolean(input: ParseStream<'_>) -> syn::Result<bool> {
    if input.peek(LitBool) {
        Ok(input.parse::<LitBool>()?.value)
    } else {
        Err(input.error("expected `true` or `false`"))
    }
}

pub(super) fn key_given_twice(key: &LitStr) -> syn::Error {
    syn::Error::new(key.span(), format!("`{}` is given twice", key.value()))
}
