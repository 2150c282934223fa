//! Conversions between a type and its counterparts in newer generations.

use proc_macro2::TokenStream;
use quote::quote;

use super::steps::{convert, try_convert};
use crate::emit::{Context, emit_allow_deprecated};
use crate::model::{
    Conversion, ConversionBody, ConvertedCase, ConvertedField, ConvertedFlag, Docs, NotConverted,
    Unconverted,
};

/// The names in the body of a conversion. The target is `Self`.
struct Body<'a> {
    rt: &'a TokenStream,
    /// The type of the source.
    source: TokenStream,
    is_fallible: bool,
}

/// All conversions that are in the module of a type.
pub(super) fn emit_conversions(cx: &Context<'_>, conversions: &[Conversion]) -> TokenStream {
    let conversions = conversions.iter();
    let conversions = conversions.map(|conversion| emit_conversion(cx, conversion));
    quote!(#(#conversions)*)
}

/// ```text
/// impl ::core::convert::From<Item> for super::Item {
///     fn from(value: Item) -> Self { … }
/// }
/// impl ::core::convert::TryFrom<super::Item> for Item {
///     type Error = rt::Unrepresentable;
///     fn try_from(value: super::Item) -> rt::Result<Self, rt::Unrepresentable> { … }
/// }
/// ```
fn emit_conversion(cx: &Context<'_>, conversion: &Conversion) -> TokenStream {
    let rt = &cx.rt;
    let Conversion {
        from,
        to,
        uses_deprecated,
        generation,
        wit_type,
        is_fallible,
        body,
    } = conversion;
    let allow = emit_allow_deprecated(*uses_deprecated);
    let is_here = cx.is_here(*from);
    let (from, to) = (cx.path_to_type(*from), cx.path_to_type(*to));
    let target = is_fallible
        .then(|| quote!(let target = #rt::ConversionTarget::new(#generation, #wit_type);));
    let body = emit_body(rt, &from, is_here, target, body);
    match is_fallible {
        false => quote! {
            #allow
            impl ::core::convert::From<#from> for #to {
                fn from(value: #from) -> Self {
                    #body
                }
            }
        },
        true => quote! {
            #allow
            impl ::core::convert::TryFrom<#from> for #to {
                type Error = #rt::Unrepresentable;

                fn try_from(value: #from) -> #rt::Result<Self, #rt::Unrepresentable> {
                    #body
                }
            }
        },
    }
}

/// A short name for a source in another module, the target if the conversion may fail, and the
/// value.
///
/// ```text
/// type Source = super::super::exports::acme::plugin::text::Mode;
/// let target = rt::ConversionTarget::new("v1", "acme:plugin/text.mode");
/// match value { … }
/// ```
fn emit_body(
    rt: &TokenStream,
    from: &TokenStream,
    is_here: bool,
    target: Option<TokenStream>,
    body: &ConversionBody,
) -> TokenStream {
    let (source, alias) = match is_here {
        true => (from.clone(), None),
        false => (quote!(Source), Some(quote!(type Source = #from;))),
    };
    let of = Body {
        rt,
        source,
        is_fallible: target.is_some(),
    };
    match body {
        ConversionBody::Record(fields) => {
            let record = emit_record(&of, fields);
            quote!(#target #record)
        }
        ConversionBody::Cases(cases) => {
            let cases = emit_cases(&of, cases);
            quote!(#alias #target #cases)
        }
        ConversionBody::Flags(flags) => {
            let flags = emit_flags(&of, flags);
            quote!(#alias #target #flags)
        }
    }
}

impl Body<'_> {
    /// The result of the conversion.
    fn done(&self, value: TokenStream) -> TokenStream {
        let rt = self.rt;
        match self.is_fallible {
            true => quote!(#rt::Ok(#value)),
            false => value,
        }
    }
}

/// ```text
/// Self {
///     name: value.name,
///     mode: rt::convert(value.mode),
///     extra: rt::None,
/// }
/// ```
fn emit_record(of: &Body<'_>, fields: &[ConvertedField]) -> TokenStream {
    let rt = of.rt;
    let fields = fields.iter().map(|field| {
        let ConvertedField {
            ident,
            wit_name,
            from,
        } = field;
        let value = match from {
            None => quote!(#rt::None),
            Some((from, step)) if step.is_fallible() => {
                let value = try_convert(rt, step, quote!(value.#from));
                quote!(target.part(#wit_name, #value)?)
            }
            Some((from, step)) => convert(rt, step, quote!(value.#from)),
        };
        quote!(#ident: #value,)
    });
    of.done(quote!(Self { #(#fields)* }))
}

/// ```text
/// match value {
///     Mode::Upper => Self::Upper,
///     Mode::Custom(payload) => Self::Custom(rt::convert(payload)),
/// }
/// ```
fn emit_cases(of: &Body<'_>, cases: &[ConvertedCase]) -> TokenStream {
    let Body { rt, source, .. } = of;
    let arms = cases.iter().map(|case| {
        let ConvertedCase {
            ident,
            wit_name,
            has_payload,
            to: counterpart,
        } = case;
        let (pattern, value) = match counterpart {
            None => {
                let ignored = has_payload.then(|| quote!((_)));
                let value = quote!(#rt::Err(target.no_case(#wit_name)));
                return quote!(#source::#ident #ignored => #value,);
            }
            Some((to_ident, None)) => (quote!(), quote!(Self::#to_ident)),
            Some((to_ident, Some(step))) => {
                let payload = match step.is_fallible() {
                    false => convert(rt, step, quote!(payload)),
                    true => {
                        let payload = try_convert(rt, step, quote!(payload));
                        quote!(target.part(#wit_name, #payload)?)
                    }
                };
                (quote!((payload)), quote!(Self::#to_ident(#payload)))
            }
        };
        let value = of.done(value);
        quote!(#source::#ident #pattern => #value,)
    });
    quote!(match value { #(#arms)* })
}

/// ```text
/// let mut flags = Self::empty();
/// if value.contains(Options::TRIM) {
///     flags |= Self::TRIM;
/// }
/// if value.contains(Options::OLD) {
///     return rt::Err(target.no_flag("old"));
/// }
/// rt::Ok(flags)
/// ```
fn emit_flags(of: &Body<'_>, flags: &[ConvertedFlag]) -> TokenStream {
    let Body { rt, source, .. } = of;
    let has_common = flags.iter().any(|flag| flag.to.is_some());
    let mutable = has_common.then(|| quote!(mut));
    let flags = flags.iter().map(|flag| {
        let ConvertedFlag {
            ident,
            wit_name,
            to: counterpart,
        } = flag;
        let then = match counterpart {
            Some(counterpart) => quote!(flags |= Self::#counterpart;),
            None => quote!(return #rt::Err(target.no_flag(#wit_name));),
        };
        quote!(if value.contains(#source::#ident) { #then })
    });
    let done = of.done(quote!(flags));
    quote! {
        let #mutable flags = Self::empty();
        #(#flags)*
        #done
    }
}

/// The docs of a type, and a line for each counterpart that it is not converted to or from.
pub(super) fn with_unconverted(docs: &Docs, unconverted: &[Unconverted]) -> Docs {
    let mut lines = docs.0.clone();
    let sentences = unconverted.iter().flat_map(sentences);
    for sentence in sentences {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(sentence);
    }
    Docs(lines)
}

fn sentences(unconverted: &Unconverted) -> Vec<String> {
    let Unconverted {
        generation,
        to,
        from,
    } = unconverted;
    let sentence = |direction: &str, why: &NotConverted| {
        format!("Not converted {direction} the type of generation `{generation}`: {why}.")
    };
    match (to, from) {
        (Some(to), Some(from)) if to == from => vec![sentence("to or from", to)],
        (to, from) => {
            let to = to.iter().map(|why| sentence("to", why));
            to.chain(from.iter().map(|why| sentence("from", why)))
                .collect()
        }
    }
}
