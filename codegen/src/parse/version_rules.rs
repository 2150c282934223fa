//! The value of `versions`: which versions of an exported interface are accepted, and which are
//! tried first.

use super::entries::{colon, for_each_entry};
use super::mistakes::{given_twice, key_given_twice, unknown};
use crate::errors::Errors;
use crate::options::{VersionRule, VersionRules};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Token, token};
use worldbind_resolve::{Order, Rule, VersionReq};

const WORDS: &[&str] = &["newest", "nearest", "prerelease"];

/// `{ default: nearest, "wasi:http": ">=0.2.3, <0.3", "acme:beta": newest | prerelease }`.
pub(super) fn parse_version_rules(
    input: ParseStream<'_>,
    errors: &mut Errors,
) -> syn::Result<VersionRules> {
    if !input.peek(token::Brace) {
        return Err(input.error("expected rules in braces, such as `{ default: nearest }`"));
    }
    let content;
    syn::braced!(content in input);
    let mut rules: Vec<VersionRule> = Vec::new();
    for_each_entry(&content, errors, |input, errors| {
        let key = parse_key(input, &rules)?;
        colon(input)?;
        rules.push(parse_rule(input, key, errors)?);
        Ok(())
    });
    Ok(VersionRules { rules })
}

/// A key as a string, or `default`.
fn parse_key(input: ParseStream<'_>, rules: &[VersionRule]) -> syn::Result<Option<LitStr>> {
    let has = |key: Option<&str>| {
        let known = rules
            .iter()
            .map(|rule| rule.key.as_ref().map(LitStr::value));
        known.into_iter().any(|known| known.as_deref() == key)
    };
    if input.peek(LitStr) {
        let key: LitStr = input.parse()?;
        match has(Some(&key.value())) {
            true => Err(key_given_twice(&key)),
            false => Ok(Some(key)),
        }
    } else if input.peek(Token![default]) {
        let keyword = input.call(Ident::parse_any)?;
        match has(None) {
            true => Err(given_twice(&keyword)),
            false => Ok(None),
        }
    } else {
        Err(input
            .error("expected an interface or a package, such as `\"acme:plugin\"`, or `default`"))
    }
}

/// `nearest | prerelease | ">=0.2.3, <0.3"`.
fn parse_rule(
    input: ParseStream<'_>,
    key: Option<LitStr>,
    errors: &mut Errors,
) -> syn::Result<VersionRule> {
    let mut rule = VersionRule {
        key,
        rule: Rule::default(),
        requirement: None,
    };
    let mut words: Vec<Ident> = Vec::new();
    loop {
        if input.peek(LitStr) {
            let requirement: LitStr = input.parse()?;
            let set = set_requirement(&mut rule, requirement);
            set.unwrap_or_else(|error| errors.push_error(error));
        } else if input.peek(Ident::peek_any) {
            let word = input.call(Ident::parse_any)?;
            let set = set_word(&mut rule.rule, &words, &word);
            set.unwrap_or_else(|error| errors.push_error(error));
            words.push(word);
        } else {
            return Err(input.error(
                "expected `newest`, `nearest`, `prerelease` or a requirement, such as `\">=0.2.3, <0.3\"`",
            ));
        }
        if input.parse::<Option<Token![|]>>()?.is_none() {
            return Ok(rule);
        }
    }
}

fn set_word(rule: &mut Rule, before: &[Ident], word: &Ident) -> syn::Result<()> {
    if before.contains(word) {
        return Err(given_twice(word));
    }
    let order = match word.to_string().as_str() {
        "newest" => Order::Newest,
        "nearest" => Order::Nearest,
        "prerelease" => {
            *rule = rule.clone().with_prereleases();
            return Ok(());
        }
        _ => return Err(unknown("version rule", word, WORDS.iter().copied())),
    };
    if before
        .iter()
        .any(|other| other == "newest" || other == "nearest")
    {
        let message = "expected only one order, `newest` or `nearest`";
        return Err(syn::Error::new(word.span(), message));
    }
    rule.order = order;
    Ok(())
}

fn set_requirement(rule: &mut VersionRule, literal: LitStr) -> syn::Result<()> {
    let error = |message: String| Err(syn::Error::new(literal.span(), message));
    if rule.requirement.is_some() {
        return error("a rule has at most one requirement; combine conditions with `,`".to_owned());
    }
    match VersionReq::parse(&literal.value()) {
        Ok(requirement) => {
            rule.rule = rule.rule.clone().meeting(requirement);
            rule.requirement = Some(literal);
            Ok(())
        }
        Err(problem) => error(format!(
            "bad version requirement: {problem}; expected one such as `>=0.2.3, <0.3`"
        )),
    }
}
