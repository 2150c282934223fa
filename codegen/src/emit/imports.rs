//! The items with which a host links an interface. The traits are in `traits`, the compiler's
//! messages about missing traits in `unimplemented`, and the statements that link in `links` and
//! `call`.

mod bounds;
mod call;
mod links;
mod options;
mod own;
mod own_name;
mod parts;
mod traits;
mod unimplemented;
mod world_itself;

use proc_macro2::TokenStream;
use quote::quote;

pub(crate) use self::bounds::emit_data_bound;
use self::bounds::{emit_bounds, emit_own_bounds};
use self::links::emit_links_named;
pub(crate) use self::options::{emit_gated, emit_link_options, emit_options, emit_options_param};
use self::own::emit_own;
use self::own_name::emit_add_to_linker;
pub(crate) use self::parts::emit_part;
use self::traits::emit_id;
pub(crate) use self::traits::emit_traits;
pub(crate) use self::world_itself::{Around, emit_own_imports_link};
use super::Context;
use crate::model::{HostOf, ImportId, Imports, LinkedImports, Linking, OwnLinks};

/// `add_to_linker_instance` and `add_to_linker` of an imported interface, and `add_to_linker_named`
/// if another generation links a part of it.
///
/// ```text
/// pub fn add_to_linker_instance<T, D>(linker: …, host_getter: …) -> rt::Result<()> { … }
/// pub fn add_to_linker<T, D>(linker: …, host_getter: …) -> rt::Result<()> { … }
/// ```
pub(crate) fn emit_interface_link(
    cx: &Context<'_>,
    linked: &LinkedImports,
    of: &HostOf,
) -> TokenStream {
    let HostOf {
        wit_name,
        module: _,
        linking,
    } = of;
    let options_struct = emit_link_options(linking.options());
    let has_named = linked.links.own.has_named();
    let named = has_named.then(|| emit_named(cx, &linked.imports));
    let instance = emit_add_to_linker_instance(cx, linked);
    let add_to_linker = match linking {
        Linking::OwnName(_) => emit_add_to_linker(cx, wit_name, linked),
        Linking::AnyName { id, options: _ } => emit_add_named(cx, wit_name, linked, id),
    };
    quote!(#options_struct #named #instance #add_to_linker)
}

/// First what newer generations implement, and then what the module does.
///
/// ```text
/// pub fn add_to_linker_instance<T, D>(linker: …, host_getter: …) -> rt::Result<()> {
///     super::super::super::super::acme::host::kv::add_to_linker_named::<T, D>(…)?;
///     …
/// }
/// ```
fn emit_add_to_linker_instance(cx: &Context<'_>, linked: &LinkedImports) -> TokenStream {
    let rt = &cx.rt;
    let LinkedImports { imports, links } = linked;
    let bounds = emit_bounds(cx, linked);
    let param = emit_options_param(cx, links.options.as_ref());
    let (linker, getter, id) = match (&links.own, links.parts.is_empty()) {
        (OwnLinks::Nothing, true) => (quote!(_), quote!(_), quote!(_)),
        (OwnLinks::Nothing, false)
        | (OwnLinks::Methods { .. } | OwnLinks::InOneCall | OwnLinks::InCalls { .. }, _) => {
            (quote!(linker), quote!(host_getter), quote!(id))
        }
    };
    let id = emit_id(cx, imports).map(|ty| quote!(#id: #ty,));
    let parts = links.parts.iter();
    let parts = parts.map(|part| emit_part(cx, part, &quote!(linker)));
    let own = emit_own(
        cx,
        linked,
        |names| quote!(add_to_linker_named::<T, D>(linker, host_getter, #names)),
    );
    quote! {
        /// Adds this interface to a `LinkerInstance` under a different import name.
        pub fn add_to_linker_instance<T, D>(
            #linker: &mut #rt::LinkerInstance<'_, T>,
            #id
            #param
            #getter: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<()>
        #bounds
        {
            #(#parts)*
            #own
        }
    }
}

/// The function that links a part of the own functions.
fn emit_named(cx: &Context<'_>, imports: &Imports) -> TokenStream {
    let rt = &cx.rt;
    let root = cx.root();
    let bounds = emit_own_bounds(cx, imports);
    let links = emit_links_named(cx, imports);
    quote! {
        /// Adds the functions that `names` selects, under the names that it has.
        pub(in #root) fn add_to_linker_named<T, D>(
            linker: &mut #rt::LinkerInstance<'_, T>,
            host_getter: fn(&mut T) -> D::Data<'_>,
            names: #rt::Names<'_>,
        ) -> #rt::Result<()>
        #bounds
        {
            #links
        }
    }
}

/// `add_to_linker` of an interface that a component may import several times.
fn emit_add_named(
    cx: &Context<'_>,
    wit_name: &str,
    linked: &LinkedImports,
    id: &ImportId,
) -> TokenStream {
    let rt = &cx.rt;
    let id = cx.path(&id.ty);
    let bounds = emit_bounds(cx, linked);
    let (param, argument) = emit_options(cx, linked.links.options.as_ref());
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
