//! The values of `derives` and `attributes`: the derives and attributes of types, fields and cases.

use super::entries::{colon, for_each_entry, string};
use super::mistakes::{given_twice, key_given_twice};
use super::paths::{any_derive, check_attribute, macro_path};
use crate::errors::Errors;
use crate::options::{AttributeRule, DeriveRule, DeriveRules};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Attribute, Ident, LitStr, Token, token};

/// `{ "acme:plugin/types.label": [serde::Serialize], default: [PartialEq] }`.
pub(super) fn parse_derive_rules(
    input: ParseStream<'_>,
    rules: &mut DeriveRules,
    errors: &mut Errors,
) -> syn::Result<()> {
    if !input.peek(token::Brace) {
        return Err(input.error("expected rules in braces, such as `{ default: [PartialEq] }`"));
    }
    let content;
    syn::braced!(content in input);
    let mut default = None;
    for_each_entry(&content, errors, |input, errors| {
        if input.peek(LitStr) {
            parse_derive_rule(input, rules, errors)
        } else if input.peek(Token![default]) {
            parse_default(input, &mut default, errors)
        } else {
            Err(input.error("expected a type, such as `\"acme:plugin/types.label\"`, or `default`"))
        }
    });
    rules.default = default;
    Ok(())
}

fn parse_derive_rule(
    input: ParseStream<'_>,
    rules: &mut DeriveRules,
    errors: &mut Errors,
) -> syn::Result<()> {
    let key: LitStr = input.parse()?;
    if rules
        .rules
        .iter()
        .any(|rule| rule.key.value() == key.value())
    {
        return Err(key_given_twice(&key));
    }
    colon(input)?;
    let derives = parse_derive_list(input, errors)?;
    rules.rules.push(DeriveRule { key, derives });
    Ok(())
}

fn parse_default(
    input: ParseStream<'_>,
    default: &mut Option<Vec<syn::Path>>,
    errors: &mut Errors,
) -> syn::Result<()> {
    let keyword = input.call(Ident::parse_any)?;
    if default.is_some() {
        return Err(given_twice(&keyword));
    }
    colon(input)?;
    *default = Some(parse_derive_list(input, errors)?);
    Ok(())
}

/// `[PartialEq, serde::Serialize]`.
fn parse_derive_list(input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<Vec<syn::Path>> {
    let mut derives = Vec::new();
    for_each_derive(input, errors, |input, errors| {
        derives.push(macro_path(input, errors, "serde::Serialize")?);
        Ok(())
    })?;
    Ok(derives)
}

/// The same for all types. A path that cannot be a derive is an error only if there is a type.
pub(super) fn parse_additional_derives(
    input: ParseStream<'_>,
    errors: &mut Errors,
) -> syn::Result<(Vec<syn::Path>, Vec<syn::Error>)> {
    let (mut derives, mut impossible) = (Vec::new(), Vec::new());
    for_each_derive(input, errors, |input, _| {
        match any_derive(input, "serde::Serialize")? {
            Ok(derive) => derives.push(derive),
            Err(error) => impossible.push(error),
        }
        Ok(())
    })?;
    Ok((derives, impossible))
}

fn for_each_derive(
    input: ParseStream<'_>,
    errors: &mut Errors,
    parse_derive: impl FnMut(ParseStream<'_>, &mut Errors) -> syn::Result<()>,
) -> syn::Result<()> {
    if !input.peek(token::Bracket) {
        return Err(
            input.error("expected a list of derive macros in brackets, such as `[PartialEq]`")
        );
    }
    let content;
    syn::bracketed!(content in input);
    for_each_entry(&content, errors, parse_derive);
    Ok(())
}

/// `{ "acme:plugin/types.label.text": [#[serde(rename = "t")]] }`.
pub(super) fn parse_attribute_rules(
    input: ParseStream<'_>,
    rules: &mut Vec<AttributeRule>,
    errors: &mut Errors,
) -> syn::Result<()> {
    if !input.peek(token::Brace) {
        return Err(input.error(
            "expected entries in braces, such as `{ \"acme:plugin/types.label\": [#[serde(default)]] }`",
        ));
    }
    let content;
    syn::braced!(content in input);
    for_each_entry(&content, errors, |input, errors| {
        let key = string(input, "the name of a type, a field or a case")?;
        if rules.iter().any(|rule| rule.key.value() == key.value()) {
            return Err(key_given_twice(&key));
        }
        colon(input)?;
        let attributes = parse_attribute_list(input, errors)?;
        rules.push(AttributeRule { key, attributes });
        Ok(())
    });
    Ok(())
}

/// `[#[serde(rename = "t")], #[serde(default)]]`.
fn parse_attribute_list(
    input: ParseStream<'_>,
    errors: &mut Errors,
) -> syn::Result<Vec<Attribute>> {
    let expected = "expected a list of attributes in brackets, such as `[#[serde(skip)]]`";
    if !input.peek(token::Bracket) {
        return Err(input.error(expected));
    }
    let content;
    syn::bracketed!(content in input);
    let mut attributes = Vec::new();
    for_each_entry(&content, errors, |input, _| {
        let parsed = input.call(Attribute::parse_outer)?;
        if parsed.is_empty() {
            return Err(input.error("expected an attribute, such as `#[serde(skip)]`"));
        }
        for attribute in &parsed {
            check_attribute(attribute.path())?;
        }
        attributes.extend(parsed);
        Ok(())
    });
    Ok(attributes)
}
