//! Emits a line of the runtime's `link!` for each function and resource. The line contains names
//! and types. The code that links is in the runtime.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::emit_gated;
use super::traits::{emit_id, emit_returned};
use crate::emit::Context;
use crate::emit::trace::{Direction, emit_traced, emit_traced_future};
use crate::emit::types::{emit_type, emit_type_path};
use crate::model::{HostMethod, HostResource, Imports, LinkedFunction, Receiver, Returned};

/// The statements that add resources and functions to a `linker`. The last one returns the result.
///
/// ```text
/// let mut link = rt::Link::<T, D>::new(linker, host_getter);
/// rt::link!(
///     link;
///     type "bucket" = func resource HostBucket::drop(rep: rt::Resource<Bucket>) -> rt::Result<()>;
///     fn "log" = func Host::log(entry: Entry) -> (), Nothing;
/// );
/// link.finish()
/// ```
pub(crate) fn emit_links(cx: &Context, imports: &Imports) -> TokenStream {
    let rt = &cx.rt;
    let id = emit_id(imports);
    let new = match &id {
        None => quote!(#rt::Link::<T, D>::new(linker, host_getter)),
        Some(id) => quote!(#rt::Link::<T, D, (#id,)>::with_id(linker, host_getter, (id,))),
    };
    let id = id.map(|id| quote!([id: #id]));
    let resources = imports.resources.iter().map(|resource| Line {
        gate: &resource.gate,
        stands_alone: false,
        tokens: emit_resource_link(cx, resource, &id),
    });
    let functions = imports.functions.iter().map(|function| Line {
        gate: &function.gate,
        stands_alone: function.trace.is_some(),
        tokens: emit_function_link(cx, function, &id),
    });
    let lines: Vec<_> = resources.chain(functions).collect();
    let together = lines
        .chunk_by(|line, next| line.gate == next.gate && !line.stands_alone && !next.stands_alone);
    let links = together.map(|lines| {
        let gate = lines.first().and_then(|line| line.gate.clone());
        let lines = lines.iter().map(|line| &line.tokens);
        emit_gated(&gate, quote!(#rt::link!(link; #(#lines)*);))
    });
    quote! {
        let mut link = #new;
        #(#links)*
        link.finish()
    }
}

/// A line of `link!`.
struct Line<'a> {
    /// The unstable feature that it needs.
    gate: &'a Option<Ident>,
    stands_alone: bool,
    tokens: TokenStream,
}

/// ```text
/// type "bucket" = func resource HostBucket::drop(rep: rt::Resource<Bucket>) -> rt::Result<()>;
/// ```
fn emit_resource_link(
    cx: &Context,
    resource: &HostResource,
    id: &Option<TokenStream>,
) -> TokenStream {
    let rt = &cx.rt;
    let HostResource {
        wit_name,
        ident: _,
        ty,
        host,
        drop,
        gate: _,
    } = resource;
    let ty = emit_type_path(ty);
    let kind = emit_kind(*drop);
    let owner = match drop {
        Receiver::Host | Receiver::AsyncHost => &host.ident,
        Receiver::Store | Receiver::AsyncStore | Receiver::Accessor => &host.with_store,
    };
    let link = match drop {
        Receiver::Host => quote!(resource),
        Receiver::AsyncHost => quote!(async_resource),
        Receiver::Store => quote!(store_resource),
        Receiver::AsyncStore | Receiver::Accessor => quote!(concurrent_resource),
    };
    let output = cx.host_result(quote!(()));
    quote!(type #wit_name = #kind #link #owner::drop #id (rep: #rt::Resource<#ty>) -> #output;)
}

/// ```text
/// fn "log" = func Host::log(entry: Entry) -> (), Nothing;
/// fn "level" = async_func Host::level() -> u8, Plain;
/// ```
fn emit_function_link(
    cx: &Context,
    function: &LinkedFunction,
    id: &Option<TokenStream>,
) -> TokenStream {
    let LinkedFunction {
        wit_name,
        host,
        with_store,
        method,
        trace,
        gate: _,
    } = function;
    let HostMethod {
        ident,
        receiver,
        params,
        returned,
        ..
    } = method;
    let kind = emit_kind(*receiver);
    let idents: Vec<_> = params.iter().map(|param| &param.ident).collect();
    let types = params.iter().map(|param| emit_type(cx, &param.ty));
    let output = emit_returned(cx, returned);
    let id_argument = id
        .as_ref()
        .map(|_| quote!(::core::clone::Clone::clone(id),));
    let (owner, call) = match receiver {
        Receiver::Host | Receiver::AsyncHost => (host, quote!(#host::#ident)),
        Receiver::Store | Receiver::AsyncStore | Receiver::Accessor => {
            (with_store, quote!(<_D as #with_store<_T>>::#ident))
        }
    };
    let call = quote!(#call(host, #id_argument #(#idents),*));
    let traced = match receiver {
        Receiver::Host | Receiver::Store => emit_traced(Direction::Import, trace, &idents, call),
        Receiver::AsyncHost | Receiver::AsyncStore | Receiver::Accessor => {
            emit_traced_future(Direction::Import, trace, &idents, call)
        }
    };
    let called = if trace.is_some() {
        quote!(|host: #owner #id #(, #idents: #types)*| -> #output { #traced })
    } else {
        quote!(#owner::#ident #id (#(#idents: #types),*) -> #output)
    };
    // How the host's result is converted to the component's result.
    let results = match returned {
        Returned::Plain(Some(_)) => quote!(, Plain),
        Returned::Plain(None) => quote!(, Nothing),
        Returned::Trappable(Some(_)) => quote!(, Trappable),
        Returned::Trappable(None) => quote!(, TrappableNothing),
        Returned::TrappableError {
            ok: _,
            err,
            error,
            converter,
            convert,
        } => {
            let link_or = match receiver {
                Receiver::Host => quote!(func_or),
                Receiver::AsyncHost => quote!(async_func_or),
                Receiver::Store => quote!(store_func_or),
                Receiver::AsyncStore => quote!(async_store_func_or),
                Receiver::Accessor => quote!(concurrent_func_or),
            };
            let (error, converter) = (emit_type_path(error), emit_type_path(converter));
            let err = emit_type(cx, err);
            quote!(=> #link_or, <#converter>::#convert(#error) -> #err)
        }
    };
    quote!(fn #wit_name = #kind #called #results;)
}

/// The runtime's trait that a function implements.
fn emit_kind(receiver: Receiver) -> TokenStream {
    match receiver {
        Receiver::Host => quote!(func),
        Receiver::AsyncHost => quote!(async_func),
        Receiver::Store => quote!(store_func),
        Receiver::AsyncStore => quote!(async_store_func),
        Receiver::Accessor => quote!(concurrent_func),
    }
}
