//! Emits the type that calls a function of the host. It implements a trait of the runtime. Each
//! function has such a type, called `_Call`, in a separate block. No type from WIT has one of the
//! names `_Call`, `_H`, `_T` and `_D`.

use proc_macro2::TokenStream;
use quote::quote;

use super::traits::{emit_arrow, emit_returned};
use crate::emit::Context;
use crate::emit::trace::{Direction, emit_traced, emit_traced_future};
use crate::emit::types::{emit_tuple, emit_type};
use crate::model::{HostMethod, HostTrait, Receiver, Returned, Trace};

/// ```text
/// struct _Call;
/// impl<_H: Host> rt::Func<_H, (), (Entry,), u32> for _Call {
///     fn call(host: &mut _H, (): &(), (entry,): (Entry,)) -> u32 {
///         Host::log(host, entry)
///     }
/// }
/// ```
pub(super) fn emit_call(
    cx: &Context<'_>,
    method: &HostMethod,
    traits: &HostTrait,
    trace: &Option<Trace>,
    id: &Option<TokenStream>,
) -> TokenStream {
    let rt = &cx.rt;
    let output = emit_returned(cx, &method.returned);
    let ids = emit_tuple(id.iter().cloned());
    let types = emit_tuple(method.params.iter().map(|param| emit_type(cx, &param.ty)));
    let returned = emit_arrow(cx, method, &output);
    let id_pattern = emit_tuple(id.iter().map(|_| quote!(id)));
    let params = emit_tuple(method.params.iter().map(|param| {
        let ident = &param.ident;
        quote!(#ident)
    }));
    let body = emit_body(cx, method, traits, trace, id.is_some());
    let signature = quote!(#ids, #types, #output);
    let Header {
        generics,
        implemented,
        host,
    } = emit_header(cx, method.receiver, traits, &signature);
    quote! {
        struct _Call;
        impl<#generics> #rt::#implemented for _Call {
            fn call(host: #host, #id_pattern: &#ids, #params: #types) #returned {
                #body
            }
        }
    }
}

/// The differences between the receivers of a method.
struct Header {
    /// `_H: Host`
    generics: TokenStream,
    /// `Func<_H, (), (Entry,), u32>`
    implemented: TokenStream,
    /// The type of the first parameter: `&mut _H`.
    host: TokenStream,
}

fn emit_header(
    cx: &Context<'_>,
    receiver: Receiver,
    traits: &HostTrait,
    signature: &TokenStream,
) -> Header {
    let rt = &cx.rt;
    let HostTrait {
        ident: host,
        with_store,
        ..
    } = traits;
    let (generics, implemented, host) = match receiver {
        Receiver::Host => (
            quote!(_H: #host),
            quote!(Func<_H, #signature>),
            quote!(&mut _H),
        ),
        Receiver::AsyncHost => (
            quote!(_H: #host),
            quote!(AsyncFunc<_H, #signature>),
            quote!(&mut _H),
        ),
        Receiver::Store => (
            quote!(_T: 'static, _D: #with_store<_T>),
            quote!(StoreFunc<_T, _D, #signature>),
            quote!(#rt::Access<'_, _T, _D>),
        ),
        Receiver::AsyncStore => (
            quote!(_T: #rt::Send + 'static, _D: #with_store<_T>),
            quote!(AsyncStoreFunc<_T, _D, #signature>),
            quote!(#rt::Access<'_, _T, _D>),
        ),
        Receiver::Accessor => (
            quote!(_T: 'static, _D: #with_store<_T>),
            quote!(ConcurrentFunc<_T, _D, #signature>),
            quote!(&#rt::Accessor<_T, _D>),
        ),
    };
    Header {
        generics,
        implemented,
        host,
    }
}

/// ```text
/// Host::log(host, entry)
/// <_D as HostWithStore<_T>>::flush(host)
/// ```
fn emit_body(
    cx: &Context<'_>,
    method: &HostMethod,
    traits: &HostTrait,
    trace: &Option<Trace>,
    has_id: bool,
) -> TokenStream {
    let rt = &cx.rt;
    let HostTrait {
        ident: host,
        with_store,
        ..
    } = traits;
    let HostMethod {
        ident,
        receiver,
        params,
        ..
    } = method;
    let id = has_id.then(|| quote!(#rt::Clone::clone(id),));
    let params: Vec<_> = params.iter().map(|param| &param.ident).collect();
    let callee = match receiver.has_store() {
        false => quote!(#host::#ident),
        true => quote!(<_D as #with_store<_T>>::#ident),
    };
    let call = quote!(#callee(host, #id #(#params),*));
    match receiver.is_async() {
        false => emit_traced(Direction::Import, trace, &params, call),
        true => emit_traced_future(Direction::Import, trace, &params, call),
    }
}

/// How a host-defined error is converted.
///
/// ```text
/// impl<_H: Host> rt::Convert<_H, Error, Code> for _Call {
///     fn convert(host: &mut _H, error: Error) -> rt::Result<Code> {
///         let converted = <_H as Host>::convert_code(host, error);
///         rt::HostResult::to_wasmtime(converted)
///     }
/// }
/// ```
pub(super) fn emit_convert(cx: &Context<'_>, returned: &Returned) -> TokenStream {
    let rt = &cx.rt;
    let Returned::TrappableError {
        ok: _,
        err,
        error,
        converter,
        convert,
    } = returned
    else {
        return quote!();
    };
    let (error, converter) = (cx.path(error), cx.path(converter));
    let err = emit_type(cx, err);
    quote! {
        impl<_H: #converter> #rt::Convert<_H, #error, #err> for _Call {
            fn convert(host: &mut _H, error: #error) -> #rt::Result<#err> {
                let converted = <_H as #converter>::#convert(host, error);
                #rt::HostResult::to_wasmtime(converted)
            }
        }
    }
}
