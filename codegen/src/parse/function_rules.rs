//! The value of `exports` and of `imports`: which flags apply to which functions.

use super::entries::{colon, for_each_entry};
use super::former::former_flag;
use super::mistakes::{key_given_twice, unknown};
use super::repeated::warn_of_earlier;
use crate::errors::Errors;
use crate::options::{FunctionFlags, FunctionRule, FunctionRules};
use crate::warnings::Warnings;
use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Token, token};

/// The flags, with their names in the options.
fn fields(flags: &mut FunctionFlags) -> [(&'static str, &mut bool); 7] {
    let FunctionFlags {
        is_async,
        is_store,
        is_trappable,
        is_tracing,
        is_verbose_tracing,
        is_optional,
        is_exact,
    } = flags;
    [
        ("async", is_async),
        ("store", is_store),
        ("trappable", is_trappable),
        ("tracing", is_tracing),
        ("verbose_tracing", is_verbose_tracing),
        ("exact", is_exact),
        ("optional", is_optional),
    ]
}

/// Which of the two options it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Imports,
    Exports,
}

/// Where flags are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Filter,
    /// A filter that names a destructor.
    Destructor,
    Default,
}

/// `{ "acme:plugin/api.run": async | exact, default: async }`.
pub(super) fn parse_function_rules(
    input: ParseStream<'_>,
    side: Side,
    rules: &mut FunctionRules,
    warnings: &mut Warnings,
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
            parse_rule(input, side, rules, warnings, errors)
        } else if input.peek(Token![default]) {
            parse_default(input, side, &mut default, warnings, errors)
        } else {
            Err(input.error("expected a filter, such as `\"acme:plugin/api\"`, or `default`"))
        }
    });
    rules.default = default.map(|(_, flags)| flags);
    Ok(())
}

fn parse_rule(
    input: ParseStream<'_>,
    side: Side,
    rules: &mut FunctionRules,
    warnings: &mut Warnings,
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
    let of = match filter.value().contains("[drop]") {
        true => Of::Destructor,
        false => Of::Filter,
    };
    let flags = parse_flags(input, side, of, warnings, errors)?;
    rules.rules.push(FunctionRule { filter, flags });
    Ok(())
}

/// The last of several values counts.
fn parse_default(
    input: ParseStream<'_>,
    side: Side,
    default: &mut Option<(Span, FunctionFlags)>,
    warnings: &mut Warnings,
    errors: &mut Errors,
) -> syn::Result<()> {
    let keyword = input.call(Ident::parse_any)?;
    let flags = parse_flags(input, side, Of::Default, warnings, errors)?;
    if let Some((earlier, _)) = default.replace((keyword.span(), flags)) {
        warn_of_earlier("default", earlier, warnings);
    }
    Ok(())
}

/// Reads `: async | exact`. The last rule may have no flags.
fn parse_flags(
    input: ParseStream<'_>,
    side: Side,
    of: Of,
    warnings: &mut Warnings,
    errors: &mut Errors,
) -> syn::Result<FunctionFlags> {
    colon(input)?;
    let mut flags = FunctionFlags::default();
    let mut idents = Vec::new();
    while !input.is_empty() {
        if !input.peek(Ident::peek_any) {
            return Err(input.error("expected a flag, such as `async`"));
        }
        let ident = input.call(Ident::parse_any)?;
        if let Err(error) = set_flag(&mut flags, side, &ident) {
            errors.push_error(error);
        }
        idents.push(ident);
        if input.parse::<Option<Token![|]>>()?.is_none() {
            break;
        }
    }
    warn_of_flags(&idents, flags, side, of, warnings);
    Ok(flags)
}

fn set_flag(flags: &mut FunctionFlags, side: Side, ident: &Ident) -> syn::Result<()> {
    if side == Side::Imports && ident == "optional" {
        let message = "`optional` is allowed only in `exports`: a component never has to import what a host provides";
        return Err(syn::Error::new(ident.span(), message));
    }
    let is_known = |name: &&str| side == Side::Exports || *name != "optional";
    let mut fields = fields(flags);
    let Some((_, field)) = fields.iter_mut().find(|(name, _)| ident == name) else {
        let known = fields.iter().map(|(name, _)| *name).filter(is_known);
        return Err(former_flag(ident).unwrap_or_else(|| unknown("flag", ident, known)));
    };
    **field = true;
    Ok(())
}

/// Warns about flags that have no effect with any WIT. If a filter has only one flag, the flag has
/// an effect: the filter exempts functions from other rules.
fn warn_of_flags(
    idents: &[Ident],
    flags: FunctionFlags,
    side: Side,
    of: Of,
    warnings: &mut Warnings,
) {
    if of != Of::Default && idents.len() == 1 {
        return;
    }
    for (index, ident) in idents.iter().enumerate() {
        let is_repeated = idents.iter().take(index).any(|earlier| earlier == ident);
        let why = match ident.to_string().as_str() {
            _ if is_repeated => "it is repeated",
            "exact" if of == Of::Default => "`default` is not a filter",
            "trappable" if side == Side::Exports => "every call of an exported function can trap",
            "store" if side == Side::Exports && !flags.is_async => {
                "an exported function needs `async` as well to be called with an `Accessor`"
            }
            "trappable" if of == Of::Destructor => "every destructor can trap",
            "tracing" | "verbose_tracing" if of == Of::Destructor => "destructors are not traced",
            "verbose_tracing" if !flags.is_tracing => "it needs the flag `tracing` as well",
            _ => continue,
        };
        warnings.push(ident.span(), format!("`{ident}` has no effect: {why}"));
    }
}

/// Warns about filters if no rule has flags: a filter without flags only exempts functions from
/// other rules. For the rules of a generation, `shared` are the rules next to `generations`.
pub(super) fn warn_of_no_flags(
    rules: &FunctionRules,
    shared: Option<&FunctionRules>,
    warnings: &mut Warnings,
) {
    // Shared rules have no effect where a generation has a default.
    let shared = shared.filter(|_| rules.default.is_none());
    let mut all = [rules].into_iter().chain(shared);
    if all.all(has_no_flags) {
        for FunctionRule { filter, .. } in &rules.rules {
            let name = filter.value();
            warnings.push(
                filter.span(),
                format!("`{name}` has no effect: no rule has a flag"),
            );
        }
    }
}

fn has_no_flags(rules: &FunctionRules) -> bool {
    let rules_with_filter = rules.rules.iter().map(|rule| rule.flags);
    let mut all = rules_with_filter.chain(rules.default);
    all.all(FunctionFlags::is_none)
}
