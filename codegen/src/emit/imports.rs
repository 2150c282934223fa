//! The items with which a host links an interface. The traits are in `traits`, the compiler's
//! messages about missing traits in `unimplemented`, and the statements that link in `links` and
//! `call`.

mod bounds;
mod call;
mod composite;
mod links;
mod options;
mod own_name;
mod traits;
mod unimplemented;

use proc_macro2::TokenStream;
use quote::quote;

use self::bounds::emit_bounds;
pub(crate) use self::bounds::emit_data_bound;
use self::composite::emit_composite_link;
pub(crate) use self::composite::{
    emit_own_all, emit_own_imports, emit_own_imports_named, emit_own_step, emit_part_step,
};
pub(crate) use self::links::emit_links;
pub(crate) use self::options::{emit_gated, emit_link_options, emit_options, emit_options_param};
use self::own_name::emit_add_to_linker;
use self::traits::emit_id;
pub(crate) use self::traits::emit_traits;
use super::Context;
use crate::model::{
    HostOf, ImportId, Imports, LinkOptions, Linked, LinkedImports, Linking, ModuleLinks,
};

/// The same of an interface that may be one of several generations.
pub(crate) fn emit_imported_link(
    cx: &Context<'_>,
    linked: &LinkedImports,
    of: &HostOf,
) -> TokenStream {
    let ModuleLinks { is_named, parts } = &linked.links;
    match *is_named || !parts.is_empty() {
        true => emit_composite_link(cx, linked, of),
        false => emit_interface_link(cx, &linked.imports, of),
    }
}

/// `add_to_linker_instance` and `add_to_linker` of an imported interface.
pub(crate) fn emit_interface_link(cx: &Context<'_>, imports: &Imports, of: &HostOf) -> TokenStream {
    let rt = &cx.rt;
    let bounds = emit_bounds(cx, imports);
    let HostOf {
        wit_name,
        module: _,
        linking,
    } = of;
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
    let add_to_linker = match linking {
        Linking::OwnName(_) => emit_add_to_linker(cx, wit_name, imports, &[], options),
        Linking::AnyName { id, options } => emit_add_named(cx, wit_name, imports, id, options),
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

/// `add_to_linker` of an interface that a component may import several times.
fn emit_add_named(
    cx: &Context<'_>,
    wit_name: &str,
    imports: &Imports,
    id: &ImportId,
    options: &Option<LinkOptions>,
) -> TokenStream {
    let rt = &cx.rt;
    let id = cx.path(&id.ty);
    let bounds = emit_bounds(cx, imports);
    let (param, argument) = emit_options(options.as_ref());
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
