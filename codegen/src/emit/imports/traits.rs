//! The traits that a host implements.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::unimplemented::{emit_host_unimplemented, emit_with_store_unimplemented};
use crate::emit::types::emit_type;
use crate::emit::{Context, emit_arguments_lint, emit_deprecated, emit_docs};
use crate::model::{
    HostMethod, HostOf, HostTrait, Imports, MethodKind, Param, Receiver, Returned, Type,
};

/// The traits of an interface or of the world itself. Each has the attributes `lints`.
///
/// ```text
/// pub trait HostWithStore<T>: rt::HasData { … }
/// #[diagnostic::on_unimplemented(message = "`{Self}` does not implement …")]
/// pub trait Host { … }
/// impl<_H: Host + ?rt::Sized> Host for &mut _H { … }
/// ```
pub(crate) fn emit_traits(cx: &Context<'_>, imports: &Imports, lints: &TokenStream) -> TokenStream {
    let id = emit_id(cx, imports);
    let own = |host, resource| Pair {
        host,
        includes: &[],
        methods: imports.methods_of(resource).collect(),
        has_forwarding: imports.has_forwarding,
        of: &imports.of,
    };
    let resources = imports.resources.iter().enumerate();
    let resources = resources.map(|(at, resource)| own(resource, Some(at)));
    let host = Pair {
        includes: &imports.resources,
        ..own(&imports.host, None)
    };
    let traits = resources.chain([host]);
    let traits = traits.map(|pair| emit_trait(cx, &pair, &id, lints));
    quote!(#(#traits)*)
}

/// The type of the id that every method takes, if there is one.
pub(super) fn emit_id(cx: &Context<'_>, imports: &Imports) -> Option<TokenStream> {
    imports.id().map(|id| cx.path(&id.ty))
}

/// A pair of traits and its methods.
struct Pair<'a> {
    host: &'a HostTrait,
    /// The resources whose traits these traits include.
    includes: &'a [HostTrait],
    methods: Vec<&'a HostMethod>,
    has_forwarding: bool,
    of: &'a Option<HostOf>,
}

impl<'a> Pair<'a> {
    /// The methods of one of the two traits.
    fn methods(&self, has_store: bool) -> Vec<&'a HostMethod> {
        let methods = self.methods.iter().copied();
        let methods = methods.filter(|method| method.receiver.has_store() == has_store);
        methods.collect()
    }
}

