//! The value of `exports` and of `imports`: which flags hold for which functions.

use super::entries::{colon, for_each_entry};
use super::former::former_flag;
use super::values::key_given_twice;
use super::{given_twice, unknown};
use crate::errors::Errors;
use crate::options::{FunctionFlags, FunctionRule, FunctionRules};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Token, token};

/// The field that a flag sets.
type FlagField = fn(&mut FunctionFlags) -> &mut bool;

const FLAGS: &[(&str, FlagField)] = &[
    ("async", |flags| &mut flags.is_async),
    ("store", |flags| &mut flags.is_store),
    ("trappable", |flags| &mut flags.is_trappable),
    ("tracing", |flags| &mut flags.is_tracing),
    ("verbose_tracing", |flags| &mut flags.is_verbose_tracing),
    ("exact", |flags| &mut flags.is_exact),
    ("optional", |flags| &mut flags.is_optional),
];

/// Which of the two options it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Imports,
    Exports,
}

/// Whose flags they are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Filter,
    Default,
}

/// `{ "acme:plugin/api.run": async | exact, default: async }`.
pub(super) fn parse_function_rules(
    input: ParseStream<'_>,
    side: Side,
    rules: &mut FunctionRules,
    errors: &mut Errors,
) -> syn::Result<()> {
    if !input.peek(token::Brace) {
        return Err(input.error("expected rules in braces, such as `{ default: async }`"));
    }
    let content;
    syn::braced!(content in input);
    let mut default = None;
    for_each_entry(&content, errors, |input, errors| {
        if input.peek(LitStr) {
            parse_rule(input, side, rules, errors)
        } else if input.peek(Token![default]) {
            parse_default(input, side, &mut default, errors)
        } else {
            Err(input.error("expected a filter, such as `\"acme:plugin/api\"`, or `default`"))
        }
    });
    rules.default = default.unwrap_or_default();
    Ok(())
}

fn parse_rule(
    input: ParseStream<'_>,
    side: Side,
    rules: &mut FunctionRules,
    errors: &mut Errors,
) -> syn::Result<()> {
    let filter: LitStr = input.parse()?;
    if rules
        .rules
        .iter()
        .any(|rule| rule.filter.value() == filter.value())
    {
        return Err(key_given_twice(&filter));
    }
    let flags = parse_flags(input, side, Of::Filter, errors)?;
    rules.rules.push(FunctionRule { filter, flags });
    Ok(())
}

fn parse_default(
    input: ParseStream<'_>,
    side: Side,
    default: &mut Option<FunctionFlags>,
    errors: &mut Errors,
) -> syn::Result<()> {
    let keyword = input.call(Ident::parse_any)?;
    if default.is_some() {
        return Err(given_twice(&keyword));
    }
    *default = Some(parse_flags(input, side, Of::Default, errors)?);
    Ok(())
}

/// `: async | exact`.
fn parse_flags(
    input: ParseStream<'_>,
    side: Side,
    of: Of,
    errors: &mut Errors,
) -> syn::Result<FunctionFlags> {
    colon(input)?;
    let mut flags = FunctionFlags::default();
    loop {
        if !input.peek(Ident::peek_any) {
            return Err(input.error("expected a flag, such as `async`"));
        }
        let ident = input.call(Ident::parse_any)?;
        if let Err(error) = set_flag(&mut flags, side, of, &ident) {
            errors.push_error(error);
        }
        if input.parse::<Option<Token![|]>>()?.is_none() {
            return Ok(flags);
        }
    }
}

fn set_flag(flags: &mut FunctionFlags, side: Side, of: Of, ident: &Ident) -> syn::Result<()> {
    if of == Of::Default && ident == "exact" {
        let message = "`exact` is for a filter: `default` is for what no filter names";
        return Err(syn::Error::new(ident.span(), message));
    }
    if side == Side::Imports && ident == "optional" {
        let message = "`optional` is for `exports`: a component need not import what a host has";
        return Err(syn::Error::new(ident.span(), message));
    }
    let is_known = |name: &&str| side == Side::Exports || *name != "optional";
    let Some((_, field)) = FLAGS.iter().find(|(name, _)| ident == name) else {
        let known = FLAGS.iter().map(|(name, _)| *name).filter(is_known);
        return Err(former_flag(ident).unwrap_or_else(|| unknown("flag", ident, known)));
    };
    let field = field(flags);
    if *field {
        return Err(given_twice(ident));
    }
    *field = true;
    Ok(())
}
