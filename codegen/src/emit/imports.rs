//! The items with which a host links an interface. The traits are in `traits`, the compiler's messages about
//! missing traits in `unimplemented`, and the statements that link in `links` and `call`.

mod call;
mod links;
mod traits;
mod unimplemented;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(crate) use self::links::emit_links;
pub(crate) use self::traits::emit_traits;
use super::Context;
use super::types::emit_type_path;
use crate::model::{HostTrait, Imports, LinkOptions};

/// `add_to_linker_instance` and `add_to_linker` of an imported interface.
pub(crate) fn emit_interface_link(cx: &Context, imports: &Imports) -> TokenStream {
    let rt = &cx.rt;
    let Imports {
        wit_name,
        host,
        resources: _,
        functions: _,
        converters,
        is_send,
        options,
        gate,
        id,
        has_deprecated: _,
    } = imports;
    let id = id.as_ref().map(|id| emit_type_path(&id.ty));
    let HostTrait {
        ident, with_store, ..
    } = host;
    let converters: Vec<_> = converters.iter().map(emit_type_path).collect();
    let bounds = quote! {
        where
            D: #with_store<T>,
            for<'a> D::Data<'a>: #ident #(+ #converters)*,
    };
    let data = emit_data_bound(cx, *is_send);
    let (param, argument) = emit_options(options);
    let is_empty = imports.resources.is_empty() && imports.functions.is_empty();
    let has_use_for_options = !is_empty && gate.is_some() || has_gate(imports);
    let instance_param = emit_options_param(options, has_use_for_options);
    let (linker, getter, links) = if is_empty {
        (quote!(_), quote!(_), quote!(#rt::Ok(())))
    } else {
        let links = emit_links(cx, imports);
        (
            quote!(linker),
            quote!(host_getter),
            emit_gated_links(cx, gate, links),
        )
    };
    let options_struct = emit_link_options(options);
    let add_to_linker = match &id {
        None => quote! {
            /// Adds this interface to a `Linker`. Where `host_getter` returns a `&mut` of the host,
            /// call it as `add_to_linker::<_, HasSelf<_>>`.
            pub fn add_to_linker<T, D>(
                linker: &mut #rt::Linker<T>,
                #param
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> #rt::Result<()>
            #bounds T: #data,
            {
                #rt::add_interface(linker, #wit_name, |linker| {
                    add_to_linker_instance::<T, D>(linker, #argument host_getter)
                })
            }
        },
        Some(id) => quote! {
            /// Adds this interface to a `Linker`, under each name that the component imports it as.
            /// `lookup` returns the id for a name.
            pub fn add_to_linker<T, D>(
                linker: &mut #rt::Linker<T>,
                component: &#rt::Component,
                mut lookup: impl #rt::FnMut(&str) -> #rt::Result<#id>,
                #param
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> #rt::Result<()>
            #bounds T: #data,
            {
                for name in #rt::imports_of(component, #wit_name) {
                    let id = lookup(&name)?;
                    #rt::add_interface(linker, &name, |linker| {
                        add_to_linker_instance::<T, D>(linker, id, #argument host_getter)
                    })?;
                }
                #rt::Ok(())
            }
        },
    };
    let id_ident = if is_empty { quote!(_) } else { quote!(id) };
    let id = id.iter().map(|id| quote!(#id_ident: #id,));
    quote! {
        #options_struct

        /// Adds this interface to a `LinkerInstance` under a different import name.
        pub fn add_to_linker_instance<T, D>(
            #linker: &mut #rt::LinkerInstance<'_, T>,
            #(#id)*
            #instance_param
            #getter: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<()>
        #bounds T: #data,
        {
            #links
        }

        #add_to_linker
    }
}

/// Puts a check before statements that end with a result: they run only if the feature that all of
/// them need is enabled.
///
/// ```text
/// if !options.experimental {
///     return rt::Ok(());
/// }
/// ```
pub(crate) fn emit_gated_links(
    cx: &Context,
    gate: &Option<Ident>,
    links: TokenStream,
) -> TokenStream {
    let rt = &cx.rt;
    match gate {
        Some(gate) => quote! {
            if !options.#gate {
                return #rt::Ok(());
            }
            #links
        },
        None => links,
    }
}

/// The bound on the store's data.
pub(crate) fn emit_data_bound(cx: &Context, is_send: bool) -> TokenStream {
    let rt = &cx.rt;
    if is_send {
        quote!(#rt::Send + 'static)
    } else {
        quote!('static)
    }
}

/// The parameter with the enabled unstable features, and the argument that passes it on.
pub(crate) fn emit_options(options: &Option<LinkOptions>) -> (TokenStream, TokenStream) {
    match options {
        Some(_) => (quote!(options: &LinkOptions,), quote!(options,)),
        None => (quote!(), quote!()),
    }
}

/// The same parameter for a function that may not use it: if only types are unstable, there is
/// nothing to link.
pub(crate) fn emit_options_param(options: &Option<LinkOptions>, is_used: bool) -> TokenStream {
    match options {
        Some(_) if !is_used => quote!(_: &LinkOptions,),
        options => emit_options(options).0,
    }
}

/// Whether any function or resource needs an unstable feature.
pub(crate) fn has_gate(imports: &Imports) -> bool {
    let functions = imports.functions.iter().map(|function| &function.gate);
    let resources = imports.resources.iter().map(|resource| &resource.gate);
    functions.chain(resources).any(Option::is_some)
}

/// ```text
/// /// The unstable features to link.
/// #[derive(Clone, Debug, Default)]
/// pub struct LinkOptions { experimental: bool }
/// ```
pub(crate) fn emit_link_options(options: &Option<LinkOptions>) -> TokenStream {
    let Some(LinkOptions { features }) = options else {
        return quote!();
    };
    let fields = features.iter().map(|(ident, _)| quote!(#ident: bool,));
    let setters = features.iter().map(|(ident, name)| {
        let docs = format!(" Sets whether items with `@unstable(feature = {name})` are linked.");
        quote! {
            #[doc = #docs]
            pub fn #ident(&mut self, enabled: bool) -> &mut Self {
                self.#ident = enabled;
                self
            }
        }
    });
    quote! {
        /// The unstable features to link. By default, none is enabled.
        #[derive(Clone, Debug, Default)]
        pub struct LinkOptions {
            #(#fields)*
        }

        impl LinkOptions {
            #(#setters)*
        }
    }
}

/// ```text
/// if options.experimental { … }
/// ```
pub(crate) fn emit_gated(gate: &Option<Ident>, statements: TokenStream) -> TokenStream {
    match gate {
        Some(gate) => quote!(if options.#gate { #statements }),
        None => statements,
    }
}
