//! Emits a call of a method of the runtime's `Link` for each function and resource. `call` emits
//! the type that calls the host. The code that links is in the runtime.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::call::{emit_call, emit_convert};
use super::options::emit_gated;
use super::traits::emit_id;
use crate::emit::Context;
use crate::model::{HostMethod, HostTrait, Imports, MethodKind, Receiver, Returned, Trace};

/// The statements that add resources and functions to a `linker`. The last one returns the result.
///
/// ```text
/// let mut link = rt::Link::<T, D>::new(linker, host_getter);
/// { … }
/// { … }
/// link.finish()
/// ```
pub(super) fn emit_links(cx: &Context<'_>, imports: &Imports) -> TokenStream {
    let id = emit_id(cx, imports);
    let links = imports.methods.iter().filter_map(|method| {
        Some(Gated {
            gate: &method.gate,
            tokens: emit_method_link(cx, imports, method, &id)?,
        })
    });
    let links: Vec<_> = links.collect();
    let links = links.chunk_by(|link, next| link.gate == next.gate);
    let links = links.map(|links| {
        let gate = links.first().and_then(|link| link.gate.as_ref());
        let links = links.iter().map(|link| &link.tokens);
        emit_gated(gate, quote!(#(#links)*))
    });
    emit_link_all(cx, imports, &quote!(), &quote!(#(#links)*))
}

/// The same, only for some `names`. It does not check features; the caller does.
pub(super) fn emit_links_named(cx: &Context<'_>, imports: &Imports) -> TokenStream {
    let links = imports.methods.iter();
    let links =
        links.filter_map(|method| emit_method_link(cx, imports, method, &emit_id(cx, imports)));
    emit_link_all(cx, imports, &quote!(.named(names)), &quote!(#(#links)*))
}

/// The statements around those of the functions.
fn emit_link_all(
    cx: &Context<'_>,
    imports: &Imports,
    restriction: &TokenStream,
    links: &TokenStream,
) -> TokenStream {
    let rt = &cx.rt;
    let new = match emit_id(cx, imports) {
        None => quote!(#rt::Link::<T, D>::new(linker, host_getter)),
        Some(id) => quote!(#rt::Link::<T, D, (#id,)>::with_id(linker, host_getter, (id,))),
    };
    quote! {
        let mut link = #new #restriction;
        #links
        link.finish()
    }
}

/// Statements that link a function or resource.
struct Gated<'a> {
    /// The unstable feature that it needs.
    gate: &'a Option<Ident>,
    tokens: TokenStream,
}

/// The statements for a method that a component calls.
fn emit_method_link(
    cx: &Context<'_>,
    imports: &Imports,
    method: &HostMethod,
    id: &Option<TokenStream>,
) -> Option<TokenStream> {
    let resource = method.resource.and_then(|at| imports.resources.get(at));
    let traits = resource.unwrap_or(&imports.host);
    match &method.kind {
        MethodKind::Function(trace) => Some(emit_function_link(cx, method, traits, trace, id)),
        MethodKind::Drop => Some(emit_resource_link(cx, method, traits, id)),
        MethodKind::Convert => None,
    }
}

/// ```text
/// {
///     struct _Call;
///     impl<_H: HostBucket> rt::Func<_H, (), (rt::Resource<Bucket>,), rt::Result<()>> for _Call { … }
///     link.resource::<_Call, _, _>("bucket");
/// }
/// ```
fn emit_resource_link(
    cx: &Context<'_>,
    method: &HostMethod,
    traits: &HostTrait,
    id: &Option<TokenStream>,
) -> TokenStream {
    let wit_name = &method.wit_name;
    let link = match method.receiver {
        Receiver::Host => quote!(resource),
        Receiver::AsyncHost => quote!(async_resource),
        Receiver::Store => quote!(store_resource),
        Receiver::AsyncStore | Receiver::Accessor => quote!(concurrent_resource),
    };
    let call = emit_call(cx, method, traits, &None, id);
    quote! {
        {
            #call
            link.#link::<_Call, _, _>(#wit_name);
        }
    }
}

/// ```text
/// {
///     struct _Call;
///     impl<_H: Host> rt::Func<_H, (), (Entry,), ()> for _Call { … }
///     link.func::<rt::Nothing, _Call, _, _>("log");
/// }
/// ```
fn emit_function_link(
    cx: &Context<'_>,
    method: &HostMethod,
    traits: &HostTrait,
    trace: &Option<Trace>,
    id: &Option<TokenStream>,
) -> TokenStream {
    let wit_name = &method.wit_name;
    let call = emit_call(cx, method, traits, trace, id);
    let convert = emit_convert(cx, &method.returned);
    let link = emit_link(cx, method);
    quote! {
        {
            #call
            #convert
            link.#link(#wit_name);
        }
    }
}

/// The method that links a function, and its types.
///
/// ```text
/// func::<rt::Nothing, _Call, _, _>
/// ```
fn emit_link(cx: &Context<'_>, method: &HostMethod) -> TokenStream {
    let rt = &cx.rt;
    // How the host's result is converted to the component's result.
    let results = match &method.returned {
        Returned::Plain(Some(_)) => quote!(Plain),
        Returned::Plain(None) => quote!(Nothing),
        Returned::Trappable(Some(_)) => quote!(Trappable),
        Returned::Trappable(None) => quote!(TrappableNothing),
        Returned::TrappableError { .. } => {
            let link = match method.receiver {
                Receiver::Host => quote!(func_or),
                Receiver::AsyncHost => quote!(async_func_or),
                Receiver::Store => quote!(store_func_or),
                Receiver::AsyncStore => quote!(async_store_func_or),
                Receiver::Accessor => quote!(concurrent_func_or),
            };
            return quote!(#link::<_Call, _, _, _, _>);
        }
    };
    let link = match method.receiver {
        Receiver::Host => quote!(func),
        Receiver::AsyncHost => quote!(async_func),
        Receiver::Store => quote!(store_func),
        Receiver::AsyncStore => quote!(async_store_func),
        Receiver::Accessor => quote!(concurrent_func),
    };
    quote!(#link::<#rt::#results, _Call, _, _>)
}
