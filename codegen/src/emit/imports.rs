//! The items with which a host links an interface. The traits are in `traits`, the compiler's messages about
//! missing traits in `unimplemented`, and the statements that link in `links` and `call`.

mod call;
mod composite;
mod links;
mod traits;
mod unimplemented;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use self::composite::emit_composite_link;
pub(crate) use self::composite::{
    emit_own_all, emit_own_imports, emit_own_imports_named, emit_own_step, emit_part_step,
};
pub(crate) use self::links::emit_links;
use self::traits::emit_id;
pub(crate) use self::traits::emit_traits;
use super::Context;
use crate::model::{
    HostTrait, ImportId, Imports, ItemPath, LinkOptions, LinkPart, Linked, Linking,
};

/// `add_to_linker_instance` and `add_to_linker` of an imported interface.
pub(crate) fn emit_interface_link(
    cx: &Context<'_>,
    imports: &Imports,
    linking: &Linking,
) -> TokenStream {
    let rt = &cx.rt;
    let bounds = emit_bounds(cx, imports);
    let options = linking.options();
    let options_struct = emit_link_options(options);
    let param = emit_options_param(options, imports.linked.needs_options());
    let links = emit_links(cx, imports);
    let (linker, getter, id) = match imports.linked {
        Linked::Nothing => (quote!(_), quote!(_), quote!(_)),
        Linked::Everything | Linked::Parts | Linked::If(_) => {
            (quote!(linker), quote!(host_getter), quote!(id))
        }
    };
    let id = emit_id(cx, imports).map(|ty| quote!(#id: #ty,));
    if imports.is_named || !imports.parts.is_empty() {
        return emit_composite_link(cx, imports, options);
    }
    let add_to_linker = match linking {
        Linking::OwnName(_) => emit_add_to_linker(cx, imports, options),
        Linking::AnyName { id, options: _ } => emit_add_named(cx, imports, id, options),
    };
    quote! {
        #options_struct

        /// Adds this interface to a `LinkerInstance` under a different import name.
        pub fn add_to_linker_instance<T, D>(
            #linker: &mut #rt::LinkerInstance<'_, T>,
            #id
            #param
            #getter: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<()>
        #bounds
        {
            #links
        }

        #add_to_linker
    }
}

/// ```text
/// where
///     D: HostWithStore<T>,
///     for<'a> D::Data<'a>: Host,
///     T: 'static,
/// ```
fn emit_bounds(cx: &Context<'_>, imports: &Imports) -> TokenStream {
    emit_bounds_with(cx, imports, &[])
}

/// The same, with what other modules implement.
fn emit_bounds_with(cx: &Context<'_>, imports: &Imports, parts: &[LinkPart]) -> TokenStream {
    let HostTrait {
        ident, with_store, ..
    } = &imports.host;
    let rt = &cx.rt;
    let mut others: Vec<&ItemPath> = imports.converters.iter().collect();
    others.extend(parts.iter().map(|part| &part.host.host));
    others.extend(parts.iter().flat_map(|part| &part.converters));
    let mut seen: Vec<&ItemPath> = Vec::new();
    for path in others {
        if !seen.contains(&path) {
            seen.push(path);
        }
    }
    let others = seen.into_iter().map(|trait_| cx.path(trait_));
    let with_stores = parts.iter().map(|part| cx.path(&part.host.with_store));
    let is_part_send = parts.iter().any(|part| part.is_send);
    let send = (is_part_send && !imports.is_send).then(|| quote!(+ #rt::Send));
    let is_data_send = imports.is_send || parts.iter().any(|part| part.is_data_send);
    let data = emit_data_bound(cx, is_data_send);
    quote! {
        where
            D: #with_store<T> #(+ #with_stores<T>)*,
            for<'a> D::Data<'a>: #ident #(+ #others)* #send,
            T: #data,
    }
}

fn emit_add_to_linker(
    cx: &Context<'_>,
    imports: &Imports,
    options: Option<&LinkOptions>,
) -> TokenStream {
    let rt = &cx.rt;
    let wit_name = &imports.wit_name;
    let bounds = emit_bounds_with(cx, imports, &imports.parts);
    let (param, argument) = emit_options(options);
    quote! {
            /// Adds this interface to a `Linker`. Where `host_getter` returns a `&mut` of the host,
            /// call it as `add_to_linker::<_, HasSelf<_>>`.
            pub fn add_to_linker<T, D>(
                linker: &mut #rt::Linker<T>,
                #param
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> #rt::Result<()>
            #bounds
            {
                #rt::add_interface(linker, #wit_name, |linker| {
                    add_to_linker_instance::<T, D>(linker, #argument host_getter)
                })
            }
    }
}

/// `add_to_linker` of an interface that a component may import several times.
fn emit_add_named(
    cx: &Context<'_>,
    imports: &Imports,
    id: &ImportId,
    options: Option<&LinkOptions>,
) -> TokenStream {
    let rt = &cx.rt;
    let wit_name = &imports.wit_name;
    let id = cx.path(&id.ty);
    let bounds = emit_bounds(cx, imports);
    let (param, argument) = emit_options(options);
    quote! {
            /// Adds this interface to a `Linker`, under each name that the component imports it as.
            /// `lookup` returns the id for a name.
            pub fn add_to_linker<T, D>(
                linker: &mut #rt::Linker<T>,
                component: &#rt::Component,
                mut lookup: impl #rt::FnMut(&str) -> #rt::Result<#id>,
                #param
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> #rt::Result<()>
            #bounds
            {
                for name in #rt::imports_of(component, #wit_name) {
                    let id = lookup(&name)?;
                    #rt::add_interface(linker, &name, |linker| {
                        add_to_linker_instance::<T, D>(linker, id, #argument host_getter)
                    })?;
                }
                #rt::Ok(())
            }
    }
}

/// The bound on the store's data.
pub(crate) fn emit_data_bound(cx: &Context<'_>, is_send: bool) -> TokenStream {
    let rt = &cx.rt;
    if is_send {
        quote!(#rt::Send + 'static)
    } else {
        quote!('static)
    }
}

/// The parameter with the enabled unstable features, and the argument that passes it on.
pub(crate) fn emit_options(options: Option<&LinkOptions>) -> (TokenStream, TokenStream) {
    match options {
        Some(_) => (quote!(options: &LinkOptions,), quote!(options,)),
        None => (quote!(), quote!()),
    }
}

/// The same parameter for a function that may not use it: if only types are unstable, there is
/// nothing to link.
pub(crate) fn emit_options_param(options: Option<&LinkOptions>, is_used: bool) -> TokenStream {
    match options {
        Some(_) if !is_used => quote!(_: &LinkOptions,),
        options => emit_options(options).0,
    }
}

/// ```text
/// /// The unstable features to link.
/// #[derive(Clone, Debug, Default)]
/// pub struct LinkOptions { experimental: bool }
/// ```
pub(crate) fn emit_link_options(options: Option<&LinkOptions>) -> TokenStream {
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
pub(crate) fn emit_gated<'a>(
    gates: impl IntoIterator<Item = &'a Ident>,
    statements: TokenStream,
) -> TokenStream {
    let mut gates = gates.into_iter().peekable();
    match gates.peek() {
        Some(_) => quote!(if #(options.#gates)&&* { #statements }),
        None => statements,
    }
}
