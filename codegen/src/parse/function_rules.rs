//! The value of `exports` (and of `imports`, once there is one): which flags hold for which
//! functions.

use super::entries::{colon, for_each_entry};
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
];

/// `{ "acme:plugin/api.run": async | exact, default: async }`.
pub(super) fn parse_function_rules(
    input: ParseStream<'_>,
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
            parse_rule(input, rules, errors)
        } else if input.peek(Token![default]) {
            parse_default(input, &mut default, errors)
        } else {
            Err(input.error("expected a filter, such as `\"acme:plugin/api\"`, or `default`"))
        }
    });
    rules.default = default.unwrap_or_default();
    Ok(())
}

fn parse_rule(
    input: ParseStream<'_>,
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
    let flags = parse_flags(input, set_flag, errors)?;
    rules.rules.push(FunctionRule { filter, flags });
    Ok(())
}

fn parse_default(
    input: ParseStream<'_>,
    default: &mut Option<FunctionFlags>,
    errors: &mut Errors,
) -> syn::Result<()> {
    let keyword = input.call(Ident::parse_any)?;
    if default.is_some() {
        return Err(given_twice(&keyword));
    }
    *default = Some(parse_flags(input, set_flag_of_default, errors)?);
    Ok(())
}

/// `: async | exact`.
fn parse_flags(
    input: ParseStream<'_>,
    set_flag: fn(&mut FunctionFlags, &Ident) -> syn::Result<()>,
    errors: &mut Errors,
) -> syn::Result<FunctionFlags> {
    colon(input)?;
    let mut flags = FunctionFlags::default();
    loop {
        if !input.peek(Ident::peek_any) {
            return Err(input.error("expected a flag, such as `async`"));
        }
        let ident = input.call(Ident::parse_any)?;
        if let Err(error) = set_flag(&mut flags, &ident) {
            errors.push_error(error);
        }
        if input.parse::<Option<Token![|]>>()?.is_none() {
            return Ok(flags);
        }
    }
}

fn set_flag(flags: &mut FunctionFlags, ident: &Ident) -> syn::Result<()> {
    let Some((_, field)) = FLAGS.iter().find(|(name, _)| ident == name) else {
        let known = FLAGS.iter().map(|(name, _)| *name);
        return Err(unknown("flag", ident, known));
    };
    let field = field(flags);
    if *field {
        return Err(given_twice(ident));
    }
    *field = true;
    Ok(())
}

fn set_flag_of_default(flags: &mut FunctionFlags, ident: &Ident) -> syn::Result<()> {
    if ident == "exact" {
        let message = "`exact` is for a filter: `default` is for what no filter names";
        return Err(syn::Error::new(ident.span(), message));
    }
    set_flag(flags, ident)
}
