//! Expressions that convert a part of a value. It uses only functions of the runtime: the traits of
//! the standard library may be out of scope, and types of WIT may have their names.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::references::emit_tuple;
use crate::model::Step;

/// The converted value, for a step that cannot fail.
///
/// ```text
/// rt::convert_list(value.items, rt::convert)
/// ```
pub(super) fn convert(rt: &TokenStream, step: &Step, value: TokenStream) -> TokenStream {
    match step {
        Step::Same => value,
        Step::Named { .. } | Step::Integer { .. } => quote!(#rt::convert(#value)),
        Step::Some(step) => {
            let value = convert(rt, step, value);
            quote!(#rt::Some(#value))
        }
        Step::Option(step) | Step::Array(step) => {
            let function = function(rt, step);
            quote!(#value.map(#function))
        }
        Step::List(step) => {
            let function = function(rt, step);
            quote!(#rt::convert_list(#value, #function))
        }
        Step::Map(key, of_key) => {
            let (key, of_key) = (function(rt, key), function(rt, of_key));
            quote!(#rt::convert_map(#value, #key, #of_key))
        }
        Step::Result(ok, err) => {
            let map = part_of_result(rt, ok).map(|function| quote!(.map(#function)));
            let map_err = part_of_result(rt, err).map(|function| quote!(.map_err(#function)));
            quote!(#value #map #map_err)
        }
        Step::Tuple(_) => {
            let function = function(rt, step);
            quote!(#rt::convert_with(#value, #function))
        }
        // It can fail.
        Step::Required(_) => try_convert(rt, step, value),
    }
}

/// A `Result` with the converted value.
///
/// ```text
/// rt::try_convert_list(value.items, rt::try_convert)
/// ```
pub(super) fn try_convert(rt: &TokenStream, step: &Step, value: TokenStream) -> TokenStream {
    match step {
        step if !step.is_fallible() => {
            let value = convert(rt, step, value);
            quote!(#rt::Ok(#value))
        }
        Step::Same | Step::Named { .. } => quote!(#rt::try_convert(#value)),
        Step::Integer { to, .. } => quote!(#rt::try_convert_integer(#value, #to)),
        Step::Some(step) => {
            let value = try_convert(rt, step, value);
            quote!(#value.map(#rt::Some))
        }
        Step::Required(step) => {
            let function = try_function(rt, step);
            quote!(#rt::try_convert_some(#value, #function))
        }
        Step::Option(step) => {
            let function = try_function(rt, step);
            quote!(#rt::try_convert_option(#value, #function))
        }
        Step::Array(step) => {
            let function = try_function(rt, step);
            quote!(#rt::try_convert_array(#value, #function))
        }
        Step::List(step) => {
            let function = try_function(rt, step);
            quote!(#rt::try_convert_list(#value, #function))
        }
        Step::Map(key, of_key) => {
            let (key, of_key) = (try_function(rt, key), try_function(rt, of_key));
            quote!(#rt::try_convert_map(#value, #key, #of_key))
        }
        Step::Result(ok, err) => {
            let or_ok = |step: &Option<Box<Step>>| match step {
                Some(step) => try_function(rt, step),
                None => quote!(#rt::Ok),
            };
            let (ok, err) = (or_ok(ok), or_ok(err));
            quote!(#rt::try_convert_result(#value, #ok, #err))
        }
        Step::Tuple(_) => {
            let function = try_function(rt, step);
            quote!(#rt::convert_with(#value, #function))
        }
    }
}

/// A function that converts a value, for a step that cannot fail.
fn function(rt: &TokenStream, step: &Step) -> TokenStream {
    match step {
        Step::Same => quote!(#rt::identity),
        Step::Named { .. } | Step::Integer { .. } => quote!(#rt::convert),
        Step::Some(step) if **step == Step::Same => quote!(#rt::Some),
        Step::Tuple(steps) => {
            let names = element_idents(steps.len());
            let values = steps.iter().zip(&names);
            let values = values.map(|(step, name)| convert(rt, step, quote!(#name)));
            let (pattern, values) = (pattern(&names), emit_tuple(values));
            quote!(|#pattern| #values)
        }
        Step::Some(_)
        | Step::Required(_)
        | Step::Option(_)
        | Step::List(_)
        | Step::Array(_)
        | Step::Map(..)
        | Step::Result(..) => {
            let value = convert(rt, step, quote!(value));
            quote!(|value| #value)
        }
    }
}

/// A function that returns a `Result` with the converted value.
fn try_function(rt: &TokenStream, step: &Step) -> TokenStream {
    match step {
        Step::Same => quote!(#rt::Ok),
        Step::Named {
            is_fallible: true, ..
        } => quote!(#rt::try_convert),
        Step::Tuple(steps) => {
            let names = element_idents(steps.len());
            let values = steps.iter().zip(&names).enumerate();
            let values = values.map(|(index, (step, name))| match step.is_fallible() {
                false => convert(rt, step, quote!(#name)),
                true => {
                    let value = try_convert(rt, step, quote!(#name));
                    let index = index.to_string();
                    quote!(#rt::converted_part(#index, #value)?)
                }
            });
            let (pattern, values) = (pattern(&names), emit_tuple(values));
            quote!(|#pattern| #rt::Ok(#values))
        }
        Step::Named { .. }
        | Step::Integer { .. }
        | Step::Some(_)
        | Step::Required(_)
        | Step::Option(_)
        | Step::List(_)
        | Step::Array(_)
        | Step::Map(..)
        | Step::Result(..) => {
            let value = try_convert(rt, step, quote!(value));
            quote!(|value| #value)
        }
    }
}

fn part_of_result(rt: &TokenStream, step: &Option<Box<Step>>) -> Option<TokenStream> {
    let step = step.as_ref().filter(|step| ***step != Step::Same);
    step.map(|step| function(rt, step))
}

/// The names of the elements of a tuple.
fn element_idents(count: usize) -> Vec<Ident> {
    let indices = 0..count;
    indices
        .map(|index| format_ident!("element_{index}"))
        .collect()
}

fn pattern(names: &[Ident]) -> TokenStream {
    emit_tuple(names.iter().map(|name| quote!(#name)))
}
