//! The traits that a host implements.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::unimplemented::{emit_host_unimplemented, emit_with_store_unimplemented};
use crate::emit::types::{emit_type, emit_type_path};
use crate::emit::{Context, emit_arguments_lint, emit_deprecated, emit_docs};
use crate::model::{HostMethod, HostTrait, Imports, Param, Receiver, Returned, Type};

/// The traits of an interface or of the world itself, with `lints` above each.
///
/// ```text
/// pub trait HostWithStore<T>: rt::HasData { … }
/// #[diagnostic::on_unimplemented(message = "`{Self}` does not implement …")]
/// pub trait Host { … }
/// impl<_H: Host + ?rt::Sized> Host for &mut _H { … }
/// ```
pub(crate) fn emit_traits(cx: &Context, imports: &Imports, lints: &TokenStream) -> TokenStream {
    let resources = imports.resources.iter();
    let id = emit_id(imports);
    let resources = resources.map(|resource| emit_trait(cx, &resource.host, &id, lints));
    let host = emit_trait(cx, &imports.host, &id, lints);
    quote!(#(#resources)* #host)
}

/// The type of the id that every method takes, if there is one.
pub(super) fn emit_id(imports: &Imports) -> Option<TokenStream> {
    imports.id.as_ref().map(|id| emit_type_path(&id.ty))
}

/// Whether a method is in the trait with the store.
fn is_with_store(method: &HostMethod) -> bool {
    match method.receiver {
        Receiver::Host | Receiver::AsyncHost => false,
        Receiver::Store | Receiver::AsyncStore | Receiver::Accessor => true,
    }
}

fn emit_trait(
    cx: &Context,
    host: &HostTrait,
    id: &Option<TokenStream>,
    lints: &TokenStream,
) -> TokenStream {
    let rt = &cx.rt;
    let with_store = emit_with_store_trait(cx, host, id, lints);
    let HostTrait {
        docs,
        ident,
        resources,
        methods,
        is_send,
        has_forwarding,
        of,
        with_store: _,
    } = host;
    let docs = emit_docs(docs);
    let unimplemented = emit_host_unimplemented(ident, of);
    let resources = resources.iter().map(|(host, _)| quote!(#host));
    let send = is_send.then(|| quote!(#rt::Send));
    let supertraits: Vec<_> = resources.chain(send).collect();
    let bounds = if supertraits.is_empty() {
        quote!()
    } else {
        quote!(: #(#supertraits)+*)
    };
    let own: Vec<_> = methods
        .iter()
        .filter(|method| !is_with_store(method))
        .collect();
    let allow = (!own.is_empty()).then_some(&cx.allow_deprecated);
    let signatures = own.iter().map(|method| {
        let docs = emit_docs(&method.docs);
        let deprecated = emit_deprecated(&method.deprecated);
        let lint = emit_method_lint(method, id);
        let signature = emit_signature(cx, method, id);
        quote!(#docs #deprecated #lint #signature;)
    });
    let forwarding = has_forwarding.then(|| emit_forwarding(cx, ident, &own, id));
    quote! {
        #with_store
        #docs
        #unimplemented
        #lints
        #allow
        pub trait #ident #bounds {
            #(#signatures)*
        }
        #forwarding
    }
}

/// Implements the trait for references to a host.
///
/// ```text
/// impl<_H: Host + ?rt::Sized> Host for &mut _H {
///     fn log(&mut self, entry: Entry) {
///         Host::log(&mut **self, entry)
///     }
/// }
/// ```
fn emit_forwarding(
    cx: &Context,
    host: &Ident,
    methods: &[&HostMethod],
    id: &Option<TokenStream>,
) -> TokenStream {
    let rt = &cx.rt;
    let methods = methods.iter().map(|method| {
        let ident = &method.ident;
        let signature = emit_signature(cx, method, id);
        let id = id.as_ref().map(|_| quote!(id));
        let params = method.params.iter().map(|param| {
            let ident = &param.ident;
            quote!(#ident)
        });
        let arguments = id.into_iter().chain(params);
        quote! {
            #signature {
                #host::#ident(&mut **self #(, #arguments)*)
            }
        }
    });
    let allow = &cx.allow_deprecated;
    quote! {
        #allow
        impl<_H: #host + ?#rt::Sized> #host for &mut _H {
            #(#methods)*
        }
    }
}

/// The trait for functions that need the store. If there are none, a host does not have to implement
/// it.
///
/// ```text
/// pub trait HostWithStore<T>: rt::HasData {}
/// impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
/// ```
fn emit_with_store_trait(
    cx: &Context,
    host: &HostTrait,
    id: &Option<TokenStream>,
    lints: &TokenStream,
) -> TokenStream {
    let rt = &cx.rt;
    let HostTrait {
        with_store,
        resources,
        methods,
        is_send,
        of,
        ..
    } = host;
    let resources = resources
        .iter()
        .map(|(_, with_store)| quote!(#with_store<T>));
    let send = is_send.then(|| quote!(#rt::Send));
    let supertraits: Vec<_> = resources.chain(send).collect();
    let own: Vec<_> = methods
        .iter()
        .filter(|method| is_with_store(method))
        .collect();
    let docs = format!(" The functions of [`{}`] that need the store.", host.ident);
    if own.is_empty() {
        return quote! {
            #[doc = #docs]
            /// There are none, so no host has to implement this trait.
            #lints
            pub trait #with_store<T>: #rt::HasData #(+ #supertraits)* {}

            impl<T, _H: #rt::HasData #(+ #supertraits)* + ?#rt::Sized> #with_store<T> for _H {}
        };
    }
    let signatures = own.iter().map(|method| {
        let docs = emit_docs(&method.docs);
        let deprecated = emit_deprecated(&method.deprecated);
        let lint = emit_method_lint(method, id);
        let signature = emit_signature(cx, method, id);
        let sized = (method.ident == "drop" && method.receiver == Receiver::Accessor)
            .then(|| quote!(where Self: #rt::Sized));
        quote!(#docs #deprecated #lint #signature #sized;)
    });
    let unimplemented = emit_with_store_unimplemented(with_store, of);
    let allow = &cx.allow_deprecated;
    quote! {
        #[doc = #docs]
        #unimplemented
        #lints
        #allow
        pub trait #with_store<T>: #rt::HasData #(+ #supertraits)* {
            #(#signatures)*
        }
    }
}

/// Counts the parameters: the host, or the accessor to it, and the id are parameters as well.
fn emit_method_lint(method: &HostMethod, id: &Option<TokenStream>) -> TokenStream {
    emit_arguments_lint(1 + usize::from(id.is_some()) + method.params.len())
}

fn emit_params(cx: &Context, method: &HostMethod, id: &Option<TokenStream>) -> TokenStream {
    let id = id.iter().map(|id| quote!(id: #id));
    let params = method.params.iter().map(|param| {
        let Param { ident, ty } = param;
        let ty = emit_type(cx, ty);
        quote!(#ident: #ty)
    });
    let params = id.chain(params);
    quote!(#(#params),*)
}

fn emit_future(cx: &Context, output: TokenStream) -> TokenStream {
    let rt = &cx.rt;
    quote!(impl #rt::Future<Output = #output> + #rt::Send)
}

/// ```text
/// fn log(&mut self, entry: Entry) -> impl Future<Output = ()> + Send
/// ```
fn emit_signature(cx: &Context, method: &HostMethod, id: &Option<TokenStream>) -> TokenStream {
    let rt = &cx.rt;
    let HostMethod {
        ident,
        docs: _,
        deprecated: _,
        receiver,
        params: _,
        returned,
    } = method;
    let params = emit_params(cx, method, id);
    let is_unit = matches!(returned, Returned::Plain(None));
    let returned = emit_returned(cx, returned);
    let future = emit_future(cx, returned.clone());
    let returned = if is_unit {
        quote!()
    } else {
        quote!(-> #returned)
    };
    match receiver {
        Receiver::Host => quote!(fn #ident(&mut self, #params) #returned),
        Receiver::AsyncHost => quote!(fn #ident(&mut self, #params) -> #future),
        Receiver::Store => {
            quote!(fn #ident(host: #rt::Access<'_, T, Self>, #params) #returned)
        }
        Receiver::AsyncStore => {
            quote!(fn #ident(host: #rt::Access<'_, T, Self>, #params) -> #future)
        }
        Receiver::Accessor => {
            quote!(fn #ident(accessor: &#rt::Accessor<T, Self>, #params) -> #future)
        }
    }
}

/// The return type of the host's method.
pub(super) fn emit_returned(cx: &Context, returned: &Returned) -> TokenStream {
    let rt = &cx.rt;
    let or_unit = |ty: &Option<Type>| match ty {
        Some(ty) => emit_type(cx, ty),
        None => quote!(()),
    };
    match returned {
        Returned::Plain(ty) => or_unit(ty),
        Returned::Trappable(ty) => cx.host_result(or_unit(ty)),
        Returned::TrappableError { ok, error, .. } => {
            let ok = or_unit(ok);
            let error = emit_type_path(error);
            quote!(#rt::Result<#ok, #error>)
        }
    }
}
