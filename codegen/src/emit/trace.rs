//! Spans and events of the crate `tracing`. The user's crate must depend on it.
//!
//! Their names are those of `wasmtime::component::bindgen!`, so that existing filters still work.
//! `tracing` is looked up in the same scope, too.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::model::{Trace, TracingCrate};

/// Whether a call goes into a component or comes from one.
#[derive(Clone, Copy)]
pub(crate) enum Direction {
    Export,
    Import,
}

/// Puts the body of a sync function into its span.
///
/// ```text
/// let span = ::tracing::span!(::tracing::Level::TRACE, "wit-bindgen export", module = "api", function = "run");
/// let _enter = span.enter();
/// …
/// ```
pub(crate) fn emit_traced(
    direction: Direction,
    trace: &Option<Trace>,
    params: &[&Ident],
    body: TokenStream,
) -> TokenStream {
    let Some(trace) = trace else { return body };
    let span = emit_span(direction, trace);
    let body = emit_with_events(direction, trace, params, body);
    quote! {
        let span = #span;
        let _enter = span.enter();
        #body
    }
}

/// Puts a future into its span.
///
/// ```text
/// ::tracing::Instrument::instrument(…, ::tracing::span!(…))
/// ```
pub(crate) fn emit_traced_future(
    direction: Direction,
    trace: &Option<Trace>,
    params: &[&Ident],
    future: TokenStream,
) -> TokenStream {
    let Some(trace) = trace else { return future };
    let tracing = emit_crate(trace.tracing);
    let span = emit_span(direction, trace);
    match direction {
        Direction::Export => quote!(#tracing::Instrument::instrument(#future, #span)),
        Direction::Import => {
            let body = emit_with_events(direction, trace, params, quote!(#future.await));
            quote!(#tracing::Instrument::instrument(async move { #body }, #span))
        }
    }
}

fn emit_crate(tracing: TracingCrate) -> TokenStream {
    match tracing {
        TracingCrate::InScope => quote!(tracing),
        TracingCrate::Dependency => quote!(::tracing),
    }
}

fn emit_span(direction: Direction, trace: &Trace) -> TokenStream {
    let Trace {
        tracing,
        module,
        function,
        ..
    } = trace;
    let tracing = emit_crate(*tracing);
    let name = match direction {
        Direction::Export => "wit-bindgen export",
        Direction::Import => "wit-bindgen import",
    };
    quote! {
        #tracing::span!(#tracing::Level::TRACE, #name, module = #module, function = #function)
    }
}

/// Emits events for the arguments and the result of an import.
///
/// ```text
/// ::tracing::event!(::tracing::Level::TRACE, line = ::tracing::field::debug(&line), "call");
/// let output = …;
/// ::tracing::event!(::tracing::Level::TRACE, result = ::tracing::field::debug(&output), "return");
/// output
/// ```
fn emit_with_events(
    direction: Direction,
    trace: &Trace,
    params: &[&Ident],
    body: TokenStream,
) -> TokenStream {
    let Direction::Import = direction else {
        return body;
    };
    let tracing = emit_crate(trace.tracing);
    let given = params
        .iter()
        .zip(&trace.shows_params)
        .map(|(param, shows)| {
            let value = emit_value(&tracing, param, *shows);
            quote!(#param = #value,)
        });
    let call = quote!(#tracing::event!(#tracing::Level::TRACE, #(#given)* "call"););
    if trace.is_unit {
        return quote! {
            #call
            #body;
            #tracing::event!(#tracing::Level::TRACE, result = #tracing::field::debug(()), "return");
        };
    }
    let result = emit_value(&tracing, &quote!(output), trace.shows_result);
    quote! {
        #call
        let output = #body;
        #tracing::event!(#tracing::Level::TRACE, result = #result, "return");
        output
    }
}

fn emit_value(tracing: &TokenStream, value: impl quote::ToTokens, shows: bool) -> TokenStream {
    if shows {
        quote!(#tracing::field::debug(&#value))
    } else {
        quote!(#tracing::field::debug("..."))
    }
}