fn emit_trait(
    cx: &Context<'_>,
    pair: &Pair<'_>,
    id: &Option<TokenStream>,
    lints: &TokenStream,
) -> TokenStream {
    let rt = &cx.rt;
    let with_store = emit_with_store_trait(cx, pair, id, lints);
    let HostTrait {
        docs,
        ident,
        is_send,
        with_store: _,
    } = pair.host;
    let docs = emit_docs(docs);
    let unimplemented = emit_host_unimplemented(ident, pair.of);
    let resources = pair.includes.iter().map(|resource| {
        let host = &resource.ident;
        quote!(#host)
    });
    let send = is_send.then(|| quote!(#rt::Send));
    let supertraits: Vec<_> = resources.chain(send).collect();
    let bounds = if supertraits.is_empty() {
        quote!()
    } else {
        quote!(: #(#supertraits)+*)
    };
    let own = pair.methods(false);
    let allow = (!own.is_empty()).then_some(&cx.allow_deprecated);
    // A trait and its implementation for references have the same signatures.
    let signatures = own.iter().map(|method| emit_signature(cx, method, id));
    let signatures: Vec<_> = signatures.collect();
    let forwarding = pair
        .has_forwarding
        .then(|| emit_forwarding(cx, ident, &own, &signatures, id));
    let methods = own.iter().zip(&signatures).map(|(method, signature)| {
        let docs = emit_docs(&method.docs);
        let deprecated = emit_deprecated(&method.deprecated);
        let lint = emit_method_lint(method, id);
        quote!(#docs #deprecated #lint #signature;)
    });
    quote! {
        #with_store
        #docs
        #unimplemented
        #lints
        #allow
        pub trait #ident #bounds {
            #(#methods)*
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
    cx: &Context<'_>,
    host: &Ident,
    methods: &[&HostMethod],
    signatures: &[TokenStream],
    id: &Option<TokenStream>,
) -> TokenStream {
    let rt = &cx.rt;
    let methods = methods.iter().zip(signatures).map(|(method, signature)| {
        let ident = &method.ident;
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

/// The trait for functions that need the store. If there are none, a host does not have to
/// implement it.
///
/// ```text
/// pub trait HostWithStore<T>: rt::HasData {}
/// impl<T, _H: rt::HasData + ?rt::Sized> HostWithStore<T> for _H {}
/// ```
fn emit_with_store_trait(
    cx: &Context<'_>,
    pair: &Pair<'_>,
    id: &Option<TokenStream>,
    lints: &TokenStream,
) -> TokenStream {
    let rt = &cx.rt;
    let HostTrait {
        docs: _,
        ident,
        with_store,
        is_send,
    } = pair.host;
    let resources = pair.includes.iter().map(|resource| {
        let with_store = &resource.with_store;
        quote!(#with_store<T>)
    });
    let send = is_send.then(|| quote!(#rt::Send));
    let supertraits: Vec<_> = resources.chain(send).collect();
    let own = pair.methods(true);
    let docs = format!(" The functions of [`{}`] that need the store.", ident);
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
        let sized = emit_sized(cx, method);
        quote!(#docs #deprecated #lint #signature #sized;)
    });
    let unimplemented = emit_with_store_unimplemented(with_store, pair.of);
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

/// The bound on a concurrent destructor.
fn emit_sized(cx: &Context<'_>, method: &HostMethod) -> Option<TokenStream> {
    let rt = &cx.rt;
    match (&method.kind, method.receiver) {
        (MethodKind::Drop, Receiver::Accessor) => Some(quote!(where Self: #rt::Sized)),
        (MethodKind::Drop | MethodKind::Function(_) | MethodKind::Convert, _) => None,
    }
}

/// Counts the parameters: the host, or the accessor to it, and the id are parameters as well.
fn emit_method_lint(method: &HostMethod, id: &Option<TokenStream>) -> TokenStream {
    emit_arguments_lint(1 + usize::from(id.is_some()) + method.params.len())
}

fn emit_params(cx: &Context<'_>, method: &HostMethod, id: &Option<TokenStream>) -> TokenStream {
    let id = id.iter().map(|id| quote!(id: #id));
    let params = method.params.iter().map(|param| {
        let Param { ident, ty } = param;
        let ty = emit_type(cx, ty);
        quote!(#ident: #ty)
    });
    let params = id.chain(params);
    quote!(#(#params),*)
}

/// ```text
/// fn log(&mut self, entry: Entry) -> impl Future<Output = ()> + Send
/// ```
fn emit_signature(cx: &Context<'_>, method: &HostMethod, id: &Option<TokenStream>) -> TokenStream {
    let rt = &cx.rt;
    let HostMethod {
        ident,
        receiver,
        returned,
        ..
    } = method;
    let params = emit_params(cx, method, id);
    let host = match receiver {
        Receiver::Host | Receiver::AsyncHost => quote!(&mut self),
        Receiver::Store | Receiver::AsyncStore => quote!(host: #rt::Access<'_, T, Self>),
        Receiver::Accessor => quote!(accessor: &#rt::Accessor<T, Self>),
    };
    let returned = emit_arrow(cx, method, &emit_returned(cx, returned));
    quote!(fn #ident(#host, #params) #returned)
}

/// ```text
/// -> u32
/// -> impl Future<Output = ()> + Send
/// ```
pub(super) fn emit_arrow(
    cx: &Context<'_>,
    method: &HostMethod,
    output: &TokenStream,
) -> TokenStream {
    let rt = &cx.rt;
    match (method.receiver.is_async(), &method.returned) {
        (true, _) => quote!(-> impl #rt::Future<Output = #output> + #rt::Send),
        (false, Returned::Plain(None)) => quote!(),
        (false, _) => quote!(-> #output),
    }
}

/// The return type of the host's method.
pub(super) fn emit_returned(cx: &Context<'_>, returned: &Returned) -> TokenStream {
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
            let error = cx.path(error);
            quote!(#rt::Result<#ok, #error>)
        }
    }
}
